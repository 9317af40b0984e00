package galley.ui.inbox;

import galley.fetch.Cancellation;
import galley.fetch.FailureKind;
import galley.fetch.FetchFailure;
import galley.link.LinkUrl;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/// Pictures by URL. One that is held does not come until it is let go.
final class FakePictures implements PictureLoader {
  /** One red pixel. */
  static final byte[] PNG =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==");

  final List<String> asked = new CopyOnWriteArrayList<>();
  final List<String> cancelled = new CopyOnWriteArrayList<>();
  private final Map<String, byte[]> pictures = new ConcurrentHashMap<>();
  private final Map<String, CountDownLatch> held = new ConcurrentHashMap<>();

  void put(String url, byte[] bytes) {
    pictures.put(url, bytes);
  }

  void hold(String url) {
    held.put(url, new CountDownLatch(1));
  }

  void letGo(String url) {
    CountDownLatch latch = held.remove(url);
    if (latch != null) latch.countDown();
  }

  @Override
  public Optional<byte[]> picture(
      LinkUrl url, int maxWidth, int maxHeight, Cancellation cancellation) throws FetchFailure {
    asked.add(url.value());
    CountDownLatch latch = held.get(url.value());
    try {
      if (latch != null) latch.await();
    } catch (InterruptedException e) {
      if (cancellation.isCancelled()) cancelled.add(url.value());
      throw new FetchFailure(FailureKind.CANCELLED, "");
    }
    return Optional.ofNullable(pictures.get(url.value()));
  }
}
