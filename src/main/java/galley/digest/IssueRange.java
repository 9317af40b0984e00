package galley.digest;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// From one issue to another, both included. Each end is a number (`41`, `#41`), a day, a month or
/// a year (`2024-02-03`, `2024-02`, `2024`), or the name of an issue's file with or without its
/// folder and ending.
///
/// A number is one of an issue where some issue has it, else four digits are a year. The two ends
/// need not be of one kind. An end that is a number or a date need not be that of an issue: `2024`
/// to `2024` are all issues of that year. A name must be.
public record IssueRange(String from, String to) {
  private static final Pattern NUMBER = Pattern.compile("#?(\\d{1,18})");
  private static final int UNKNOWN = 2;
  private static final Pattern DATE = Pattern.compile("\\d{4}(?:-\\d{2}(?:-\\d{2})?)?");

  /// Some issues, or why there are none.
  ///
  /// @param issues in the order in which they were given
  /// @param unknown the end that no issue is named by; null where both are understood
  public record Chosen<T>(List<T> issues, @Nullable String unknown) {
    public Chosen {
      issues = List.copyOf(issues);
    }
  }

  /// The issues from one end to the other.
  ///
  /// @param all the oldest first
  public <T> Chosen<T> of(List<T> all, Function<T, IssueName> name) {
    List<IssueName> names = all.stream().map(name).toList();
    Optional<int[]> first = end(from, names, true);
    if (first.isEmpty()) return new Chosen<>(List.of(), from);
    Optional<int[]> last = end(to, names, false);
    if (last.isEmpty()) return new Chosen<>(List.of(), to);
    List<T> chosen = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      if (first.get()[i] >= 0 && last.get()[i] <= 0 && isKnown(first.get()[i], last.get()[i])) {
        chosen.add(all.get(i));
      }
    }
    return new Chosen<>(chosen, null);
  }

  /// Whether there are issues the other way round: from the later end to the earlier.
  public <T> boolean isBackwards(List<T> all, Function<T, IssueName> name) {
    return of(all, name).issues().isEmpty()
        && !new IssueRange(to, from).of(all, name).issues().isEmpty();
  }

  private static boolean isKnown(int first, int last) {
    return first != UNKNOWN && last != UNKNOWN;
  }

  /// How each issue stands to an end: before it (-1), on it or, where it is a span, in it (0),
  /// behind it (1), or neither (2). Empty where the end cannot be understood.
  private static Optional<int[]> end(String end, List<IssueName> names, boolean isFrom) {
    var number = NUMBER.matcher(end.strip());
    boolean isDate = DATE.matcher(end.strip()).matches();
    if (number.matches()) {
      BigInteger value = new BigInteger(number.group(1));
      boolean known = names.stream().anyMatch(it -> value.equals(number(it)));
      boolean numbered = names.stream().anyMatch(it -> it.number() != null);
      if (known || (numbered && !isDate)) return Optional.of(numbers(value, names));
    }
    if (isDate && names.stream().anyMatch(it -> it.day().isPresent())) {
      return Optional.of(dates(end.strip(), names));
    }
    return position(end.strip(), names, isFrom);
  }

  private static @Nullable BigInteger number(IssueName name) {
    return name.number() == null ? null : new BigInteger(name.number());
  }

  private static int[] numbers(BigInteger end, List<IssueName> names) {
    return names.stream()
        .mapToInt(
            it -> {
              BigInteger number = number(it);
              return number == null ? UNKNOWN : number.compareTo(end);
            })
        .toArray();
  }

  private static int[] dates(String end, List<IssueName> names) {
    return names.stream()
        .mapToInt(
            it -> {
              String day = it.day().map(LocalDate::toString).orElse("");
              if (day.isEmpty()) return UNKNOWN;
              return Integer.signum(day.substring(0, end.length()).compareTo(end));
            })
        .toArray();
  }

  private static Optional<int[]> position(String end, List<IssueName> names, boolean isFrom) {
    String path = end.replace('\\', '/').replaceFirst("^\\./", "");
    int found = -1;
    for (int i = 0; i < names.size(); i++) {
      boolean named = isNamed(names.get(i), path);
      if (named && (found < 0 || !isFrom)) found = i;
    }
    if (found < 0) return Optional.empty();
    int[] order = new int[names.size()];
    for (int i = 0; i < order.length; i++) order[i] = Integer.compare(i, found);
    return Optional.of(order);
  }

  private static boolean isNamed(IssueName name, String path) {
    return name.path().equals(path)
        || name.path().endsWith("/" + path)
        || path.endsWith("/" + name.path())
        || name.file().equals(path);
  }
}
