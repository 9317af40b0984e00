package galley.screens;

import static org.assertj.core.api.Assertions.assertThat;

import galley.test.Fx;
import galley.ui.command.Command;
import galley.ui.kit.IconButton;
import galley.ui.kit.Language;
import java.util.List;
import java.util.concurrent.Callable;
import javafx.geometry.Insets;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

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

  @Test
  void aColourThatHardlyStandsOutIsAFault() throws Exception {
    assertThat(contrast("-fx-text-fill: #bbbbbb;").faults())
        .singleElement()
        .asString()
        .contains("bbbbbb on ffffff");
    assertThat(contrast("-fx-text-fill: #333333; -fx-opacity: 0.4;").faults()).hasSize(1);
    assertThat(contrast("-fx-text-fill: #333333;")).isEqualTo(new Contrast.Findings(1, List.of()));
  }

  private static Contrast.Findings contrast(String style) throws Exception {
    return Fx.get(
        () -> {
          var label = new Label(WORDS);
          label.setStyle(style);
          Node root = shown(label);
          root.setStyle("-fx-background-color: white;");
          return Contrast.in(root, root.getScene().snapshot(null));
        });
  }

  @Test
  void aFieldWithoutANameIsAFault() throws Exception {
    assertThat(names(new TextField())).hasSize(1);
    var named = new TextField();
    named.setAccessibleText("Name");
    assertThat(names(named)).isEmpty();
    var labelled = new TextField();
    var label = new Label("Name");
    label.setLabelFor(labelled);
    assertThat(names(label, labelled)).isEmpty();
  }

  @Test
  void anIconSaysWhatItDoesAndWithWhichKeys() throws Exception {
    var silent = new Button("", new FontIcon(Feather.SAVE));
    silent.setAccessibleText("Save");
    assertThat(names(silent)).singleElement().asString().contains("without a tooltip");
    String name = Command.SAVE.title(Language.ENGLISH);
    assertThat(names(new IconButton(Feather.SAVE, name, () -> {})))
        .singleElement()
        .asString()
        .contains("does not say");
    String whole = Command.SAVE.tooltip(Language.ENGLISH);
    assertThat(names(new IconButton(Feather.SAVE, whole, () -> {}))).isEmpty();
  }

  private static List<Fault> names(Node... nodes) throws Exception {
    return Fx.get(() -> Names.in(shown(new HBox(nodes)), Language.ENGLISH));
  }

  @Test
  void aFieldThatKeepsTheTabKeyIsAFault() throws Exception {
    assertThat(tour(new TextArea(), new TextField())).isNotEmpty();
    assertThat(tour(new TextField(), new TextField())).isEmpty();
  }

  @Test
  void goingBackIsAFault() throws Exception {
    var box = new HBox(new TextField(), new TextField(), new TextField());
    box.setNodeOrientation(NodeOrientation.RIGHT_TO_LEFT);
    assertThat(tour(box)).isNotEmpty();
  }

  private static List<Fault> tour(Node... nodes) throws Exception {
    return Fx.get(
        () -> {
          Node root = shown(new HBox(nodes));
          var tour = new TabTour(root.getScene());
          TabTour.Step step = TabTour.Step.WENT_ON;
          while (step == TabTour.Step.WENT_ON) {
            step = tour.go();
            tour.note();
          }
          return tour.faults();
        });
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
