package galley.cli;

import org.jspecify.annotations.Nullable;

/** A command ends here, with an exit code and a sentence for the person. */
final class CommandException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int exitCode;

  private CommandException(int exitCode, String sentence, @Nullable Throwable cause) {
    super(sentence, cause);
    this.exitCode = exitCode;
  }

  static CommandException failed(String sentence) {
    return new CommandException(ExitCode.FAILED, sentence, null);
  }

  static CommandException failed(String sentence, Throwable cause) {
    return new CommandException(ExitCode.FAILED, sentence, cause);
  }

  static CommandException refused(String sentence) {
    return new CommandException(ExitCode.REFUSED, sentence, null);
  }

  int exitCode() {
    return exitCode;
  }
}
