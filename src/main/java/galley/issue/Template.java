package galley.issue;

import galley.text.TextRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One form of a line, which both finds the line and writes it: `{n}、[{title}]({url}){language}`.
///
/// `{name}` is a field if the name is one of [#FIELDS] or a tag's; every other brace is literal
/// (`{{ site.url }}`), and `\{` writes a literal one. A number field reads arabic and circled
/// numbers, a title balanced brackets, a URL balanced parentheses or `<…>`; any other field reads
/// as little as it can. Law: `match.print()` is the line, for every line that is read.
///
/// [TemplateReader] reads a line part by part.
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
          "year",
          "month",
          "day",
          "stats",
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

  static final Set<String> NUMBER_TOKENS = Set.of("n", "circled");
  static final Set<String> DIGITS =
      Set.of(
          "number",
          "year",
          "month",
          "day",
          "words",
          "count",
          "articles",
          "projects",
          "media",
          "items",
          "links");
  static final Set<String> URLS = Set.of("url", "link");

  /// Longer lines are read only where one field takes all that the others leave: backtracking over
  /// them would not be linear.
  private static final int LONGEST_LINE = 4_000;

  /// A piece of a template.
  sealed interface Part {
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

  /// A template without tags.
  public static Template of(String source) {
    return of(source, Map.of());
  }

  /// Parses a template; never fails, since what is no field is literal.
  ///
  /// @param tags by the name of their field
  public static Template of(String source, Map<String, Tag> tags) {
    List<Part> parts = new ArrayList<>();
    var literal = new StringBuilder();
    int longestName =
        Stream.concat(FIELDS.stream(), tags.keySet().stream())
            .mapToInt(String::length)
            .max()
            .orElse(0);
    for (int i = 0; i < source.length(); i++) {
      char c = source.charAt(i);
      // No further than a name may go: a text of braces would take quadratic time.
      int last = Math.min(source.length(), i + longestName + 2);
      int close = c == '{' ? source.indexOf('}', i, last) : -1;
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

  /// A text as part of a template's source that stands for just this text: `{title}` becomes
  /// `\{title}`.
  ///
  /// A template has no way to say a backslash right before a field, so a text that ends in one must
  /// not be followed by a field.
  public static String literal(String text) {
    return text.replace("{", "\\{");
  }

  /// The template as the profile has it.
  public String source() {
    return source;
  }

  List<Part> parts() {
    return parts;
  }

  public Map<String, Tag> tags() {
    return tags;
  }

  /// Whether the template has a field of this name.
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

  /// The same template for an issue that has no headline yet: `Weekly #{number}：`.
  public Template withoutHeadline() {
    return of(source.replace("{headline}", "").stripTrailing(), tags);
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
    public Match {
      values = Map.copyOf(values);
      ranges = Map.copyOf(ranges);
    }

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
    Optional<Match> trimmed = new TemplateReader(this, line, end, true).readFrom(0);
    return trimmed.isPresent() || end == line.length()
        ? trimmed
        : new TemplateReader(this, line, line.length(), true).readFrom(0);
  }

  /// Reads the first stretch of a line that has this form, whatever stands around it: a stats line
  /// inside a greeting.
  public Optional<Match> find(String line) {
    String prefix = prefix();
    if (line.length() > LONGEST_LINE || prefix.isEmpty()) return read(line);
    var reader = new TemplateReader(this, line, line.length(), false);
    for (int at = line.indexOf(prefix); at >= 0; at = line.indexOf(prefix, at + 1)) {
      Optional<Match> match = reader.readFrom(at);
      if (match.isPresent()) return match;
    }
    return Optional.empty();
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
