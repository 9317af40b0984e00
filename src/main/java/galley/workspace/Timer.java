package galley.workspace;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/// Runs jobs one after another, now or later: a thread of its own, or a test that turns the clock.
interface Timer {
  /** Something to come that can be called off. */
  interface Pending {
    void cancel();
  }

  Pending after(Duration delay, Runnable job);

  void now(Runnable job);

  /// Runs a last job, and nothing after it; what was pending is called off.
  CompletableFuture<Void> last(Runnable job);

  /// A timer on a named thread. The thread does not keep the program from ending: who wants the
  /// last job done waits for it.
  static Timer onThread(String name) {
    var executor =
        new ScheduledThreadPoolExecutor(1, Thread.ofPlatform().name(name).daemon().factory());
    executor.setRemoveOnCancelPolicy(true);
    executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    return new Timer() {
      @Override
      public Pending after(Duration delay, Runnable job) {
        var future = executor.schedule(job, delay.toMillis(), TimeUnit.MILLISECONDS);
        return () -> future.cancel(false);
      }

      @Override
      public void now(Runnable job) {
        executor.execute(job);
      }

      @Override
      public CompletableFuture<Void> last(Runnable job) {
        var done = CompletableFuture.runAsync(job, executor);
        executor.shutdown();
        return done;
      }
    };
  }
}
