package galley.ui.shell;

import galley.compose.Facts;
import galley.ui.kit.Action;
import galley.ui.kit.Language;
import galley.ui.kit.Messages;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Asks for the number and the day of an issue, in a strip below the top bar that keeps nobody from
/// working. What depends on them is shown as it is typed: file, title, look-back.
///
/// Enter does what the button says, Escape closes.
public final class FactsForm extends VBox {
  /// What the facts would make.
  ///
  /// @param file its path; what is there already cannot be made
  /// @param lines the title, the issues that it looks back at, what is missing
  /// @param problem why these facts cannot be taken
  public record Preview(String file, List<String> lines, Optional<String> problem) {}

  /// What the form is for.
  ///
  /// @param held how many links are held that could be taken along; 0 does not ask
  public record Purpose(
      String title, String yes, Facts start, int held, Function<Facts, Preview> preview) {}

  /// What was chosen.
  ///
  /// @param takeHeld whether the held links are to wait for this issue
  public record Chosen(Facts facts, boolean takeHeld) {}

  /** Takes what was chosen. */
  public interface Taker {
    void take(Chosen chosen);
  }

  private static final int LONGEST_NUMBER = 9;

  private final Messages messages;
  private final Language language;
  private final Purpose purpose;
  private final Taker taker;
  private final Runnable close;
  private final TextField number = new TextField();
  private final TextField date = new TextField();
  private final Label weekday = new Label();
  private final CheckBox held = new CheckBox();
  private final Label file = new Label();
  private final Label lines = new Label();
  private final Label problem = new Label();
  private final Button yes;

  public FactsForm(Language language, Purpose purpose, Taker taker, Runnable close) {
    this.language = language;
    this.messages = language.messages(FactsForm.class);
    this.purpose = purpose;
    this.taker = taker;
    this.close = close;
    this.yes = new Action(purpose.yes(), this::take).button();
    setId("facts-form");
    getStyleClass().addAll("facts-form", "surface");
    number.setId("facts-number");
    number.setPrefColumnCount(5);
    number.setAccessibleText(messages.text("facts.number"));
    date.setId("facts-date");
    date.setPrefColumnCount(9);
    date.setAccessibleText(messages.text("facts.date"));
    yes.setId("facts-yes");
    yes.getStyleClass().add("accent");
    file.setId("facts-file");
    file.getStyleClass().addAll("strong");
    lines.setId("facts-lines");
    lines.setWrapText(true);
    lines.setMinHeight(USE_PREF_SIZE);
    lines.getStyleClass().addAll("muted", "small");
    problem.setId("facts-problem");
    problem.setWrapText(true);
    problem.setMinHeight(USE_PREF_SIZE);
    problem.getStyleClass().addAll("small", "warning-text");
    problem.managedProperty().bind(problem.visibleProperty());
    weekday.getStyleClass().addAll("muted", "small");
    held.setId("facts-held");
    held.setText(messages.text("facts.held", purpose.held()));
    held.setVisible(purpose.held() > 0);
    held.setManaged(purpose.held() > 0);
    held.setSelected(purpose.held() > 0);
    var heading = new Label(purpose.title());
    heading.getStyleClass().add("strong");
    var row = new FlowPane(heading);
    row.getStyleClass().add("facts-row");
    row.setRowValignment(VPos.CENTER);
    purpose
        .start()
        .number()
        .ifPresent(
            n -> {
              number.setText(n.toString());
              row.getChildren().add(together(new Label(messages.text("facts.number")), number));
            });
    purpose
        .start()
        .date()
        .ifPresent(
            d -> {
              date.setText(d.toString());
              row.getChildren()
                  .add(together(new Label(messages.text("facts.date")), date, weekday));
            });
    Button no = new Action(messages.text("facts.close"), close).flatButton();
    row.getChildren().addAll(held, yes, no);
    getChildren().addAll(row, file, lines, problem);
    number.textProperty().subscribe(_ -> show());
    date.textProperty().subscribe(_ -> show());
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
  }

  private static HBox together(Node... nodes) {
    var row = new HBox(nodes);
    row.getStyleClass().add("facts-pair");
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private void pressed(KeyEvent event) {
    boolean inField = event.getTarget() instanceof TextField;
    if (event.getCode() == KeyCode.ESCAPE) close.run();
    else if (event.getCode() == KeyCode.ENTER && inField) take();
    else return;
    event.consume();
  }

  /// The number is what most often is to be changed.
  public void focus() {
    TextField first = purpose.start().number().isPresent() ? number : date;
    first.requestFocus();
    first.selectAll();
  }

  private void take() {
    Optional<Facts> facts = facts();
    if (facts.isEmpty() || yes.isDisabled()) return;
    taker.take(new Chosen(facts.get(), held.isVisible() && held.isSelected()));
  }

  /// What the fields say; empty where they say no number or no day.
  private Optional<Facts> facts() {
    Optional<BigInteger> numbered = number();
    Optional<LocalDate> dated = day();
    boolean whole =
        numbered.isPresent() == purpose.start().number().isPresent()
            && dated.isPresent() == purpose.start().date().isPresent();
    return whole ? Optional.of(new Facts(numbered, dated)) : Optional.empty();
  }

  private Optional<BigInteger> number() {
    String text = number.getText().strip();
    boolean digits = !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    return digits && text.length() <= LONGEST_NUMBER
        ? Optional.of(new BigInteger(text))
        : Optional.empty();
  }

  private Optional<LocalDate> day() {
    try {
      return Optional.of(LocalDate.parse(date.getText().strip()));
    } catch (DateTimeException none) {
      return Optional.empty();
    }
  }

  private void show() {
    weekday.setText(
        day()
            .map(d -> d.getDayOfWeek().getDisplayName(TextStyle.FULL, language.locale()))
            .orElse(""));
    Optional<Preview> preview = facts().map(purpose.preview());
    file.setText(preview.map(Preview::file).orElse(""));
    lines.setText(String.join("\n", preview.map(Preview::lines).orElse(List.of())));
    Optional<String> wrong =
        preview.isEmpty() ? Optional.of(messages.text("facts.wrong")) : preview.get().problem();
    problem.setText(wrong.orElse(""));
    problem.setVisible(wrong.isPresent());
    yes.setDisable(wrong.isPresent());
  }
}
