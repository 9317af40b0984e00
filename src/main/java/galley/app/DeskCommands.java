package galley.app;

import galley.ui.command.Command;
import galley.ui.command.Commands;
import galley.ui.session.Session;
import galley.ui.shell.WorkStage;

/// What can be done with an open workspace, from anywhere in its window.
final class DeskCommands {
  private DeskCommands() {}

  static void offer(Desk desk, Doors doors, Commands to) {
    Session session = desk.session();
    for (WorkStage stage : WorkStage.values()) {
      to.offer(stage.command(), () -> desk.top().stageProperty().set(stage));
    }
    to.offer(
        Command.UNDO,
        () -> session.history().stateProperty().get().undo().isPresent(),
        session::undo);
    to.offer(
        Command.REDO,
        () -> session.history().stateProperty().get().redo().isPresent(),
        session::redo);
    to.offer(Command.NEW_ISSUE, desk::newIssue);
    to.offer(
        Command.NUMBER_AND_DATE,
        () -> desk.issue().filter(issue -> !issue.isArchived()).isPresent(),
        desk::otherFacts);
    to.offer(
        Command.EDIT_ISSUE,
        () -> desk.issue().isPresent() && session.lockedProperty().get(),
        () -> desk.issue().ifPresent(OpenIssue::unlock));
    to.offer(Command.SAVE, () -> desk.issue().isPresent(), desk::saveNow);
    to.offer(Command.EXPORT, desk::export); // without an issue, the stage says what is missing
    to.offer(Command.PASTE_LINKS, desk.inbox()::pasteClipboard);
    to.offer(Command.SEARCH_ISSUES, desk::search);
    to.offer(Command.EDITIONS, desk::showEditions);
    to.offer(Command.SEASON, doors::season);
    to.offer(Command.PROFILE, () -> doors.profile(0));
  }
}
