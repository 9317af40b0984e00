package galley.issue;

import galley.text.TextRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/// One form of a line, which both finds the line and writes it: `{n}、[{title}]({url}){language}`.
///
/// `{name}` is a field if the name is one of [#FIELDS] or a tag's; every other brace is literal
/// (`{{ site.url }}`), and `\{` writes a literal one. A number field reads arabic and circled
/// numbers, a title balanced brackets, a URL balanced parentheses or `<…>`; any other field reads
/// as little as it can. Law: `match.print()` is the line, for every line that is read.
///
/// The file is over 150 lines because the reader backtracks over the parts, one small rule a kind.
public final class Template {
  /// The names that are fields in every template.
  public static final Set<String> FIELDS =
      Set.of(
          "n",
          "circled",
          "title",
          "url",
          "link",
          "name",
          "headline",
          "number",
          "date",
          "author",
          "type",
          "summary",
          "stars",
          "words",
          "count",
          "articles",
          "projects",
          "media",
          "items",
          "links",
          "site");

  private static final Set<String> NUMBER_TOKENS = Set.of("n", "circled");
  private static final Set<String> DIGITS =
      Set.of("number", "words", "count", "articles", "projects", "media", "items", "links");
  private static final Set<String> URLS = Set.of("url", "link");

  /// Longer lines are read only where one field takes all that the others leave: backtracking over
  /// them would not be linear.
  private static final int LONGEST_LINE = 4_000;

  private sealed interface Part {
    record Literal(String text) implements Part {}

    record Field(String name) implements Part {}
  }

  private final String source;
  private final List<Part> parts;
  private final Map<String, Tag> tags;

  private Template(String source, List<Part> parts, Map<String, Tag> tags) {
    this.source = source;
    this.parts = List.copyOf(parts);
    this.tags = Map.copyOf(tags);
  }

  public static Template of(String source) {
    return of(source, Map.of());
  }

  public static Template of(String source, Map<String, Tag> tags) {
    List<Part> parts = new ArrayList<>();
    var literal = new StringBuilder();
    for (int i = 0; i < source.length(); i++) {
      char c = source.charAt(i);
      int close = c == '{' ? source.indexOf('}', i) : -1;
      String name = close < 0 ? "" : source.substring(i + 1, close);
      if (c == '\\' && i + 1 < source.length() && source.charAt(i + 1) == '{') {
        literal.append('{');
        i++;
      } else if (FIELDS.contains(name) || tags.containsKey(name)) {
        if (!literal.isEmpty()) parts.add(new Part.Literal(literal.toString()));
        literal.setLength(0);
        parts.add(new Part.Field(name));
        i = close;
      } else {
        literal.append(c);
      }
    }
    if (!literal.isEmpty()) parts.add(new Part.Literal(literal.toString()));
    return new Template(source, parts, tags);
  }

  public String source() {
    return source;
  }

  public Map<String, Tag> tags() {
    return tags;
  }

  public boolean has(String field) {
    return parts.stream().anyMatch(p -> p instanceof Part.Field(var name) && name.equals(field));
  }

  /// The names of the template's fields, in order.
  public List<String> fields() {
    return parts.stream()
        .<String>mapMulti(
            (part, names) -> {
              if (part instanceof Part.Field(var name)) names.accept(name);
            })
        .toList();
  }

  /// How many fields have no form of their own and read up to what comes next.
  private long openFields() {
    return fields().stream()
        .filter(f -> !NUMBER_TOKENS.contains(f) && !DIGITS.contains(f) && !tags.containsKey(f))
        .count();
  }

  /// The literal text before the first field.
  public String prefix() {
    return !parts.isEmpty() && parts.getFirst() instanceof Part.Literal(var text) ? text : "";
  }

  /// Whether a line that starts like this may be read; no is certain.
  boolean mayStartWith(char first) {
    return parts.isEmpty()
        || switch (parts.getFirst()) {
          case Part.Literal(var text) -> text.charAt(0) == first;
          case Part.Field(var name) ->
              !NUMBER_TOKENS.contains(name) || Numbers.tokenEnd(String.valueOf(first), 0) == 1;
        };
  }

  /// The same template without so many characters of its literal start.
  public Template withoutPrefix(int length) {
    List<Part> rest = new ArrayList<>(parts);
    String left = prefix().substring(length);
    if (length > 0) rest.removeFirst();
    if (length > 0 && !left.isEmpty()) rest.addFirst(new Part.Literal(left));
    return new Template(source, rest, tags);
  }

  /// Whether every field has a value, so that a line can be written; tags may be absent.
  public boolean canPrint(Map<String, String> values) {
    return fields().stream().allMatch(f -> tags.containsKey(f) || values.containsKey(f));
  }

  /// Writes a line from values by field name. A field without a value prints nothing.
  public String print(Map<String, String> values) {
    var line = new StringBuilder();
    for (Part part : parts) {
      switch (part) {
        case Part.Literal(var text) -> line.append(text);
        case Part.Field(var name) -> {
          String value = values.getOrDefault(name, "");
          Tag tag = tags.get(name);
          line.append(tag == null ? value : tag.print(value));
        }
      }
    }
    return line.toString();
  }

  /// What one line says, read by one template.
  ///
  /// @param values by field name: a tag's value (`en`), else the text of the field
  /// @param ranges where the values stand in the line; a tag's is its spelling
  public record Match(
      Template template, String line, Map<String, String> values, Map<String, TextRange> ranges) {
    /// The line itself, written anew from what was read.
    public String print() {
      return with(Map.of());
    }

    /// The line with some fields changed and every other character as it stands.
    public String with(Map<String, String> changes) {
      var out = new StringBuilder(line);
      ranges.entrySet().stream()
          .filter(e -> changes.containsKey(e.getKey()))
          .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
          .forEach(
              e -> {
                Tag tag = template.tags.get(e.getKey());
                String value = changes.getOrDefault(e.getKey(), "");
                out.replace(
                    e.getValue().start(),
                    e.getValue().end(),
                    tag == null ? value : tag.print(value));
              });
      return out.toString();
    }
  }

  /// Reads a line, without its line end; spaces after it are left alone. Empty where it has another
  /// form.
  public Optional<Match> read(String line) {
    if (!line.startsWith(prefix())) return Optional.empty();
    if (line.length() > LONGEST_LINE && openFields() > 1) return Optional.empty();
    int end = line.length();
    while (end > 0 && (line.charAt(end - 1) == ' ' || line.charAt(end - 1) == '\t')) end--;
    // A template may itself end in spaces: the line is then read whole.
    Optional<Match> trimmed = new Reader(line, end).read();
    return trimmed.isPresent() || end == line.length()
        ? trimmed
        : new Reader(line, line.length()).read();
  }

  /// Reads the first stretch of a line that has this form, whatever stands around it: a stats line
  /// inside a greeting.
  public Optional<Match> find(String line) {
    String prefix = prefix();
    if (line.length() > LONGEST_LINE || prefix.isEmpty()) return read(line);
    for (int at = line.indexOf(prefix); at >= 0; at = line.indexOf(prefix, at + 1)) {
      Optional<Match> match = new Reader(line, at, line.length(), false).read();
      if (match.isPresent()) return match;
    }
    return Optional.empty();
  }

  /// One attempt at one line: depth-first over the parts, remembering what failed.
  private final class Reader {
    private final String line;
    private final int start;
    private final int end;
    private final boolean whole;
    private final boolean[] failed;
    private final Map<String, String> values = new LinkedHashMap<>();
    private final Map<String, TextRange> ranges = new LinkedHashMap<>();

    Reader(String line, int end) {
      this(line, 0, end, true);
    }

    private Reader(String line, int start, int end, boolean whole) {
      this.line = line;
      this.start = start;
      this.end = end;
      this.whole = whole;
      this.failed = new boolean[(parts.size() + 1) * (end + 1)];
    }

    Optional<Match> read() {
      return from(0, start)
          ? Optional.of(new Match(Template.this, line, Map.copyOf(values), Map.copyOf(ranges)))
          : Optional.empty();
    }

    private boolean from(int part, int at) {
      if (part == parts.size()) return at == end || !whole;
      int state = part * (end + 1) + at;
      if (failed[state]) return false;
      boolean found =
          switch (parts.get(part)) {
            case Part.Literal(var text) ->
                line.startsWith(text, at)
                    && at + text.length() <= end
                    && from(part + 1, at + text.length());
            case Part.Field(var name) -> field(name, part, at);
          };
      failed[state] = !found;
      return found;
    }

    private boolean field(String name, int part, int at) {
      Tag tag = tags.get(name);
      if (tag != null) return tag(name, tag, part, at);
      IntPredicate accept = to -> accept(name, null, part, at, to, to);
      if (NUMBER_TOKENS.contains(name)) {
        int to = Numbers.tokenEnd(line, at);
        boolean fits = name.equals("n") || Numbers.mayStandForCircled(line.substring(at, to));
        return to > at && fits && accept.test(to);
      }
      if (DIGITS.contains(name)) {
        int to = at;
        while (to < end && Character.isDigit(line.charAt(to))) to++;
        return to > at && accept.test(to);
      }
      char after = nextLiteralStart(part);
      if (URLS.contains(name)) return url(name, part, at, after);
      int depth = 0;
      for (int to = at; to <= end; to++) {
        if (depth == 0 && (to > at || after == ']') && accept.test(to)) return true;
        if (to == end) return false;
        char c = line.charAt(to);
        if (c == '\\' && to + 1 < end) {
          to++;
        } else if (after == ']') {
          if (c == '[') depth++;
          if (c == ']' && --depth < 0) return false;
        }
      }
      return false;
    }

    private boolean tag(String name, Tag tag, int part, int at) {
      for (Tag.Spelling spelling : tag.longestFirst()) {
        int to = at + spelling.text().length();
        if (to <= end
            && line.startsWith(spelling.text(), at)
            && accept(name, spelling.value(), part, at, to, to)) return true;
      }
      return false;
    }

    /// A URL up to its own closing parenthesis, or in `<…>`; a link title may follow it.
    private boolean url(String name, int part, int at, char after) {
      int start = at;
      while (start < end && line.charAt(start) == ' ') start++;
      if (start < end && line.charAt(start) == '<') {
        int close = line.indexOf('>', start);
        return close > 0 && close < end && rest(name, part, start + 1, close, close + 1);
      }
      int depth = 0;
      for (int to = start; to <= end; to++) {
        boolean stop = to == end || Character.isWhitespace(line.charAt(to));
        if (depth == 0 && to > start && (stop || after != ')' || line.charAt(to) == ')')) {
          if (rest(name, part, start, to, to)) return true;
        }
        if (stop) return false;
        if (line.charAt(to) == '(') depth++;
        if (line.charAt(to) == ')' && --depth < 0 && after == ')') return false;
      }
      return false;
    }

    /// Behind a URL: nothing, spaces, or a link title in quotes.
    private boolean rest(String name, int part, int from, int to, int behind) {
      if (accept(name, null, part, from, to, behind)) return true;
      int i = behind;
      while (i < end && line.charAt(i) == ' ') i++;
      if (i == behind) return false;
      if (accept(name, null, part, from, to, i)) return true;
      char quote = i < end ? line.charAt(i) : 0;
      if (quote != '"' && quote != '\'') return false;
      int close = line.indexOf(quote, i + 1);
      return close > 0 && close < end && accept(name, null, part, from, to, close + 1);
    }

    /// @param value a tag's; null for the text itself, which is cut out only where all else fits
    private boolean accept(
        String name, @Nullable String value, int part, int from, int to, int next) {
      if (!from(part + 1, next)) return false;
      values.put(name, value == null ? line.substring(from, to) : value);
      ranges.put(name, new TextRange(from, to));
      return true;
    }

    private char nextLiteralStart(int part) {
      for (int next = part + 1; next < parts.size(); next++) {
        if (parts.get(next) instanceof Part.Literal(var text)) return text.charAt(0);
        if (parts.get(next) instanceof Part.Field(var name) && !tags.containsKey(name)) return 0;
      }
      return 0;
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Template t && t.source.equals(source) && t.tags.equals(tags);
  }

  @Override
  public int hashCode() {
    return source.hashCode();
  }

  @Override
  public String toString() {
    return source;
  }
}
