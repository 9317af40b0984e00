package galley.app;

import static org.assertj.core.api.Assertions.assertThat;

import galley.chat.ModelServer;
import galley.test.Fx;
import galley.ui.kit.Fonts;
import galley.ui.kit.Language;
import galley.ui.kit.Theme;
import galley.workspace.SettingsFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Setting up a chat model, by the window's own fields and buttons. */
class ChatModelPaneTest {
  private static final String SECRET = "sk-hush-0123456789";

  private final Path folder;
  private final ModelServer server = start();
  private final Person person;
  private final ChatModelPane pane;
  private final Stage stage;

  private static ModelServer start() {
    try {
      return new ModelServer();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  ChatModelPaneTest(@TempDir Path folder) throws Exception {
    this.folder = folder;
    person = new Person(SettingsFile.in(folder));
    var theme = Fx.get(() -> new Theme(Fonts.load(), Theme.Choice.LIGHT, List.of("shell")));
    pane =
        Fx.get(
            () ->
                new ChatModelPane(
                    ChatModelPreview.shared(person, Language.ENGLISH, theme, folder)));
    stage = Fx.get(Stage::new);
    Fx.run(
        () -> {
          stage.setScene(new Scene(pane));
          stage.show();
        });
  }

  @AfterEach
  void close() throws Exception {
    Fx.run(stage::hide);
    server.close();
  }

  private Node find(String selector) {
    Node node = pane.lookup(selector);
    assertThat(node).as(selector).isNotNull();
    return node;
  }

  private void press(String label) throws Exception {
    Fx.run(
        () ->
            pane.lookupAll(".button").stream()
                .filter(n -> n instanceof Button b && label.equals(b.getText()))
                .map(Button.class::cast)
                .findFirst()
                .orElseThrow()
                .fire());
  }

  private void fill(String address, String model, String key) throws Exception {
    Fx.run(
        () -> {
          ((TextField) find("#base")).setText(address);
          ((ComboBox<?>) find("#model")).getEditor().setText(model);
          ((PasswordField) find("#key")).setText(key);
        });
  }

  private String outcome() {
    return ((Label) find("#outcome")).getText();
  }

  @Test
  void nothingCountsBeforeItIsSaved() throws Exception {
    fill(server.base().toString(), "small", SECRET);
    assertThat(person.chatModel()).isEmpty();
    assertThat(server.count()).isZero();
    assertThat(Files.exists(folder.resolve("keys.properties"))).isFalse();
  }

  @Test
  void whatIsSavedIsTheModelAndTheKeyStaysApart() throws Exception {
    fill(server.base().toString(), "small", SECRET);
    press("Save");
    assertThat(person.chatModel())
        .hasValueSatisfying(
            m -> {
              assertThat(m.base()).isEqualTo(server.base());
              assertThat(m.name()).isEqualTo("small");
              assertThat(m.key()).isNotNull();
              assertThat(m.toString()).doesNotContain(SECRET);
            });
    assertThat(Files.readString(folder.resolve("settings.properties"))).doesNotContain(SECRET);
    assertThat(outcome()).isEqualTo("Saved. small drafts from now on, when you ask for it.");
    assertThat(((PasswordField) find("#key")).getText()).isEmpty();
  }

  @Test
  void whatIsTurnedOffIsNoModelAnyMore() throws Exception {
    fill(server.base().toString(), "small", "");
    press("Save");
    press("Turn off");
    assertThat(person.chatModel()).isEmpty();
    assertThat(outcome()).contains("off");
  }

  @Test
  void aKeyDoesNotGoToAnotherServer() throws Exception {
    fill(server.base().toString(), "small", SECRET);
    press("Save");
    try (var other = new ModelServer()) {
      Fx.run(() -> ((PasswordField) find("#key")).setText(SECRET));
      Fx.run(() -> ((TextField) find("#base")).setText(other.base().toString()));
      assertThat(((PasswordField) find("#key")).getText()).isEmpty();
      other.answers("Hello.");
      press("Try it");
      Fx.await(() -> !outcome().isEmpty());
      assertThat(other.request().getHeaders().get("Authorization")).isNull();
    }
  }

  @Test
  void tryingItShowsAnswerTokensAndTime() throws Exception {
    server.answers("Hello,\nyou.");
    fill(server.base().toString(), "small", "");
    press("Try it");
    Fx.await(() -> !outcome().isEmpty());
    assertThat(outcome()).matches("\"Hello, you.\" — 154 tokens, \\d+\\.\\d s\\.");
  }

  @Test
  void aFailureIsASentenceWithTheNextStep() throws Exception {
    server.says(404, ModelServer.error("model 'small' not found", "model_not_found"));
    fill(server.base().toString(), "small", "");
    press("Try it");
    Fx.await(() -> !outcome().isEmpty());
    assertThat(outcome()).contains("does not have this model", "List models");
  }

  @Test
  void itsModelsAreListed() throws Exception {
    server.says(200, "{\"data\":[{\"id\":\"b\"},{\"id\":\"a\"}]}");
    fill(server.base().toString(), "", "");
    press("List models");
    Fx.await(() -> !outcome().isEmpty());
    assertThat(outcome()).isEqualTo("The server has 2 models.");
    Fx.run(() -> assertThat(((ComboBox<?>) find("#model")).getEditor().getText()).isEqualTo("a"));
  }

  @Test
  void whatIsMissingIsSaidAndNothingIsSent() throws Exception {
    fill("nonsense here", "small", "");
    press("Try it");
    assertThat(outcome()).contains("no address");
    fill(server.base().toString(), "", "");
    press("Save");
    assertThat(outcome()).contains("Name the model");
    fill(server.base().toString(), "small", "two words");
    press("Try it");
    assertThat(outcome()).contains("characters").doesNotContain("two words");
    assertThat(server.count()).isZero();
    assertThat(person.chatModel()).isEmpty();
  }

  @Test
  void cancellingStopsTheQuestion() throws Exception {
    server.saysNothing();
    fill(server.base().toString(), "small", "");
    press("Try it");
    server.request();
    Fx.run(() -> ((Button) find(".progress-row .icon-button")).fire());
    assertThat(pane.lookup(".progress-row")).isNull();
    assertThat(outcome()).isEmpty();
  }

  @Test
  void aPresetFillsInItsAddress() throws Exception {
    Fx.run(() -> ((ComboBox<?>) find("#server")).getSelectionModel().select(3));
    assertThat(((TextField) find("#base")).getText()).isEqualTo("https://api.deepseek.com/v1");
  }
}
