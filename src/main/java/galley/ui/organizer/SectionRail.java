package galley.ui.organizer;

import galley.issue.Outline;
import galley.issue.Section;
import galley.ui.kit.EmojiDrawings;
import galley.ui.kit.EmojiImages;
import galley.ui.kit.EmojiText;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.DragEvent;
import javafx.scene.layout.VBox;

/// One button for each section: a click goes there, a drop lands at the section's end.
final class SectionRail extends ScrollPane {
  private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
  private static final PseudoClass BLOCK = PseudoClass.getPseudoClass("block");
  private static final PseudoClass TARGET = PseudoClass.getPseudoClass("target");

  private final VBox buttons = new VBox();
  private final EmojiImages images;
  private final EmojiDrawings drawings;
  private final Dropping dropping;
  private final IntConsumer go;
  private List<String> shown = List.of();
  private int current = -1;

  SectionRail(EmojiImages images, EmojiDrawings drawings, Dropping dropping, IntConsumer go) {
    this.images = images;
    this.drawings = drawings;
    this.dropping = dropping;
    this.go = go;
    getStyleClass().add("section-rail");
    buttons.getStyleClass().add("buttons");
    setContent(buttons);
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    setVbarPolicy(ScrollBarPolicy.NEVER);
  }

  void show(Outline outline) {
    List<String> wanted = new ArrayList<>();
    for (Section section : outline.sections()) wanted.add(section.block() + section.headingRaw());
    if (wanted.equals(shown)) return;
    shown = wanted;
    buttons.getChildren().clear();
    for (int s = 0; s < outline.sections().size(); s++) {
      Section section = outline.sections().get(s);
      if (section.heading() != null) buttons.getChildren().add(button(s, section));
    }
    setCurrent(current);
  }

  void setCurrent(int section) {
    current = section;
    for (var node : buttons.getChildren()) {
      node.pseudoClassStateChanged(CURRENT, node.getUserData().equals(section));
    }
  }

  private Button button(int number, Section section) {
    String heading = section.heading() == null ? "" : section.heading();
    var button = new Button();
    button.setGraphic(new EmojiText(images, sign(heading)));
    button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    button.setUserData(number);
    button.setAccessibleText(heading);
    button.setTooltip(new Tooltip(heading));
    button.getStyleClass().add("rail-button");
    button.pseudoClassStateChanged(BLOCK, section.block());
    button.setOnAction(_ -> go.accept(number));
    button.addEventHandler(DragEvent.DRAG_OVER, event -> over(event, number, button));
    button.addEventHandler(
        DragEvent.DRAG_EXITED_TARGET, _ -> button.pseudoClassStateChanged(TARGET, false));
    button.addEventHandler(DragEvent.DRAG_DROPPED, event -> dropped(event, number));
    return button;
  }

  private void over(DragEvent event, int section, Button button) {
    if (!dropping.isWelcome(event.getDragboard()) || dropping.section().isPresent()) return;
    var outline = dropping.session().outline();
    if (Drop.intoSection(outline, section, dropping.moved()).isEmpty()) return;
    dropping.accept(event);
    button.pseudoClassStateChanged(TARGET, true);
    event.consume();
  }

  private void dropped(DragEvent event, int section) {
    var target = Drop.intoSection(dropping.session().outline(), section, dropping.moved());
    event.setDropCompleted(target.isPresent() && dropping.drop(event.getDragboard(), target.get()));
    event.consume();
  }

  /// A heading's first emoji, else its first letter.
  private String sign(String heading) {
    var emoji = drawings.find(heading);
    if (!emoji.isEmpty()) return emoji.getFirst().emoji();
    return heading
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .mapToObj(Character::toString)
        .findFirst()
        .orElse("·");
  }
}
