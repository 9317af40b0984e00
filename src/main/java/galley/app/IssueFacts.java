package galley.app;

import galley.compose.Composed;
import galley.compose.Facts;
import galley.compose.Known;
import galley.compose.Missing;
import galley.compose.NextIssue;
import galley.compose.Past;
import galley.compose.Redating;
import galley.issue.PlainText;
import galley.ui.kit.Messages;
import galley.ui.kit.Notice;
import galley.ui.session.Gestures;
import galley.ui.session.Session;
import galley.ui.shell.FactsForm;
import galley.workspace.IssueFile;
import galley.workspace.Workspace;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.layout.VBox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes the next issue, and gives a draft another number or day, each from a form in the window.
final class IssueFacts {
  private static final Logger LOG = LoggerFactory.getLogger(IssueFacts.class);

  private final Desk desk;
  private final Shared shared;
  private final Session session;
  private final Gestures gestures;
  private final Messages messages;
  private final Consumer<Notice> notices;
  private final VBox place;

  /// @param place where the form is shown
  IssueFacts(
      Desk desk,
      Shared shared,
      Session session,
      Gestures gestures,
      Consumer<Notice> notices,
      VBox place) {
    this.desk = desk;
    this.shared = shared;
    this.session = session;
    this.gestures = gestures;
    this.messages = shared.language().messages(IssueFacts.class);
    this.notices = notices;
    this.place = place;
  }

  /// Asks for the facts of the next issue, which are filled in.
  void askForNew() {
    Workspace workspace = desk.workspace();
    shared
        .tasks()
        .run(() -> new NextIssue(workspace, Past.read(workspace)))
        .named("read-past")
        .onSuccess(
            next ->
                show(
                    new FactsForm.Purpose(
                        messages.text("new.title"),
                        messages.text("new.create"),
                        next.next(LocalDate.now(ZoneId.systemDefault())),
                        desk.inbox().heldCount(),
                        facts -> preview(workspace, next, facts)),
                    chosen -> create(workspace, next, chosen)))
        .onError(e -> failed("new.failed", e))
        .start();
  }

  private FactsForm.Preview preview(Workspace workspace, NextIssue next, Facts facts) {
    Optional<Known> same = next.same(facts);
    Optional<String> taken =
        same.map(known -> messages.text("new.taken", workspace.relative(known.path())));
    try {
      Composed issue = next.compose(facts);
      List<String> lines = new ArrayList<>();
      lines.add(next.title(issue));
      issue.of(Composed.Kind.LOOK_BACK).stream()
          .flatMap(piece -> piece.text().lines().skip(1))
          .filter(line -> !line.isBlank())
          .map(line -> messages.text("new.lookBack", PlainText.of(line)))
          .forEach(lines::add);
      issue.missing().stream().map(this::say).forEach(lines::add);
      String file = next.path(facts).toString().replace('\\', '/');
      return new FactsForm.Preview(file, lines, taken);
    } catch (IllegalArgumentException e) {
      return new FactsForm.Preview("", List.of(), Optional.of(messages.text("new.noPath")));
    }
  }

  private String say(Missing missing) {
    return messages.text("new.missing." + missing.kind().name(), missing.what());
  }

  private void create(Workspace workspace, NextIssue next, FactsForm.Chosen chosen) {
    Composed issue = next.compose(chosen.facts());
    shared
        .tasks()
        .run(() -> workspace.createDraft(issue.values(), issue.text()))
        .named("create-draft")
        .onSuccess(
            file -> {
              close();
              if (chosen.takeHeld()) desk.inbox().takeHeld();
              desk.openDraft(file);
            })
        .onError(e -> failed("new.failed", e))
        .start();
  }

  /// Asks for another number or day of the open draft.
  void askForOther() {
    Optional<OpenIssue> open = desk.issue();
    if (open.isEmpty() || open.get().isArchived()) return;
    Workspace workspace = desk.workspace();
    Path file = open.get().path();
    shared
        .tasks()
        .run(() -> new NextIssue(workspace, Past.read(workspace, file)))
        .named("read-past")
        .onSuccess(
            next -> {
              Facts now = Known.of(workspace, file, session.text()).facts();
              show(
                  new FactsForm.Purpose(
                      messages.text("other.title"),
                      messages.text("other.change"),
                      now,
                      0,
                      facts -> preview(workspace, next, facts)),
                  chosen -> change(workspace, next, now, chosen.facts()));
            })
        .onError(e -> failed("new.failed", e))
        .start();
  }

  private void change(Workspace workspace, NextIssue next, Facts from, Facts to) {
    Optional<OpenIssue> open = desk.issue();
    if (open.isEmpty() || !gestures.mayEdit()) return;
    Path file = open.get().path();
    Path wanted = workspace.root().resolve(next.path(to));
    close();
    Redating redated = Redating.of(next, session.outline(), from, to);
    Path now = file.startsWith(workspace.root()) ? wanted : file;
    if (!desk.renameOpen(now)) return;
    var step = new IssueRename(desk::renameOpen, file, now, taken -> tellHeld(workspace, taken));
    gestures.edit(redated.edit(), messages.text("other.step"), List.of(step));
    if (!redated.left().isEmpty()) {
      String names = String.join(", ", redated.left());
      notices.accept(new Notice(Notice.Kind.INFO, messages.text("other.left", names)));
    }
  }

  private void tellHeld(Workspace workspace, Path taken) {
    notices.accept(
        new Notice(Notice.Kind.WARNING, messages.text("other.held", workspace.relative(taken))));
  }

  private void show(FactsForm.Purpose purpose, FactsForm.Taker taker) {
    var form = new FactsForm(shared.language(), purpose, taker, this::close);
    place.getChildren().setAll(form);
    form.focus();
  }

  /// Takes the form away.
  void close() {
    place.getChildren().clear();
  }

  private void failed(String key, Throwable e) {
    LOG.warn("no new issue", e);
    String why =
        e instanceof FileAlreadyExistsException exists
            ? messages.text("new.taken", String.valueOf(exists.getFile()))
            : messages.text(key, String.valueOf(e.getMessage()));
    notices.accept(new Notice(Notice.Kind.ERROR, why));
  }

  /// The file of a draft as the workspace lists it.
  static IssueFile fileOf(Workspace workspace, Path file) {
    return new IssueFile(
        file,
        workspace
            .profile()
            .drafts()
            .read(workspace.root().relativize(file))
            .orElse(java.util.Map.of()));
  }
}
