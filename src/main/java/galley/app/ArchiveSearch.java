package galley.app;

import galley.archive.Hit;
import galley.archive.IssueRef;
import galley.issue.FrontMatter;
import galley.text.Replacement;
import galley.text.TextEdit;
import galley.ui.archive.SearchPane;
import galley.ui.kit.Messages;
import galley.ui.session.Published;
import galley.ui.session.Session;
import galley.ui.shell.WorkStage;
import galley.workspace.IssueFile;
import galley.workspace.Reference;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// The search beside the work: over the preview at the right, never over the text that is written.
/// It remembers where one was, and leads back there.
final class ArchiveSearch implements SearchPane.Host {
  /// Where one was.
  private record Place(
      Path file, boolean archived, int caret, WorkStage stage, @Nullable Node focus) {}

  private final Desk desk;
  private final Messages messages;
  private final SearchPane pane;
  private @Nullable Place back;

  ArchiveSearch(Desk desk, Published published, Shared shared) {
    this.desk = desk;
    messages = shared.language().messages(ArchiveSearch.class);
    pane = new SearchPane(published, shared.tasks(), shared.language(), this);
    StackPane.setAlignment(pane, Pos.CENTER_RIGHT);
    show(false);
  }

  SearchPane pane() {
    return pane;
  }

  private void show(boolean visible) {
    pane.setVisible(visible);
    pane.setManaged(visible);
  }

  void open() {
    if (!pane.isVisible()) {
      Node focus = pane.getScene() == null ? null : pane.getScene().getFocusOwner();
      int caret = desk.session().caretProperty().get();
      WorkStage stage = desk.top().stageProperty().get();
      back =
          desk.issue()
              .map(it -> new Place(it.path(), it.isArchived(), caret, stage, focus))
              .orElse(null);
    }
    show(true);
    pane.start();
  }

  @Override
  public void open(IssueRef issue, Hit place) {
    if (desk.top().stageProperty().get() == WorkStage.PUBLISH) {
      desk.top().stageProperty().set(WorkStage.WRITE);
    }
    desk.open(issue.path(), place.item(), place.line());
    pane.focus();
  }

  @Override
  public void refer(IssueRef issue, Hit place) {
    goBack();
    OpenIssue open = desk.issue().orElse(null);
    Session session = desk.session();
    if (open == null) {
      pane.say(messages.text("search.none"));
    } else if (session.lockedProperty().get()) {
      pane.say(messages.text("search.locked"));
    } else {
      FrontMatter head = session.outline().frontMatter();
      int caret = session.caretProperty().get();
      if (head != null && caret < head.range().end()) pane.say(messages.text("search.caret"));
      else insert(reference(open, issue, place), caret);
    }
    pane.focus();
  }

  private void insert(String reference, int caret) {
    Session session = desk.session();
    desk.top().stageProperty().set(WorkStage.WRITE);
    session.apply(
        new TextEdit(session.text(), List.of(Replacement.insert(caret, reference))),
        messages.text("search.refer"));
    session.caretProperty().set(caret + reference.length());
    if (back != null) {
      back =
          new Place(
              back.file(),
              back.archived(),
              caret + reference.length(),
              WorkStage.WRITE,
              back.focus());
    }
    pane.say(messages.text("search.referred", reference));
  }

  private String reference(OpenIssue open, IssueRef issue, Hit place) {
    Path file = desk.workspace().root().resolve(issue.path());
    Path folder = open.path().toAbsolutePath().resolveSibling("");
    String link =
        folder
            .relativize(file.toAbsolutePath())
            .toString()
            .replace(folder.getFileSystem().getSeparator(), "/");
    return Reference.of(desk.workspace())
        .to(issue.number(), issue.date(), place.title(), place.url(), link);
  }

  @Override
  public void close(boolean toBefore) {
    if (toBefore) goBack();
    show(false);
    Place was = back;
    back = null;
    if (!toBefore || was == null) return;
    desk.top().stageProperty().set(was.stage());
    if (was.focus() != null && was.focus().getScene() != null) was.focus().requestFocus();
  }

  /// Opens again what was open, with the caret where it was.
  private void goBack() {
    Place was = back;
    if (was == null || desk.issue().filter(it -> it.path().equals(was.file())).isPresent()) return;
    desk.open(new IssueFile(was.file(), Map.of()), was.archived());
    Session session = desk.session();
    session.caretProperty().set(Math.min(was.caret(), session.text().length()));
  }
}
