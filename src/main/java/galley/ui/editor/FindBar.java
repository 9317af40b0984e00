package galley.ui.editor;

import galley.edit.FindException;
import galley.edit.FindException.Reason;
import galley.edit.Finder;
import galley.ui.command.Command;
import galley.ui.kit.Action;
import galley.ui.kit.IconButton;
import galley.ui.kit.Language;
import galley.ui.kit.Messages;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
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
/// instead. Enter goes to the next find and Shift+Enter back; in the lower field Enter replaces. Up
/// and down bring back what was looked for before. Escape gives the focus back to the text, with
/// the find selected.
final class FindBar extends VBox {
  private static final PseudoClass NOTHING = PseudoClass.getPseudoClass("nothing");

  private final FindForm form;
  private final FindModel model;
  private final Messages messages;
  private final Language language;
  private final Runnable leave;
  private final TextField field = new TextField();
  private final TextField with = new TextField();
  private final Label count = new Label();
  private final Label problem = new Label();

  /** How wide a field beside its tools is at least, as a part of them. */
  private static final double LEAST_INPUT = 0.6;

  private final FlowPane replacing;
  private int recalled = -1;

  /// @param locked whether the text may only be read
  /// @param leave gives the focus back to the text
  FindBar(
      FindForm form,
      FindModel model,
      Language language,
      Messages messages,
      ObservableValue<Boolean> locked,
      Runnable leave) {
    this.form = form;
    this.model = model;
    this.messages = messages;
    this.language = language;
    this.leave = leave;
    getStyleClass().addAll("find-bar", "surface");
    name(field, "find.prompt");
    name(with, "find.with");
    field.textProperty().bindBidirectional(form.textProperty());
    with.textProperty().bindBidirectional(form.replacementProperty());
    count.getStyleClass().addAll("muted", "small");
    count.setMinWidth(USE_PREF_SIZE);
    problem.getStyleClass().add("find-problem");
    problem.setWrapText(true);
    var deeds =
        new HBox(button("find.replace", model::replace), button("find.all", model::replaceAll));
    deeds.getStyleClass().add("find-row");
    replacing = flow(new HBox(with), deeds);
    replacing.disableProperty().bind(locked);
    HBox.setHgrow(with, Priority.ALWAYS);
    with.setMinWidth(0);
    getChildren().addAll(finding(), replacing, problem);
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    model.answerProperty().subscribe(_ -> showAnswer());
    show(this, false);
  }

  private Node finding() {
    var tools =
        new HBox(
            option("Aa", "find.case", form.matchCaseProperty()),
            option("W", "find.word", form.wholeWordProperty()),
            option(".*", "find.pattern", form.patternProperty()),
            option("[…]", "find.inSelection", form.inSelectionProperty()),
            step(Feather.ARROW_UP, Command.FIND_PREVIOUS, false),
            step(Feather.ARROW_DOWN, Command.FIND_NEXT, true),
            new IconButton(Feather.X, messages.text("find.close"), this::close));
    tools.getStyleClass().add("find-tools");
    var input = new HBox(field, count);
    input.getStyleClass().add("find-row");
    HBox.setHgrow(field, Priority.ALWAYS);
    field.setMinWidth(0);
    return flow(input, tools);
  }

  /// In a narrow pane the tools go below the field, which then has the whole width.
  private static FlowPane flow(HBox input, HBox tools) {
    var row = new FlowPane(input, tools);
    row.getStyleClass().add("find-flow");
    row.widthProperty().subscribe(_ -> input.setPrefWidth(inputWidth(row, tools)));
    tools.widthProperty().subscribe(_ -> input.setPrefWidth(inputWidth(row, tools)));
    return row;
  }

  private static double inputWidth(FlowPane row, HBox tools) {
    double width = row.getWidth();
    double beside = width - tools.prefWidth(-1) - row.getHgap() - 1;
    return Math.max(0, beside >= tools.prefWidth(-1) * LEAST_INPUT ? beside : width);
  }

  private void name(TextField field, String key) {
    field.setPromptText(messages.text(key));
    field.setAccessibleText(messages.text(key));
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

  private Button step(Feather icon, Command command, boolean forward) {
    return new IconButton(icon, command.tooltip(language), () -> model.next(forward));
  }

  private Button button(String key, Runnable run) {
    Button button = new Action(messages.text(key), run).button();
    button.setMinWidth(USE_PREF_SIZE);
    return button;
  }

  /// Shows the bar, ready to be typed into.
  void open(boolean replacingToo) {
    model.open();
    if (replacingToo || !isVisible()) show(replacing, replacingToo);
    show(this, true);
    recalled = -1;
    field.requestFocus();
    field.selectAll();
  }

  /// Goes to the next find of what was looked for last; with nothing to look for, asks what.
  void next(boolean forward) {
    if (form.query().isEmpty()) {
      open(false);
      return;
    }
    if (!isVisible()) {
      show(replacing, false);
      show(this, true);
      model.resume();
    }
    model.next(forward);
  }

  void close() {
    if (!isVisible()) return;
    model.close();
    show(this, false);
    leave.run();
  }

  private void pressed(KeyEvent key) {
    switch (key.getCode()) {
      case ESCAPE -> close();
      case ENTER -> {
        if (key.getTarget().equals(field)) model.next(!key.isShiftDown());
        else if (!key.getTarget().equals(with)) return;
        else if (key.isShortcutDown()) model.replaceAll();
        else model.replace();
      }
      case UP, DOWN -> {
        if (!key.getTarget().equals(field) || key.isAltDown()) return;
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
    recalled = Math.clamp((long) recalled + step, -1, history.size() - 1);
    field.setText(recalled < 0 ? "" : history.get(recalled));
    field.end();
  }

  /// Says what was found, and which find is selected.
  void showAnswer() {
    FindModel.Answer answer = model.answerProperty().get();
    String sentence = answer.problem().map(this::sentence).orElse("");
    problem.setText(sentence);
    show(problem, !sentence.isEmpty());
    count.setText(sentence.isEmpty() ? count(answer) : "");
    boolean nothing =
        answer.finds().isEmpty() && !answer.query().isEmpty() && answer.replaced().isEmpty();
    count.pseudoClassStateChanged(NOTHING, nothing);
    field.setAccessibleHelp(sentence.isEmpty() ? count.getText() : sentence);
  }

  private String count(FindModel.Answer answer) {
    if (answer.query().isEmpty()) return "";
    if (answer.replaced().isPresent()) {
      return messages.text("find.replaced", answer.replaced().getAsInt());
    }
    int all = answer.finds().count();
    int current = model.current();
    if (current > 0) return messages.text("find.at", current, all);
    return messages.text(all >= Finder.MOST ? "find.more" : "find.count", all);
  }

  private String sentence(FindException why) {
    String sentence = messages.text("find.problem." + why.reason(), why.detail());
    boolean hasPlace = !why.detail().isEmpty() && why.reason() != Reason.NO_SUCH_GROUP;
    return hasPlace ? sentence + " " + messages.text("find.place", why.detail()) : sentence;
  }

  private static void show(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }
}
