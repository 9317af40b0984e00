package galley.app;

import galley.render.EmojiSet;
import galley.render.IssueRenderer;
import galley.ui.command.Command;
import galley.ui.command.Commands;
import galley.ui.command.PalettePane;
import galley.ui.kit.Dialogs;
import galley.ui.kit.EmojiImages;
import galley.ui.kit.Fonts;
import galley.ui.kit.Language;
import galley.ui.kit.Problem;
import galley.ui.kit.Tasks;
import galley.ui.kit.Theme;
import galley.ui.settings.SettingsPane;
import galley.ui.shell.WelcomePage;
import galley.workspace.SampleWorkspace;
import galley.workspace.Settings;
import galley.workspace.SettingsFile;
import galley.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.layout.StackPane;
import javafx.stage.DirectoryChooser;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The window: the welcome page or a workspace, and what outlives both.
///
/// Its named parameters are `workspace`, `theme` (`light`, `dark`), `lang` (`en`, `zh`) and
/// `sample` (`true`).
public final class GalleyApp extends Application implements Doors {
  private static final Logger LOG = LoggerFactory.getLogger(GalleyApp.class);
  private static final List<String> STYLES =
      List.of(
          "shell",
          "inbox",
          "organizer",
          "editor",
          "publish",
          "edition",
          "digest",
          "archive",
          "command",
          "settings");
  private static final double WIDTH = 1440;
  private static final double HEIGHT = 900;
  private static final double LEAST_WIDTH = 900;
  private static final double LEAST_HEIGHT = 600;

  private final Person person = new Person(SettingsFile.ofThisPerson());
  private final StackPane root = new StackPane();
  private Fonts fonts = new Fonts("System", "Monospaced", "System");
  private Commands commands = new Commands();
  private @Nullable Stage stage;
  private @Nullable Shared shared;
  private @Nullable Desk desk;
  private @Nullable Doorbell bell;
  private @Nullable HelpWindow help;
  private @Nullable SeasonWindow season;
  private @Nullable SettingsWindow settings;
  private @Nullable ProfileWindow profile;

  @Override
  public void start(Stage window) throws IOException {
    stage = window;
    window.setTitle("Galley");
    for (int size : new int[] {16, 24, 32, 48, 64, 128, 256, 512}) {
      window.getIcons().add(new Image("/assets/icons/galley-" + size + ".png"));
    }
    var scene = new Scene(root, WIDTH, HEIGHT);
    window.setScene(scene);
    Map<String, String> asked = getParameters().getNamed();
    shared = share(asked);
    shared.theme().apply(scene);
    follow(shared.theme());
    new Shortcuts(this, () -> commands).install(scene);
    place(window);
    window.setOnCloseRequest(
        request -> {
          if (mayClose()) closing();
          else request.consume();
        });
    window
        .focusedProperty()
        .addListener(
            (_, _, focused) -> {
              Desk now = desk;
              if (now == null) return;
              if (focused) now.focusGained();
              else now.saveNow();
            });
    if (asked.containsKey("sample")) {
      makeSample();
    } else {
      Optional.ofNullable(asked.get("workspace"))
          .map(Path::of)
          .or(
              () ->
                  person.settings().recentWorkspaces().stream()
                      .filter(Files::isDirectory)
                      .findFirst())
          .ifPresentOrElse(this::open, this::welcome);
    }
    // Another window has it, and is in front by now.
    if (root.getChildren().isEmpty()) Platform.exit();
    else window.show();
  }

  private Shared share(Map<String, String> asked) throws IOException {
    Language language =
        Optional.ofNullable(asked.get("lang")).flatMap(Language::named).orElseGet(person::language);
    Theme.Choice choice =
        Optional.ofNullable(asked.get("theme"))
            .map(t -> t.equals("dark") ? Theme.Choice.DARK : Theme.Choice.LIGHT)
            .orElseGet(person::theme);
    fonts = Fonts.load();
    var theme = new Theme(chosenFonts(), choice, STYLES);
    theme.setTextScale(person.settings().textScale());
    var tasks = new Tasks(this::unexpected);
    var emoji = new EmojiSet();
    // Reading the drawings takes a while; nobody should wait for it on the first emoji.
    tasks.run(() -> emoji.svg("🦄")).named("read-emoji").start();
    tasks
        .run(
            () -> {
              PalettePane.prepare();
              return true;
            })
        .named("read-command-names")
        .start();
    Path webData = Files.createTempDirectory("galley-web");
    return new Shared(
        person,
        language,
        theme,
        tasks,
        emoji,
        new EmojiImages(new Drawings(emoji)),
        new IssueRenderer(emoji),
        webData,
        uri -> getHostServices().showDocument(uri.toString()));
  }

  private Fonts chosenFonts() {
    return fonts.with(person.settings().textFont(), person.settings().codeFont());
  }

  /// What is set counts at once, wherever it is set; and what the text's size is set to stays.
  private void follow(Theme theme) {
    theme
        .textScaleProperty()
        .addListener((_, _, scale) -> person.change(s -> s.withTextScale(scale.doubleValue())));
    person.own().settingsProperty().addListener((_, before, now) -> heed(theme, before, now));
  }

  private void heed(Theme theme, Settings before, Settings now) {
    if (before.theme() != now.theme()) theme.choiceProperty().set(person.theme());
    if (theme.textScaleProperty().get() != now.textScale()) theme.setTextScale(now.textScale());
    if (!theme.fonts().equals(chosenFonts())) theme.setFonts(chosenFonts());
    // Later, as whatever was clicked is among what gives way.
    if (!before.language().equals(now.language())) Tasks.fx().execute(this::reopen);
  }

  /// The window stands where it stood, if that place is still on a screen.
  private void place(Stage window) {
    window.setMinWidth(LEAST_WIDTH);
    window.setMinHeight(LEAST_HEIGHT);
    Settings.Bounds at = WindowPlace.onScreens(person.settings().window(), WIDTH, HEIGHT);
    window.setX(at.x());
    window.setY(at.y());
    window.setWidth(at.width());
    window.setHeight(at.height());
    window.setMaximized(at.maximized());
  }

  Shared shared() {
    Shared now = shared;
    if (now == null) throw new IllegalStateException("not started");
    return now;
  }

  private Stage stage() {
    Stage now = stage;
    if (now == null) throw new IllegalStateException("not started");
    return now;
  }

  Optional<Desk> desk() {
    return Optional.ofNullable(desk);
  }

  /// Shows the first page instead of a workspace.
  void showWelcome() {
    closeDesk();
    welcome();
  }

  private void welcome() {
    commands = ownCommands();
    commands.offer(Command.NEW_ISSUE, this::chooseNew);
    stage().setTitle("Galley");
    root.getChildren()
        .setAll(
            new WelcomePage(
                shared().language(),
                person.settings().recentWorkspaces(),
                new WelcomePage.Ways(
                    this::chooseNew,
                    this::makeSample,
                    this::chooseIssues,
                    this::chooseFolder,
                    this::help,
                    this::open)));
    addPalette();
  }

  /// What can be done whether or not a workspace is open.
  private Commands ownCommands() {
    var own = new Commands();
    Theme theme = shared().theme();
    own.offer(Command.OPEN_FOLDER, this::chooseFolder);
    own.offer(Command.OPEN_ISSUES, this::chooseIssues);
    own.offer(Command.SAMPLE, this::makeSample);
    own.offer(Command.SETTINGS, this::settings);
    own.offer(Command.CHAT_MODEL, this::chatModel);
    own.offer(Command.HELP, this::help);
    own.offer(Command.LARGER_TEXT, theme::largerText);
    own.offer(Command.SMALLER_TEXT, theme::smallerText);
    own.offer(Command.NORMAL_TEXT, theme::normalText);
    offerTheme(own, Command.LIGHT, Theme.Choice.LIGHT);
    offerTheme(own, Command.DARK, Theme.Choice.DARK);
    return own;
  }

  private void offerTheme(Commands to, Command command, Theme.Choice choice) {
    to.offer(
        command,
        () -> shared().theme().choiceProperty().get() != choice,
        () -> shared().choose(choice));
  }

  private void addPalette() {
    var palette =
        new PalettePane(commands, person.recentCommands(), person::used, shared().language());
    commands.offer(Command.PALETTE, palette::toggle);
    root.getChildren().add(palette);
  }

  @Override
  public void chooseFolder() {
    var chooser = new DirectoryChooser();
    chooser.setTitle(shared().language().messages(GalleyApp.class).text("choose"));
    var folder = chooser.showDialog(stage());
    if (folder != null) open(folder.toPath());
  }

  private void chooseNew() {
    var chooser = new DirectoryChooser();
    chooser.setTitle(shared().language().messages(GalleyApp.class).text("chooseNew"));
    var folder = chooser.showDialog(stage());
    if (folder != null) openNew(folder.toPath());
  }

  /// Opens a folder for a new issue, and asks for its number and day.
  void openNew(Path folder) {
    try {
      NewPublication.prepare(folder, shared().language());
      open(folder);
      desk().ifPresent(Desk::newIssue);
    } catch (IOException e) {
      LOG.warn("no publication in {}", folder, e);
      problem("new", folder);
    }
  }

  @Override
  public void chooseIssues() {
    var chooser = new DirectoryChooser();
    chooser.setTitle(shared().language().messages(GalleyApp.class).text("chooseIssues"));
    var folder = chooser.showDialog(stage());
    if (folder != null) openIssues(folder.toPath());
  }

  /// Opens the workspace that a folder of issues is in; where there is none, offers to make it one.
  void openIssues(Path folder) {
    var learning =
        new Learning(shared(), new Dialogs(stage(), shared().theme(), shared().language()));
    Learning.workspaceAround(folder)
        .ifPresentOrElse(
            this::open,
            () -> learning.makeWorkspace(Learning.Place.of(folder), () -> open(folder)));
  }

  @Override
  public void help() {
    if (help == null) help = new HelpWindow(shared(), stage());
    help.show();
  }

  @Override
  public void chatModel() {
    settingsWindow().show(SettingsPane.Page.CHAT);
  }

  @Override
  public void settings() {
    settingsWindow().show();
  }

  private SettingsWindow settingsWindow() {
    SettingsWindow now = settings;
    if (now == null) now = new SettingsWindow(shared(), stage(), () -> commands);
    settings = now;
    return now;
  }

  @Override
  public void season() {
    Desk now = desk;
    if (now == null) return;
    if (season == null) season = new SeasonWindow(shared(), now.workspace(), stage());
    season.show();
  }

  @Override
  public void profile(int line) {
    Desk now = desk;
    if (now == null) return;
    try {
      // One that was closed is read anew.
      if (profile == null || !profile.isShowing()) {
        profile = new ProfileWindow(shared(), now, stage());
      }
      profile.show(line);
    } catch (IOException e) {
      LOG.warn("not opened: {}", now.workspace().profileFile(), e);
      problem("profile", now.workspace().profileFile());
    }
  }

  /// Whether nothing is lost of a profile that is being typed.
  private boolean mayCloseProfile() {
    return profile == null || profile.mayClose();
  }

  /// Closes the windows beside this one.
  private void closeOthers() {
    if (help != null) help.close();
    help = null;
    if (settings != null) settings.close();
    settings = null;
  }

  @Override
  public void open(Path place) {
    if (Files.isRegularFile(place)) {
      Learning.workspaceAround(place)
          .ifPresentOrElse(folder -> open(folder, place), () -> problem("file", place));
    } else {
      open(place, null);
    }
  }

  /// @param file of the workspace that is to be shown
  private void open(Path folder, @Nullable Path file) {
    if (isElsewhere(folder, file) || !mayCloseProfile()) return;
    try {
      Workspace workspace = Workspace.open(folder);
      closeDesk();
      var dialogs = new Dialogs(stage(), shared().theme(), shared().language());
      commands = ownCommands();
      Desk opened = new Desk(shared(), workspace, dialogs, this, commands);
      desk = opened;
      root.getChildren().setAll(opened.root());
      addPalette();
      opened
          .top()
          .nameProperty()
          .subscribe(name -> stage().setTitle(name.isEmpty() ? "Galley" : name + " — Galley"));
      person.change(s -> s.withRecent(workspace.root()));
      opened.start();
      if (file != null) opened.open(file);
      bell = Doorbell.hang(person.files(), folder, this::rung).orElse(null);
    } catch (IOException e) {
      LOG.warn("not opened: {}", folder, e);
      problem("folder", folder);
    }
  }

  /// Whether another window has the workspace open, which then comes to the front.
  private boolean isElsewhere(Path folder, @Nullable Path file) {
    String said = file == null ? "" : file.toAbsolutePath().toString();
    boolean here = bell != null && bell.isOf(person.files(), folder);
    return !here && Doorbell.ring(person.files(), folder, said);
  }

  private void rung(String file) {
    Tasks.fx().execute(() -> comeToFront(file));
  }

  private void comeToFront(String file) {
    Stage window = stage();
    window.setIconified(false);
    window.toFront();
    window.requestFocus();
    Desk now = desk;
    if (now != null && !file.isEmpty()) now.open(Path.of(file));
  }

  @Override
  public void makeSample() {
    Path folder = sampleFolder();
    try {
      if (!Files.isDirectory(folder) || isEmpty(folder)) SampleWorkspace.create(folder);
      open(folder);
    } catch (IOException e) {
      LOG.warn("no sample in {}", folder, e);
      problem("sample", folder);
    }
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.findAny().isEmpty();
    }
  }

  /// In the person's documents, where other folders of theirs are; a test names another place.
  private static Path sampleFolder() {
    String named = System.getProperty("galley.sample");
    if (named != null) return Path.of(named);
    Path home = Path.of(System.getProperty("user.home"));
    Path documents = home.resolve("Documents");
    return (Files.isDirectory(documents) ? documents : home).resolve("Galley sample");
  }

  /// Shows everything anew, for a setting that counts from the start.
  private void reopen() {
    Desk now = desk;
    Shared before = shared();
    Optional<SettingsWindow> open =
        Optional.ofNullable(settings).filter(w -> w.stage().isShowing());
    closeOthers();
    shared =
        new Shared(
            person,
            person.language(),
            before.theme(),
            before.tasks(),
            before.emoji(),
            before.images(),
            before.renderer(),
            before.webData(),
            before.browser());
    if (now == null) welcome();
    else openAgain(now);
    open.ifPresent(w -> settingsWindow().takePlaceOf(w));
  }

  /// Opens a workspace anew where it was: the issue, the caret, the stage.
  private void openAgain(Desk was) {
    Optional<OpenIssue> issue = was.issue();
    int caret = was.session().caretProperty().get();
    open(was.workspace().root());
    Desk opened = desk;
    if (opened == null) return;
    issue.ifPresent(i -> opened.open(i.file(), i.isArchived()));
    opened.session().caretProperty().set(Math.min(caret, opened.session().text().length()));
    opened.top().stageProperty().set(was.top().stageProperty().get());
  }

  private void problem(String what, Path folder) {
    if (desk == null) welcome();
    var messages = shared().language().messages(GalleyApp.class);
    new Dialogs(stage(), shared().theme(), shared().language())
        .error(
            new Problem(
                messages.text("failed." + what, folder),
                messages.text("failed." + what + ".next")));
  }

  /// The one place where an error that nobody expected ends: logged once, shown as a sentence.
  private void unexpected(Throwable e) {
    LOG.error("unexpected", e);
    if (stage == null || !stage.isShowing()) return;
    var messages = shared().language().messages(GalleyApp.class);
    new Dialogs(stage, shared().theme(), shared().language())
        .error(new Problem(messages.text("unexpected"), messages.text("unexpected.next"), e));
  }

  /// Where nothing can be written, the window is the only place that has the text.
  private boolean mayClose() {
    if (!mayCloseProfile()) return false;
    Desk now = desk;
    if (now == null || now.keep()) return true;
    var messages = shared().language().messages(GalleyApp.class);
    return new Dialogs(stage(), shared().theme(), shared().language())
        .confirmLoss(messages.text("lose"), messages.text("lose.why"), messages.text("lose.yes"));
  }

  private void closing() {
    Stage window = stage();
    person.change(s -> s.withWindow(WindowPlace.now(window, s.window())));
    closeOthers();
    closeDesk();
  }

  private void closeDesk() {
    if (bell != null) bell.close();
    bell = null;
    if (season != null) season.close();
    season = null;
    if (profile != null) profile.close();
    profile = null;
    if (desk != null) desk.close();
    desk = null;
  }

  @Override
  public void stop() {
    closeDesk();
  }
}
