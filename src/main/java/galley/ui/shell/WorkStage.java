package galley.ui.shell;

import galley.ui.command.Command;

/// The three stages of one evening's work.
public enum WorkStage {
  COLLECT(Command.COLLECT),
  WRITE(Command.WRITE),
  PUBLISH(Command.PUBLISH);

  private final Command command;

  WorkStage(Command command) {
    this.command = command;
  }

  /// What leads to it from anywhere.
  public Command command() {
    return command;
  }
}
