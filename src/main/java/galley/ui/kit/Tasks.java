package galley.ui.kit;

import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.application.Platform;

/// Work off the FX thread, with its result back on it.
///
/// ```java
/// Tasks.Handle fetch =
///     tasks.run(() -> reader.read(url)).named("fetch-page").onSuccess(card::show).start();
/// ```
///
/// Each task has a virtual thread of its own. What it throws goes to its `onError`, or else to the
/// handler this object was made with; nothing is swallowed.
public final class Tasks {
  private final Consumer<Throwable> unexpected;

  /// @param unexpected is given, on the FX thread, every error that no `onError` takes
  public Tasks(Consumer<Throwable> unexpected) {
    this.unexpected = unexpected;
  }

  /// Runs things on the FX thread, always later, in the order they came, also when called there:
  /// nothing handed over ever runs inside its caller, or overtakes what was handed over before.
  public static Executor fx() {
    return Platform::runLater;
  }

  public <T> Builder<T> run(Callable<T> work) {
    return new Builder<>(work);
  }

  /// A task that has been started.
  public static final class Handle {
    private final AtomicBoolean over = new AtomicBoolean();
    private final Thread thread;

    private Handle(String name, Consumer<Handle> body) {
      thread = Thread.ofVirtual().name(name).unstarted(() -> body.accept(this));
    }

    /// Interrupts the work. From here on none of `onSuccess` and `onError` is called, even if the
    /// work had just ended; `onEnd` is.
    public void cancel() {
      over.set(true);
      thread.interrupt();
    }

    /// Whether the result has been handed over, or never will be.
    public boolean isOver() {
      return over.get();
    }
  }

  /// A task that has not been started.
  public final class Builder<T> {
    private final Callable<T> work;
    private String name = "task";
    private Consumer<? super T> onSuccess = _ -> {};
    private Consumer<? super Throwable> onError = unexpected;
    private Runnable onEnd = () -> {};

    private Builder(Callable<T> work) {
      this.work = work;
    }

    /// The thread's name, as logs and thread dumps show it.
    public Builder<T> named(String name) {
      this.name = name;
      return this;
    }

    public Builder<T> onSuccess(Consumer<? super T> onSuccess) {
      this.onSuccess = onSuccess;
      return this;
    }

    public Builder<T> onError(Consumer<? super Throwable> onError) {
      this.onError = onError;
      return this;
    }

    /// Runs on the FX thread after everything else, whether the task succeeded, failed or was
    /// cancelled.
    public Builder<T> onEnd(Runnable onEnd) {
      this.onEnd = onEnd;
      return this;
    }

    public Handle start() {
      var handle = new Handle(name, this::work);
      handle.thread.start();
      return handle;
    }

    /// Catches every `Throwable`: an error in a thread without a handler would vanish.
    private void work(Handle handle) {
      Runnable outcome;
      try {
        T result = work.call();
        outcome = () -> onSuccess.accept(result);
      } catch (InterruptedException | CancellationException _) {
        handle.over.set(true);
        outcome = () -> {};
      } catch (Throwable e) {
        outcome = () -> onError.accept(e);
      }
      Runnable last = outcome;
      fx().execute(() -> finish(handle, last));
    }

    private void finish(Handle handle, Runnable outcome) {
      try {
        if (handle.over.compareAndSet(false, true)) outcome.run();
      } finally {
        onEnd.run();
      }
    }
  }
}
