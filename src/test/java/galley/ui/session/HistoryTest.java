package galley.ui.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HistoryTest {
  private final History history = new History();
  private final List<String> log = new ArrayList<>();

  private Change change(String name) {
    return new Change() {
      @Override
      public void undo() {
        log.add("undo " + name);
      }

      @Override
      public void redo() {
        log.add("redo " + name);
      }
    };
  }

  @Test
  void undoTakesBackTheChangesOfAStepLastFirst() {
    history.done("Drop", List.of(change("text"), change("card")));

    history.undo();

    assertThat(log).containsExactly("undo card", "undo text");
  }

  @Test
  void redoDoesThemAgainInOrder() {
    history.done("Drop", List.of(change("text"), change("card")));
    history.undo();
    log.clear();

    history.redo();

    assertThat(log).containsExactly("redo text", "redo card");
  }

  @Test
  void theStateNamesWhatUndoAndRedoWouldDo() {
    history.done("Move item", List.of(change("a")));
    history.done("Typing", List.of(change("b")));
    history.undo();

    assertThat(history.stateProperty().get().undo()).contains("Move item");
    assertThat(history.stateProperty().get().redo()).contains("Typing");
  }

  @Test
  void whatIsDoneAfterAnUndoForgetsWhatWasUndone() {
    history.done("a", List.of(change("a")));
    history.undo();
    history.done("b", List.of(change("b")));
    log.clear();

    history.redo();

    assertThat(log).isEmpty();
    assertThat(history.stateProperty().get().redo()).isEmpty();
  }

  @Test
  void undoWithoutAStepDoesNothing() {
    history.undo();
    history.redo();

    assertThat(log).isEmpty();
  }

  @Test
  void onlyTheLatestThousandStepsAreKept() {
    for (int i = 0; i < 1_100; i++) history.done("a", List.of(change("a")));
    for (int i = 0; i < 1_100; i++) history.undo();

    assertThat(log).hasSize(1_000);
  }

  @Test
  void aStepThatCannotBeTakenBackStaysInTheHistory() {
    Change broken =
        new Change() {
          @Override
          public void undo() {
            throw new IllegalStateException("disk full");
          }

          @Override
          public void redo() {}
        };
    history.done("Reject", List.of(broken));

    assertThatThrownBy(history::undo).hasMessage("disk full");

    assertThatThrownBy(history::undo).hasMessage("disk full");
    assertThat(history.stateProperty().get().undo()).contains("Reject");
    assertThat(history.stateProperty().get().redo()).isEmpty();
  }
}
