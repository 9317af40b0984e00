package galley.text;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/// A file could not be written; what was there before is there still.
///
/// The message is for the log; what a person reads is [#sentence].
public final class WriteFailedException extends IOException {
  private static final long serialVersionUID = 1L;

  /** Why, as far as it could be found out. */
  public enum Reason {
    FOLDER_MISSING,
    /** Something on the way to the file is not a folder. */
    NOT_A_FOLDER,
    /** Something on the way to the file is a link that may lead out of the workspace. */
    LEADS_ELSEWHERE,
    /** There is a folder where the file should be. */
    IS_A_FOLDER,
    FOLDER_READ_ONLY,
    FILE_READ_ONLY,
    DISK_FULL,
    OTHER
  }

  private final transient Path file;
  private final Reason reason;

  public WriteFailedException(Path file, Reason reason, Throwable cause) {
    super("cannot write " + file.getFileName() + " in " + file.getParent() + ": " + reason, cause);
    this.file = file;
    this.reason = reason;
  }

  public Path file() {
    return file;
  }

  public Path folder() {
    Path parent = file.getParent();
    return parent == null ? file : parent;
  }

  public Reason reason() {
    return reason;
  }

  /** What could not be written, why, and what to do. */
  public String sentence(Locale locale) {
    return Sentences.of(getClass()).get(locale, "write." + reason, file.getFileName(), folder());
  }
}
