package galley.workspace;

import galley.text.Sentences;
import galley.text.TextFile;
import galley.text.WriteFailedException;
import java.io.IOException;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What became of an attempt to keep the text of the open file.
public sealed interface SaveReport {
  /** The file holds the text. */
  record Saved(Instant at) implements SaveReport {}

  /// Somebody else has changed the file since it was last read or saved; it was left as it is.
  ///
  /// @param disk what it holds now; null where it is gone or cannot be read
  /// @param unsaved whether the session holds text that the file never had; the journal keeps it
  record ChangedOnDisk(@Nullable TextFile disk, boolean unsaved) implements SaveReport {}

  /// The file could not be written; the next change tries again.
  ///
  /// @param inJournal whether the text is at least in the journal
  record NotSaved(IOException cause, boolean inJournal) implements SaveReport {}

  /// The journal could not be written; only the window holds the last changes.
  record NoJournal(IOException cause) implements SaveReport {}

  /** What happened and what to do; for the status bar or the bar above it. */
  default String sentence(Locale locale) {
    Sentences sentences = Sentences.of(SaveReport.class);
    return switch (this) {
      case Saved _ -> sentences.get(locale, "save.saved");
      case ChangedOnDisk(var disk, var unsaved) ->
          sentences.get(
              locale, disk == null ? "save.gone" : unsaved ? "save.conflict" : "save.changed");
      case NotSaved(var cause, var inJournal) ->
          why(cause, locale)
              + sentences.get(locale, inJournal ? "save.in-journal" : "save.only-window");
      case NoJournal(var cause) -> why(cause, locale) + sentences.get(locale, "save.only-window");
    };
  }

  private static String why(IOException cause, Locale locale) {
    return cause instanceof WriteFailedException failed
        ? failed.sentence(locale)
        : Sentences.of(SaveReport.class).get(locale, "save.failed");
  }
}
