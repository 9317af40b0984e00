package galley.ui.kit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Questions that must be answered before anything else goes on, and errors that are nobody's card.
///
/// Buttons are named after what they do. Escape and closing the window answer nothing. All methods
/// are called on the FX thread and return when the person has answered.
public final class Dialogs {
  /// A way to answer a question.
  ///
  /// @param value what [Dialogs#ask] returns
  public record Answer<T>(T value, String label, Role role) {}

  /** What an answer is to the question. */
  public enum Role {
    /** What Enter does. */
    MAIN,
    OTHER,
    /** Loses something; never what Enter does. */
    DESTRUCTIVE
  }

  private final Stage owner;
  private final Theme theme;
  private final Messages messages;

  public Dialogs(Stage owner, Theme theme, Language language) {
    this.owner = owner;
    this.theme = theme;
    messages = language.messages(Dialogs.class);
  }

  /// Asks, with a button for each answer and one for *Cancel*; nothing if cancelled.
  public <T> Optional<T> ask(String question, String explanation, List<Answer<T>> answers) {
    return ask(question, line(explanation, "dialog-explanation"), answers);
  }

  private <T> Optional<T> ask(String question, Node content, List<Answer<T>> answers) {
    Map<ButtonType, Answer<T>> byButton = new LinkedHashMap<>();
    for (Answer<T> answer : answers) {
      byButton.put(new ButtonType(answer.label(), place(answer.role())), answer);
    }
    Dialog<ButtonType> dialog = dialog(line(question, "dialog-sentence"), content, "question");
    DialogPane pane = dialog.getDialogPane();
    pane.getButtonTypes().addAll(byButton.keySet());
    pane.getButtonTypes().add(cancel());
    byButton.forEach((type, answer) -> dress(button(pane, type), answer.role()));
    return dialog.showAndWait().map(byButton::get).map(Answer::value);
  }

  /// Whether the person agreed to what the button `yes` says.
  public boolean confirm(String question, String explanation, String yes) {
    return ask(question, explanation, List.of(new Answer<>(true, yes, Role.MAIN))).isPresent();
  }

  /// The same with something to look at before the answer.
  public boolean confirm(String question, String explanation, Node shown, String yes) {
    return ask(question, explanation, shown, List.of(new Answer<>(true, yes, Role.MAIN)))
        .isPresent();
  }

  /// Asks about something that is shown.
  public <T> Optional<T> ask(
      String question, String explanation, Node shown, List<Answer<T>> answers) {
    Label words = line(explanation, "dialog-explanation");
    words.setMinHeight(Label.USE_PREF_SIZE);
    var content = new VBox(words, shown);
    content.getStyleClass().add("dialog-shown");
    VBox.setVgrow(shown, Priority.ALWAYS);
    return ask(question, content, answers);
  }

  /// Shows, unless it is over soon, that something goes on which must end first.
  ///
  /// @param cancel stops it; called once, when the person has had enough
  public Waiting waiting(String sentence, Runnable cancel) {
    Dialog<ButtonType> dialog = dialog(line(sentence, "dialog-sentence"), new Label(), "waits");
    dialog.getDialogPane().getButtonTypes().add(cancel());
    return new Waiting(dialog, cancel);
  }

  /// The same for what cannot be undone: the button is red, and Enter does not press it.
  public boolean confirmLoss(String question, String explanation, String yes) {
    return ask(question, explanation, List.of(new Answer<>(true, yes, Role.DESTRUCTIVE)))
        .isPresent();
  }

  /// Tells what went wrong and what to do next; details and code are there for whoever reports it.
  public void error(Problem problem) {
    Label sentence = line(problem.sentence(), "dialog-sentence");
    sentence.setGraphic(new FontIcon(Feather.ALERT_OCTAGON));
    Dialog<ButtonType> dialog =
        dialog(sentence, line(problem.nextStep(), "dialog-explanation"), "error");
    DialogPane pane = dialog.getDialogPane();
    var close = new ButtonType(messages.text("dialog.close"), ButtonData.CANCEL_CLOSE);
    if (problem.cause() != null) {
      var copy = new ButtonType(messages.text("dialog.copy"), ButtonData.LEFT);
      pane.getButtonTypes().add(copy);
      button(pane, copy)
          .addEventFilter(
              javafx.event.ActionEvent.ACTION,
              event -> {
                copy(problem);
                event.consume();
              });
      pane.setExpandableContent(details(problem));
    }
    pane.getButtonTypes().add(close);
    button(pane, close).setDefaultButton(true);
    dialog.showAndWait();
  }

  private Dialog<ButtonType> dialog(Label sentence, Node content, String styleClass) {
    var dialog = new Dialog<ButtonType>();
    dialog.initOwner(owner);
    dialog.setTitle("Galley");
    var pane = new Pane(messages);
    dialog.setDialogPane(pane);
    pane.getStyleClass().add(styleClass);
    if (!(content instanceof Label)) pane.getStyleClass().add("wide");
    pane.setHeader(sentence);
    pane.setContent(content);
    theme.apply(pane.getScene());
    if (pane.getScene().getWindow() instanceof Stage window) {
      Rectangle2D screen = Screen.getPrimary().getVisualBounds();
      window.setMaxWidth(screen.getWidth());
      window.setMaxHeight(screen.getHeight());
    }
    return dialog;
  }

  private static Label line(String text, String styleClass) {
    var line = new Label(text);
    line.getStyleClass().add(styleClass);
    line.setWrapText(true);
    line.setMinHeight(Label.USE_PREF_SIZE);
    return line;
  }

  private TextArea details(Problem problem) {
    var details =
        new TextArea(messages.text("dialog.code", problem.code()) + "\n\n" + problem.details());
    details.setEditable(false);
    details.getStyleClass().add("mono");
    details.setAccessibleText(messages.text("dialog.details"));
    return details;
  }

  private static void copy(Problem problem) {
    var content = new ClipboardContent();
    content.putString(problem.sentence() + "\n" + problem.code() + "\n\n" + problem.details());
    Clipboard.getSystemClipboard().setContent(content);
  }

  private ButtonType cancel() {
    return new ButtonType(messages.text("dialog.cancel"), ButtonData.CANCEL_CLOSE);
  }

  private static ButtonData place(Role role) {
    return switch (role) {
      case MAIN -> ButtonData.OK_DONE;
      case OTHER -> ButtonData.OTHER;
      case DESTRUCTIVE -> ButtonData.APPLY;
    };
  }

  private static void dress(Button button, Role role) {
    button.setDefaultButton(role == Role.MAIN);
    if (role == Role.MAIN) button.getStyleClass().add("accent");
    if (role == Role.DESTRUCTIVE) button.getStyleClass().add("danger");
  }

  private static Button button(DialogPane pane, ButtonType type) {
    var button = (Button) pane.lookupButton(type);
    button.setMinWidth(Button.USE_PREF_SIZE);
    ButtonBar.setButtonUniformSize(button, false);
    return button;
  }

  /** A dialog's content; JavaFX would name the button for details in the system's language. */
  private static final class Pane extends DialogPane {
    private final Messages messages;

    private Pane(Messages messages) {
      this.messages = messages;
    }

    @Override
    protected Node createDetailsButton() {
      var button = new Button();
      button
          .textProperty()
          .bind(
              expandedProperty()
                  .map(
                      open -> messages.text(open ? "dialog.details.hide" : "dialog.details.show")));
      button.setOnAction(_ -> setExpanded(!isExpanded()));
      button.getStyleClass().add("flat-action");
      ButtonBar.setButtonData(button, ButtonData.HELP_2);
      ButtonBar.setButtonUniformSize(button, false);
      return button;
    }
  }
}
