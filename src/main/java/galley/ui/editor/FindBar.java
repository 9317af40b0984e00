package galley.ui.editor;

import galley.edit.FindException;
import galley.edit.Finder;
import galley.ui.command.Command;
import galley.ui.kit.Action;
import galley.ui.kit.IconButton;
import galley.ui.kit.Language;
import galley.ui.kit.Messages;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Finds and replaces in the text: a field with its count and options, and one for what comes
/// instead. Enter goes to the next find and Shift+Enter back; in the lower field Enter replaces.
/// Up and down bring back what was looked for before. Escape gives the focus back to the text, with
/// the find selected.
final class FindBar extends VBox {
  private final FindModel model;
  private final Messages messages;
  private final Language language;
  private final Runnable leave;
  private final TextField field = new TextField();
  private final TextField with = new TextField();
  private final Label count = new Label();
  private final Label problem = new Label();
  private final HBox replacing;
  private int recalled = -1;

  /// @param leave gives the focus back to the text
  FindBar(FindModel model, Language language, Messages messages, Runnable leave) {
    this.model = model;
    this.messages = messages;
    this.language = language;
    this.leave = leave;
    getStyleClass().addAll("find-bar", "surface");
    field.getStyleClass().add("find-field");
    with.getStyleClass().add("replace-field");
    named(field, "find.prompt");
    named(with, "find.with");
    field.textProperty().bindBidirectional(model.textProperty());
    with.textProperty().bindBidirectional(model.replacementProperty());
    count.getStyleClass().addAll("muted", "found");
    count.setMinWidth(USE_PREF_SIZE);
    problem.getStyleClass().add("find-problem");
    problem.setWrapText(true);
    replacing = new HBox(with, replace(), replaceAll());
    replacing.getStyleClass().add("find-row");
    HBox.setHgrow(with, Priority.ALWAYS);
    with.setMinWidth(0);
    getChildren().addAll(finding(), replacing, problem);
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    model.answerProperty().subscribe(_ -> showCount());
    model.replacedProperty().subscribe(_ -> showCount());
    show(this, false);
  }

  private Node finding() {
    var options =
        new HBox(
            option("Aa", "find.case", model.matchCaseProperty()),
            option("W", "find.word", model.wholeWordProperty()),
            option(".*", "find.pattern", model.patternProperty()),
            option("[…]", "find.inSelection", model.inSelectionProperty()));
    var steps =
        new HBox(
            new IconButton(
                Feather.ARROW_UP,
                Command.FIND_PREVIOUS.tooltip(language),
                () -> model.next(false)),
            new IconButton(
                Feather.ARROW_DOWN, Command.FIND_NEXT.tooltip(language), () -> model.next(true)),
            new IconButton(Feather.X, messages.text("find.close"), this::close));
    var tools = new HBox(options, steps);
    tools.getStyleClass().add("find-tools");
    var input = new HBox(field, count);
    input.getStyleClass().add("find-input");
    HBox.setHgrow(field, Priority.ALWAYS);
    field.setMinWidth(0);
    var row = new FlowPane(input, tools);
    row.getStyleClass().add("find-row");
    // In a narrow pane the tools go below the field, which then has the whole width.
    row.widthProperty().subscribe(_ -> input.setPrefWidth(inputWidth(row, tools)));
    tools.widthProperty().subscribe(_ -> input.setPrefWidth(inputWidth(row, tools)));
    return row;
  }

  private static double inputWidth(FlowPane row, HBox tools) {
    double inside = row.getWidth() - row.snappedLeftInset() - row.snappedRightInset();
    double beside = inside - tools.prefWidth(-1) - row.getHgap() - 1;
    return Math.max(0, beside >= tools.prefWidth(-1) * 0.9 ? beside : inside);
  }

  private void named(TextField named, String key) {
    named.setPromptText(messages.text(key));
    named.setAccessibleText(messages.text(key));
  }

  private ToggleButton option(String label, String key, BooleanProperty property) {
    var option = new ToggleButton(label);
    option.getStyleClass().addAll("find-option", "flat-action");
    option.setMinWidth(USE_PREF_SIZE);
    option.setTooltip(new Tooltip(messages.text(key)));
    option.setAccessibleText(messages.text(key));
    option.selectedProperty().bindBidirectional(property);
    return option;
  }

  private Button replace() {
    Button button = new Action(messages.text("find.replace"), model::replace).button();
    button.getStyleClass().add("replace");
    return button;
  }

  private Button replaceAll() {
    Button button = new Action(messages.text("find.replaceAll"), model::replaceAll).button();
    button.getStyleClass().add("replace-all");
    return button;
  }

  /// Shows the bar, ready to be typed into.
  void open(boolean replacingToo) {
    boolean shown = isVisible();
    show(this, true);
    if (replacingToo || !shown) show(replacing, replacingToo);
    model.open();
    recalled = -1;
    field.requestFocus();
    field.selectAll();
  }

  void close() {
    if (!isVisible()) return;
    show(this, false);
    model.close();
    leave.run();
  }

  private void pressed(KeyEvent key) {
    boolean inReplacement = key.getTarget() == with;
    switch (key.getCode()) {
      case ESCAPE -> close();
      case ENTER -> {
        if (!(key.getTarget() instanceof TextField)) return;
        if (inReplacement && key.isShortcutDown()) model.replaceAll();
        else if (inReplacement) model.replace();
        else model.next(!key.isShiftDown());
      }
      case UP, DOWN -> {
        if (key.getTarget() != field || key.isAltDown()) return;
        recall(key.getCode() == KeyCode.UP ? 1 : -1);
      }
      default -> {
        return;
      }
    }
    key.consume();
  }

  private void recall(int step) {
    List<String> history = model.history();
    int at = Math.clamp((long) recalled + step, -1, history.size() - 1);
    recalled = at;
    field.setText(at < 0 ? "" : history.get(at));
    field.selectAll();
  }

  /// Says what was found, and which find is selected.
  void showCount() {
    FindModel.Answer answer = model.answerProperty().get();
    String sentence = answer.problem().map(this::sentence).orElse("");
    problem.setText(sentence);
    show(problem, !sentence.isEmpty());
    int all = answer.found().size();
    int current = model.current();
    String text;
    if (answer.query().isEmpty() || answer.problem().isPresent()) text = "";
    else if (current > 0) text = messages.text("find.at", current, all);
    else if (all >= Finder.MOST) text = messages.text("find.more", all);
    else text = messages.text("find.count", all);
    text = model.replacedProperty().get().map(n -> messages.text("find.replaced", n)).orElse(text);
    count.setText(text);
    field.setAccessibleHelp(sentence.isEmpty() ? text : sentence);
  }

  private String sentence(FindException why) {
    String sentence = messages.text("find.problem." + why.reason(), why.detail());
    boolean hasPlace = !why.detail().isEmpty() && why.reason() != FindException.Reason.NO_SUCH_GROUP;
    return hasPlace ? sentence + " " + messages.text("find.place", why.detail()) : sentence;
  }

  private static void show(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }
}
