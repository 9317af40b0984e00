package galley.app;

import galley.archive.Appearance;
import galley.archive.Archive;
import galley.chat.ChatClient;
import galley.chat.ChatLimits;
import galley.fetch.Fetcher;
import galley.fetch.Pictures;
import galley.inbox.Inbox;
import galley.issue.Item;
import galley.issue.Outline;
import galley.organize.Stats;
import galley.organize.Target;
import galley.page.PageReader;
import galley.text.Lines;
import galley.ui.command.Command;
import galley.ui.command.Commands;
import galley.ui.edition.EditionDrafts;
import galley.ui.edition.EditionsModel;
import galley.ui.edition.EditionsPane;
import galley.ui.editor.EditorPane;
import galley.ui.editor.MarkdownPart;
import galley.ui.inbox.InboxModel;
import galley.ui.inbox.InboxPane;
import galley.ui.inbox.LinkPane;
import galley.ui.inbox.OpenPlace;
import galley.ui.inbox.PictureShelf;
import galley.ui.kit.Action;
import galley.ui.kit.Coalesced;
import galley.ui.kit.Dialogs;
import galley.ui.kit.EmptyState;
import galley.ui.kit.Language;
import galley.ui.kit.Messages;
import galley.ui.kit.Notice;
import galley.ui.kit.NoticeBar;
import galley.ui.kit.Tasks;
import galley.ui.organizer.ItemPane;
import galley.ui.organizer.OrganizerPane;
import galley.ui.organizer.OutlinePane;
import galley.ui.preview.FolderPictures;
import galley.ui.preview.PreviewPane;
import galley.ui.publish.PublishPane;
import galley.ui.session.Gestures;
import galley.ui.session.Published;
import galley.ui.session.Session;
import galley.ui.settings.OwnSettings;
import galley.ui.settings.ProblemWords;
import galley.ui.shell.StatusBar;
import galley.ui.shell.TopBar;
import galley.ui.shell.WorkStage;
import galley.workspace.AllowedLinks;
import galley.workspace.FolderWatch;
import galley.workspace.IssueFile;
import galley.workspace.PublishedIssues;
import galley.workspace.Settings;
import galley.workspace.Stylesheet;
import galley.workspace.Workspace;
import galley.workspace.WorkspaceProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One open workspace: everything that is made for it, and how it is put together. The constructor
/// is the wiring of the whole window, to be read from top to bottom.
final class Desk {
  private static final Logger LOG = LoggerFactory.getLogger(Desk.class);

  /// Problems of a person's settings that are listed one by one; more mostly have one cause.
  private static final int MOST_PROBLEMS = 3;

  private final Shared shared;
  private final Commands commands;
  private final Doors doors;
  private final Language language;
  private final Messages messages;
  private final BorderPane root = new BorderPane();
  private final Session session = new Session(Tasks.fx());
  private final Gestures gestures;
  private final NoticeBar notices;
  private final ProblemNotices problems;
  private final Notice noIssues;
  private final LearningHere learning;
  private final StatusBar status;
  private final OpenIssue.Teller teller;
  private final TopBar top;
  private final Fetcher fetcher;
  private final Writer writer;
  private final InboxModel inbox;
  private final Published published;
  private final ArchiveSearch search;
  private final InboxPane inboxPane;
  private final LinkPane link;
  private final OrganizerPane organizer;
  private final EditorPane editor;
  private final Reader reader;
  private final PublishPane publish;
  private final Stages stages;
  private final IssueMenu menu;
  private final EditionsModel editions;
  private final EditionsPane editionsPane;
  private final IssueFacts facts;
  private final PauseTransition counting = new PauseTransition(Duration.millis(200));
  private final Subscription following;
  private Workspace workspace;
  private @Nullable OpenIssue open;
  private @Nullable FolderWatch watch;

  Desk(Shared shared, Workspace workspace, Dialogs dialogs, Doors doors, Commands commands) {
    this.commands = commands;
    this.doors = doors;
    this.shared = shared;
    this.workspace = workspace;
    language = shared.language();
    messages = language.messages(Desk.class);
    notices = new NoticeBar(language);
    problems = new ProblemNotices(notices, language, this::openProblem);
    gestures =
        new Gestures(
            session,
            language.messages(Gestures.class),
            why -> notices.show(new Notice(Notice.Kind.WARNING, why)));

    noIssues =
        new Notice(
            Notice.Kind.INFO,
            messages.text("noIssues"),
            new Action(Command.NEW_ISSUE.title(language), this::newIssue));
    learning = new LearningHere(this, shared, dialogs, notices);

    fetcher = new Fetcher(Pages.of(workspace, shared.person()), new PageReader());
    Pictures fetched = Pages.pictures(workspace, shared.person());
    var pictures = new PictureShelf(fetched::picture, shared.tasks());
    writer =
        new Writer(
            new ChatClient(ChatLimits.USUAL, shared.person().routes(), shared.person()::proxyLogin),
            shared.person(),
            this::workspace,
            doors::chatModel);
    inbox =
        new InboxModel(
            session,
            gestures,
            new Inbox(workspace.inbox()),
            fetcher,
            writer,
            shared.tasks(),
            InstantSource.system(),
            language,
            notices::show);
    inbox.setPublicationLanguage(workspace.profile().language());
    inbox.setOnOpenFile(file -> shared.browser().accept(file.toUri()));
    published = new Published(Archive.keptIn(workspace.archiveIndex()), shared.tasks());
    inbox.setPublished(published);
    gestures.setKeeper(inbox::keep);
    status =
        new StatusBar(
            language,
            this::words,
            fetcher::cancelAll,
            inbox.drafts()::stopAll,
            gestures::updateCounts);
    inbox
        .drafts()
        .progressProperty()
        .subscribe(now -> status.showDrafting(now.done(), now.total()));
    published.readingProperty().subscribe(now -> status.showReading(now.done(), now.all()));
    status.setOnStopReading(published::stop);
    teller =
        new OpenIssue.Teller(
            status,
            notices::show,
            new Repair(session, dialogs, shared.images(), notices, language),
            language);
    var fetching = new Coalesced(this::showFetching);
    fetcher.onProgress(_ -> Tasks.fx().execute(fetching::request));

    inboxPane = new InboxPane(inbox, session, shared.images(), pictures, language, shared::browse);
    // Links dropped on a section from another program go to the inbox: their titles are not known
    // yet, and an item named after its URL helps nobody.
    BiConsumer<String, Target> dropped = (text, _) -> inbox.paste(text);
    organizer =
        new OrganizerPane(
            session, gestures, language, new Drawings(shared.emoji()), shared.images(), dropped);
    link =
        new LinkPane(
            inbox, session, inboxPane, shared.images(), pictures, language, shared::browse);
    var item =
        new ItemPane(
            session,
            gestures,
            language,
            shared.images(),
            new MarkdownPart(shared.tasks(), shared.images(), language));
    inboxPane.setOnEditByHand(link::editTitle);
    inboxPane.addEventHandler(OpenPlace.OPEN_PLACE, event -> open(event.place()));
    link.addEventHandler(OpenPlace.OPEN_PLACE, event -> open(event.place()));
    var details =
        new Details(
            new Details.Side(inbox.selectionProperty(), inboxPane, link),
            new Details.Side(session.selectedProperty(), organizer, item));
    Node collectStage =
        Panes.of(
            "collect",
            List.of(inboxPane, organizer, details),
            new Panes.Edges(0.298, 0.77),
            new Panes.Edges(0.28, 0.745),
            shared.person(),
            shared.theme().textScaleProperty());

    var outline = new OutlinePane(session, gestures, language, shared.images(), dropped);
    editor = new EditorPane(session, shared.tasks(), language);
    editor.drawEmoji(shared.images());
    editor.keepPictures(
        () -> issue().map(OpenIssue::pictures),
        why -> notices.show(new Notice(Notice.Kind.WARNING, why)));
    editor
        .wrapProperty()
        .addListener((_, _, on) -> shared.person().change(s -> s.withWrapLines(on)));
    var writePreview = new StackPane();
    Node writeStage =
        Panes.of(
            "write",
            List.of(outline, editor, writePreview),
            new Panes.Edges(0.182, 0.598),
            new Panes.Edges(0.19, 0.61),
            shared.person(),
            shared.theme().textScaleProperty());
    reader = new Reader(session, shared);
    reader.setOnChosen(editor::select);
    reader.setPictures(new IssuePictures(new FolderPictures(workspace.root()), fetched));

    var publishPreview = new StackPane();
    publish =
        new PublishPane(language, shared.tasks(), shared.images(), publishPreview, notices::show);
    publish.setTarget(new DeskTarget(this, gestures, shared.person(), dialogs, language));

    top = new TopBar(session, language);
    editions =
        new EditionsModel(
            session, gestures, new Editions(this, shared), shared.tasks(), language, notices::show);
    editionsPane =
        new EditionsPane(
            editions,
            new EditionDrafts(editions, session, writer, shared.tasks(), language),
            language,
            shared.images(),
            this::leaveEditions);

    menu = new IssueMenu(this, doors, language);
    top.setIssueMenu(menu::items);
    top.setSettingsMenu(() -> SettingsMenu.items(shared, commands));
    stages =
        new Stages(
            Map.of(
                WorkStage.COLLECT,
                new Stages.Shown(collectStage, null, false, () -> {}),
                WorkStage.WRITE,
                new Stages.Shown(writeStage, writePreview, true, editor::requestFocus),
                WorkStage.PUBLISH,
                new Stages.Shown(publish, publishPreview, false, publish::refresh)),
            reader,
            top.stageProperty()::get,
            organizer.openProperty()::get,
            this::nothingToWrite);
    top.stageProperty().subscribe(_ -> stages.show());
    organizer
        .openProperty()
        .addListener(
            (_, _, _) -> {
              if (stages.is(WorkStage.WRITE)) stages.show();
            });
    organizer.setOnLearn(() -> issue().ifPresent(learning::ofIssue));
    organizer.setWhenClosed(waysToAnIssue());
    organizer.setOnOpenItem(_ -> top.stageProperty().set(WorkStage.WRITE));

    // The figures may lag behind somebody who types; the next letter may not.
    counting.setOnFinished(_ -> status.show(session.outline()));
    session.outlineProperty().subscribe(_ -> counting.playFromStart());
    session.onEdit(_ -> changed());
    var below = new VBox();
    facts = new IssueFacts(this, shared, session, gestures, notices::show, below);
    root.setTop(new VBox(top, below));
    search = new ArchiveSearch(this, published, shared);
    var center = new StackPane(stages.root(), search.pane());
    // The bars above and below stay whole, however large the text is; each pane scrolls.
    center.setMinHeight(0);
    root.setCenter(center);
    root.setBottom(new VBox(notices, status));
    root.getStyleClass().add("canvas");
    root.setId("desk");
    root.setUserData(this);
    DeskCommands.offer(this, doors, commands);
    inboxPane.offer(commands, () -> stages.is(WorkStage.COLLECT));
    organizer.offer(commands, () -> stages.is(WorkStage.COLLECT));
    editor.offer(commands, () -> stages.is(WorkStage.WRITE));
    reader.offer(commands, () -> stages.is(WorkStage.WRITE));
    following = shared.person().own().settingsProperty().subscribe(this::heed);
  }

  /// What the person has set counts at once.
  private void heed(Settings settings) {
    writer.refresh();
    if (open != null) open.setSaveAfter(settings.saveAfter());
    editor.wrapProperty().set(settings.wrapLines());
    reader.heed(settings);
  }

  Node root() {
    return root;
  }

  Session session() {
    return session;
  }

  InboxModel inbox() {
    return inbox;
  }

  PreviewPane preview() {
    return reader.pane();
  }

  TopBar top() {
    return top;
  }

  Commands commands() {
    return commands;
  }

  /// The desk that a scene shows, if it shows one; for tests of the whole window.
  static @Nullable Desk shown(Scene scene) {
    Node node = scene.getRoot().lookup("#desk");
    return node != null && node.getUserData() instanceof Desk desk ? desk : null;
  }

  List<Path> recent() {
    return shared.person().settings().recentWorkspaces();
  }

  Workspace workspace() {
    return workspace;
  }

  /// Reads the inbox and opens the newest draft, else the newest issue.
  void start() {
    inbox.load();
    inbox.loadAllowed(allowed());
    showSettingsProblems();
    problems.show(workspace.problems());
    listIssues();
    readStyle();
    published.refresh(new PublishedIssues(workspace));
    try {
      watch = FolderWatch.start(workspace.root(), paths -> Tasks.fx().execute(() -> seen(paths)));
    } catch (IOException e) {
      // Without it, changes made elsewhere are seen when the window gets the focus.
      LOG.warn("not watching {}: {}", workspace.root(), e.getMessage());
    }
  }

  /// A settings file that somebody has damaged says so where it is seen.
  private void showSettingsProblems() {
    OwnSettings own = shared.person().own();
    own.problemsProperty().get().stream()
        .limit(MOST_PROBLEMS)
        .map(problem -> ProblemWords.of(problem, own.file(), language))
        .map(
            sentence ->
                new Notice(
                    Notice.Kind.WARNING,
                    sentence,
                    new Action(Command.SETTINGS.title(language), doors::settings)))
        .forEach(notices::show);
  }

  private AllowedLinks allowed() {
    return new AllowedLinks(workspace.root().resolve(AllowedLinks.NAME));
  }

  /// The style that the publication names for its preview.
  private void readStyle() {
    Optional<Path> named = workspace.stylesheet();
    if (named.isEmpty()) {
      reader.setOwnStyle(Optional.empty());
      return;
    }
    shared
        .tasks()
        .run(() -> Stylesheet.read(workspace.root(), named.get()))
        .named("read-style")
        .onSuccess(css -> reader.setOwnStyle(Optional.of(css)))
        .onError(
            e -> {
              LOG.warn("no stylesheet: {}", e.getMessage());
              reader.setOwnStyle(Optional.empty());
              notices.show(
                  new Notice(
                      Notice.Kind.WARNING,
                      messages.text("style.unread", workspace.relative(named.get()))));
            })
        .start();
  }

  /// Lists the workspace's issues anew; where none is open, the newest draft is opened, else the
  /// newest issue.
  void listIssues() {
    shared
        .tasks()
        .run(this::issueFiles)
        .named("list-issues")
        .onSuccess(
            files -> {
              menu.show(files.drafts(), files.issues());
              status.showArchive(files.issues().size());
              if (open != null) return;
              notices.dismiss(learning.offer());
              notices.dismiss(noIssues);
              if (!files.drafts().isEmpty()) {
                open(files.drafts().getFirst(), false);
              } else if (!files.issues().isEmpty()) {
                open(files.issues().getFirst(), true);
              } else {
                session.load("", workspace.conventions(), true);
                top.showNone(workspace.profile().name());
                organizer.openProperty().set(false);
                notices.show(files.unlearned() ? learning.offer() : noIssues);
              }
            })
        .start();
  }

  /// @param unlearned whether nobody has said which of the folder's Markdown files are issues
  private record IssueFiles(List<IssueFile> drafts, List<IssueFile> issues, boolean unlearned) {}

  private IssueFiles issueFiles() throws IOException {
    List<IssueFile> drafts = workspace.drafts();
    List<IssueFile> issues = workspace.issues();
    boolean unlearned =
        drafts.isEmpty()
            && issues.isEmpty()
            && !Files.exists(workspace.profileFile())
            && Learning.isWorthwhile(workspace.root());
    return new IssueFiles(drafts, issues, unlearned);
  }

  /// Asks for number and day of the next issue, and makes it.
  void newIssue() {
    facts.askForNew();
  }

  /// Asks for another number or day of the open draft.
  void otherFacts() {
    facts.askForOther();
  }

  /// Opens a draft that has just been made.
  void openDraft(Path file) {
    open(IssueFacts.fileOf(workspace, file), false);
    listIssues();
  }

  /// Gives the open draft's file another name; whether it has it now.
  boolean renameOpen(Path wanted) {
    if (open == null) return false;
    try {
      if (!wanted.equals(open.path())) open.rename(IssueFacts.fileOf(workspace, wanted));
      // Its facts stand in its text as well, which may still be about to follow.
      Tasks.fx().execute(this::showName);
      return true;
    } catch (IOException e) {
      LOG.warn("not renamed: {}", open.path(), e);
      notices.show(
          new Notice(
              Notice.Kind.ERROR, messages.text("other.notRenamed", workspace.relative(wanted))));
      return false;
    }
  }

  private void showName() {
    if (open == null) return;
    nameOpen(open);
    listIssues();
    editions.load();
  }

  private void nameOpen(OpenIssue issue) {
    inbox.setOpenIssue(issue.ref());
    top.show(issue.title());
    organizer.titleProperty().set(messages.text("issue", issue.title().issue()));
  }

  void open(IssueFile issue, boolean archived) {
    // Where nothing can be written, the window is the only place that has the text: it stays.
    if (!keep()) return;
    closeIssue();
    try {
      open = OpenIssue.open(view(issue.path()), issue, archived, session, teller);
      open.setSaveAfter(shared.person().settings().saveAfter());
      nameOpen(open);
      organizer.openProperty().set(true);
    } catch (IOException e) {
      LOG.warn("not opened: {}", issue.path(), e);
      // Else the last issue would still be there to type in, and no file behind it.
      session.load("", workspace.conventions(), true);
      organizer.openProperty().set(false);
      notices.show(
          new Notice(
              Notice.Kind.ERROR, messages.text("notOpened", workspace.relative(issue.path()))));
    }
    if (stages.is(WorkStage.PUBLISH)) publish.refresh();
    editions.load();
  }

  /// The workspace as the edition sees it that a file belongs to.
  private Workspace view(Path file) {
    return workspace.edition(file).workspace();
  }

  /// Shows the open issue beside its other editions, in the place of the stage.
  void showEditions() {
    link.commit();
    editions.load();
    stages.showInstead(editionsPane);
  }

  /// Goes back to the stage.
  void leaveEditions() {
    if (stages.shows(editionsPane)) stages.show();
  }

  /// Opens an issue at the item in which a link was published.
  private void open(Appearance place) {
    open(place.path(), place.item(), place.line());
  }

  /// Opens a file of the workspace that somebody chose outside of the window.
  void open(Path file) {
    if (open == null || !open.path().equals(file)) {
      open(new IssueFile(file, Map.of()), !workspace.isDraftPath(file));
    }
    top.stageProperty().set(WorkStage.WRITE);
  }

  /// Opens an issue at an item, or at a line where it is in none.
  ///
  /// @param item its place among all, from 1; 0 for none
  /// @param line from 1
  void open(String path, int item, int line) {
    Path file = workspace.root().resolve(path);
    if (open == null || !open.path().equals(file)) open(new IssueFile(file, Map.of()), true);
    if (open == null || !open.path().equals(file)) return;
    List<Item> items = session.outline().items();
    if (item >= 1 && items.size() >= item) {
      Item found = items.get(item - 1);
      session.select(List.of(found));
      session.reveal(found.range());
    } else if (item == 0) {
      Lines lines = Lines.of(session.text());
      if (line <= lines.count()) session.reveal(lines.content(line - 1));
    }
  }

  /// Searches the published issues.
  void search() {
    search.open();
  }

  /// Saves; whether the open issue's text is now on disk, in its file or in the journal.
  boolean keep() {
    return open == null || open.keep();
  }

  Optional<OpenIssue> issue() {
    return Optional.ofNullable(open);
  }

  private void changed() {
    if (open != null) open.changed();
  }

  private int words(Outline outline) {
    return Stats.words(outline);
  }

  private void showFetching() {
    var progress = fetcher.progress();
    status.showFetching(
        progress.isIdle() ? 0 : progress.done(), progress.isIdle() ? 0 : progress.total());
  }

  private Action[] waysToAnIssue() {
    return new Action[] {
      new Action(Command.NEW_ISSUE.title(language), this::newIssue),
      new Action(Command.OPEN_FOLDER.title(language), doors::chooseFolder)
    };
  }

  private Node nothingToWrite() {
    return new EmptyState(
        messages.text("write.none"), messages.text("write.none.hint"), waysToAnIssue());
  }

  void export() {
    top.stageProperty().set(WorkStage.PUBLISH);
    publish.export();
  }

  void saveNow() {
    if (open != null) open.saveNow();
  }

  void focusGained() {
    writer.refresh();
    if (open != null) open.checkDisk();
  }

  /// Something in the folder was changed, by us or by somebody else.
  private void seen(Set<Path> paths) {
    if (paths.stream().anyMatch(p -> p.startsWith(workspace.inbox()))) inbox.load();
    if (open != null) open.checkDisk();
    editions.load();
    if (workspace.stylesheet().filter(paths::contains).isPresent()) readStyle();
    if (paths.contains(allowed().file())) inbox.loadAllowed(allowed());
    boolean all = paths.contains(workspace.root());
    if (all || paths.stream().anyMatch(workspace::isIssuePath)) {
      published.refresh(new PublishedIssues(workspace));
    }
    if (paths.contains(workspace.profileFile())) reloadProfile(this::listIssues);
    else if (paths.contains(workspace.root()) || paths.stream().anyMatch(menu::isOutdatedBy)) {
      listIssues();
    }
  }

  /// Reads the profile anew: what is open is read by it at once.
  void reloadProfile(Runnable then) {
    shared
        .tasks()
        .run(() -> Workspace.open(workspace.root()))
        .named("read-profile")
        .onSuccess(
            now -> {
              workspace = now;
              Workspace seen = open == null ? now : view(open.path());
              if (open != null) open.setWorkspace(seen);
              session.setConventions(seen.conventions());
              editions.load();
              inbox.setPublicationLanguage(now.profile().language());
              readStyle();
              published.refresh(new PublishedIssues(now));
              problems.show(now.problems());
              then.run();
            })
        .onError(e -> LOG.warn("the profile was not read again: {}", e.getMessage()))
        .start();
  }

  private void openProblem(WorkspaceProblem problem) {
    Path file = workspace.root().resolve(problem.file());
    if (file.equals(workspace.profileFile())) doors.profile(problem.line());
    else shared.browser().accept(file.toUri());
  }

  /// The profile was written here: what is open is read by it at once.
  void profileSaved() {
    reloadProfile(this::listIssues);
  }

  void goTo(Item item) {
    top.stageProperty().set(WorkStage.WRITE);
    session.select(List.of(item));
    session.reveal(item.range());
  }

  private void closeIssue() {
    if (open != null) open.close();
    open = null;
    inbox.setOpenIssue(null);
    teller.repair().withdraw();
  }

  /// Saves what is not saved; returns when it is.
  void close() {
    following.unsubscribe();
    link.commit();
    closeIssue();
    inbox.close();
    published.close();
    fetcher.close();
    if (watch != null) {
      try {
        watch.close();
      } catch (IOException e) {
        LOG.warn("the watch did not close: {}", e.getMessage());
      }
    }
  }
}
