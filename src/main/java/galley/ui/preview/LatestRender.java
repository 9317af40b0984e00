package galley.ui.preview;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Works out a result for the latest of many questions, one at a time, away from the thread that
/// asks. Of questions that come while one is being worked on, only the last is answered.
final class LatestRender<Q, A> {
  private final Function<Q, A> work;
  private final Executor background;
  private final Executor answers;
  private final Consumer<A> answer;
  private final AtomicReference<@Nullable Q> waiting = new AtomicReference<>();
  private boolean busy;

  /// @param answers the thread that asks and is answered
  LatestRender(Function<Q, A> work, Executor background, Executor answers, Consumer<A> answer) {
    this.work = work;
    this.background = background;
    this.answers = answers;
    this.answer = answer;
  }

  void ask(Q question) {
    waiting.set(question);
    if (!busy) next();
  }

  /// Whether an answer is still to come.
  boolean isBusy() {
    return busy;
  }

  private void next() {
    Q question = waiting.getAndSet(null);
    busy = question != null;
    if (question == null) return;
    background.execute(
        () -> {
          try {
            A result = work.apply(question);
            answers.execute(() -> finish(result));
          } catch (RuntimeException | Error e) {
            answers.execute(this::next);
            throw e;
          }
        });
  }

  private void finish(A result) {
    next();
    answer.accept(result);
  }
}
