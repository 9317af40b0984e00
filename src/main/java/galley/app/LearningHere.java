package galley.app;

import galley.ui.kit.Action;
import galley.ui.kit.Dialogs;
import galley.ui.kit.Messages;
import galley.ui.kit.Notice;
import galley.ui.kit.NoticeBar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// Learns the conventions of the open folder from the issues in it.
final class LearningHere {
  private final Desk desk;
  private final Shared shared;
  private final Dialogs dialogs;
  private final NoticeBar notices;
  private final Messages messages;
  private final Notice offer;

  LearningHere(Desk desk, Shared shared, Dialogs dialogs, NoticeBar notices) {
    this.desk = desk;
    this.shared = shared;
    this.dialogs = dialogs;
    this.notices = notices;
    messages = shared.language().messages(Desk.class);
    offer =
        new Notice(
            Notice.Kind.INFO,
            messages.text("noIssues.unlearned"),
            new Action(messages.text("noIssues.learn"), this::ofFolder));
  }

  /// Offers to learn where nobody has said which of the folder's Markdown files are issues.
  Notice offer() {
    return offer;
  }

  private void ofFolder() {
    // It stays for who does not agree, and goes once there are issues.
    notices.show(offer);
    new Learning(shared, dialogs)
        .makeWorkspace(Learning.Place.of(desk.workspace().root()), this::reload);
  }

  /// From the folder of past issues, or that of the open issue where there is none. A profile that
  /// is there already is a person's: what was learned is shown beside it.
  void ofIssue(OpenIssue issue) {
    var learning = new Learning(shared, dialogs);
    Learning.Place place = pastIssues(issue);
    if (Files.exists(desk.workspace().profileFile())) {
      learning.showBeside(place, this::kept);
    } else {
      learning.makeWorkspace(place, this::reload);
    }
  }

  private void kept(Path file) {
    notices.show(
        new Notice(
            Notice.Kind.INFO,
            messages.text("beside.saved", desk.workspace().relative(file)),
            opening(file)));
  }

  private Learning.Place pastIssues(OpenIssue issue) {
    Path root = desk.workspace().root();
    Path archive = root.resolve(desk.workspace().profile().issues().folder());
    Path own = issue.path().toAbsolutePath().getParent();
    Path folder = own == null || (!issue.isArchived() && isFilled(archive)) ? archive : own;
    // Drafts are learned from where nothing is published; what is will not stand among them.
    Path published = issue.isArchived() || folder.equals(archive) ? folder : archive;
    String below = desk.workspace().relative(published);
    return new Learning.Place(
        root, folder, published.equals(root) ? "" : below + "/", desk.workspace().profile().name());
  }

  /// Whether there is anything in a folder, but for folders.
  private static boolean isFilled(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.anyMatch(Files::isRegularFile);
    } catch (IOException e) {
      return false;
    }
  }

  private void reload() {
    desk.reloadProfile(this::learned);
  }

  private void learned() {
    desk.listIssues();
    desk.issue().ifPresent(issue -> desk.top().show(issue.title()));
    notices.show(
        new Notice(
            Notice.Kind.INFO,
            messages.text("learned.done"),
            opening(desk.workspace().profileFile())));
  }

  private Action opening(Path file) {
    return new Action(messages.text("problem.open"), () -> shared.browser().accept(file.toUri()));
  }
}
