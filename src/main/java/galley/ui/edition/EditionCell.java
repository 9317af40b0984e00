package galley.ui.edition;

import galley.edition.Agreement;
import galley.edition.Difference;
import galley.edition.Row;
import galley.edition.Spot;
import galley.ui.command.Command;
import galley.ui.kit.Action;
import galley.ui.kit.Chip;
import galley.ui.kit.EmojiImages;
import galley.ui.kit.EmojiText;
import galley.ui.kit.FullWidthCell;
import galley.ui.kit.Language;
import galley.ui.kit.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// One line: the item in both editions, what is the matter, and what can be done.
final class EditionCell extends FullWidthCell<EditionEntry> {
  private final EditionsModel model;
  private final EditionDrafts drafts;
  private final Messages messages;
  private final EmojiImages images;

  EditionCell(EditionsModel model, EditionDrafts drafts, Language language, EmojiImages images) {
    this.model = model;
    this.drafts = drafts;
    this.messages = language.messages(EditionCell.class);
    this.images = images;
    getStyleClass().add("edition-cell");
  }

  static void open(EditionsModel model, Row row, boolean ofOther) {
    boolean there = row.ofOne().isEmpty() || (ofOther && row.ofOther().isPresent());
    (there ? row.ofOther() : row.ofOne()).ifPresent(spot -> model.show(spot, there));
  }

  static void ifPair(Row row, Consumer<Row.Pair> then) {
    if (row instanceof Row.Pair pair) then.accept(pair);
  }

  static void ifOutOfPlace(Row row, Consumer<Row.Pair> then) {
    if (row instanceof Row.Pair pair && pair.isOutOfPlace()) then.accept(pair);
  }

  @Override
  protected void updateItem(@Nullable EditionEntry entry, boolean empty) {
    super.updateItem(entry, empty);
    setText(null);
    setGraphic(entry == null || empty ? null : graphic(entry));
  }

  private Node graphic(EditionEntry entry) {
    var lines = new VBox();
    lines.getStyleClass().add("edition-lines");
    if (entry.heading() != null) {
      var heading = new EmojiText(images, entry.heading());
      heading.getStyleClass().add("strong");
      lines.getChildren().add(heading);
    }
    var card = new VBox();
    card.getStyleClass().addAll("card", "edition-card");
    var sides = new GridPane();
    for (int i = 0; i < 2; i++) {
      var half = new ColumnConstraints();
      half.setPercentWidth(50);
      sides.getColumnConstraints().add(half);
    }
    sides.addRow(0, side(entry.row(), false), side(entry.row(), true));
    sides.getStyleClass().add("edition-sides");
    card.getChildren().add(sides);
    FlowPane below = new FlowPane();
    below.getStyleClass().add("edition-below");
    below.getChildren().addAll(chips(entry));
    below.getChildren().addAll(actions(entry));
    if (!below.getChildren().isEmpty()) card.getChildren().add(below);
    drafts.box(entry.row()).ifPresent(card.getChildren()::add);
    lines.getChildren().add(card);
    return lines;
  }

  private Node side(Row row, boolean ofOther) {
    Optional<Spot> spot = ofOther ? row.ofOther() : row.ofOne();
    Node content;
    if (spot.isEmpty()) {
      var none = new Label(messages.text("missing"));
      none.getStyleClass().add("muted");
      content = none;
    } else {
      Spot it = spot.get();
      var title = new EmojiText(images, it.position() + 1 + ". " + it.item().titleText());
      title.setMaxLines(2);
      content = title;
      content.getStyleClass().add("edition-title");
      content.setOnMouseClicked(
          event -> {
            if (event.getClickCount() == 2) model.show(it, ofOther);
          });
    }
    return content;
  }

  private List<Node> chips(EditionEntry entry) {
    List<Node> chips = new ArrayList<>();
    switch (entry.row()) {
      case Row.Missing _ -> chips.add(new Chip(Chip.Kind.WARNING, messages.text("chip.missing")));
      case Row.Added _ -> chips.add(new Chip(Chip.Kind.ACCENT, messages.text("chip.added")));
      case Row.Pair pair -> {
        if (entry.untranslated()) {
          chips.add(new Chip(Chip.Kind.WARNING, messages.text("chip.untranslated")));
        }
        if (entry.change() != Agreement.Change.NONE) {
          chips.add(
              new Chip(Chip.Kind.WARNING, messages.text("chip.changed." + entry.change().name())));
        }
        for (Difference difference : pair.differences()) chips.add(chip(difference));
        if (pair.by() != Row.By.LINK) {
          chips.add(new Chip(Chip.Kind.NEUTRAL, messages.text("by." + pair.by().name())));
        }
      }
    }
    return chips;
  }

  private Chip chip(Difference difference) {
    var chip =
        new Chip(Chip.Kind.WARNING, messages.text("chip.differs." + difference.kind().name()));
    List<String> lines = new ArrayList<>();
    difference.one().forEach(url -> lines.add(messages.text("only.here", url)));
    difference.other().forEach(url -> lines.add(messages.text("only.there", url)));
    if (!lines.isEmpty()) chip.setTooltip(new Tooltip(String.join("\n", lines)));
    return chip;
  }

  private List<Node> actions(EditionEntry entry) {
    List<Node> actions = new ArrayList<>();
    switch (entry.row()) {
      case Row.Missing missing -> {
        actions.add(action("copy", Command.COPY_TO_EDITION, () -> model.copy(missing)));
        actions.add(draft(missing));
      }
      case Row.Added added ->
          actions.add(action("copyHere", Command.COPY_TO_EDITION, () -> model.copy(added)));
      case Row.Pair pair -> {
        if (pair.isOutOfPlace()) {
          actions.add(action("move", Command.MOVE_COUNTERPART, () -> model.move(pair)));
        }
        boolean changed = entry.change() != Agreement.Change.NONE;
        if (entry.untranslated() || changed) actions.add(draft(pair));
        if (changed) actions.add(action("agree", Command.AGREE_EDITIONS, () -> model.agree(pair)));
      }
    }
    return actions;
  }

  private Button draft(Row row) {
    String key = drafts.isSetUp() ? "draft" : "setUp";
    return action(key, null, () -> drafts.ask(row));
  }

  private Button action(String key, @Nullable Command command, Runnable run) {
    String name = messages.text("do." + key);
    Button button = new Action(name, run).flatButton();
    button.setId("edition-" + key);
    if (command != null) button.setTooltip(new Tooltip(command.withKeys(name)));
    return button;
  }
}
