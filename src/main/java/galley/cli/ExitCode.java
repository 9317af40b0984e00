package galley.cli;

/** What a command returns to the system. */
final class ExitCode {
  static final int DONE = 0;

  /** The issue has errors, which were listed. */
  static final int ERRORS = 1;

  /** The command was wrong, or something could not be read or written. */
  static final int FAILED = 2;

  /** A gesture was refused; nothing was written. */
  static final int REFUSED = 3;

  private ExitCode() {}
}
