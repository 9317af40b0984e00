package galley.ui.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import galley.inbox.LinkState;
import galley.test.Fx;
import galley.test.NeedsDisplay;
import galley.ui.kit.EmojiDrawings;
import galley.ui.kit.EmojiImages;
import galley.ui.kit.Fonts;
import galley.ui.kit.Language;
import galley.ui.kit.Theme;
import galley.ui.session.Dragged;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class InboxPaneTest {
  @TempDir Path workspace;
  private final FxRobot robot = new FxRobot();
  private final List<String> browsed = new ArrayList<>();
  private Desk desk;
  private InboxPane pane;
  private LinkPane linkPane;
  private Stage stage;

  @BeforeEach
  @SuppressWarnings("NullAway.Init") // the FX thread makes the panes
  void open() throws Exception {
    desk = Desk.open(workspace);
    for (int i = 1; i <= 5; i++) desk.pages.put(url(i), "Entry " + i);
    desk.paste(String.join("\n", url(1), url(2), url(3), url(4), url(5)));
    stage = FxToolkit.registerPrimaryStage();
    Fx.run(this::show);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private void show() {
    var none =
        new EmojiDrawings() {
          @Override
          public List<At> find(String text) {
            return List.of();
          }

          @Override
          public Optional<String> svg(String emoji) {
            return Optional.empty();
          }
        };
    var images = new EmojiImages(none);
    pane =
        new InboxPane(desk.model, desk.session, images, desk.shelf, Language.ENGLISH, browsed::add);
    linkPane =
        new LinkPane(
            desk.model, desk.session, pane, images, desk.shelf, Language.ENGLISH, browsed::add);
    pane.setOnEditByHand(linkPane::editTitle);
    pane.setPrefWidth(430);
    linkPane.setPrefWidth(330);
    var scene = new Scene(new HBox(pane, linkPane), 760, 800);
    new Theme(Fonts.load(), Theme.Choice.LIGHT, List.of("inbox")).apply(scene);
    stage.setScene(scene);
    stage.show();
    pane.shown().refresh();
    pane.focusList();
  }

  @AfterEach
  void close() throws Exception {
    Fx.run(stage::hide);
    desk.close();
  }

  private static String url(int i) {
    return "https://site%d.example/entry".formatted(i);
  }

  private InboxCard card(int i) {
    return desk.card(url(i));
  }

  private List<InboxCard> selected() {
    return desk.model.selectionProperty().get();
  }

  private void press(KeyCode... keys) {
    robot.type(keys);
    WaitForAsyncUtils.waitForFxEvents();
  }

  @Test
  void linksStandAsTheyWerePastedAndTheFirstIsSelected() {
    assertThat(pane.shown().list()).containsExactly(card(1), card(2), card(3), card(4), card(5));
    assertThat(selected()).containsExactly(card(1));
  }

  @Test
  void aDigitPlacesTheLinkAndMovesOn() {
    press(KeyCode.DIGIT1);
    assertThat(desk.session.text()).contains("2、[Entry 1](https://site1.example/entry) (英)");
    assertThat(desk.session.text()).contains("本期分享了 2 篇文章");
    assertThat(card(1).entry().placed()).isTrue();
    assertThat(selected()).containsExactly(card(2));
    press(KeyCode.DIGIT2, KeyCode.DIGIT3);
    assertThat(selected()).containsExactly(card(4));
    assertThat(pane.shown().list()).containsExactly(card(4), card(5));
    press(KeyCode.DIGIT9);
    assertThat(selected()).containsExactly(card(4));
  }

  @Test
  void f2EditsTheTitle() {
    press(KeyCode.F2);
    assertThat(stage.getScene().getFocusOwner()).isInstanceOf(TextField.class);
  }

  @Test
  void whatWasPastedTogetherStandsInItsOrder() throws Exception {
    List<String> urls = IntStream.range(0, 30).mapToObj(i -> url(100 + i)).toList();
    urls.forEach(url -> desk.pages.put(url, "Page"));
    Fx.run(() -> desk.model.paste(String.join("\n", urls)));
    Fx.await(() -> pane.shown().list().size() == 35);
    assertThat(pane.shown().list())
        .extracting(card -> card.link().url().value())
        .startsWith(urls.toArray(String[]::new));
    desk.settle();
    assertThat(desk.inbox.list().links())
        .extracting(link -> link.url().value())
        .startsWith(urls.toArray(String[]::new));
  }

  @Test
  void undoBringsAPlacedLinkBackAndSelectsIt() throws Exception {
    press(KeyCode.DIGIT1);
    assertThat(selected()).containsExactly(card(2));
    Fx.run(desk.session::undo);
    Fx.await(() -> pane.shown().list().contains(card(1)));
    Fx.await(() -> selected().equals(List.of(card(1))));
    press(KeyCode.DIGIT2);
    Fx.await(() -> !pane.shown().list().contains(card(1)));
    assertThat(selected()).containsExactly(card(2));
  }

  @Test
  void jAndKMoveOAndRAct() {
    press(KeyCode.J, KeyCode.J, KeyCode.K);
    assertThat(selected()).containsExactly(card(2));
    press(KeyCode.O);
    assertThat(browsed).containsExactly(url(2));
  }

  @Test
  void hHoldsAndWPutsBack() {
    press(KeyCode.H);
    assertThat(card(1).link().state()).isEqualTo(LinkState.HELD);
    assertThat(selected()).containsExactly(card(2));
    robot.interact(() -> pane.filterProperty().set(Filter.HELD));
    robot.interact(pane::focusList);
    assertThat(selected()).containsExactly(card(1));
    press(KeyCode.W);
    assertThat(card(1).link().state()).isEqualTo(LinkState.WAITING);
    assertThat(pane.shown().list()).isEmpty();
  }

  @Test
  void eRejectsWithAReasonOrWithout() {
    press(KeyCode.E);
    robot.write("too basic");
    press(KeyCode.ENTER);
    assertThat(card(1).link().reason()).isEqualTo("too basic");
    assertThat(selected()).containsExactly(card(2));
    press(KeyCode.E, KeyCode.ESCAPE);
    assertThat(card(2).link().state()).isEqualTo(LinkState.REJECTED);
    assertThat(card(2).link().reason()).isNull();
    assertThat(selected()).containsExactly(card(3));
  }

  @Test
  void deleteTakesTheCardAwayAndSelectsTheNext() {
    press(KeyCode.DELETE);
    assertThat(desk.model.cards()).hasSize(4);
    assertThat(selected()).containsExactly(card(2));
  }

  @Test
  void severalLinksGoTogetherAndKeepTheirOrder() throws Exception {
    Fx.run(() -> desk.model.selectionProperty().set(List.of(card(2), card(4))));
    press(KeyCode.DIGIT2);
    assertThat(desk.session.text()).containsSubsequence("1、[Entry 2]", "2、[Entry 4]");
    assertThat(desk.session.history().stateProperty().get().undo()).contains("Add 2 links");
    assertThat(selected()).containsExactly(card(5));
  }

  @Test
  void searchFindsAsOneTypes() throws Exception {
    Fx.run(() -> pane.shown().searchProperty().set("entry 3"));
    Fx.await(() -> pane.shown().list().size() == 1);
    assertThat(pane.shown().list()).containsExactly(card(3));
  }

  @Test
  void ctrlVPastesIntoTheInbox() throws Exception {
    desk.pages.put("https://new.example/", "New");
    robot.interact(
        () -> {
          var content = new ClipboardContent();
          content.putString("https://new.example/");
          Clipboard.getSystemClipboard().setContent(content);
        });
    robot.push(KeyCode.CONTROL, KeyCode.V);
    Fx.await(() -> desk.model.cards().size() == 6);
  }

  @Test
  void enterEditsTheTitleAndAFetchLeavesIt() throws Exception {
    press(KeyCode.ENTER);
    robot.write("My title");
    Fx.run(() -> desk.model.fetch(List.of(card(1))));
    desk.settle();
    press(KeyCode.ENTER);
    assertThat(card(1).link().words().title()).isEqualTo("My title");
    assertThat(card(1).link().facts().title()).isEqualTo("Entry 1");
  }

  @Test
  void whatIsTypedBelongsToTheLinkItWasTypedFor() throws Exception {
    press(KeyCode.ENTER);
    robot.write("First");
    Fx.run(() -> desk.model.selectionProperty().set(List.of(card(2))));
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(card(1).link().words().title()).isEqualTo("First");
    assertThat(card(2).link().words().title()).isNull();
    assertThat(robot.lookup(".link-form .text-field").<TextField>query().getText())
        .isEqualTo("Entry 2");
  }

  @Test
  void aCandidateIsChosenWithOneClick() throws Exception {
    Fx.run(() -> desk.model.setTitle(card(1), "Mine"));
    Button chip = robot.from(linkPane).lookup(".candidates .chip").queryButton();
    Fx.run(chip::fire);
    assertThat(card(1).link().title()).isEqualTo("Entry 1");
  }

  @Test
  void textWithoutALinkWaitsInTheField() throws Exception {
    desk.paste("no address here");
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(robot.from(pane).lookup(".paste-form .text-area").<TextArea>query().getText())
        .isEqualTo("no address here");
  }

  @Test
  void aFailedCardOffersToTryAgain() throws Exception {
    desk.paste("https://gone.example/");
    WaitForAsyncUtils.waitForFxEvents();
    Fx.run(() -> desk.pages.put("https://gone.example/", "Back"));
    Fx.await(() -> robot.from(pane).lookup(".card-link").tryQuery().isPresent());
    Hyperlink retry = robot.from(pane).lookup(".card-link").query();
    Fx.run(retry::fire);
    desk.settle();
    assertThat(desk.card("https://gone.example/").link().title()).isEqualTo("Back");
  }

  @Test
  void rowsAre30PixelsHigh() throws Exception {
    Fx.run(() -> pane.compactProperty().set(true));
    WaitForAsyncUtils.waitForFxEvents();
    Node row = robot.from(pane).lookup(".row-cell").query();
    assertThat(Math.rint(row.getLayoutBounds().getHeight())).isEqualTo(30);
  }

  @Test
  void aFilterChipStaysOnWhenItIsClickedAgain() throws Exception {
    ToggleButton waiting = robot.from(pane).lookup(".filter-bar .chip").query();
    Fx.run(waiting::fire);
    assertThat(waiting.isSelected()).isTrue();
    assertThat(waiting.getText()).isEqualTo("Waiting 5");
  }

  @Test
  @NeedsDisplay
  void aDragOfTwoCardsCarriesBoth() throws Exception {
    Fx.run(() -> desk.model.selectionProperty().set(List.of(card(1), card(2))));
    ListCell<?> cell = robot.from(pane).lookup(".card-cell").query();
    robot.moveTo(cell).press(MouseButton.PRIMARY).moveBy(0, 30).moveBy(20, 30);
    Fx.await(() -> desk.session.draggedProperty().get() != null);
    Dragged dragged = desk.session.draggedProperty().get();
    robot.release(MouseButton.PRIMARY);
    assertThat(dragged)
        .isInstanceOfSatisfying(
            Dragged.Links.class,
            links -> {
              assertThat(links.count()).isEqualTo(2);
              assertThat(links.entries().get())
                  .extracting("title")
                  .containsExactly("Entry 1", "Entry 2");
            });
  }
}
