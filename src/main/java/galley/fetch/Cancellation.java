package galley.fetch;

import java.util.ArrayList;
import java.util.List;

/// The wish to stop a piece of work, which whoever does the work can look at or be told of.
public final class Cancellation {

  /** Ends the interest in being told. */
  public interface Registration extends AutoCloseable {
    @Override
    void close();
  }

  private final List<Runnable> actions = new ArrayList<>();
  private boolean cancelled;

  public synchronized boolean isCancelled() {
    return cancelled;
  }

  /// Asks the work to stop. The second time nothing happens.
  public void cancel() {
    List<Runnable> told;
    synchronized (this) {
      cancelled = true;
      told = List.copyOf(actions);
      actions.clear();
    }
    told.forEach(Runnable::run);
  }

  /// Runs `action` once when it is cancelled, at once if it already is.
  public Registration onCancel(Runnable action) {
    boolean now;
    synchronized (this) {
      now = cancelled;
      if (!now) {
        actions.add(action);
      }
    }
    if (now) {
      action.run();
    }
    return () -> forget(action);
  }

  private synchronized void forget(Runnable action) {
    actions.remove(action);
  }
}
