package galley.ui.editor;

import galley.text.TextRange;
import galley.ui.command.Command;
import galley.ui.command.Commands;
import galley.ui.kit.Action;
import galley.ui.kit.Chip;
import galley.ui.kit.EmojiImages;
import galley.ui.kit.Language;
import galley.ui.kit.Messages;
import galley.ui.kit.PaneHeader;
import galley.ui.kit.Tasks;
import galley.ui.session.Session;
import galley.workspace.PictureFolder;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.fxmisc.flowless.VirtualizedScrollPane;

/// The open issue as Markdown, with what can be done to a selection above it, and bars that find
/// something in it or go to a line of it.
///
/// Its stylesheet is `assets/styles/editor.css`.
public final class EditorPane extends BorderPane {
  /** What can be done from the bars, too. */
  private static final Set<Command> OF_BARS =
      EnumSet.of(
          Command.FIND,
          Command.REPLACE,
          Command.FIND_NEXT,
          Command.FIND_PREVIOUS,
          Command.GO_TO_LINE);

  private final Session session;
  private final Language language;
  private final Messages messages;
  private final MarkdownArea area;
  private final TextCommands commands;

  public EditorPane(Session session, Tasks tasks, Language language) {
    this.session = session;
    this.language = language;
    this.messages = language.messages(EditorPane.class);
    this.area = new MarkdownArea(session, tasks, messages);
    this.commands = new TextCommands(area::isEditable);
    getStyleClass().addAll("editor-pane", "surface");
    area.setAccessibleText(messages.text("title"));
    area.offer(commands);
    setTop(new VBox(header(), finding(tasks), goingToALine()));
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
        button("bold", Command.BOLD),
        button("italic", Command.ITALIC),
        button("link", Command.LINK),
        button("code", Command.CODE));
  }

  private Button button(String name, Command command) {
    Button button =
        new Action(
                messages.text(name),
                () -> {
                  commands.run(command);
                  area.requestFocus();
                })
            .flatButton();
    button.setTooltip(new Tooltip(command.tooltip(language)));
    button.setAccessibleText(command.title(language));
    button.getStyleClass().add(name);
    button.disableProperty().bind(session.lockedProperty());
    return button;
  }

  private FindBar finding(Tasks tasks) {
    var form = new FindForm();
    var model = new FindModel(form, session, area, tasks, messages);
    var bar =
        new FindBar(form, model, language, messages, session.lockedProperty(), area::requestFocus);
    model.answerProperty().subscribe(answer -> area.mark(answer.finds()));
    area.selectionProperty().addListener(_ -> bar.showAnswer());
    area.addEventHandler(
        KeyEvent.KEY_PRESSED,
        key -> {
          if (key.getCode() == KeyCode.ESCAPE) bar.close();
        });
    commands.looks(Command.FIND, () -> bar.open(false));
    commands.looks(Command.REPLACE, () -> bar.open(true));
    commands.looks(Command.FIND_NEXT, () -> bar.next(true));
    commands.looks(Command.FIND_PREVIOUS, () -> bar.next(false));
    bar.addEventFilter(KeyEvent.KEY_PRESSED, key -> commands.press(key, OF_BARS::contains));
    return bar;
  }

  private LineBar goingToALine() {
    var bar = new LineBar(area, messages);
    commands.looks(Command.GO_TO_LINE, bar::open);
    return bar;
  }

  /// Offers what can be done with the text.
  ///
  /// @param onScreen whether the pane is on the screen
  public void offer(Commands to, BooleanSupplier onScreen) {
    commands.offer(to, onScreen);
  }

  /// Whether long lines go on in the next one.
  public BooleanProperty wrapProperty() {
    return area.wrapTextProperty();
  }

  /// Selects what was chosen elsewhere, and brings it into view.
  public void select(TextRange range) {
    area.show(range);
  }

  /// Draws emoji in colour, instead of as the font has them.
  public void drawEmoji(EmojiImages images) {
    area.drawEmoji(images);
  }

  /// Takes pictures that are pasted or dropped.
  ///
  /// @param folder of the open issue
  /// @param problems is given a sentence where a picture could not be taken
  public void keepPictures(Supplier<Optional<PictureFolder>> folder, Consumer<String> problems) {
    area.pictures().keepIn(folder, problems);
  }

  /// Puts the focus where the writer types.
  @Override
  public void requestFocus() {
    area.requestFocus();
  }
}
