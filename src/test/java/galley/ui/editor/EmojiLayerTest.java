package galley.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import galley.issue.Conventions;
import galley.test.Fx;
import galley.ui.kit.EmojiDrawings;
import galley.ui.kit.EmojiImages;
import galley.ui.kit.Fonts;
import galley.ui.kit.Language;
import galley.ui.kit.Theme;
import galley.ui.session.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.ImageView;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Emoji drawn in colour upon the text, in a window. */
@SuppressWarnings("NullAway.Init") // the FX thread makes them
class EmojiLayerTest {
  private static final List<String> DRAWN = List.of("🦄", "🇨🇳", "👍🏽", "1️⃣");

  private Session session;
  private MarkdownArea area;
  private Stage stage;

  /** Some emoji as plain squares. */
  private static final class Squares implements EmojiDrawings {
    @Override
    public List<At> find(String text) {
      List<At> found = new ArrayList<>();
      for (int i = 0; i < text.length(); i++) {
        int at = i;
        DRAWN.stream()
            .filter(emoji -> text.startsWith(emoji, at))
            .forEach(emoji -> found.add(new At(at, at + emoji.length(), emoji)));
      }
      return found;
    }

    @Override
    public Optional<String> svg(String emoji) {
      return Optional.of(
          "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1'>"
              + "<rect width='1' height='1' fill='red'/></svg>");
    }
  }

  @BeforeEach
  void open() throws Exception {
    Fx.run(
        () -> {
          session = new Session(Runnable::run);
          var pane = new EditorPane(session, galley.ui.editor.Fx.tasks(), Language.ENGLISH);
          pane.drawEmoji(new EmojiImages(new Squares()));
          var theme = new Theme(Fonts.load(), Theme.Choice.LIGHT, List.of("editor"));
          stage = new Stage();
          var scene = new Scene(pane, 600, 400);
          theme.apply(scene);
          stage.setScene(scene);
          stage.show();
          area = (MarkdownArea) pane.lookup(".markdown-area");
        });
  }

  @AfterEach
  void close() throws Exception {
    Fx.run(stage::close);
  }

  private void show(String text) throws Exception {
    Fx.run(() -> session.load(text, Conventions.NONE, false));
  }

  private Stream<Node> nodes() {
    return area.lookupAll(".paragraph-text").stream()
        .flatMap(flow -> ((TextFlow) flow).getChildren().stream());
  }

  private List<Bounds> drawings() {
    return nodes()
        .filter(ImageView.class::isInstance)
        .map(node -> node.localToScreen(node.getBoundsInLocal()))
        .toList();
  }

  private List<Text> runs() {
    return nodes()
        .filter(node -> node instanceof Text && node.getStyleClass().contains("emoji"))
        .map(Text.class::cast)
        .toList();
  }

  private Bounds characters(String emoji) {
    int at = session.text().indexOf(emoji);
    return area.getCharacterBoundsOnScreen(at, at + emoji.length()).orElseThrow();
  }

  @Test
  void eachIsDrawnWhereItsCharactersAre() throws Exception {
    show("## 🦄 News\n\nFlag 🇨🇳, **thumb 👍🏽 up** and 1️⃣ after.\n");
    Fx.await(() -> drawings().size() == DRAWN.size());
    Fx.run(
        () -> {
          for (String emoji : DRAWN) {
            Bounds place = characters(emoji);
            assertThat(drawings())
                .as(emoji)
                .anySatisfy(
                    drawing -> {
                      assertThat(place.contains(drawing.getCenterX(), drawing.getCenterY()))
                          .isTrue();
                      assertThat(Math.abs(place.getCenterX() - drawing.getCenterX())).isLessThan(2);
                    });
          }
          assertThat(runs()).hasSize(4).allMatch(run -> run.getFill().equals(Color.TRANSPARENT));
        });
  }

  @Test
  void drawingsGoAlongWithWhatIsTypedAndGoWithTheirCharacters() throws Exception {
    String text = "a 🦄 b\n";
    show(text);
    Fx.await(() -> drawings().size() == 1);
    double before = Fx.get(() -> drawings().getFirst().getMinX());
    Fx.run(() -> area.insertText(0, "words "));
    Fx.await(() -> drawings().size() == 1 && drawings().getFirst().getMinX() > before + 20);
    assertThat(Fx.get(() -> session.text())).isEqualTo("words " + text);
    int at = session.text().indexOf("🦄");
    Fx.run(() -> area.deleteText(at, at + 2));
    Fx.await(() -> drawings().isEmpty());
  }

  @Test
  void whatHasNoDrawingIsShownAsTheFontHasIt() throws Exception {
    show("a 🚀 b 🦄🚀 c 🦄\n");
    Fx.await(() -> drawings().size() == 1);
    Fx.run(
        () -> {
          assertThat(runs()).extracting(Text::getText).containsExactly("🚀", "🦄🚀", "🦄");
          assertThat(runs())
              .extracting(
                  run -> run.getPseudoClassStates().contains(PseudoClass.getPseudoClass("drawn")))
              .containsExactly(false, false, true);
          assertThat(runs().getFirst().getFill()).isNotEqualTo(Color.TRANSPARENT);
        });
  }
}
