package galley.ui.organizer;

import galley.ui.kit.Chip;
import galley.ui.kit.EmojiImages;
import galley.ui.kit.EmojiText;
import galley.ui.kit.Messages;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// An item as a card: grip, number, title over the beginning of its text, chips.
final class ItemCard extends HBox {
  private final EmojiImages images;
  private final Messages messages;
  private final Label number = new Label();
  private final EmojiText title;
  private final EmojiText body;
  private final VBox words;
  private final HBox chips = new HBox();
  private String written = "";
  private List<Mark> shown = List.of();

  ItemCard(EmojiImages images, Messages messages) {
    this.images = images;
    this.messages = messages;
    title = new EmojiText(images);
    title.getStyleClass().add("strong");
    body = new EmojiText(images);
    body.getStyleClass().addAll("small", "muted");
    words = new VBox(title, body);
    words.getStyleClass().add("words");
    words.setAlignment(Pos.CENTER_LEFT);
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    number.getStyleClass().add("number");
    number.setMinWidth(USE_PREF_SIZE);
    chips.getStyleClass().add("chips");
    chips.setAlignment(Pos.TOP_RIGHT);
    getStyleClass().addAll("card", "item-card");
    setAlignment(Pos.TOP_LEFT);
    getChildren().addAll(grip(), number, words, chips);
  }

  static Region grip() {
    var grip = new Region();
    grip.getStyleClass().add("grip");
    return grip;
  }

  void show(Row.Entry row) {
    stopEditing();
    number.setText(row.number());
    written = row.item().titleText();
    ShownTitle.of(written).in(title);
    String text = row.body();
    body.setText(text.isEmpty() ? messages.text("item.noText") : text);
    List<Mark> marks = row.marks();
    if (marks.equals(shown)) return;
    shown = marks;
    chips
        .getChildren()
        .setAll(marks.stream().map(mark -> Chip.withEmoji(chip(mark, messages), images)).toList());
  }

  static Chip chip(Mark mark, Messages messages) {
    return switch (mark) {
      case Mark.Tagged(String value) -> new Chip(Chip.Kind.NEUTRAL, value);
      case Mark.NoSummary _ ->
          warning(messages.text("mark.noSummary"), messages.text("mark.noSummary.tip"));
      case Mark.NoLink _ -> warning(messages.text("mark.noLink"), messages.text("mark.noLink.tip"));
      case Mark.Links(int count) ->
          warning(messages.text("mark.links", count), messages.text("mark.links.tip"));
    };
  }

  private static Chip warning(String words, String why) {
    var chip = new Chip(Chip.Kind.WARNING, words);
    chip.setTooltip(new Tooltip(why));
    return chip;
  }

  /// Puts a field in the title's place.
  ///
  /// @param done gets what was entered; nothing is called when the person leaves it as it was
  /// @param over gives the focus back
  void edit(Consumer<String> done, Runnable over) {
    if (isEditing()) return;
    String before = written;
    var field = new TextField(before);
    field.getStyleClass().add("title-field");
    field.setAccessibleText(messages.text("item.title"));
    field.addEventFilter(
        KeyEvent.KEY_PRESSED,
        key -> {
          switch (key.getCode()) {
            case ESCAPE -> {
              field.setText(before);
              over.run();
              key.consume();
            }
            case ENTER -> {
              over.run();
              key.consume();
            }
            default -> {}
          }
        });
    field
        .focusedProperty()
        .addListener(
            (_, _, focused) -> {
              if (focused || !isEditing()) return;
              String text = field.getText().strip();
              stopEditing();
              if (!text.isEmpty() && !text.equals(before)) done.accept(text);
            });
    words.getChildren().setAll(field, body);
    field.requestFocus();
    field.selectAll();
  }

  boolean isEditing() {
    return words.getChildren().getFirst() != title;
  }

  private void stopEditing() {
    if (isEditing()) words.getChildren().setAll(title, body);
  }
}
