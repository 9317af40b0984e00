package galley.app;

import galley.check.WrongCount;
import galley.export.ExportPlan;
import galley.ui.kit.Dialogs;
import galley.ui.kit.Language;
import galley.ui.kit.Messages;
import galley.ui.publish.ExportTarget;
import galley.ui.publish.UnacceptedDraft;
import galley.ui.session.Gestures;
import galley.ui.shell.WorkStage;
import galley.workspace.DraftedItem;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/// The blog's file for the issue that a desk has open, and what is to be said before it is written.
final class DeskTarget implements ExportTarget {
  private final Desk desk;
  private final Gestures gestures;
  private final Person person;
  private final Dialogs dialogs;
  private final Messages messages;

  DeskTarget(Desk desk, Gestures gestures, Person person, Dialogs dialogs, Language language) {
    this.desk = desk;
    this.gestures = gestures;
    this.person = person;
    this.dialogs = dialogs;
    this.messages = language.messages(DeskTarget.class);
  }

  @Override
  public Optional<Callable<ExportPlan>> plan() {
    return desk.issue().map(OpenIssue::plan);
  }

  @Override
  public String place(Path target) {
    return desk.workspace().relative(target);
  }

  @Override
  public List<UnacceptedDraft> drafts() {
    return drafted().stream()
        .map(each -> new UnacceptedDraft(each.item().titleText(), () -> desk.goTo(each.item())))
        .toList();
  }

  @Override
  public void acceptDrafts() {
    desk.inbox().drafts().acceptLinks(drafted().stream().map(DraftedItem::link).toList());
  }

  private List<DraftedItem> drafted() {
    return DraftedItem.of(desk.session().outline(), desk.inbox().links());
  }

  @Override
  public List<WrongCount> wrongCounts() {
    return WrongCount.of(desk.session().outline());
  }

  @Override
  public void show(WrongCount count) {
    desk.top().stageProperty().set(WorkStage.WRITE);
    desk.session().reveal(count.place());
  }

  @Override
  public void updateCounts() {
    gestures.updateCounts();
  }

  @Override
  public List<Path> allowedFolders() {
    return person.settings().allowedFolders();
  }

  @Override
  public boolean askFor(Path folder) {
    boolean yes =
        dialogs.confirm(
            messages.text("outside", folder),
            messages.text("outside.why"),
            messages.text("outside.yes"));
    if (yes) person.change(s -> s.withAllowedFolder(folder));
    return yes;
  }
}
