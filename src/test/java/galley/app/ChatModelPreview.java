package galley.app;

import galley.chat.ModelServer;
import galley.render.EmojiSet;
import galley.render.IssueRenderer;
import galley.ui.kit.EmojiImages;
import galley.ui.kit.Fonts;
import galley.ui.kit.Language;
import galley.ui.kit.Tasks;
import galley.ui.kit.Theme;
import galley.workspace.SettingsFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.stage.Stage;

/// The page that sets up a chat model, to be looked at: `dark`, `zh`, and `far` (an address that
/// others can listen to) as arguments. Beside it runs a server that answers once.
public final class ChatModelPreview {
  private ChatModelPreview() {}

  public static void main(String[] args) {
    Application.launch(Window.class, args);
  }

  /** The window. */
  public static final class Window extends Application {
    @Override
    public void start(Stage stage) throws IOException {
      List<String> arguments = getParameters().getRaw();
      var language = arguments.contains("zh") ? Language.CHINESE : Language.ENGLISH;
      var theme =
          new Theme(
              Fonts.load(),
              arguments.contains("dark") ? Theme.Choice.DARK : Theme.Choice.LIGHT,
              List.of("shell"));
      Path folder = Files.createTempDirectory("chat-model");
      var server = new ModelServer();
      server.answers("Hello, nice to meet you.");
      var person = new Person(SettingsFile.in(folder));
      var pane = new ChatModelPane(shared(person, language, theme, folder));
      stage.setScene(new Scene(pane, 620, 560));
      theme.apply(stage.getScene());
      stage.show();
      pane.form()
          .show(
              arguments.contains("far") ? "http://one.example" : server.base().toString(),
              "qwen3:8b");
      pane.tryIt();
    }
  }

  /** What the window needs of the program. */
  static Shared shared(Person person, Language language, Theme theme, Path folder) {
    var emoji = new EmojiSet();
    return new Shared(
        person,
        language,
        theme,
        new Tasks(
            e -> {
              throw new AssertionError(e);
            }),
        emoji,
        new EmojiImages(new Drawings(emoji)),
        new IssueRenderer(emoji),
        folder.resolve("web"),
        _ -> {});
  }
}
