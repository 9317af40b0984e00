package galley.ui.command;

import static org.assertj.core.api.Assertions.assertThat;

import galley.test.Fx;
import galley.ui.kit.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PalettePaneTest {
  private final List<Command> done = new ArrayList<>();
  private final AtomicReference<List<Command>> used = new AtomicReference<>(List.of());
  private Stage stage;
  private PalettePane palette;
  private Button before;

  @BeforeEach
  @SuppressWarnings("NullAway.Init") // the FX thread makes them
  void open() throws Exception {
    Fx.run(
        () -> {
          var commands = new Commands();
          for (Command it : List.of(Command.SAVE, Command.NEW_ISSUE, Command.EXPORT)) {
            commands.offer(it, () -> done.add(it));
          }
          commands.offer(Command.UNDO, () -> false, () -> done.add(Command.UNDO));
          before = new Button("before");
          palette = new PalettePane(commands, List.of(), used::set, Language.ENGLISH);
          stage = new Stage();
          stage.setScene(new Scene(new StackPane(before, palette), 800, 600));
          stage.show();
          before.requestFocus();
          palette.toggle();
        });
  }

  @AfterEach
  void close() throws Exception {
    Fx.run(stage::close);
  }

  private void press(KeyCode code) {
    Event.fireEvent(
        query(), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
  }

  private TextField query() {
    return (TextField) palette.lookup("#palette-query");
  }

  @SuppressWarnings("unchecked") // the pane's own list
  private List<Command> listed() {
    return List.copyOf(((ListView<Command>) palette.lookup("#palette-list")).getItems());
  }

  @Test
  void whatIsPossibleIsListedAndEnterDoesWhatIsChosenWhereOneWas() throws Exception {
    Fx.run(
        () -> {
          assertThat(query().isFocused()).isTrue();
          assertThat(listed()).containsExactly(Command.NEW_ISSUE, Command.SAVE, Command.EXPORT);
          press(KeyCode.DOWN);
          press(KeyCode.ENTER);
          assertThat(done).containsExactly(Command.SAVE);
          assertThat(palette.isVisible()).isFalse();
          assertThat(before.isFocused()).isTrue();
          palette.toggle();
          assertThat(listed()).startsWith(Command.SAVE);
        });
  }

  @Test
  void typingChoosesAndEscapeDoesNothing() throws Exception {
    Fx.run(
        () -> {
          query().setText("daochu");
          assertThat(listed()).containsExactly(Command.EXPORT);
          press(KeyCode.ESCAPE);
          assertThat(done).isEmpty();
          assertThat(before.isFocused()).isTrue();
        });
  }

  @Test
  void whatIsImpossibleNowIsSaidToBe() throws Exception {
    Fx.run(
        () -> {
          query().setText("undo");
          assertThat(listed()).isEmpty();
          assertThat(words()).contains("Not possible now: Undo");
          press(KeyCode.ENTER);
          query().setText("no such thing");
          assertThat(words()).contains("No command is called that.");
          assertThat(done).isEmpty();
        });
  }

  private List<String> words() {
    return palette.lookupAll(".label").stream()
        .filter(node -> node.isVisible() && node instanceof Label)
        .map(node -> ((Label) node).getText())
        .toList();
  }
}
