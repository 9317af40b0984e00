package galley.app;

import galley.test.Fx;
import galley.ui.command.Command;
import galley.ui.inbox.Filter;
import galley.ui.inbox.InboxPane;
import galley.ui.kit.Dialogs;
import galley.ui.kit.Language;
import galley.ui.kit.Problem;
import galley.ui.settings.SettingsPane;
import galley.ui.shell.WorkStage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.stage.Window;

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

  static List<View> all() {
    return List.of(
        full("welcome", View::welcome).stays(),
        full("collect-link", b -> links(b).getSelectionModel().select(2)),
        full("collect-long-link", b -> links(b).getSelectionModel().select(0)),
        full("collect-links", View::selectLinks),
        full("collect-item", b -> b.desk().session().select(items(b, 1))),
        full("collect-items", b -> b.desk().session().select(items(b, 3))),
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
        full("write", b -> stage(b, WorkStage.WRITE)).until(View::isRendered),
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
