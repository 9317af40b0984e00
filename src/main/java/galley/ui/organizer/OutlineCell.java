package galley.ui.organizer;

import galley.ui.kit.EmojiImages;
import galley.ui.kit.EmojiText;
import galley.ui.kit.Messages;
import galley.ui.kit.SteadyCell;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/// A cell of the outline beside the text: a heading with its count, or an item's number and title.
final class OutlineCell extends SteadyCell<Row> {
  private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
  private static final PseudoClass HEADING = PseudoClass.getPseudoClass("heading");

  private final RowList list;
  private final Messages messages;
  private final Label number = new Label();
  private final EmojiText title;
  private final Label count = new Label();
  private final HBox line;

  OutlineCell(RowList list, DragStart drags, EmojiImages images, Messages messages) {
    this.list = list;
    this.messages = messages;
    getStyleClass().add("outline-cell");
    number.getStyleClass().add("number");
    number.setMinWidth(USE_PREF_SIZE);
    title = new EmojiText(images);
    count.getStyleClass().addAll("muted", "count");
    count.setMinWidth(USE_PREF_SIZE);
    line = new HBox(number, title, count);
    line.getStyleClass().add("outline-line");
    line.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(title, Priority.SOMETIMES);
    title.setMaxWidth(USE_PREF_SIZE);
    list.currentProperty().addListener(_ -> markCurrent());
    drags.install(this, list);
    CellClicks.install(this, list);
  }

  /// To compare two rows as values would compare two issues.
  @Override
  protected boolean isItemChanged(@Nullable Row before, @Nullable Row now) {
    if (before == null || now == null) return true;
    return !now.looksLike(before);
  }

  @Override
  protected void updateItem(@Nullable Row row, boolean empty) {
    super.updateItem(row, empty);
    show(row == null ? null : line);
    if (row == null) return;
    boolean heading = row instanceof Row.Heading;
    if (row instanceof Row.Heading section) {
      title.setStruck(false);
      title.setText(Headings.spaced(section.title()));
      count.setText(Integer.toString(section.of().items().size()));
    } else if (row instanceof Row.Entry entry) {
      ShownTitle.of(entry.item().titleText()).in(title);
      number.setText(entry.number());
    }
    number.setVisible(!heading);
    number.setManaged(!heading);
    boolean counts = row instanceof Row.Heading h && h.counts();
    count.setVisible(counts);
    count.setManaged(counts);
    pseudoClassStateChanged(HEADING, heading);
    setAccessibleText(RowCell.spoken(row, messages));
    markCurrent();
  }

  private void markCurrent() {
    pseudoClassStateChanged(
        CURRENT,
        list.rowOf(this) instanceof Row.Entry entry
            && entry.range().start() == list.currentProperty().get());
  }
}
