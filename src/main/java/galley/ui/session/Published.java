package galley.ui.session;

import galley.archive.Archive;
import galley.archive.IssueSource;
import galley.archive.Refreshed;
import galley.ui.kit.Tasks;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The archive as the window has it: read in the background, now and whenever issues change on
/// disk. On the FX thread; what is asked of [#archive] is asked on other threads.
public final class Published implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Published.class);

  /// How far the reading is.
  public record Reading(int done, int all) {
    /** Nothing is being read. */
    public static final Reading NONE = new Reading(0, 0);
  }

  private final Archive archive;
  private final Tasks tasks;
  private final ReadOnlyObjectWrapper<Reading> reading = new ReadOnlyObjectWrapper<>(Reading.NONE);
  private final ReadOnlyIntegerWrapper version = new ReadOnlyIntegerWrapper();
  private final AtomicBoolean toldSoon = new AtomicBoolean();
  private volatile Reading latest = Reading.NONE;
  private volatile boolean stopped;
  private boolean running;
  private @Nullable IssueSource next;

  public Published(Archive archive, Tasks tasks) {
    this.archive = archive;
    this.tasks = tasks;
  }

  public Archive archive() {
    return archive;
  }

  /// Counts the readings that ended: with each, there may be other answers.
  public ReadOnlyIntegerProperty versionProperty() {
    return version.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Reading> readingProperty() {
    return reading.getReadOnlyProperty();
  }

  /// Reads what has changed; after what is being read, where something is.
  public void refresh(IssueSource source) {
    if (running) {
      next = source;
      return;
    }
    running = true;
    stopped = false;
    tasks
        .run(() -> archive.refresh(source, this::at))
        .named("read-archive")
        .onSuccess(this::read)
        .onError(e -> LOG.warn("the archive was not read: {}", e.toString()))
        .onEnd(this::ended)
        .start();
  }

  private boolean at(int done, int all) {
    latest = new Reading(done, all);
    if (toldSoon.compareAndSet(false, true)) {
      Tasks.fx()
          .execute(
              () -> {
                toldSoon.set(false);
                if (running) reading.set(latest);
              });
    }
    return !stopped;
  }

  private void read(Refreshed refreshed) {
    LOG.debug("archive: {}", refreshed);
    version.set(version.get() + 1);
  }

  private void ended() {
    running = false;
    reading.set(Reading.NONE);
    IssueSource source = next;
    next = null;
    if (source != null && !stopped) refresh(source);
  }

  /// Stops reading; what was read is known, and the next refresh goes on from there.
  public void stop() {
    stopped = true;
  }

  @Override
  public void close() {
    stop();
    next = null;
    archive.close();
  }
}
