package galley.digest;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What tells an issue from the others.
///
/// @param path with `/` on every system
/// @param number digits
/// @param date `yyyy-MM-dd`
public record IssueName(String path, @Nullable String number, @Nullable String date) {

  /// The day it was published; empty where none is known that a calendar has.
  public Optional<LocalDate> day() {
    try {
      return Optional.ofNullable(date).map(LocalDate::parse);
    } catch (DateTimeException none) {
      return Optional.empty();
    }
  }

  /// As the publication speaks of it: `#41 (2024-02-03)`, `第 41 期（2024-02-03）`; the file's name
  /// where there is neither number nor date.
  public String in(Locale language) {
    DigestWords words = new DigestWords(language);
    if (number != null && date != null) return words.get("issue.both", number, date);
    if (number != null) return words.get("issue.number", number);
    return date != null ? date : file();
  }

  /// The file's name without its ending.
  String file() {
    String name = path.substring(path.lastIndexOf('/') + 1);
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  /// The folder it is in, empty or with `/` at its end.
  String folder() {
    return path.substring(0, path.lastIndexOf('/') + 1);
  }
}
