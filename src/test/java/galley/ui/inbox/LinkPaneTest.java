package galley.ui.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.controls.ToggleSwitch;
import galley.chat.ChatFailure;
import galley.test.Fx;
import galley.test.NoEmoji;
import galley.ui.kit.EmojiImages;
import galley.ui.kit.Fonts;
import galley.ui.kit.Language;
import galley.ui.kit.Theme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class LinkPaneTest {
  private static final String URL = "https://notes.example/guide";
  private static final String PAGE =
      """
      <html lang="en"><head>
      <title>A field guide | Notes</title>
      <meta property="og:title" content="A field guide to threads">
      <meta property="og:site_name" content="Notes">
      <meta name="description" content="%s">
      <link rel="canonical" href="https://notes.example/guide/final">
      </head><body><article><h1>A field guide</h1>
      <p>Threads have become cheap, and this guide walks through what that changes for a server.</p>
      </article></body></html>
      """;
  private static final String SAID = "Walks through pinning and carrier threads.";

  @TempDir Path workspace;
  private final FxRobot robot = new FxRobot();
  private Desk desk;
  private LinkPane pane;
  private Stage stage;

  @BeforeEach
  @SuppressWarnings("NullAway.Init") // the FX thread makes the panes
  void open() throws Exception {
    desk = Desk.open(workspace);
    desk.pages.putPage(URL, PAGE.formatted(SAID));
    desk.paste(URL + "?utm_source=mail&utm_medium=x");
    stage = FxToolkit.registerPrimaryStage();
    Fx.run(this::show);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private void show() {
    EmojiImages images = NoEmoji.images();
    var inbox =
        new InboxPane(desk.model, desk.session, images, desk.shelf, Language.ENGLISH, _ -> {});
    pane =
        new LinkPane(
            desk.model, desk.session, inbox, images, desk.shelf, Language.ENGLISH, _ -> {});
    inbox.setPrefWidth(430);
    pane.setPrefWidth(330);
    var scene = new Scene(new HBox(inbox, pane), 760, 800);
    new Theme(Fonts.load(), Theme.Choice.LIGHT, List.of("inbox")).apply(scene);
    stage.setScene(scene);
    stage.show();
    inbox.shown().refresh();
    inbox.focusList();
  }

  @AfterEach
  void close() throws Exception {
    Fx.run(stage::hide);
    desk.close();
  }

  private InboxCard card() {
    return desk.model.cards().iterator().next();
  }

  private List<Button> chips(int group) {
    List<Node> groups = new ArrayList<>(robot.from(pane).lookup(".candidates").queryAll());
    return robot.from(groups.get(group)).lookup(".chip").<Button>queryAll().stream().toList();
  }

  private List<String> names(int group) {
    return chips(group).stream().map(Button::getText).toList();
  }

  private List<String> accented(int group) {
    return chips(group).stream()
        .filter(chip -> chip.getStyleClass().contains("accent"))
        .map(Button::getText)
        .toList();
  }

  private void press(int group, String name) throws Exception {
    Button chip =
        chips(group).stream().filter(c -> c.getText().equals(name)).findFirst().orElseThrow();
    Fx.run(chip::fire);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private String about() {
    return robot.from(pane).lookup(".about .label").<Label>queryAll().stream()
        .map(Label::getText)
        .collect(Collectors.joining("\n"));
  }

  @Test
  void eachSourceIsAChipAndTheOneInUseIsAccented() throws Exception {
    String used = Fx.get(() -> card().link().title());
    assertThat(accented(0)).hasSize(1);
    assertThat(chips(0).size()).isGreaterThan(1);
    assertThat(names(1)).contains("description", "extracted");
    assertThat(accented(1)).hasSize(1);
    assertThat(used).isNotEmpty();
  }

  @Test
  void oneClickPicksASourceAndUndoTakesItBack() throws Exception {
    String before = Fx.get(() -> String.valueOf(card().link().summary()));
    String other = accented(1).contains("description") ? "extracted" : "description";
    press(1, other);
    assertThat(accented(1)).containsExactly(other);
    String now = Fx.get(() -> String.valueOf(card().link().summary()));
    assertThat(now).isNotEqualTo(before);
    assertThat(robot.from(pane).lookup(".form-words .text-area").<TextArea>query().getText())
        .isEqualTo(now);
    assertThat(desk.session.history().stateProperty().get().undo())
        .contains("Edit summary of link");
    Fx.run(desk.session::undo);
    assertThat(Fx.get(() -> String.valueOf(card().link().summary()))).isEqualTo(before);
    assertThat(card().link().words().summary()).isNull();
  }

  @Test
  void resetForgetsWhatTheCuratorWrote() throws Exception {
    String page = Fx.get(() -> card().link().title());
    assertThat(names(0)).doesNotContain("reset", "yours");
    Fx.run(() -> desk.model.setTitle(card(), "Mine"));
    assertThat(accented(0)).containsExactly("yours");
    press(0, "reset");
    assertThat(card().link().words().title()).isNull();
    assertThat(card().link().title()).isEqualTo(page);
    assertThat(robot.from(pane).lookup(".link-form .text-field").<TextField>query().getText())
        .isEqualTo(page);
  }

  @Test
  void aRefetchKeepsWhatTheCuratorWroteAndShowsWhatIsNew() throws Exception {
    Fx.run(() -> desk.model.setTitle(card(), "Mine"));
    desk.pages.putPage(URL, PAGE.formatted("Now with a chapter on scopes."));
    Fx.run(() -> desk.model.fetch(List.of(card())));
    desk.settle();
    assertThat(card().link().title()).isEqualTo("Mine");
    assertThat(names(1)).contains("description · new");
    assertThat(about()).contains("Fetched again. New: summary");
    Fx.run(() -> desk.model.fetch(List.of(card())));
    desk.settle();
    assertThat(names(1)).contains("description");
    assertThat(about()).contains("Fetched again: nothing new");
  }

  @Test
  void theParametersThatWereTakenOutCanBeKept() throws Exception {
    assertThat(about()).contains("utm_source, utm_medium removed");
    ToggleSwitch keep = robot.from(pane).lookup(".toggle-switch").query();
    Fx.run(() -> keep.setSelected(true));
    assertThat(card().link().url().value()).isEqualTo(URL + "?utm_source=mail&utm_medium=x");
    assertThat(about()).contains("utm_source, utm_medium kept");
    Fx.run(desk.session::undo);
    assertThat(card().link().url().value()).isEqualTo(URL);
    assertThat(robot.from(pane).lookup(".toggle-switch").<ToggleSwitch>query().isSelected())
        .isFalse();
  }

  @Test
  void theCanonicalUrlIsOfferedAndTakenOnlyOnRequest() throws Exception {
    assertThat(card().link().url().value()).isEqualTo(URL);
    Hyperlink use = robot.from(pane).lookup(".about .card-link").query();
    Fx.run(use::fire);
    assertThat(card().link().url().value()).isEqualTo("https://notes.example/guide/final");
  }

  @Test
  void aPageThatDidNotAnswerSaysWhyAndWhatToDo() throws Exception {
    desk.paste("https://gone.example/");
    WaitForAsyncUtils.waitForFxEvents();
    Fx.run(() -> desk.model.selectionProperty().set(List.of(desk.card("https://gone.example/"))));
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(robot.from(pane).lookup(".fetch-state .label").<Label>queryAll())
        .extracting(Label::getText)
        .anyMatch(text -> text.startsWith("Check the address below."));
    desk.pages.put("https://gone.example/", "Back");
    Hyperlink retry = robot.from(pane).lookup(".fetch-state .card-link").query();
    Fx.run(retry::fire);
    desk.settle();
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(robot.from(pane).lookup(".fetch-state").<Node>query().isVisible()).isFalse();
    assertThat(robot.from(pane).lookup(".link-form .text-field").<TextField>query().getText())
        .isEqualTo("Back");
  }

  private String box() {
    return robot.from(pane).lookup(".draft-box").<Node>query().lookupAll("*").stream()
        .filter(Label.class::isInstance)
        .map(node -> ((Label) node).getText())
        .collect(Collectors.joining("\n"));
  }

  private void pressButton(String id) throws Exception {
    Button button = robot.from(pane).lookup("#" + id).queryButton();
    Fx.run(button::fire);
    WaitForAsyncUtils.waitForFxEvents();
  }

  @Test
  void theAiChipAsksAndItsDraftIsMarkedUntilItIsAccepted() throws Exception {
    assertThat(names(1)).contains("AI");
    press(1, "AI");
    Fx.await(() -> card().link().draft() != null);
    assertThat(accented(0)).containsExactly("AI");
    assertThat(accented(1)).containsExactly("AI");
    assertThat(box()).contains("AI draft", "tiny", "about 1,240 tokens in, 85 out");
    assertThat(box()).contains("Threads have become cheap");
    pressButton("draft-accept");
    assertThat(card().link().isDraft()).isFalse();
    assertThat(box()).contains("Written by tiny, accepted by you").doesNotContain("AI draft");
    pressButton("draft-discard");
    assertThat(card().link().draft()).isNull();
    assertThat(robot.from(pane).lookup(".draft-box").<Node>query().isVisible()).isFalse();
  }

  @Test
  void withoutAModelTheChipSaysSetUp() throws Exception {
    Fx.run(() -> desk.writer.model.set(Optional.empty()));
    WaitForAsyncUtils.waitForFxEvents();
    press(1, "AI… set up");
    assertThat(desk.writer.setUps).hasValue(1);
  }

  @Test
  void aFailedDraftSaysWhyAndWhatToDo() throws Exception {
    desk.writer.failure = ChatFailure.Kind.UNREACHABLE;
    press(1, "AI");
    Fx.await(() -> card().entry().drafting() instanceof Drafting.Failed);
    assertThat(box()).contains("There is no connection to the chat model at localhost.");
    desk.writer.failure = null;
    pressButton("draft-retry");
    Fx.await(() -> card().link().draft() != null);
  }

  @Test
  void thePictureOfThePageIsShownAndGoneWhereThereIsNone() throws Exception {
    LeadPicture lead = robot.from(pane).lookup(".lead-picture").query();
    assertThat(lead.isVisible()).isFalse();
    String image = "https://notes.example/lead.png";
    desk.pictures.put(image, FakePictures.PNG);
    String head = "<meta property=\"og:image\" content=\"" + image + "\"></head>";
    desk.pages.putPage(URL, PAGE.formatted(SAID).replace("</head>", head));
    Fx.run(() -> desk.model.fetch(List.of(card())));
    desk.settle();
    Fx.await(lead::isShown);
    String none = head.replace("lead.png", "none.png");
    desk.pages.putPage(URL, PAGE.formatted(SAID).replace("</head>", none));
    Fx.run(() -> desk.model.fetch(List.of(card())));
    desk.settle();
    Fx.await(() -> !lead.isVisible());
  }

  /** Once around: no field keeps the keyboard, and the texts of several lines are on the way. */
  @Test
  void tabWalksThroughThePaneAndOutOfItAndBack() throws Exception {
    TextField title = robot.from(pane).lookup(".link-form .text-field").query();
    TextArea summary = robot.from(pane).lookup(".form-words .text-area").query();
    String before = summary.getText();
    Fx.run(title::requestFocus);
    List<Node> forth = walk(title, false);
    assertThat(forth).contains(summary).doesNotHaveDuplicates();
    assertThat(forth).anyMatch(node -> !isInPane(node));
    assertThat(summary.getText()).isEqualTo(before);

    Fx.run(summary::requestFocus);
    assertThat(walk(summary, true)).contains(title).doesNotHaveDuplicates();
  }

  /**
   * What has the focus after each Tab until it comes back, or leaves for as many as there can be.
   */
  private List<Node> walk(Node from, boolean back) throws Exception {
    List<Node> walked = new ArrayList<>();
    Node at = from;
    do {
      Node pressed = at;
      Fx.run(
          () ->
              Event.fireEvent(
                  pressed,
                  new KeyEvent(
                      KeyEvent.KEY_PRESSED, "", "", KeyCode.TAB, back, false, false, false)));
      at = Fx.get(() -> stage.getScene().getFocusOwner());
      if (!from.equals(at)) walked.add(at);
    } while (!from.equals(at) && walked.size() < 200);
    return walked;
  }

  private boolean isInPane(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (at.equals(pane)) return true;
    }
    return false;
  }
}
