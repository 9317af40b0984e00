package galley.learn;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How issues' files are named: `2026-11-20-weekly79.md` and its like give
/// `{date}-weekly{number}.md`.
final class FileNames {
  private static final Pattern DATE = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");

  /// Digits behind a `#` are the number, whatever digits stand before.
  private static final Pattern NUMBER = Pattern.compile("(?<=#)\\d++|(?<!#)\\d++(?![^/]*#\\d)");

  /// A year that is a folder, or that a name starts with and more digits follow.
  private static final Pattern YEAR =
      Pattern.compile("(?<=^|/)(?:19|20)\\d{2}(?=/|[^\\d/][^/]*\\d)");

  private final Tally<String> shapes = new Tally<>();
  private final List<Optional<String>> numbers = new ArrayList<>();
  private final List<Optional<LocalDate>> dates = new ArrayList<>();

  /// @param days the day of each issue as its head says, for names that have none
  FileNames(List<String> paths, List<Optional<String>> days) {
    boolean sameWords = sameWords(paths);
    boolean byYear = byYear(paths);
    for (int i = 0; i < paths.size(); i++) {
      String path = paths.get(i);
      Optional<String> headDay = days.get(i);
      Matcher date = DATE.matcher(path);
      Optional<LocalDate> day = date.find() ? day(date.group()) : Optional.empty();
      dates.add(day.or(() -> headDay.flatMap(FileNames::day)));
      String dated = day.isPresent() ? DATE.matcher(path).replaceFirst("{date}") : path;
      if (byYear) dated = YEAR.matcher(dated).replaceFirst("{year}");
      Matcher number = NUMBER.matcher(dated.substring(dated.lastIndexOf('/') + 1));
      boolean found = number.find();
      numbers.add(found ? Optional.of(number.group()) : Optional.empty());
      shapes.add(shape(dated, found, sameWords), i);
    }
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /// Whether most paths have the year of their issue: a figure that comes back.
  private static boolean byYear(List<String> paths) {
    Tally<String> years = new Tally<>();
    for (int i = 0; i < paths.size(); i++) {
      String path = DATE.matcher(paths.get(i)).replaceFirst("{date}");
      Matcher year = YEAR.matcher(path);
      if (year.find()) years.add(year.group(), i);
    }
    return years.total() * 2 > paths.size() && years.byCount().size() * 2 <= years.total();
  }

  /// Whether all names are the same but for their digits; else they hold words of the issue.
  private static boolean sameWords(List<String> paths) {
    Map<String, Integer> words = new LinkedHashMap<>();
    for (String path : paths) {
      String name = path.substring(path.lastIndexOf('/') + 1);
      words.merge(name.replaceAll("\\d+", "0"), 1, Integer::sum);
    }
    return words.size() <= Math.max(1, paths.size() / 10);
  }

  /// The words of a name that differ from issue to issue are `{name}`, up to the file's ending.
  private static String shape(String dated, boolean numbered, boolean sameWords) {
    int slash = dated.lastIndexOf('/') + 1;
    String name = dated.substring(slash);
    String shape = numbered ? NUMBER.matcher(name).replaceFirst("{number}") : name;
    if (!sameWords) {
      int field = shape.lastIndexOf('}') + 1;
      int dot = shape.lastIndexOf('.');
      int from = field;
      while (from < dot && "-_ .".indexOf(shape.charAt(from)) >= 0) from++;
      if (dot > from) shape = shape.substring(0, from) + "{name}" + shape.substring(dot);
    }
    return dated.substring(0, slash) + shape;
  }

  /// The template of most names; `{name}.md` where they have little in common.
  Optional<String> template() {
    Optional<String> most = shapes.most();
    if (most.isEmpty() || shapes.count(most.get()) * 2 > shapes.total()) return most;
    String any = most.get().substring(0, most.get().lastIndexOf('/') + 1) + "{name}";
    return Optional.of(any + most.get().substring(most.get().lastIndexOf('.')));
  }

  /// How many names a template reads.
  int seen(String template) {
    if (!template.contains("{name}")) return shapes.count(template);
    String shape = template.replaceFirst("[^/]*$", "");
    return shapes.byCount().stream()
        .filter(s -> s.startsWith(shape) && s.indexOf('/', shape.length()) < 0)
        .mapToInt(shapes::count)
        .sum();
  }

  List<Optional<String>> numbers() {
    return numbers;
  }

  /// The day of each issue, as its name or its head says.
  List<Optional<LocalDate>> dates() {
    return dates;
  }

  /// The days between issues, the middle value; empty where neither their names nor their heads
  /// have dates.
  Optional<Long> daysBetween() {
    List<LocalDate> days = dates.stream().flatMap(Optional::stream).sorted().distinct().toList();
    if (days.size() < 3) return Optional.empty();
    List<Long> gaps = new ArrayList<>();
    for (int i = 1; i < days.size(); i++)
      gaps.add(ChronoUnit.DAYS.between(days.get(i - 1), days.get(i)));
    gaps.sort(null);
    return Optional.of(gaps.get(gaps.size() / 2));
  }
}
