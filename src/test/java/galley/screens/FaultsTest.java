package galley.screens;

import static org.assertj.core.api.Assertions.assertThat;

import galley.test.Fx;
import java.util.List;
import java.util.concurrent.Callable;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;

/** The checks find what they are there for, and only that. */
class FaultsTest {
  private static final String WORDS = "Words that want more room than they get";

  @Test
  void textThatFitsIsNoFault() throws Exception {
    assertThat(clipped(() -> new HBox(new Label(WORDS)))).isEmpty();
  }

  @Test
  void textThatIsCutIsAFault() throws Exception {
    assertThat(clipped(FaultsTest::cut)).singleElement().asString().contains("cut to");
  }

  @Test
  void textThatIsCutAndInTheTooltipIsNone() throws Exception {
    assertThat(
            clipped(
                () -> {
                  Label label = cut();
                  label.setTooltip(new Tooltip(WORDS));
                  return label;
                }))
        .isEmpty();
  }

  @Test
  void linesThatAreCutBelowAreAFault() throws Exception {
    assertThat(
            clipped(
                () -> {
                  Label label = cut();
                  label.setWrapText(true);
                  label.setMaxHeight(30);
                  return label;
                }))
        .hasSize(1);
  }

  @Test
  void textThatStandsOutOfItsBoxIsAFault() throws Exception {
    assertThat(
            clipped(
                () -> {
                  var box = new Pane(new Label(WORDS));
                  box.setMaxSize(40, 20);
                  return box;
                }))
        .singleElement()
        .asString()
        .contains("out of Pane");
  }

  @Test
  void textBelowWhatIsScrolledToIsNone() throws Exception {
    assertThat(
            clipped(
                () -> {
                  var label = new Label(WORDS);
                  VBox.setMargin(label, new Insets(900, 0, 0, 0));
                  return new ScrollPane(new VBox(label));
                }))
        .isEmpty();
  }

  @Test
  void aPromptThatIsLongerThanItsFieldIsAFault() throws Exception {
    assertThat(
            clipped(
                () -> {
                  var field = new TextField();
                  field.setPromptText(WORDS);
                  field.setMaxWidth(60);
                  return field;
                }))
        .singleElement()
        .asString()
        .contains("too long");
  }

  @Test
  void neighboursThatLieOnEachOtherAreAFault() throws Exception {
    assertThat(overlaps(new HBox(), new Insets(0, -30, 0, 0))).hasSize(1);
    assertThat(overlaps(new HBox(), Insets.EMPTY)).isEmpty();
  }

  @Test
  void layersAreNone() throws Exception {
    assertThat(overlaps(new StackPane(), Insets.EMPTY)).isEmpty();
  }

  private static Label cut() {
    var label = new Label(WORDS);
    label.setMaxWidth(60);
    return label;
  }

  private static List<Fault> overlaps(Pane parent, Insets margin) throws Exception {
    return Fx.get(
        () -> {
          var one = new Label(WORDS);
          HBox.setMargin(one, margin);
          parent.getChildren().addAll(one, new Label(WORDS));
          return Overlaps.in(shown(parent));
        });
  }

  private static List<Fault> clipped(Callable<Node> node) throws Exception {
    return Fx.get(() -> ClippedText.in(shown(node.call())));
  }

  private static Node shown(Node node) {
    var root = new StackPane(node);
    var _ = new Scene(root, 600, 400);
    root.applyCss();
    root.layout();
    return root;
  }
}
