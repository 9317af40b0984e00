package galley.learn;

import static java.util.stream.Collectors.toSet;

import galley.issue.Block;
import galley.issue.PlainText;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The sections that look back at old issues: each of their links names an issue of the same
/// publication, by its number, its day or its title.
///
/// `[Loom Weekly #33: Air](https://a.example/33) (2023-12-30)` names number 33. A section of
/// another weekly's issues has numbers too, and is none: its links start with that weekly's name.
final class LookBacks {
  /// A line's first link. Each stretch is taken whole and given back never, for the text may be a
  /// hundred thousand brackets.
  private static final Pattern LINK =
      Pattern.compile("\\[((?>[^\\[\\]]|\\[[^\\[\\]]*+\\])*+)\\]\\(([^()\\s]*+)\\)");

  private static final Pattern NUMBER = Pattern.compile("#(\\d{1,6})|第 ?(\\d{1,6}) ?期");
  private static final Pattern DAY = Pattern.compile("(\\d{4})([-./])(\\d{2})\\2(\\d{2})");
  private static final int LONGEST_LINE = 2_000;

  /// The past issues as they are compared: by position, what each says of itself.
  record Issues(
      List<Optional<Integer>> numbers, List<Optional<LocalDate>> days, List<String> titles) {
    OptionalInt number(LocalDate day) {
      for (int i = 0; i < days.size(); i++) {
        if (days.get(i).filter(day::equals).isPresent() && numbers.get(i).isPresent()) {
          return OptionalInt.of(numbers.get(i).get());
        }
      }
      return OptionalInt.empty();
    }

    /// The position of an issue of this number; -1 where there is none.
    int of(int number) {
      return numbers.indexOf(Optional.of(number));
    }
  }

  /// One line of a look-back.
  ///
  /// @param target the number of the issue that it names
  /// @param day as the line says it
  record Line(String raw, int target, Optional<LocalDate> day, Matched link) {}

  /// Where a line has its link's parts.
  record Matched(String text, String url, int start, int end) {}

  /// The look-back of one issue.
  record Seen(int issue, int number, Optional<LocalDate> day, List<Line> lines) {
    Set<Integer> targets() {
      return lines.stream().map(Line::target).collect(toSet());
    }
  }

  private final Issues issues;
  private final Set<String> names;

  private LookBacks(Issues issues) {
    this.issues = issues;
    this.names = names(issues);
  }

  /// The look-backs of each section that comes back, by the section's key.
  static Map<String, List<Seen>> find(List<Part> parts, Headings headings, Issues issues) {
    var looking = new LookBacks(issues);
    Map<String, List<Seen>> found = new LinkedHashMap<>();
    Map<String, Integer> links = new HashMap<>();
    for (Part part : parts) {
      Optional<Integer> own = issues.numbers().get(part.issue());
      if (own.isEmpty() || !headings.recurs(part)) continue;
      links.merge(part.key(), links(part), Integer::sum);
      List<Line> lines = looking.lines(part, own.get());
      if (lines.isEmpty()) continue;
      found
          .computeIfAbsent(part.key(), _ -> new ArrayList<>())
          .add(new Seen(part.issue(), own.get(), issues.days().get(part.issue()), lines));
    }
    // News may speak of last week's issue now and then.
    found
        .entrySet()
        .removeIf(
            section ->
                section.getValue().stream().mapToInt(seen -> seen.lines().size()).sum() * 2
                    < links.getOrDefault(section.getKey(), 0));
    return found;
  }

  private static int links(Part part) {
    return (int) rawLines(part).stream().filter(line -> LINK.matcher(line).find()).count();
  }

  private static List<String> rawLines(Part part) {
    List<String> lines = new ArrayList<>();
    for (Block block : part.blocks()) {
      if (block.kind() != Block.Kind.PARAGRAPH && !block.isList()) continue;
      part.from().raw(block).lines().filter(l -> l.length() <= LONGEST_LINE).forEach(lines::add);
    }
    return lines;
  }

  private List<Line> lines(Part part, int own) {
    return rawLines(part).stream().flatMap(raw -> line(raw, own).stream()).toList();
  }

  private Optional<Line> line(String raw, int own) {
    Matcher link = LINK.matcher(raw);
    if (!link.find()) return Optional.empty();
    var parts = new Matched(link.group(1), link.group(2), link.start(), link.end());
    String rest = raw.substring(link.end());
    Optional<LocalDate> day = day(rest).or(() -> day(parts.url()));
    if (isOfOthers(parts.text())) return Optional.empty();
    OptionalInt target = named(parts.text());
    if (target.isEmpty()) target = behind(parts.text(), rest);
    if (target.isEmpty() && day.isPresent()) target = issues.number(day.get());
    return target.isPresent() && target.getAsInt() < own
        ? Optional.of(new Line(raw.strip(), target.getAsInt(), day, parts))
        : Optional.empty();
  }

  /// Whether a link names an issue of another publication.
  private boolean isOfOthers(String text) {
    Matcher number = NUMBER.matcher(text);
    if (!number.find()) return false;
    String name = letters(text.substring(0, number.start()));
    return !name.isEmpty() && !names.contains(name);
  }

  /// The number in a link's text, or that of the issue with this title.
  private OptionalInt named(String text) {
    Matcher number = NUMBER.matcher(text);
    if (number.find()) return OptionalInt.of(number(number));
    for (int i = 0; i < issues.titles().size(); i++) {
      boolean same = !text.isBlank() && letters(issues.titles().get(i)).equals(letters(text));
      if (same && issues.numbers().get(i).isPresent()) {
        return OptionalInt.of(issues.numbers().get(i).get());
      }
    }
    return OptionalInt.empty();
  }

  /// The number behind a link whose text is in the title of that issue, as far as that is there.
  private OptionalInt behind(String text, String rest) {
    Matcher number = NUMBER.matcher(rest);
    if (NUMBER.matcher(text).find() || !number.find()) return OptionalInt.empty();
    int at = issues.of(number(number));
    boolean own = at < 0 || letters(issues.titles().get(at)).contains(letters(text));
    return own ? OptionalInt.of(number(number)) : OptionalInt.empty();
  }

  private static int number(Matcher match) {
    String digits = match.group(1) == null ? match.group(2) : match.group(1);
    return Integer.parseInt(digits);
  }

  static Optional<LocalDate> day(String text) {
    Matcher day = DAY.matcher(text);
    if (!day.find()) return Optional.empty();
    try {
      return Optional.of(LocalDate.parse(day.group(1) + "-" + day.group(3) + "-" + day.group(4)));
    } catch (DateTimeException none) {
      return Optional.empty();
    }
  }

  /// What stands before the number in the issues' own titles.
  private static Set<String> names(Issues issues) {
    Map<String, Integer> seen = new HashMap<>();
    for (int i = 0; i < issues.titles().size(); i++) {
      Optional<Integer> own = issues.numbers().get(i);
      Matcher number = NUMBER.matcher(issues.titles().get(i));
      if (own.isEmpty() || !number.find() || number(number) != own.get()) continue;
      seen.merge(letters(issues.titles().get(i).substring(0, number.start())), 1, Integer::sum);
    }
    return new HashSet<>(seen.keySet());
  }

  /// A text as it is compared: its letters and digits.
  static String letters(@Nullable String text) {
    return text == null ? "" : PlainText.of(text).replaceAll("[^\\p{L}\\p{N}]", "");
  }
}
