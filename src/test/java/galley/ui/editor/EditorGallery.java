package galley.ui.editor;

import galley.test.Publications;
import galley.ui.kit.Fonts;
import galley.ui.kit.Language;
import galley.ui.kit.Theme;
import galley.ui.session.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;

/// The editor alone in a window, to be looked at: a Markdown file, then `light` or `dark`, `zh`,
/// `locked`, `large` as arguments.
public final class EditorGallery {
  private EditorGallery() {}

  public static void main(String[] args) {
    Application.launch(Window.class, args);
  }

  /** The window. */
  public static final class Window extends Application {
    @Override
    public void start(Stage stage) throws IOException {
      List<String> arguments = getParameters().getRaw();
      var theme =
          new Theme(
              Fonts.load(),
              arguments.contains("dark") ? Theme.Choice.DARK : Theme.Choice.LIGHT,
              List.of("editor"));
      if (arguments.contains("large")) theme.setTextScale(1.5);
      var session = new Session(Platform::runLater);
      var pane =
          new EditorPane(
              session, Fx.tasks(), arguments.contains("zh") ? Language.CHINESE : Language.ENGLISH);
      String text = Files.readString(Path.of(arguments.getFirst()));
      session.load(text, Publications.numberedParagraphs(), arguments.contains("locked"));
      var scene = new Scene(pane, 600, 860);
      theme.apply(scene);
      stage.setScene(scene);
      stage.setTitle("Editor");
      stage.show();
      pane.requestFocus();
    }
  }
}
