package galley.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import galley.test.Fx;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Labeled;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.feather.Feather;

class ControlsTest {
  @Test
  void anIconButtonSaysWhatItDoesAndItsShortcut() throws Exception {
    Fx.run(
        () -> {
          var shortcut = KeyCombination.valueOf("Ctrl+Z");
          var undo = new IconButton(Feather.CORNER_UP_LEFT, "Undo", shortcut, () -> {});
          assertThat(undo.getTooltip().getText()).isEqualTo("Undo (Ctrl+Z)");
          assertThat(undo.getAccessibleText()).isEqualTo("Undo");
        });
  }

  @Test
  void aChipDrawsItsEmojiAndKeepsItsTextForWhoHearsIt() throws Exception {
    Fx.run(
        () -> {
          var images = new EmojiImages(SomeEmoji.circles("🐕"));
          var dog = Chip.withEmoji(Chip.toggle("🐕 dog"), images);
          assertThat(dog.getText()).isEqualTo("🐕 dog");
          assertThat(dog.getContentDisplay()).isEqualTo(ContentDisplay.GRAPHIC_ONLY);
          assertThat(dog.getGraphic()).isInstanceOf(EmojiText.class);
          assertThat(Chip.withEmoji(Chip.toggle("en"), images).getGraphic()).isNull();
        });
  }

  @Test
  void anIconButtonIs32PixelsSquare() throws Exception {
    Fx.run(
        () -> {
          var button = new IconButton(Feather.X, "Close", () -> {});
          var scene = new Scene(new Pane(button));
          new Theme(Fonts.load(), Theme.Choice.LIGHT, List.of()).apply(scene);
          scene.getRoot().applyCss();
          assertThat(Math.rint(button.prefWidth(-1))).isEqualTo(32);
          assertThat(Math.rint(button.prefHeight(-1))).isEqualTo(32);
        });
  }

  @Test
  void aNoticeStaysUntilItIsDismissedAndIsNotShownTwice() throws Exception {
    Fx.run(
        () -> {
          var bar = new NoticeBar(Language.ENGLISH);
          assertThat(bar.isManaged()).isFalse();
          var notice = new Notice(Notice.Kind.ERROR, "The folder is read-only.");
          bar.show(notice);
          bar.show(new Notice(Notice.Kind.WARNING, "The folder is read-only."));
          bar.show(new Notice(Notice.Kind.INFO, "Something else."));
          assertThat(bar.getChildren()).hasSize(2);
          bar.dismiss(notice);
          assertThat(bar.getChildren()).hasSize(2);
          buttons(bar).forEach(Button::fire);
          assertThat(bar.getChildren()).isEmpty();
          assertThat(bar.isManaged()).isFalse();
        });
  }

  @Test
  void anActionOfANoticeRunsAfterTheNoticeHasGone() throws Exception {
    Fx.run(
        () -> {
          var bar = new NoticeBar(Language.ENGLISH);
          List<Integer> left = new ArrayList<>();
          bar.show(
              new Notice(
                  Notice.Kind.ERROR,
                  "The draft cannot be saved.",
                  new Action("Try again", () -> left.add(bar.getChildren().size()))));
          buttons(bar).getFirst().fire();
          assertThat(left).containsExactly(0);
        });
  }

  @Test
  void aHeaderShowsACountOnlyWhenThereIsOne() throws Exception {
    Fx.run(
        () -> {
          var header = new PaneHeader("Inbox");
          var chip = (Labeled) header.lookup(".chip");
          assertThat(chip.isManaged()).isFalse();
          header.setCount("24");
          assertThat(chip.getText()).isEqualTo("24");
          assertThat(chip.isManaged()).isTrue();
        });
  }

  @Test
  void aProgressRowCanBeStopped() throws Exception {
    Fx.run(
        () -> {
          List<String> stopped = new ArrayList<>();
          var row = new ProgressRow(Language.CHINESE, "正在抓取", () -> stopped.add("yes"));
          row.progressProperty().set(0.25);
          assertThat(((ProgressBar) row.getChildren().get(1)).getProgress()).isEqualTo(0.25);
          var stop = (Button) row.getChildren().get(2);
          assertThat(stop.getAccessibleText()).isEqualTo("停止");
          stop.fire();
          assertThat(stopped).hasSize(1);
        });
  }

  @Test
  void theFirstActionOfAnEmptyPaneIsItsMainOne() throws Exception {
    Fx.run(
        () -> {
          var empty =
              new EmptyState(
                  "No links yet",
                  "Paste some.",
                  new Action("Paste", () -> {}),
                  new Action("Open…", () -> {}));
          var buttons = ((Pane) ((Pane) empty.getContent()).getChildren().getLast()).getChildren();
          assertThat(buttons.getFirst().getStyleClass()).contains("accent");
          assertThat(buttons.getLast().getStyleClass()).doesNotContain("accent");
        });
  }

  private static List<Button> buttons(NoticeBar bar) {
    return bar.getChildren().stream()
        .flatMap(row -> ((Pane) row).getChildren().stream())
        .filter(Button.class::isInstance)
        .map(Button.class::cast)
        .toList();
  }
}
