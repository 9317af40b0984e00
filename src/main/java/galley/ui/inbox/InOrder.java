package galley.ui.inbox;

import galley.ui.kit.Tasks;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// Work off the FX thread, one piece after the other in the order it was handed over.
final class InOrder {
  private final Tasks tasks;
  private final String name;
  private final Deque<Runnable> waiting = new ArrayDeque<>();
  private boolean running;

  InOrder(Tasks tasks, String name) {
    this.tasks = tasks;
    this.name = name;
  }

  <T> void run(Callable<T> work, Consumer<T> onSuccess, Consumer<Throwable> onError) {
    waiting.add(
        () ->
            tasks
                .run(work)
                .named(name)
                .onSuccess(onSuccess)
                .onError(onError)
                .onEnd(this::next)
                .start());
    if (!running) next();
  }

  private void next() {
    Runnable piece = waiting.poll();
    running = piece != null;
    if (piece != null) piece.run();
  }
}
