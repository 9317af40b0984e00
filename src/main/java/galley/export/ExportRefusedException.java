package galley.export;

import galley.text.Sentences;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/** An export was not written, for a reason that a person can do something about. */
public final class ExportRefusedException extends IOException {
  private static final long serialVersionUID = 1L;

  /** Why. */
  public enum Reason {
    /** The target is outside the workspace, in a folder that the person has not allowed. */
    OUTSIDE,
    /** The target was changed after the plan was made and looked at. */
    CHANGED_SINCE,
    /** There is a folder where the file should be. */
    IS_A_FOLDER
  }

  private final Reason reason;
  private final transient Path file;
  private final transient Path folder;

  ExportRefusedException(Reason reason, Path file, Path folder) {
    super("export refused: " + reason + " " + file);
    this.reason = reason;
    this.file = file;
    this.folder = folder;
  }

  public Reason reason() {
    return reason;
  }

  /** The folder that the file would be written into, links resolved: the one to be allowed. */
  public Path folder() {
    return folder;
  }

  public String sentence(Locale locale) {
    return Sentences.of(getClass())
        .get(locale, "refused." + reason, String.valueOf(file.getFileName()), folder);
  }
}
