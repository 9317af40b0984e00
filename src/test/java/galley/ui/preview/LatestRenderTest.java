package galley.ui.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class LatestRenderTest {
  private final Queue<Runnable> background = new ArrayDeque<>();
  private final List<String> answers = new ArrayList<>();
  private final LatestRender<String, String> rendering =
      new LatestRender<>(LatestRenderTest::work, background::add, Runnable::run, answers::add);

  @Test
  void ofQuestionsThatComeMeanwhileOnlyTheLastIsAnswered() {
    for (String question : List.of("a", "b", "c", "d")) rendering.ask(question);
    assertThat(background).hasSize(1);
    runAll();
    assertThat(answers).containsExactly("A", "D");
    assertThat(rendering.isBusy()).isFalse();
  }

  @Test
  void aFailureDoesNotStopTheNext() {
    rendering.ask("fail");
    rendering.ask("a");
    assertThatThrownBy(background.remove()::run).isInstanceOf(IllegalStateException.class);
    runAll();
    assertThat(answers).containsExactly("A");
  }

  private void runAll() {
    while (!background.isEmpty()) background.remove().run();
  }

  private static String work(String question) {
    if (question.equals("fail")) throw new IllegalStateException(question);
    return question.toUpperCase(Locale.ROOT);
  }
}
