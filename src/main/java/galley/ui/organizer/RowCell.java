package galley.ui.organizer;

import galley.ui.kit.EmojiImages;
import galley.ui.kit.Messages;
import galley.ui.kit.SteadyCell;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// A cell of the organizer. It makes each kind of content once, and shows row after row in it.
final class RowCell extends SteadyCell<Row> {
  private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

  private final RowList list;
  private final EmojiImages images;
  private final Messages messages;
  private final StackPane faces = new StackPane();
  private @Nullable ItemCard card;
  private @Nullable HeadingLine heading;
  private @Nullable ProseLine prose;
  private @Nullable StackPane vacant;

  RowCell(RowList list, DragStart drags, EmojiImages images, Messages messages) {
    this.list = list;
    this.images = images;
    this.messages = messages;
    getStyleClass().add("row-cell");
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
    face(
        switch (row) {
          case null -> null;
          case Row.Entry entry -> {
            if (card == null) card = new ItemCard(images, messages);
            card.show(entry);
            yield card;
          }
          case Row.Heading section -> {
            if (heading == null) heading = new HeadingLine(images, messages, _ -> toggle());
            heading.show(section);
            yield heading;
          }
          case Row.Prose text -> {
            if (prose == null) prose = new ProseLine(images, messages);
            prose.show(text);
            yield prose;
          }
          case Row.Aside aside -> {
            if (prose == null) prose = new ProseLine(images, messages);
            prose.show(aside);
            yield prose;
          }
          case Row.Vacant _ -> {
            if (vacant == null) vacant = new StackPane(new Label(messages.text("section.empty")));
            vacant.getStyleClass().setAll("vacant");
            yield vacant;
          }
        });
    setAccessibleText(row == null ? null : spoken(row, messages));
    markCurrent();
  }

  /// All kinds stay in the cell, one of them seen: a cell goes from one kind to another with every
  /// row that comes or goes above it.
  private void face(@Nullable Region face) {
    show(face == null ? null : faces);
    if (face == null) return;
    if (!faces.getChildren().contains(face)) faces.getChildren().add(face);
    for (Node kind : faces.getChildren()) {
      kind.setVisible(kind.equals(face));
      kind.setManaged(kind.equals(face));
    }
  }

  private void toggle() {
    if (list.rowOf(this) instanceof Row.Heading section) list.toggle(section.of());
  }

  /// Lets the title be edited where it stands.
  void edit(Consumer<String> done) {
    if (card != null && card.isVisible()) card.edit(done, list::requestFocus);
  }

  private void markCurrent() {
    pseudoClassStateChanged(
        CURRENT,
        list.rowOf(this) instanceof Row.Entry entry
            && entry.range().start() == list.currentProperty().get());
  }

  static String spoken(Row row, Messages messages) {
    return switch (row) {
      case Row.Entry entry -> {
        List<Mark> marks = entry.marks();
        yield (entry.number() + " " + ShownTitle.of(entry.item().titleText()).text()).strip()
            + marks.stream()
                .map(mark -> ", " + ItemCard.chip(mark, messages).getText())
                .collect(Collectors.joining());
      }
      case Row.Heading h when h.of().block() -> messages.text("spoken.block", h.title());
      case Row.Heading h ->
          messages.text(
              h.folded() ? "spoken.sectionFolded" : "spoken.section",
              h.title(),
              h.of().items().size());
      case Row.Prose text ->
          text.runs().stream().map(Row.Prose.Run::text).collect(Collectors.joining());
      case Row.Aside aside -> messages.text("spoken.block", aside.text());
      case Row.Vacant _ -> messages.text("section.empty");
    };
  }
}
