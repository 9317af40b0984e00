package galley.workspace;

import galley.issue.Conventions;
import galley.issue.ConventionsReader;
import galley.issue.ItemForm;
import galley.issue.Numbers;
import galley.issue.WordRule;
import galley.text.TextRange;
import galley.yaml.Fields;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A place in the text of a profile where a name or a word may be written: of what map it is, and
/// what stands there so far. It is found by indentation alone, so that a text which is not YAML yet
/// has places too.
///
/// @param path the names of the maps around it, the outermost first; entries of lists are none
/// @param word what is typed so far
/// @param key whose value is typed; nothing where a name is
/// @param taken names that the map has already
public record ProfilePlace(
    List<String> path, TextRange word, Optional<String> key, Set<String> taken) {
  /** Dashes, a name that may be quoted, its colon and what follows. */
  private static final Pattern LINE =
      Pattern.compile(
          "^( *)((?:- +)*)(?:\"([^\"]*)\"|([^\\s\"'#{}\\[\\],&*-][^:#{}\\[\\],]*))?(:(?:"
              + " |$))?(.*)$");

  private static final Pattern NAME = Pattern.compile("[A-Za-z-]*$");

  public ProfilePlace {
    path = List.copyOf(path);
    taken = Set.copyOf(taken);
  }

  private record Line(int dash, int column, String name, boolean isName, String rest) {
    static Line of(String text) {
      Matcher parts = LINE.matcher(text);
      if (!parts.matches()) return new Line(-1, text.length(), "", false, "");
      int indent = parts.group(1).length();
      int dashes = parts.group(2).length();
      String name = parts.group(3) != null ? parts.group(3) : parts.group(4);
      return new Line(
          dashes > 0 ? indent : -1,
          indent + dashes,
          name == null ? "" : name.strip(),
          name != null && parts.group(5) != null,
          parts.group(6));
    }

    boolean isEmpty() {
      return name.isEmpty() && dash < 0 && (rest.isBlank() || rest.strip().startsWith("#"));
    }

    boolean opensMap() {
      String value = rest.strip();
      return isName && (value.isEmpty() || value.startsWith("#"));
    }
  }

  /// The place of a caret; nothing inside a comment or a text.
  public static Optional<ProfilePlace> at(String text, int offset) {
    int start = text.lastIndexOf('\n', offset - 1) + 1;
    String before = text.substring(start, offset);
    if (before.contains("#") || isQuoted(before)) return Optional.empty();
    Matcher typed = NAME.matcher(before);
    if (!typed.find()) return Optional.empty();
    var word = new TextRange(start + typed.start(), offset);
    String head = before.substring(0, typed.start());
    int brace = head.lastIndexOf('{');
    if (brace > head.lastIndexOf('}')) return inBraces(text, start, head, brace, word);
    Line line = Line.of(head);
    if (line.isName() && line.rest().isBlank()) {
      return Optional.of(
          new ProfilePlace(path(text, start, line), word, Optional.of(line.name()), Set.of()));
    }
    if (!head.isBlank() && !head.strip().matches("(- *)+")) return Optional.empty();
    return Optional.of(
        new ProfilePlace(
            path(text, start, line), word, Optional.empty(), siblings(text, start, line)));
  }

  private static boolean isQuoted(String before) {
    return before.chars().filter(c -> c == '"').count() % 2 == 1
        || before.chars().filter(c -> c == '\'').count() % 2 == 1;
  }

  /** Of the innermost map that is open on the line. */
  private static Optional<ProfilePlace> inBraces(
      String text, int start, String head, int brace, TextRange word) {
    Line line = Line.of(head.substring(0, brace));
    List<String> path = new ArrayList<>(path(text, start, line));
    if (line.isName()) path.add(line.name());
    String inside = head.substring(brace + 1);
    int comma = inside.lastIndexOf(',');
    String own = inside.substring(comma + 1).strip();
    Optional<String> key =
        own.endsWith(":") ? Optional.of(own.substring(0, own.length() - 1)) : Optional.empty();
    if (key.isEmpty() && !own.isEmpty()) return Optional.empty();
    Set<String> taken = new HashSet<>();
    for (String part : inside.split(",", -1)) {
      int colon = part.indexOf(':');
      if (colon > 0) taken.add(part.substring(0, colon).strip());
    }
    return Optional.of(new ProfilePlace(path, word, key, key.isEmpty() ? taken : Set.of()));
  }

  private static List<String> path(String text, int start, Line from) {
    Deque<String> path = new ArrayDeque<>();
    int column = from.dash() >= 0 ? from.dash() : from.column();
    boolean inList = from.dash() >= 0;
    for (int end = start - 1; end >= 0 && (column > 0 || inList); ) {
      int begin = text.lastIndexOf('\n', end - 1) + 1;
      Line line = Line.of(text.substring(begin, end));
      end = begin - 1;
      if (line.isEmpty()) continue;
      boolean above = line.column() < column || (inList && line.column() == column);
      if (above && line.opensMap()) {
        path.addFirst(line.name());
        column = line.dash() >= 0 ? line.dash() : line.column();
        inList = line.dash() >= 0;
      } else if (line.dash() >= 0 && line.dash() < column && line.column() == column) {
        column = line.dash();
        inList = true;
      }
    }
    return List.copyOf(path);
  }

  private static Set<String> siblings(String text, int start, Line from) {
    Set<String> names = new HashSet<>();
    if (from.dash() < 0) {
      for (int end = start - 1; end >= 0; ) {
        int begin = text.lastIndexOf('\n', end - 1) + 1;
        Line line = Line.of(text.substring(begin, end));
        end = begin - 1;
        if (line.isEmpty()) continue;
        if (line.column() < from.column()) break;
        if (line.column() == from.column() && line.isName()) names.add(line.name());
        if (line.column() == from.column() && line.dash() >= 0) break;
      }
    }
    int at = text.indexOf('\n', start);
    while (at >= 0) {
      int next = text.indexOf('\n', at + 1);
      Line line = Line.of(text.substring(at + 1, next < 0 ? text.length() : next));
      at = next;
      if (line.isEmpty()) continue;
      if (line.column() < from.column() || line.dash() >= 0) break;
      if (line.column() == from.column() && line.isName()) names.add(line.name());
    }
    return names;
  }

  /// What can be written here, of which the typed word is the start; all where nothing is typed.
  public List<String> choices(String typed) {
    Stream<String> all = key.map(it -> words(path, it)).orElseGet(() -> names(path)).stream();
    return all.filter(it -> it.startsWith(typed) && !taken.contains(it)).toList();
  }

  private static List<String> names(List<String> path) {
    if (path.isEmpty()) {
      return Stream.concat(Profile.KEYS.stream(), ConventionsReader.KEYS.stream()).toList();
    }
    if (path.getFirst().equals("editions")) {
      return switch (path.size()) {
        case 1 -> List.of();
        case 2 -> EditionProfiles.KEYS;
        default -> names(path.subList(2, path.size()));
      };
    }
    if (path.size() == 2 && path.getFirst().equals("blocks")) return ConventionsReader.BLOCK_KEYS;
    if (path.size() > 1) return List.of();
    return switch (path.getFirst()) {
      case "publication" -> Profile.PUBLICATION_KEYS;
      case "summaries" -> SummaryRule.KEYS;
      case "front-matter" -> List.of("form");
      case "title" -> ConventionsReader.TITLE_KEYS;
      case "sections" -> ConventionsReader.SECTION_KEYS;
      case "items" -> ConventionsReader.ITEM_KEYS;
      case "teaser" -> ConventionsReader.TEASER_KEYS;
      case "words" -> ConventionsReader.WORD_KEYS;
      case "look-back" -> ConventionsReader.LOOK_BACK_KEYS;
      default -> List.of();
    };
  }

  private static List<String> words(List<String> path, String key) {
    String map = path.isEmpty() ? "" : path.getLast();
    return switch (map + "." + key) {
      case "publication.every" -> words(Cadence.values());
      case "publication.language" -> List.of("en", "zh");
      case "front-matter.form" -> words(Conventions.FrontMatterForm.values());
      case "items.form" -> words(ItemForm.Kind.values());
      case "items.numbers" -> words(Numbers.values());
      case "items.restart" -> words(Conventions.Restart.values());
      case "words.count" -> words(WordRule.Count.values());
      case "sections.holds", ".before-sections" -> List.of("items", "prose");
      case "sections.optional" -> List.of("yes", "no");
      case ".sections" -> List.of("none");
      default -> List.of();
    };
  }

  private static List<String> words(Enum<?>[] values) {
    return Stream.of(values).map(Fields::word).toList();
  }
}
