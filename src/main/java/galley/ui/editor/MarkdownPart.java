package galley.ui.editor;

import galley.issue.Conventions;
import galley.ui.kit.EmojiImages;
import galley.ui.kit.Language;
import galley.ui.kit.Messages;
import galley.ui.kit.OwnUndo;
import galley.ui.kit.TabKey;
import galley.ui.kit.Tasks;
import galley.ui.session.PartText;
import galley.ui.session.Session;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.scene.text.TextFlow;
import org.fxmisc.flowless.VirtualizedScrollPane;

/// The Markdown of one part of an issue, such as an item's body, in an area of its own with the
/// colours and gestures of the large one. What is typed is undone in it; what becomes of it in the
/// issue is for its owner to say.
public final class MarkdownPart implements PartText {
  private final Session session;
  private final MarkdownArea area;
  private final StackPane frame;

  /** Its history is its own session's. */
  private static final class Area extends MarkdownArea implements OwnUndo {
    Area(Session session, Tasks tasks, Messages messages) {
      super(session, tasks, messages);
    }

    /// It has no line numbers that would know them.
    @Override
    List<TextFlow> shownLines() {
      return lookupAll(".paragraph-text").stream().map(TextFlow.class::cast).toList();
    }
  }

  public MarkdownPart(Tasks tasks, EmojiImages images, Language language) {
    session = new Session(Tasks.fx());
    area = new Area(session, tasks, language.messages(EditorPane.class));
    area.getStyleClass().add("markdown-part");
    area.setParagraphGraphicFactory(null);
    area.drawEmoji(images);
    area.offer(new TextCommands(area::isEditable));
    TabKey.leaves(area);
    frame = new StackPane(new VirtualizedScrollPane<>(area));
    frame.getStyleClass().add("markdown-part-frame");
  }

  @Override
  public Node node() {
    return frame;
  }

  @Override
  public Node input() {
    return area;
  }

  @Override
  public String text() {
    return session.text();
  }

  @Override
  public void setText(String text) {
    session.load(text, Conventions.NONE, session.lockedProperty().get());
  }

  @Override
  public boolean isEditable() {
    return !session.lockedProperty().get();
  }

  @Override
  public void setEditable(boolean editable) {
    session.lockedProperty().set(!editable);
  }

  @Override
  public boolean hasLines() {
    return true;
  }
}
