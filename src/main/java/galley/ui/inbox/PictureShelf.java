package galley.ui.inbox;

import galley.fetch.Cancellation;
import galley.fetch.FetchFailure;
import galley.link.LinkUrl;
import galley.ui.kit.Tasks;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.image.Image;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// The pictures that are on the screen or were there lately. It is on the FX thread and loads
/// behind it, each picture once however many cells show it, and stops where none wants it any more.
public final class PictureShelf {
  /** Of decoded pictures: some twenty large ones, or thousands of icons. */
  private static final long MOST_BYTES = 32L << 20;

  private record Key(LinkUrl url, int width, int height) {}

  private final PictureLoader loader;
  private final Tasks tasks;
  private final Map<Key, Optional<Image>> kept = new LinkedHashMap<>(64, 0.75f, true);
  private final Map<Key, Loading> loading = new HashMap<>();
  private long bytes;

  public PictureShelf(PictureLoader loader, Tasks tasks) {
    this.loader = loader;
    this.tasks = tasks;
  }

  /// Gives a picture, at once or when it is there; nothing where there is none.
  ///
  /// @param width in pixels of the picture: twice what it takes on the screen
  /// @return ends the interest in it
  Subscription show(LinkUrl url, int width, int height, Consumer<Optional<Image>> shower) {
    var key = new Key(url, width, height);
    Optional<Image> here = kept.get(key);
    if (here != null) {
      shower.accept(here);
      return () -> {};
    }
    Loading started = loading.computeIfAbsent(key, Loading::new);
    started.showers.add(shower);
    started.start();
    return () -> started.leave(shower);
  }

  private void keep(Key key, Optional<Image> picture) {
    kept.put(key, picture);
    bytes += size(picture);
    Iterator<Optional<Image>> oldest = kept.values().iterator();
    while (bytes > MOST_BYTES && kept.size() > 1) {
      bytes -= size(oldest.next());
      oldest.remove();
    }
  }

  /** Four bytes a pixel; that there is none takes some room too. */
  private static long size(Optional<Image> picture) {
    return 100 + picture.map(it -> (long) (4 * it.getWidth() * it.getHeight())).orElse(0L);
  }

  /// A picture on its way, and who waits for it.
  private final class Loading {
    private final Key key;
    private final List<Consumer<Optional<Image>>> showers = new ArrayList<>();
    private final Cancellation cancellation = new Cancellation();
    private Tasks.@Nullable Handle handle;

    Loading(Key key) {
      this.key = key;
    }

    void start() {
      if (handle != null) return;
      handle =
          tasks
              .run(this::load)
              .named("picture " + key.url)
              .onSuccess(
                  picture -> {
                    keep(key, picture);
                    end(picture);
                  })
              .onError(_ -> end(Optional.empty()))
              .start();
    }

    private Optional<Image> load() throws FetchFailure {
      return loader
          .picture(key.url, key.width, key.height, cancellation)
          .map(png -> new Image(new ByteArrayInputStream(png)))
          .filter(image -> !image.isError() && image.getWidth() > 0);
    }

    private void end(Optional<Image> picture) {
      loading.remove(key, this);
      List.copyOf(showers).forEach(shower -> shower.accept(picture));
    }

    void leave(Consumer<Optional<Image>> shower) {
      if (!showers.remove(shower) || !showers.isEmpty() || !loading.remove(key, this)) return;
      cancellation.cancel();
      if (handle != null) handle.cancel();
    }
  }
}
