package galley.ui.organizer;

import galley.issue.Conventions;
import galley.issue.Outline;
import galley.organize.Entry;
import galley.test.Publications;
import galley.ui.kit.DragPicture;
import galley.ui.kit.EmojiImages;
import galley.ui.kit.Fonts;
import galley.ui.kit.Language;
import galley.ui.kit.Theme;
import galley.ui.session.Dragged;
import galley.ui.session.Gestures;
import galley.ui.session.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextArea;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

/// A window with the organizer, to look at: `OrganizerPreview FILE [dark] [zh] [items=764] [plain]
/// [closed] [locked]`. The words at the left can be dragged as two links of the inbox.
public final class OrganizerPreview extends Application {
  /** The program's arguments are those of `Application`. */
  public static final class Launcher {
    private Launcher() {}

    public static void main(String[] args) {
      Application.launch(OrganizerPreview.class, args);
    }
  }

  @Override
  public void start(Stage stage) throws IOException {
    List<String> args = getParameters().getRaw();
    var drawings = new Drawings();
    var images = new EmojiImages(drawings);
    var session = new Session(Platform::runLater);
    var language = args.contains("zh") ? Language.CHINESE : Language.ENGLISH;
    var gestures =
        new Gestures(
            session, language.messages(Session.class), reason -> System.out.println(reason));
    String text =
        args.stream()
            .filter(a -> a.startsWith("items="))
            .map(a -> LargeIssue.text(Integer.parseInt(a.substring(6))))
            .findFirst()
            .orElseGet(() -> read(args.getFirst()));
    var conventions = args.contains("plain") ? Conventions.NONE : Publications.numberedParagraphs();
    session.load(text, conventions, args.contains("locked"));
    var organizer =
        new OrganizerPane(
            session,
            gestures,
            language,
            drawings,
            images,
            (dropped, target) -> System.out.println(dropped + " → " + target));
    organizer.titleProperty().set("Issue #78");
    organizer.openProperty().set(!args.contains("closed"));
    var outline = new OutlinePane(session, gestures, language, images, (_, _) -> {});
    outline.setPrefWidth(260);
    var item = new ItemPane(session, gestures, language, images, new ControlText(new TextArea()));
    item.setPrefWidth(330);
    var split = new SplitPane(new VBox(inbox(session, images), outline), organizer, item);
    split.setDividerPositions(0.2, 0.77);
    for (var pane : List.of(outline, item)) SplitPane.setResizableWithParent(pane, false);
    var scene = new Scene(split, 1440, 900);
    new Theme(
            Fonts.load(),
            args.contains("dark") ? Theme.Choice.DARK : Theme.Choice.LIGHT,
            List.of("organizer"))
        .apply(scene);
    stage.setScene(scene);
    stage.show();
    System.out.println(Outline.parse(text, conventions).itemCount() + " items");
  }

  private static Label inbox(Session session, EmojiImages images) {
    var links = new Label("Two links of the inbox");
    links.setMinHeight(60);
    links.setOnDragDetected(
        event -> {
          var dragged =
              new Dragged.Links(
                  "weft/loom: task runner in one file",
                  2,
                  () -> List.of(entry("weft/loom"), entry("Why our parser is slower")));
          var board = links.startDragAndDrop(TransferMode.COPY_OR_MOVE);
          var content = new ClipboardContent();
          content.put(Dragged.FORMAT, "links");
          board.setContent(content);
          board.setDragView(
              DragPicture.of(dragged.title(), 2, "and 1 more", images, links.getScene()));
          session.draggedProperty().set(dragged);
          event.consume();
        });
    links.setOnDragDone(_ -> session.draggedProperty().set(null));
    return links;
  }

  private static Entry entry(String title) {
    return new Entry(title, "https://x.example/" + title.length(), "Words.", Map.of(), null);
  }

  private static String read(String file) {
    try {
      return Files.readString(Path.of(file));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
