package galley.ui.editor;

import galley.ui.kit.Action;
import galley.ui.kit.Chip;
import galley.ui.kit.Language;
import galley.ui.kit.Messages;
import galley.ui.kit.PaneHeader;
import galley.ui.session.Session;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.BorderPane;
import org.fxmisc.flowless.VirtualizedScrollPane;

/// The open issue as Markdown, with what can be done to a selection above it.
///
/// Its stylesheet is `assets/styles/editor.css`.
public final class EditorPane extends BorderPane {
  private final Session session;
  private final Messages messages;
  private final MarkdownArea area;

  public EditorPane(Session session, Language language) {
    this.session = session;
    this.messages = language.messages(EditorPane.class);
    this.area = new MarkdownArea(session, messages);
    getStyleClass().addAll("editor-pane", "surface");
    area.setAccessibleText(messages.text("title"));
    setTop(header());
    setCenter(new VirtualizedScrollPane<>(area));
  }

  private PaneHeader header() {
    var locked = new Chip(Chip.Kind.NEUTRAL, messages.text("locked"));
    locked.getStyleClass().add("locked");
    locked.setTooltip(new Tooltip(messages.text("locked.tip")));
    locked.visibleProperty().bind(session.lockedProperty());
    locked.managedProperty().bind(session.lockedProperty());
    return new PaneHeader(
        messages.text("title"),
        locked,
        button("bold", "Shortcut+B", area::bold),
        button("italic", "Shortcut+I", area::italic),
        button("link", "Shortcut+L", area::link),
        button("code", "Shortcut+Back_Quote", area::code));
  }

  private Button button(String name, String shortcut, Runnable run) {
    Button button =
        new Action(
                messages.text(name),
                () -> {
                  run.run();
                  area.requestFocus();
                })
            .flatButton();
    String keys = KeyCombination.valueOf(shortcut).getDisplayText();
    button.setTooltip(new Tooltip(messages.text(name + ".tip") + " (" + keys + ")"));
    button.getStyleClass().add(name);
    button.disableProperty().bind(session.lockedProperty());
    return button;
  }

  /// Puts the focus where the writer types.
  @Override
  public void requestFocus() {
    area.requestFocus();
  }
}
