package galley.workspace;

/// Something in the settings file that is not read as a setting.
///
/// @param line from 1; 0 for the file as a whole
/// @param text what is there: the line, or `name=value`
public record SettingsProblem(Kind kind, int line, String text) {
  /** What is wrong. */
  public enum Kind {
    /** The line is no `name=value`. It stays where it is. */
    NO_SETTING,
    /**
     * The value is none that the name can have, and counts as not set. It stays until it is set.
     */
    NO_SENSE,
    /** The line is not UTF-8; nothing of the file is read, and nothing is written into it. */
    NOT_TEXT,
    /** The file cannot be read, or is larger than any settings; nothing is written into it. */
    UNREADABLE
  }

  /** Whether the file must stay as it is. */
  public boolean locksFile() {
    return kind == Kind.NOT_TEXT || kind == Kind.UNREADABLE;
  }
}
