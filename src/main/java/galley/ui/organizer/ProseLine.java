package galley.ui.organizer;

import galley.ui.kit.Chip;
import galley.ui.kit.EmojiImages;
import galley.ui.kit.EmojiText;
import galley.ui.kit.Messages;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Text between the items, dimmed; in the line that counts what the issue holds the figures stand
/// out.
final class ProseLine extends HBox {
  private static final int LINES = 2;

  private final EmojiText plain;
  private final TextFlow counted = new TextFlow();
  private final Chip chip = new Chip(Chip.Kind.NEUTRAL, "");
  private final Chip verdict = new Chip(Chip.Kind.NEUTRAL, "");
  private final Tooltip tooltip = new Tooltip();
  private final FontIcon lock = new FontIcon(Feather.LOCK);
  private final Messages messages;

  ProseLine(EmojiImages images, Messages messages) {
    this.messages = messages;
    getStyleClass().add("prose-line");
    setAlignment(Pos.CENTER_LEFT);
    plain = new EmojiText(images);
    plain.getStyleClass().addAll("small", "muted");
    plain.setMaxLines(LINES);
    counted.getStyleClass().addAll("small", "counted");
    counted.setMinWidth(0);
    HBox.setHgrow(plain, Priority.SOMETIMES);
    lock.getStyleClass().add("lock");
    Tooltip.install(this, tooltip);
    getChildren().addAll(plain, counted, lock, chip);
  }

  void show(Row.Prose row) {
    boolean stats = !row.figures().isEmpty();
    show(lock, false);
    tooltip.setText(messages.text(stats ? "prose.counts" : "prose.stays"));
    showPlain(!stats);
    if (!stats) {
      plain.setText(row.runs().getFirst().text());
      show(chip, false);
      return;
    }
    // The chip goes on where the text ends: beside it, a narrow pane would have no room for either.
    counted.getChildren().setAll(row.runs().stream().map(ProseLine::run).toList());
    counted.getChildren().addAll(new Text("  "), verdict);
    verdict.setText(messages.text(row.follows() ? "counts.follow" : "counts.differ"));
    verdict.setKind(row.follows() ? Chip.Kind.NEUTRAL : Chip.Kind.WARNING);
    show(chip, false);
  }

  void show(Row.Aside row) {
    showPlain(true);
    show(lock, true);
    tooltip.setText(messages.text("aside.stays"));
    plain.setText(row.text());
    chip.setKind(Chip.Kind.NEUTRAL);
    chip.setText(
        messages.text(
            switch (row.kind()) {
              case REFERENCES -> "references";
              case COMMENT -> "comment";
              default -> "block";
            }));
    show(chip, true);
  }

  private static Node run(Row.Prose.Run run) {
    var text = new Text(run.text());
    text.getStyleClass().add(run.figure() ? "figure" : "words");
    return text;
  }

  private void showPlain(boolean shown) {
    show(plain, shown);
    show(counted, !shown);
  }

  private static void show(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }
}
