package galley.app;

import galley.test.Fx;
import galley.text.TextRange;
import galley.ui.command.Command;
import galley.ui.inbox.DraftStates;
import galley.ui.inbox.Filter;
import galley.ui.inbox.InboxCard;
import galley.ui.inbox.InboxPane;
import galley.ui.kit.Dialogs;
import galley.ui.kit.Language;
import galley.ui.kit.Problem;
import galley.ui.organizer.Row;
import galley.ui.settings.SettingsPane;
import galley.ui.shell.WorkStage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;
import org.fxmisc.richtext.GenericStyledArea;

/// One thing that a person can have on the screen.
///
/// @param name of its pictures
/// @param workspace what is opened for it
/// @param enter goes there from the open workspace; on the FX thread
/// @param ready whether all of it is there
/// @param lasting whether it stays when one goes to another view
record View(String name, Workspaces workspace, Step enter, Condition ready, boolean lasting) {
  /** What is done in the window. */
  interface Step {
    void in(Booth booth);
  }

  /** What is waited for. */
  interface Condition {
    boolean holds(Booth booth);
  }

  /// Those whose names have what `-Dgalley.screens=write|menu` is looking for.
  static Stream<View> asked() {
    var only = Pattern.compile(System.getProperty("galley.screens", ""));
    return all().stream().filter(view -> only.matcher(view.name()).find());
  }

  private static List<View> all() {
    return List.of(
        full("welcome", View::welcome).stays(),
        full("collect-link", b -> links(b).getSelectionModel().select(2)),
        full("collect-long-link", b -> links(b).getSelectionModel().select(0)),
        full("collect-links", View::selectLinks),
        full("collect-item", b -> b.desk().session().select(items(b, 1))),
        full("collect-items", b -> b.desk().session().select(items(b, 3))),
        full("collect-item-text", View::itemText),
        full("collect-draft-writing", b -> draft(b, DraftStates.WRITING)).stays(),
        full("collect-draft-done", b -> draft(b, DraftStates.DONE)).stays(),
        full("collect-draft-unusable", b -> draft(b, DraftStates.UNUSABLE)).stays(),
        full("collect-draft-failed", b -> draft(b, DraftStates.FAILED)).stays(),
        full("collect-rows", View::rows),
        full("collect-held", b -> inbox(b).filterProperty().set(Filter.HELD)),
        full("collect-problems", View::problems),
        full("collect-nothing-seen", b -> inbox(b).filterProperty().set(Filter.SEEN)),
        full("collect-paste", b -> b.find(".paste-strip", ButtonBase.class).fire()).stays(),
        full("collect-new-issue", b -> b.desk().newIssue())
            .until(b -> b.stage().getScene().lookup("#facts-form") != null)
            .stays(),
        full("collect-palette", b -> b.desk().commands().run(Command.PALETTE)).stays(),
        full("collect-palette-nothing", View::paletteNothing).stays(),
        full("collect-search", b -> search(b, "数据库")).stays(),
        full("collect-search-nothing", b -> search(b, "xyzzy")).stays(),
        full("collect-issue-menu", b -> b.find(".issue-menu", MenuButton.class).show()),
        full("collect-settings-menu", View::settingsMenu),
        full("collect-item-menu", b -> rowMenu(b, Row.Entry.class)).until(View::hasAnother),
        full("collect-section-menu", b -> rowMenu(b, Row.Heading.class)).until(View::hasAnother),
        full("collect-place-menu", View::placeMenu).until(View::hasAnother),
        full("write", b -> stage(b, WorkStage.WRITE)).until(View::isRendered),
        full("write-emoji", View::emoji).until(View::isRendered),
        full("write-phone", b -> reads(b, Command.PREVIEW_PHONE)).until(View::isRendered).stays(),
        full("write-find-preview", b -> reads(b, Command.PREVIEW_FIND))
            .until(View::isRendered)
            .stays(),
        full("publish", b -> stage(b, WorkStage.PUBLISH)).until(View::isRendered),
        full("editions", b -> b.desk().showEditions()),
        full("help", b -> b.app().help()).until(View::hasAnother),
        full("write-replace", View::replace).until(View::isRendered).stays(),
        full("settings-looks", b -> settings(b, SettingsPane.Page.LOOKS)),
        full("settings-network", b -> settings(b, SettingsPane.Page.NETWORK)),
        full("settings-chat", b -> settings(b, SettingsPane.Page.CHAT)),
        full("settings-saving", b -> settings(b, SettingsPane.Page.SAVING)),
        full("season", b -> b.app().season()).until(View::hasAnother),
        full("dialog-error", later(View::error)).until(View::hasAnother),
        full("dialog-loss", later(View::loss)).until(View::hasAnother),
        full("dialog-learned", later(View::learned)).until(b -> b.shows(".learned")),
        of("empty-collect", Workspaces.EMPTY, _ -> {}),
        of("empty-write", Workspaces.EMPTY, b -> stage(b, WorkStage.WRITE)),
        of("empty-publish", Workspaces.EMPTY, b -> stage(b, WorkStage.PUBLISH)),
        of("empty-season", Workspaces.EMPTY, b -> b.app().season()).until(View::hasAnother),
        of("bare-collect", Workspaces.BARE, _ -> {}),
        of("bare-write", Workspaces.BARE, b -> stage(b, WorkStage.WRITE)),
        of("bare-publish", Workspaces.BARE, b -> stage(b, WorkStage.PUBLISH)),
        of("bare-editions", Workspaces.BARE, b -> b.desk().showEditions()),
        of("bare-search", Workspaces.BARE, b -> search(b, "x")).stays(),
        of("editions-two", Workspaces.BILINGUAL, b -> b.desk().showEditions())
            .until(b -> b.stage().getScene().lookup(".edition-card") != null),
        of("profile-wrong", Workspaces.FAILING, b -> b.app().profile(70)).until(View::hasAnother),
        of("profile-keys", Workspaces.FAILING, View::profileKeys)
            .until(b -> b.scene().getRoot().lookup(".key-list").isVisible())
            .stays(),
        of("failing-collect", Workspaces.FAILING, b -> links(b).getSelectionModel().select(0)),
        of("failing-write", Workspaces.FAILING, b -> stage(b, WorkStage.WRITE))
            .until(View::isRendered),
        of("failing-publish", Workspaces.FAILING, b -> stage(b, WorkStage.PUBLISH))
            .until(View::isRendered));
  }

  private static View full(String name, Step enter) {
    return of(name, Workspaces.FULL, enter);
  }

  private static View of(String name, Workspaces workspace, Step enter) {
    return new View(name, workspace, enter, _ -> true, false);
  }

  private View until(Condition condition) {
    return new View(name, workspace, enter, condition, lasting);
  }

  private View stays() {
    return new View(name, workspace, enter, ready, true);
  }

  void show(Booth booth, Path folder, Language language) throws Exception {
    booth.open(workspace.in(folder), language);
    Fx.run(() -> enter.in(booth));
    Fx.await(() -> ready.holds(booth));
    booth.settle();
    if (lasting) booth.spoil();
  }

  @Override
  public String toString() {
    return name;
  }

  private static Step later(Step modal) {
    return booth -> Platform.runLater(() -> modal.in(booth));
  }

  private static void welcome(Booth booth) {
    booth.app().showWelcome();
  }

  private static InboxPane inbox(Booth booth) {
    return booth.find(".inbox-pane", InboxPane.class);
  }

  private static ListView<?> links(Booth booth) {
    return booth.find(".link-list", ListView.class);
  }

  private static List<galley.issue.Item> items(Booth booth, int count) {
    return booth.desk().session().outline().items().subList(4, 4 + count);
  }

  private static void selectLinks(Booth booth) {
    links(booth).getSelectionModel().selectIndices(1, 2, 3);
  }

  private static void rows(Booth booth) {
    inbox(booth).compactProperty().set(true);
    selectLinks(booth);
  }

  private static void itemText(Booth booth) {
    booth.desk().session().select(items(booth, 1));
    booth.find(".item-pane .scroll-pane", ScrollPane.class).setVvalue(1);
  }

  /// The selected link in one state, and one in each below it.
  private static void draft(Booth booth, DraftStates state) {
    var all = links(booth).getItems();
    state.show((InboxCard) all.get(2));
    int next = 3;
    for (DraftStates each : DraftStates.values()) each.show((InboxCard) all.get(next++));
    links(booth).getSelectionModel().select(2);
  }

  private static void rowMenu(Booth booth, Class<? extends Row> type) {
    ListView<?> rows = booth.find(".row-list", ListView.class);
    int at = 0;
    while (!type.isInstance(rows.getItems().get(at))) at++;
    rows.getSelectionModel().clearAndSelect(at);
    rows.getFocusModel().focus(at);
    Point2D middle = rows.localToScreen(rows.getWidth() / 2, rows.getHeight() / 3);
    Event.fireEvent(
        rows,
        new ContextMenuEvent(
            ContextMenuEvent.CONTEXT_MENU_REQUESTED,
            0,
            0,
            middle.getX(),
            middle.getY(),
            true,
            null));
  }

  private static void placeMenu(Booth booth) {
    links(booth).getSelectionModel().select(2);
    booth.desk().commands().run(Command.PLACE_LINK);
  }

  private static void emoji(Booth booth) {
    stage(booth, WorkStage.WRITE);
    var session = booth.desk().session();
    session.caretProperty().set(session.text().indexOf("表情也要"));
    session.reveal(new TextRange(session.text().indexOf("5、["), session.text().indexOf("6、[")));
  }

  private static void reads(Booth booth, Command command) {
    stage(booth, WorkStage.WRITE);
    booth.desk().commands().run(command);
  }

  private static void profileKeys(Booth booth) {
    booth.app().profile(1);
    var area = (GenericStyledArea<?, ?, ?>) booth.scene().getRoot().lookup(".yaml-area");
    area.requestFocus();
    area.moveTo(area.getLength());
    Event.fireEvent(
        area, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.SPACE, false, true, false, false));
  }

  private static void problems(Booth booth) {
    inbox(booth).filterProperty().set(Filter.PROBLEMS);
    links(booth).getSelectionModel().select(0);
  }

  private static void paletteNothing(Booth booth) {
    booth.desk().commands().run(Command.PALETTE);
    booth.find("#palette-query", TextField.class).setText("xyzzy");
  }

  private static void search(Booth booth, String words) {
    booth.desk().search();
    booth.find("#archive-query", TextField.class).setText(words);
  }

  private static void replace(Booth booth) {
    stage(booth, WorkStage.WRITE);
    booth.desk().commands().run(Command.REPLACE);
  }

  private static void settings(Booth booth, SettingsPane.Page page) {
    booth.app().settings();
    ((SettingsPane) booth.scene().getRoot()).show(page);
  }

  private static void settingsMenu(Booth booth) {
    booth.find(".top-bar .icon-button.menu-button", MenuButton.class).show();
  }

  private static void stage(Booth booth, WorkStage stage) {
    booth.desk().top().stageProperty().set(stage);
  }

  private static boolean isRendered(Booth booth) {
    return !booth.desk().preview().shownProperty().get().blocks().isEmpty();
  }

  private static boolean hasAnother(Booth booth) {
    return Window.getWindows().size() > 1 && !booth.scene().equals(booth.stage().getScene());
  }

  private static Dialogs dialogs(Booth booth) {
    var shared = booth.app().shared();
    return new Dialogs(booth.stage(), shared.theme(), shared.language());
  }

  private static void error(Booth booth) {
    var messages = booth.app().shared().language().messages(GalleyApp.class);
    dialogs(booth)
        .error(
            new Problem(
                messages.text("unexpected"),
                messages.text("unexpected.next"),
                new IllegalStateException("for a picture")));
  }

  private static void loss(Booth booth) {
    var messages = booth.app().shared().language().messages(GalleyApp.class);
    var _ =
        dialogs(booth)
            .confirmLoss(
                messages.text("lose"), messages.text("lose.why"), messages.text("lose.yes"));
  }

  /// Learns from the sample's past issues, in a folder of their own.
  private static void learned(Booth booth) {
    Path root = booth.desk().workspace().root();
    Path issues = root.resolveSibling(root.getFileName() + "-issues");
    try (var files = Files.list(root.resolve("issues"))) {
      Files.createDirectories(issues);
      for (Path file : files.toList()) Files.copy(file, issues.resolve(file.getFileName()));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    booth.app().openIssues(issues);
  }
}
