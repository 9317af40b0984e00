package galley.workspace;

import java.math.BigInteger;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/// A draft or an issue on disk, with what its path says of it.
///
/// @param values by field of the pattern: `number`, `date`, `year`, `name`
public record IssueFile(Path path, Map<String, String> values) {
  /** By year, number, date, path; what has none comes first. */
  static final Comparator<IssueFile> OLDEST_FIRST =
      Comparator.comparing((IssueFile i) -> i.values().getOrDefault("year", ""))
          .thenComparing(i -> i.number().orElse(BigInteger.valueOf(-1)))
          .thenComparing(i -> i.date().orElse(LocalDate.MIN))
          .thenComparing(IssueFile::path);

  public IssueFile {
    values = Map.copyOf(values);
  }

  public Optional<BigInteger> number() {
    return Optional.ofNullable(values.get("number")).map(BigInteger::new);
  }

  /** Empty where the path holds none, or one that no calendar has. */
  public Optional<LocalDate> date() {
    try {
      return Optional.ofNullable(values.get("date")).map(LocalDate::parse);
    } catch (DateTimeException none) {
      return Optional.empty();
    }
  }
}
