package galley.workspace;

import galley.text.LineEnding;
import galley.text.TextFile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps what is typed: each change is in the journal within a second, and in the file after some
/// idle seconds (two unless set otherwise), on [#saveNow()] (the window lost the focus) and on
/// [#close()].
///
/// May be called from any thread and never blocks it, but for [#keep()], [#rename(Path)] and
/// [#close()]; files are written, and the listener is called, on a thread of its own. What failed
/// is tried again with the next change.
public final class Autosave implements AutoCloseable {
  /// From the first change that is not in the journal. The rest of the second is for the disk.
  static final Duration JOURNAL_AFTER = Duration.ofMillis(400);

  /** From the last change, until [#setSaveAfter]. */
  static final Duration SAVE_AFTER = Duration.ofSeconds(2);

  private static final Logger LOG = LoggerFactory.getLogger(Autosave.class);

  private final OpenFile file;
  private final Timer timer;
  private final Consumer<SaveReport> listener;
  private final AtomicReference<String> latest;
  private final AtomicBoolean closed = new AtomicBoolean();
  private volatile Duration saveAfter = SAVE_AFTER;

  // These belong to the timer's thread.
  private boolean dirty;
  private Timer.@Nullable Pending nextJournal;
  private Timer.@Nullable Pending nextSave;

  Autosave(OpenFile file, Timer timer, Consumer<SaveReport> listener) {
    this.file = file;
    this.timer = timer;
    this.listener = listener;
    this.latest = new AtomicReference<>(file.file().text());
  }

  /// From now on the file belongs to this.
  ///
  /// @param listener hears of every attempt, on the thread of this
  public static Autosave start(OpenFile file, Consumer<SaveReport> listener) {
    return new Autosave(file, Timer.onThread("galley-save"), listener);
  }

  /** How long nobody must have typed before the file is written, from the next change on. */
  public void setSaveAfter(Duration idle) {
    saveAfter = idle;
  }

  /** The session's text is another one now. */
  public void changed(String text) {
    latest.set(text);
    run(this::schedule);
  }

  public void saveNow() {
    run(this::save);
  }

  /// Saves what is not saved; returns when that is done, and whether the text is now in the file or
  /// at least in the journal. Where it is in neither, only the window has it.
  public boolean keep() {
    if (closed.get()) return true;
    var kept = new CompletableFuture<Boolean>();
    run(
        () -> {
          try {
            save();
          } finally {
            kept.complete(!file.isUnkept(latest.get()));
          }
        });
    return kept.join();
  }

  /// Saves what is not saved and gives the file another name, never over a file that is there;
  /// returns when that is done.
  ///
  /// @throws IOException if it has its old name still
  public void rename(Path wanted) throws IOException {
    if (closed.get()) throw new IOException("closed");
    var renamed = new CompletableFuture<Optional<IOException>>();
    run(
        () -> {
          Optional<IOException> failure = Optional.of(new IOException("not renamed"));
          try {
            save();
            file.rename(wanted, latest.get());
            failure = Optional.empty();
          } catch (IOException e) {
            failure = Optional.of(e);
          } finally {
            renamed.complete(failure);
          }
        });
    Optional<IOException> failure = renamed.join();
    if (failure.isPresent()) throw failure.get();
  }

  /// Looks whether somebody else has changed the file, and reports it if so; for when the folder is
  /// said to have changed, and for when the window gets the focus.
  public void checkDisk() {
    run(
        () -> {
          SaveReport change = file.check(latest.get());
          if (change != null) report(change);
        });
  }

  /** Saves over what somebody else has written; that is kept in `.galley/snapshots`. */
  public void overwrite() {
    run(() -> saved(file.overwrite(latest.get())));
  }

  /// The session took over what somebody else has written, and shows this text now: the file's, or
  /// one merged from both. In one step, as a save between the two would overwrite it.
  public void reloaded(TextFile disk, String sessionText) {
    run(
        () -> {
          latest.set(sessionText);
          file.reloaded(disk);
          schedule();
        });
  }

  /// Makes a read-only file writable and saves it with every line ending alike; the bytes it held
  /// are kept in `.galley/snapshots`.
  public void normalise(LineEnding ending) {
    run(
        () -> {
          try {
            file.normalise(ending);
            dirty = true;
            save();
          } catch (IOException e) {
            report(new SaveReport.NotSaved(e, false));
          }
        });
  }

  /** Saves what is not saved and ends; returns when that is done. */
  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) timer.last(guarded(this::save)).join();
  }

  private void run(Runnable job) {
    if (!closed.get()) timer.now(guarded(job));
  }

  /// A job that throws would silently be the executor's last word on it.
  private static Runnable guarded(Runnable job) {
    return () -> {
      try {
        job.run();
      } catch (RuntimeException e) {
        LOG.error("saving failed unexpectedly", e);
      }
    };
  }

  private void schedule() {
    dirty = true;
    if (nextJournal == null) nextJournal = timer.after(JOURNAL_AFTER, guarded(this::journal));
    if (nextSave != null) nextSave.cancel();
    nextSave = timer.after(saveAfter, guarded(this::save));
  }

  private void journal() {
    nextJournal = null;
    try {
      file.journal(latest.get());
    } catch (IOException e) {
      report(new SaveReport.NoJournal(e));
    }
  }

  private void save() {
    if (nextJournal != null) nextJournal.cancel();
    if (nextSave != null) nextSave.cancel();
    nextJournal = null;
    nextSave = null;
    if (!dirty) return;
    // The journal first: the save may be refused, and that takes no time from the second.
    journal();
    if (file.file().isWritable()) saved(file.save(latest.get()));
  }

  private void saved(SaveReport outcome) {
    if (outcome instanceof SaveReport.Saved) dirty = false;
    report(outcome);
  }

  private void report(SaveReport report) {
    listener.accept(report);
  }
}
