package galley.app;

import galley.archive.IssueRef;
import galley.export.BlogMarkdown;
import galley.export.ExportPlan;
import galley.text.LineEndings;
import galley.text.TextEdit;
import galley.text.TextFile;
import galley.ui.kit.Action;
import galley.ui.kit.Language;
import galley.ui.kit.Messages;
import galley.ui.kit.Notice;
import galley.ui.kit.Tasks;
import galley.ui.session.Session;
import galley.ui.shell.IssueTitle;
import galley.ui.shell.StatusBar;
import galley.workspace.Autosave;
import galley.workspace.IssueFile;
import galley.workspace.IssueValues;
import galley.workspace.OpenFile;
import galley.workspace.PictureFolder;
import galley.workspace.Recovered;
import galley.workspace.SaveReport;
import galley.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The file behind the session: opened, kept safe while somebody writes, closed.
///
/// All of it is on the FX thread but for what [Autosave] reports, which is brought there.
final class OpenIssue {
  private Workspace workspace;
  private final Session session;
  private final Language language;
  private final Messages messages;
  private final StatusBar status;
  private final Consumer<Notice> notices;
  private final boolean archived;
  private IssueFile issue;
  private final OpenFile file;
  private final Autosave autosave;
  private final Repair repair;
  private @Nullable String told;
  private boolean unlocked;
  private boolean closed;

  /// Through what an issue tells the person how it is with its file.
  record Teller(StatusBar status, Consumer<Notice> notices, Repair repair, Language language) {}

  private OpenIssue(
      Workspace workspace,
      IssueFile issue,
      OpenFile file,
      boolean archived,
      Session session,
      Teller teller) {
    this.workspace = workspace;
    this.issue = issue;
    this.file = file;
    this.archived = archived;
    this.session = session;
    this.status = teller.status();
    this.repair = teller.repair();
    this.language = teller.language();
    this.messages = language.messages(OpenIssue.class);
    this.notices = teller.notices();
    this.autosave = Autosave.start(file, report -> Tasks.fx().execute(() -> show(report)));
  }

  /// Opens a file of the workspace in the session.
  ///
  /// @param archived a published issue, which opens locked
  static OpenIssue open(
      Workspace workspace, IssueFile issue, boolean archived, Session session, Teller teller)
      throws IOException {
    OpenFile file = OpenFile.open(workspace, issue.path());
    var open = new OpenIssue(workspace, issue, file, archived, session, teller);
    open.show();
    return open;
  }

  private void show() {
    TextFile.Problem problem = file.file().problem();
    session.load(file.file().text(), workspace.conventions(), archived || problem != null);
    if (session.lockedProperty().get()) {
      status.showLocked();
    } else {
      status.showSaved(Instant.now());
    }
    tell(problem);
    file.recovered().ifPresent(this::recover);
  }

  private void tell(TextFile.@Nullable Problem problem) {
    if (problem == null) {
      repair.offer(this::unlockForRepair);
      return;
    }
    String sentence = problem.sentence(language.locale());
    switch (problem.kind()) {
      case MIXED_LINE_ENDINGS -> repair.offerLineEndings(sentence, () -> normalise(problem));
      case NOT_UTF8 -> {
        repair.withdraw();
        notices.accept(new Notice(Notice.Kind.WARNING, sentence));
      }
    }
  }

  /// Somebody who repairs an archived issue means to edit it.
  private void unlockForRepair() {
    if (session.lockedProperty().get()) unlock();
  }

  private void normalise(TextFile.Problem problem) {
    if (closed) return;
    LineEndings endings = file.lineEndings();
    if (!repair.confirms(endings)) {
      tell(problem);
      return;
    }
    // What is shown is what is saved, also where it was recovered and is not the file's.
    autosave.changed(session.text());
    autosave.normalise(endings.commonest());
    boolean locked = archived && !unlocked;
    session.lockedProperty().set(locked);
    if (locked) status.showLocked();
    else status.showUnsaved();
    repair.offer(this::unlockForRepair);
  }

  /// What a crash kept from the file comes back as one step that can be undone. An archived issue
  /// had been unlocked to be written in, and is so again.
  private void recover(Recovered recovered) {
    String before = session.text();
    unlock();
    session.apply(TextEdit.between(before, recovered.text()), messages.text("recovered.step"));
    // The desk does not know this issue yet, and so does not pass the change on.
    changed();
    notices.accept(
        new Notice(
            Notice.Kind.INFO,
            messages.text(recovered.fileChanged() ? "recovered.changed" : "recovered"),
            new Action(messages.text("recovered.drop"), () -> drop(before))));
  }

  /// Not an undo, as something else may have been done since.
  private void drop(String before) {
    if (closed || session.lockedProperty().get()) return;
    session.apply(TextEdit.between(session.text(), before), messages.text("recovered.drop"));
  }

  /// Called after every change of the session's text.
  void changed() {
    if (file.file().problem() != null && session.lockedProperty().get()) return;
    status.showUnsaved();
    autosave.changed(session.text());
  }

  private void show(SaveReport report) {
    switch (report) {
      case SaveReport.Saved _ when closed -> {}
      case SaveReport.Saved saved -> {
        told = null;
        status.showSaved(saved.at());
      }
      // The last report of an issue that is no longer shown: there is nothing left to do with it.
      case SaveReport _ when closed -> tellLast(report);
      // Somebody may have typed since the report was made.
      case SaveReport.ChangedOnDisk(var disk, var unsaved)
          when disk != null && !unsaved && session.text().equals(file.file().text()) ->
          reload(disk);
      case SaveReport.ChangedOnDisk(var disk, var _) ->
          tell(
              report,
              disk == null
                  ? new Action[] {new Action(messages.text("saveAgain"), autosave::overwrite)}
                  : new Action[] {
                    new Action(messages.text("keepMine"), autosave::overwrite),
                    new Action(messages.text("takeTheirs"), () -> reload(disk))
                  });
      case SaveReport.NotSaved _, SaveReport.NoJournal _ -> tell(report);
    }
  }

  /// A sentence is said once, not with every attempt to save.
  private void tell(SaveReport report, Action... actions) {
    status.showFailed();
    String sentence = report.sentence(language.locale());
    if (sentence.equals(told)) return;
    told = sentence;
    notices.accept(new Notice(Notice.Kind.ERROR, sentence, actions));
  }

  private void tellLast(SaveReport report) {
    notices.accept(new Notice(Notice.Kind.ERROR, report.sentence(language.locale())));
  }

  /// What somebody else has written is itself an edit, so that undo survives a `git pull`.
  private void reload(TextFile disk) {
    if (closed) return;
    session.apply(TextEdit.between(session.text(), disk.text()), messages.text("reloaded.step"));
    autosave.reloaded(disk, session.text());
    told = null;
    // What cannot be saved is not to be typed into, whoever made it so.
    session.lockedProperty().set(disk.problem() != null || (archived && !unlocked));
    tell(disk.problem());
    if (session.lockedProperty().get()) {
      status.showLocked();
    } else {
      status.showSaved(Instant.now());
    }
  }

  void unlock() {
    unlocked = true;
    if (file.file().problem() != null) return;
    session.lockedProperty().set(false);
    status.showSaved(Instant.now());
  }

  /** The profile was read anew. */
  void setWorkspace(Workspace now) {
    workspace = now;
  }

  /// Saves; whether the text is now on disk, in the file or in the journal.
  boolean keep() {
    return autosave.keep();
  }

  /// Gives its file another name, never over one that is there; the text and its history stay.
  void rename(IssueFile wanted) throws IOException {
    autosave.rename(wanted.path());
    issue = wanted;
  }

  void saveNow() {
    autosave.saveNow();
  }

  void checkDisk() {
    autosave.checkDisk();
  }

  /// Saves what is not saved. Reports that come after this, and the actions of notices that are
  /// still shown, leave the session alone: it shows another issue.
  void close() {
    closed = true;
    autosave.close();
  }

  /// Writes the file when nobody has typed for so long.
  void setSaveAfter(Duration idle) {
    autosave.setSaveAfter(idle);
  }

  boolean isArchived() {
    return archived;
  }

  IssueFile file() {
    return issue;
  }

  Path path() {
    return issue.path();
  }

  /// Which issue it is, to the archive.
  IssueRef ref() {
    Map<String, String> values = values().all();
    return new IssueRef(workspace.relative(issue.path()), values.get("number"), values.get("date"));
  }

  IssueTitle title() {
    Map<String, String> values = values().all();
    String number = values.get("number");
    String date = values.get("date");
    String name =
        number == null
            ? workspace.relative(issue.path())
            : date == null ? "#" + number : "#" + number + " · " + date;
    return new IssueTitle(workspace.profile().name(), name, archived);
  }

  /// Its number, date and name.
  IssueValues values() {
    return IssueValues.of(workspace, issue.path(), session.outline().frontMatter());
  }

  /// Where its pictures are kept.
  PictureFolder pictures() {
    return new PictureFolder(workspace.root(), workspace.profile().images(), values().all());
  }

  /// The export of what is on the screen now.
  Callable<ExportPlan> plan() {
    IssueValues values = values();
    String text = session.text();
    TextFile now = file.file();
    Path root = workspace.root();
    var blog = new BlogMarkdown(workspace.profile().issues()::print);
    Optional<IssueValues.Disagreement> unclear =
        workspace.profile().issues().fields().stream()
            .flatMap(field -> values.disagreement(field).stream())
            .findFirst();
    if (unclear.isPresent()) {
      var said = unclear.get();
      String sentence = messages.text("disagree", said.field(), said.path(), said.head());
      return () -> {
        throw new IOException(sentence);
      };
    }
    return () -> blog.plan(root, values.all(), now, text);
  }
}
