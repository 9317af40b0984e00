package galley.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import galley.test.Fx;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Labeled;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;

class DialogsTest {
  private static Dialogs dialogs() {
    var fonts = new Fonts("System", "Monospaced", "System");
    var owner = new Stage();
    owner.setScene(new Scene(new Pane()));
    return new Dialogs(owner, new Theme(fonts, Theme.Choice.LIGHT, List.of()), Language.ENGLISH);
  }

  /// Does something with the dialog that opens next.
  private static void whenOpen(Consumer<DialogPane> then) {
    Platform.runLater(
        () ->
            Window.getWindows().stream()
                .map(window -> window.getScene().getRoot())
                .filter(DialogPane.class::isInstance)
                .findFirst()
                .map(DialogPane.class::cast)
                .ifPresentOrElse(then, () -> whenOpen(then)));
  }

  private static Button button(DialogPane pane, String text) {
    return pane.getButtonTypes().stream()
        .filter(type -> type.getText().equals(text))
        .map(type -> (Button) pane.lookupButton(type))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void anAnswerIsTheButtonThatWasPressed() throws Exception {
    var answer =
        Fx.get(
            () -> {
              whenOpen(pane -> button(pane, "Show the error").fire());
              return dialogs()
                  .ask(
                      "Publish with one error?",
                      "A link is gone.",
                      List.of(
                          new Dialogs.Answer<>(1, "Publish anyway", Dialogs.Role.DESTRUCTIVE),
                          new Dialogs.Answer<>(2, "Show the error", Dialogs.Role.MAIN)));
            });
    assertThat(answer).contains(2);
  }

  @Test
  void whatLosesSomethingIsNotWhatEnterDoes() throws Exception {
    boolean agreed =
        Fx.get(
            () -> {
              whenOpen(
                  pane -> {
                    assertThat(button(pane, "Discard").isDefaultButton()).isFalse();
                    button(pane, "Cancel").fire();
                  });
              return dialogs().confirmLoss("Discard the draft?", "It is not saved.", "Discard");
            });
    assertThat(agreed).isFalse();
  }

  @Test
  void anErrorShowsItsSentenceItsNextStepAndOnDemandItsDetails() throws Exception {
    var problem =
        new Problem("It failed.", "Try again.", new IllegalStateException("No space left"));
    var seen =
        Fx.get(
            () -> {
              var texts = new ArrayList<String>();
              whenOpen(
                  pane -> {
                    texts.add(((Labeled) pane.getHeader()).getText());
                    texts.add(((Labeled) pane.getContent()).getText());
                    texts.add(String.valueOf(pane.isExpanded()));
                    button(pane, "Copy details").fire();
                    button(pane, "Close").fire();
                  });
              dialogs().error(problem);
              return texts;
            });
    assertThat(seen).containsExactly("It failed.", "Try again.", "false");
  }

  @Test
  void theCodeOfAProblemTellsPlacesApartButNotMessages() {
    assertThat(failHere("one").code()).isEqualTo(failHere("two").code()).matches("\\w{3}-\\w{3,4}");
    assertThat(failHere("one").code()).isNotEqualTo(failThere().code());
    assertThat(new Problem("It failed.", "Try again.").code()).isEmpty();
  }

  private static Problem failHere(String message) {
    return new Problem("", "", new IllegalStateException(message));
  }

  private static Problem failThere() {
    return new Problem("", "", new IllegalStateException("elsewhere"));
  }
}
