package galley.ui.editor;

import galley.ui.kit.Tasks;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import javafx.application.Platform;

/** The toolkit, started once for all tests, and a way onto its thread. */
final class Fx {
  private static boolean started;

  private Fx() {}

  static void run(Runnable what) {
    start();
    if (Platform.isFxApplicationThread()) {
      what.run();
      return;
    }
    var done = new CompletableFuture<Void>();
    Platform.runLater(
        () -> {
          try {
            what.run();
            done.complete(null);
          } catch (Throwable e) {
            done.completeExceptionally(e);
          }
        });
    done.join();
  }

  private static synchronized void start() {
    if (started) return;
    var ready = new CountDownLatch(1);
    try {
      Platform.startup(ready::countDown);
      ready.await();
    } catch (IllegalStateException _) {
      // The toolkit was started by another test.
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    Platform.setImplicitExit(false);
    started = true;
  }

  static Tasks tasks() {
    return new Tasks(
        e -> {
          throw new IllegalStateException(e);
        });
  }

  /// Keeps what a session puts off, until the test lets it run.
  static final class Later implements Executor {
    private final Deque<Runnable> waiting = new ArrayDeque<>();

    @Override
    public void execute(Runnable command) {
      waiting.add(command);
    }

    void run() {
      while (!waiting.isEmpty()) waiting.poll().run();
    }
  }
}
