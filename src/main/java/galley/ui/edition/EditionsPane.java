package galley.ui.edition;

import galley.edition.Row;
import galley.ui.command.Command;
import galley.ui.kit.Action;
import galley.ui.kit.Chip;
import galley.ui.kit.EmojiImages;
import galley.ui.kit.EmptyState;
import galley.ui.kit.IconButton;
import galley.ui.kit.Language;
import galley.ui.kit.Messages;
import galley.ui.kit.PaneHeader;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Two editions side by side, a line an item. Enter goes to the item in the open issue, Shift+Enter
/// to the one in the other edition, C copies what is missing, M moves, U says that the two agree.
///
/// Its stylesheet is `assets/styles/edition.css`.
public final class EditionsPane extends BorderPane {
  private final EditionsModel model;
  private final Messages messages;
  private final ListView<EditionEntry> list = new ListView<>();
  private final StackPane body = new StackPane();
  private final HBox languages = new HBox();
  private final ToggleButton differences;
  private final Button agreeAll;
  private final PaneHeader header;
  private final Label summary = new Label();

  /// @param close leaves the pane
  public EditionsPane(
      EditionsModel model,
      EditionDrafts drafts,
      Language language,
      EmojiImages images,
      Runnable close) {
    this.model = model;
    messages = language.messages(EditionsPane.class);
    differences = Chip.toggle(messages.text("differences"));
    differences.setId("differences-only");
    agreeAll = new Action(messages.text("agreeAll"), model::agreeAll).flatButton();
    agreeAll.setId("agree-all");
    languages.getStyleClass().add("edition-languages");
    languages.setAlignment(Pos.CENTER_LEFT);
    summary.getStyleClass().addAll("muted", "small");
    header =
        new PaneHeader(
            messages.text("editions"),
            summary,
            languages,
            differences,
            agreeAll,
            new IconButton(Feather.X, messages.text("close"), close));
    list.setCellFactory(_ -> new EditionCell(model, drafts, language, images));
    list.getStyleClass().add("edition-list");
    list.setAccessibleText(messages.text("editions"));
    list.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    // Before the list, which keeps this key to itself.
    addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() != KeyCode.ESCAPE) return;
          close.run();
          event.consume();
        });
    differences.selectedProperty().subscribe(_ -> show(model.viewProperty().get()));
    model.viewProperty().subscribe(this::show);
    drafts.changedProperty().subscribe(_ -> list.refresh());
    setTop(header);
    setCenter(body);
    getStyleClass().addAll("editions", "canvas");
    setId("editions");
  }

  @Override
  public void requestFocus() {
    list.requestFocus();
  }

  private void show(EditionsView view) {
    OtherEdition chosen = view.chosen();
    boolean compared = chosen != null && view.exists() && !view.unread();
    for (Node node : List.of(differences, agreeAll, summary)) {
      node.setVisible(compared);
      node.setManaged(compared);
    }
    showLanguages(view);
    if (chosen == null) {
      body.getChildren().setAll(none());
      return;
    }
    if (!view.exists()) {
      body.getChildren().setAll(missing(view, chosen));
      return;
    }
    if (view.unread()) {
      body.getChildren().setAll(unread(chosen));
      return;
    }
    long differing = view.entries().stream().filter(entry -> !entry.agrees()).count();
    summary.setText(messages.text("summary", view.entries().size(), differing));
    List<EditionEntry> shown =
        view.entries().stream()
            .filter(entry -> !differences.isSelected() || !entry.agrees())
            .toList();
    int selected = list.getSelectionModel().getSelectedIndex();
    list.getItems().setAll(shown);
    if (!shown.isEmpty()) {
      list.getSelectionModel().select(Math.clamp(selected, 0, shown.size() - 1));
    }
    body.getChildren().setAll(shown.isEmpty() ? nothing(view) : columns(view, chosen));
  }

  private void showLanguages(EditionsView view) {
    languages.getChildren().clear();
    if (view.others().size() < 2) return;
    for (OtherEdition other : view.others()) {
      ToggleButton chip = Chip.toggle(model.name(other.language()));
      chip.setSelected(other.equals(view.chosen()));
      chip.setOnAction(_ -> model.choose(other));
      languages.getChildren().add(chip);
    }
  }

  private Node columns(EditionsView view, OtherEdition chosen) {
    var mine = new Label(model.name(view.language()));
    var theirs = new Label(model.name(chosen.language()) + " · " + chosen.place());
    for (Label label : List.of(mine, theirs)) {
      label.getStyleClass().add("caption");
      label.setMinWidth(0);
      label.setPrefWidth(1);
      label.setMaxWidth(Double.MAX_VALUE);
      HBox.setHgrow(label, Priority.ALWAYS);
    }
    var head = new HBox(mine, theirs);
    head.getStyleClass().add("edition-columns");
    VBox.setVgrow(list, Priority.ALWAYS);
    return new VBox(head, list);
  }

  private Node none() {
    return model.source().hasEditions()
        ? new EmptyState(messages.text("noIssue"), messages.text("noIssue.hint"))
        : new EmptyState(
            messages.text("noEditions"),
            messages.text("noEditions.hint", "drafts/{number}.en.md"),
            new Action(messages.text("noEditions.edit"), model.source()::editProfile));
  }

  private Node missing(EditionsView view, OtherEdition chosen) {
    String name = model.name(chosen.language());
    if (chosen.draft() == null) {
      return new EmptyState(messages.text("noFile", name), messages.text("noFile.unnamed"));
    }
    var create = new Action(messages.text("noFile.create", name), model::create);
    return view.bilingual()
        ? new EmptyState(
            messages.text("noFile", name),
            messages.text("noFile.bilingual", chosen.place()),
            new Action(messages.text("noFile.divide"), model::divide),
            create)
        : new EmptyState(
            messages.text("noFile", name), messages.text("noFile.hint", chosen.place()), create);
  }

  private Node unread(OtherEdition chosen) {
    return new EmptyState(
        messages.text("unread", model.name(chosen.language())),
        messages.text("unread.hint", chosen.place(), chosen.language()),
        new Action(messages.text("noEditions.edit"), model.source()::editProfile));
  }

  private Node nothing(EditionsView view) {
    return view.entries().isEmpty()
        ? new EmptyState(messages.text("empty"), messages.text("empty.hint"))
        : new EmptyState(messages.text("allAgree"), messages.text("allAgree.hint"));
  }

  private void pressed(KeyEvent event) {
    EditionEntry entry = list.getSelectionModel().getSelectedItem();
    if (entry == null) return;
    Command.of(Command.Group.EDITIONS, event)
        .ifPresent(
            command -> {
              run(command, entry.row());
              event.consume();
            });
  }

  private void run(Command command, Row row) {
    switch (command) {
      case OPEN_PAIR -> EditionCell.open(model, row, false);
      case OPEN_PAIR_OTHER -> EditionCell.open(model, row, true);
      case COPY_TO_EDITION -> model.copy(row);
      case MOVE_COUNTERPART -> EditionCell.ifOutOfPlace(row, model::move);
      case AGREE_EDITIONS -> EditionCell.ifPair(row, model::agree);
      default -> throw new IllegalArgumentException("not one of the list's: " + command);
    }
  }
}
