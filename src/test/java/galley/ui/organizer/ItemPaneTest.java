package galley.ui.organizer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

class ItemPaneTest {
  private static final String ISSUE =
      """
      ## 🦄文章&教程

      1、[a1](https://a.example/1) (英)

      甲，见 [别处](https://elsewhere.example)。

      2、[a2](https://a.example/2)

      乙。
      """;

  @Test
  void thePartsOfTheSelectedItemAreShownAndEachIsOneEdit() throws Exception {
    Shown.with(
        ISSUE,
        shown -> {
          shown.select("a1");
          List<TextInputControl> fields = fields(shown);
          assertThat(fields)
              .extracting(TextInputControl::getText)
              .containsExactly("a1", "https://a.example/1", "甲，见 [别处](https://elsewhere.example)。");
          fields.get(0).setText("a1 neu");
          shown.press(fields.get(0), KeyCode.ENTER, false, false, false);
          fields.get(1).setText("https://a.example/neu");
          shown.press(fields.get(1), KeyCode.ENTER, false, false, false);
          fields.get(2).setText("新的正文。");
          shown.press(fields.get(2), KeyCode.ENTER, false, true, false);
          assertThat(shown.session.text())
              .contains("1、[a1 neu](https://a.example/neu) (英)\n\n新的正文。\n\n2、");
          for (int i = 0; i < 3; i++) shown.session.undo();
          assertThat(shown.session.text()).isEqualTo(ISSUE);
        });
  }

  @Test
  void escapeBringsBackWhatWasThere() throws Exception {
    Shown.with(
        ISSUE,
        shown -> {
          shown.select("a2");
          TextInputControl title = fields(shown).getFirst();
          title.setText("anders");
          shown.press(title, KeyCode.ESCAPE, false, false, false);
          assertThat(title.getText()).isEqualTo("a2");
          assertThat(shown.session.text()).isEqualTo(ISSUE);
        });
  }

  @Test
  void whatWasTypedIsCommittedToItsItemWhenAnotherIsSelected() throws Exception {
    Shown.with(
        ISSUE,
        shown -> {
          shown.select("a1");
          fields(shown).getFirst().setText("a1 neu");
          shown.select("a2");
          assertThat(shown.titles(0)).containsExactly("a1 neu", "a2");
          assertThat(fields(shown).getFirst().getText()).isEqualTo("a2");
          assertThat(shown.selected()).containsExactly("a2");
        });
  }

  @Test
  void whatWouldNotReadBackIsRefusedAndTheFieldShowsTheTextAgain() throws Exception {
    Shown.with(
        ISSUE,
        shown -> {
          shown.select("a2");
          TextInputControl body = fields(shown).get(2);
          body.setText("乙。\n\n3、[a3](https://a.example/3)");
          shown.press(body, KeyCode.ENTER, false, true, false);
          assertThat(shown.session.text()).isEqualTo(ISSUE);
          assertThat(shown.refused).hasSize(1);
        });
  }

  @Test
  void aTagIsChosenWithAClick() throws Exception {
    Shown.with(
        ISSUE,
        shown -> {
          shown.select("a2");
          tag(shown, "en").fire();
          assertThat(shown.session.text()).contains("2、[a2](https://a.example/2) (英)\n");
        });
  }

  @Test
  void severalItemsAreTaggedAtOnceAndUndoneAtOnce() throws Exception {
    Shown.with(
        ISSUE,
        shown -> {
          shown.select("a1", "a2");
          assertThat(fields(shown)).noneMatch(TextInputControl::isVisible);
          assertThat(tag(shown, "en").isSelected()).isFalse();
          tag(shown, "en").fire();
          assertThat(shown.session.text()).isEqualTo(ISSUE.replace("example/2)", "example/2) (英)"));
          assertThat(tag(shown, "en").isSelected()).isTrue();
          assertThat(shown.selected()).containsExactly("a1", "a2");
          tag(shown, "zh").fire();
          assertThat(shown.session.text()).isEqualTo(ISSUE.replace(" (英)", ""));
          shown.session.undo();
          shown.session.undo();
          assertThat(shown.session.text()).isEqualTo(ISSUE);
        });
  }

  private static ToggleButton tag(Shown shown, String value) {
    return shown.item.lookupAll(".tags .chip").stream()
        .map(ToggleButton.class::cast)
        .filter(chip -> chip.getText().equals(value))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aLockedIssueIsOnlyShown() throws Exception {
    Shown.get(
        () -> {
          var shown = new Shown(ISSUE, true);
          shown.select("a1");
          assertThat(fields(shown)).noneMatch(TextInputControl::isEditable);
          shown.stage.close();
          return true;
        });
  }

  /** Title, URL and body. */
  private static List<TextInputControl> fields(Shown shown) {
    shown.layout();
    return shown.item.lookupAll(".form > .text-input").stream()
        .map(TextInputControl.class::cast)
        .toList();
  }
}
