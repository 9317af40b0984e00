package galley.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import galley.test.Fx;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Scene;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;

class EmojiTextTest {
  private static final SomeEmoji EMOJI = SomeEmoji.circles("🦄", "🐢");

  private static <T> T shown(EmojiText text, double width, Callable<T> result) throws Exception {
    return Fx.get(
        () -> {
          if (text.getScene() == null) {
            var unused = new Scene(new Pane(text));
            assertThat(unused).isNotNull();
          }
          text.applyCss();
          text.resize(width, text.prefHeight(width));
          text.layout();
          return result.call();
        });
  }

  private static EmojiText text(String text) throws Exception {
    return Fx.get(() -> new EmojiText(new EmojiImages(EMOJI), text));
  }

  @Test
  void emojiArePicturesAndEverythingElseIsText() throws Exception {
    EmojiText heading = text("🦄文章 🐢");
    shown(
        heading,
        500,
        () -> {
          assertThat(heading.lookupAll("*").stream().filter(ImageView.class::isInstance))
              .hasSize(2);
          assertThat(
                  heading.lookupAll("*").stream()
                      .filter(Text.class::isInstance)
                      .map(node -> ((Text) node).getText()))
              .containsExactly("文章 ");
          return true;
        });
  }

  @Test
  void rightToLeftTextWrapsAndIsCut() throws Exception {
    EmojiText summary = text("שלום עולם זה טקסט ארוך מאוד בעברית שצריך להישבר בין השורות");
    Fx.run(() -> summary.setMaxLines(2));

    assertThat(shown(summary, 150, summary::shownText)).endsWith("…");
    assertThat(shown(summary, 900, summary::shownText)).isEqualTo(summary.getText());
  }

  @Test
  void anEmojiWithoutADrawingStaysText() throws Exception {
    EmojiText heading = text("🚀 rocket");
    assertThat(shown(heading, 500, heading::shownText)).isEqualTo("🚀 rocket");
    assertThat(heading.lookupAll("*").stream().noneMatch(ImageView.class::isInstance)).isTrue();
  }

  @Test
  void aLineThatIsTooLongEndsInAnEllipsis() throws Exception {
    EmojiText title = text("🦄 A field guide to virtual threads and everything around them");
    String shown = shown(title, 150, title::shownText);
    assertThat(shown).startsWith("🦄 A f").endsWith("…").hasSizeLessThan(30);
    assertThat(shown(title, 1000, title::shownText)).isEqualTo(title.getText());
  }

  @Test
  void whatIsShownNeverExceedsTheWidth() throws Exception {
    EmojiText title = text("🦄🐢 A field 🐢 guide 🦄 to 为什么你的索引没有被用到 🐢🐢🐢🐢🐢🐢🐢");
    for (double width = 20; width < 600; width += 7) {
      double at = width;
      double flow =
          shown(
              title,
              width,
              () -> title.getChildrenUnmodifiable().getFirst().getLayoutBounds().getWidth());
      assertThat(flow).as("at width %s: %s", at, title.shownText()).isLessThanOrEqualTo(at + 1);
    }
  }

  @Test
  void aSurrogatePairIsNeverCut() throws Exception {
    EmojiText title = text("𠀀𠀁𠀂𠀃𠀄𠀅𠀆𠀇𠀈🚀🚀🚀");
    for (double width = 10; width < 200; width += 3) {
      String shown = shown(title, width, title::shownText);
      assertThat(shown.codePoints().noneMatch(c -> c >= 0xD800 && c <= 0xDFFF)).isTrue();
    }
  }

  @Test
  void severalLinesAreAsHighAsTheyAreManyButNotMoreThanAllowed() throws Exception {
    EmojiText summary =
        text("Walks through pinning 🐢, carrier threads and structured concurrency, at length.");
    Fx.run(() -> summary.setMaxLines(2));
    double one = shown(summary, 2000, () -> summary.prefHeight(2000));
    double two = shown(summary, 200, () -> summary.prefHeight(200));
    assertThat(shown(summary, 200, summary::shownText)).endsWith("…");
    assertThat(shown(summary, 100, () -> summary.prefHeight(100))).isEqualTo(two);
    assertThat(two).isGreaterThan(one * 1.8);
    assertThat(shown(summary, 2000, summary::shownText)).isEqualTo(summary.getText());
  }

  @Test
  void measuringChangesNothingThatIsShown() throws Exception {
    EmojiText summary =
        text("Walks through pinning 🐢, carrier threads and concurrency, at length.");
    Fx.run(() -> summary.setMaxLines(2));
    String cut = shown(summary, 100, summary::shownText);
    assertThat(cut).endsWith("…");
    Fx.run(
        () -> {
          assertThat(summary.prefWidth(-1)).isGreaterThan(300);
          assertThat(summary.prefHeight(2000)).isLessThan(summary.prefHeight(100));
          assertThat(summary.shownText()).isEqualTo(cut);
        });
  }

  @Test
  void itIsColouredLikeALabel() throws Exception {
    EmojiText title = text("plain");
    Fx.run(() -> title.setStyle("-fx-text-fill: red"));
    shown(
        title,
        200,
        () -> {
          assertThat(((Text) title.lookup("Text")).getFill()).isEqualTo(Color.RED);
          return true;
        });
  }

  @Test
  void aRowTakesOneTextAfterAnother() throws Exception {
    EmojiText row = text("🦄 first");
    shown(row, 80, row::shownText);
    Fx.run(() -> row.setText("a second 🐢 that is far too long for it"));
    assertThat(shown(row, 80, row::shownText)).startsWith("a s").endsWith("…");
    Fx.run(() -> row.setText(""));
    assertThat(shown(row, 80, row::shownText)).isEmpty();
  }

  @Test
  void aDrawingIsMadeOnceForASize() {
    var drawn = new AtomicInteger();
    var images =
        new EmojiImages(
            new EmojiDrawings() {
              @Override
              public List<At> find(String text) {
                return EMOJI.find(text);
              }

              @Override
              public Optional<String> svg(String emoji) {
                drawn.incrementAndGet();
                return EMOJI.svg(emoji);
              }
            });
    var first = images.image("🦄", 17).orElseThrow();
    assertThat(images.image("🦄", 17)).containsSame(first);
    assertThat(drawn).hasValue(1);
    assertThat(first.getWidth()).isEqualTo(17);
    assertThat(first.getPixelReader().getColor(8, 8)).isEqualTo(Color.RED);
  }
}
