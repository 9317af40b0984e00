package galley.ui.organizer;

import galley.ui.kit.Chip;
import galley.ui.kit.EmojiImages;
import galley.ui.kit.EmojiText;
import galley.ui.kit.Messages;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// A section's heading: its name, how many items it has, and a rule to the right edge.
final class HeadingLine extends HBox {
  private static final PseudoClass FOLDED = PseudoClass.getPseudoClass("folded");
  private static final PseudoClass BLOCK = PseudoClass.getPseudoClass("block");
  private static final PseudoClass GROUP = PseudoClass.getPseudoClass("group");

  private final Messages messages;
  private final EmojiText title;
  private final Label count = new Label();
  private final Chip block;
  private final Tooltip tooltip = new Tooltip();

  HeadingLine(EmojiImages images, Messages messages, Consumer<HeadingLine> toggle) {
    this.messages = messages;
    getStyleClass().add("heading-line");
    setAlignment(Pos.CENTER_LEFT);
    title = new EmojiText(images);
    title.getStyleClass().add("strong");
    title.setMaxWidth(USE_PREF_SIZE);
    HBox.setHgrow(title, Priority.SOMETIMES);
    count.getStyleClass().addAll("muted", "count");
    count.setMinWidth(USE_PREF_SIZE);
    block = new Chip(Chip.Kind.NEUTRAL, messages.text("block"));
    var rule = new Region();
    rule.getStyleClass().add("rule");
    HBox.setHgrow(rule, Priority.ALWAYS);
    var arrow = new Region();
    arrow.getStyleClass().add("arrow");
    var chevron = new StackPane(arrow);
    chevron.getStyleClass().add("chevron");
    chevron.setOnMousePressed(event -> event.consume());
    chevron.setOnMouseClicked(
        event -> {
          toggle.accept(this);
          event.consume();
        });
    Tooltip.install(chevron, tooltip);
    getChildren().addAll(title, count, block, rule, chevron);
  }

  void show(Row.Heading row) {
    boolean isBlock = row.of().block();
    title.setText(Headings.spaced(row.title()));
    boolean counts = row.counts();
    count.setText(Integer.toString(row.of().items().size()));
    count.setVisible(counts);
    count.setManaged(counts);
    block.setVisible(isBlock);
    block.setManaged(isBlock);
    tooltip.setText(messages.text(row.folded() ? "section.unfold" : "section.fold"));
    pseudoClassStateChanged(FOLDED, row.folded());
    pseudoClassStateChanged(BLOCK, isBlock || !counts);
    pseudoClassStateChanged(GROUP, row.depth() > 0);
  }
}
