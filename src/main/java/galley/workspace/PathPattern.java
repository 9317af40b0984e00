package galley.workspace;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Where the files of one kind are, relative to the workspace, as one template that reads and
/// prints paths: `issues/{date}-weekly{number}.md` reads `issues/2026-11-20-weekly79.md` as number
/// `79` and date `2026-11-20`, and prints that path from these values.
///
/// `{number}` is digits, `{date}` is `yyyy-MM-dd`, `{year}` its year, `{name}` is what may stand in
/// a file's name; every other brace is literal. `/` separates folders on every system. A path never
/// leaves the workspace: `..`, an absolute path and a backslash are refused in the pattern and in
/// the values.
///
/// Law: `print(read(path))` is `path` for every path it reads.
public final class PathPattern {
  private static final Pattern FIELD = Pattern.compile("\\{(number|date|year|name)}");
  private static final Map<String, String> FORMS =
      Map.of("number", "\\d+", "date", "\\d{4}-\\d{2}-\\d{2}", "year", "\\d{4}", "name", "[^/]+");

  private final String template;
  private final Pattern regex;
  private final List<String> fields;

  private PathPattern(String template, Pattern regex, List<String> fields) {
    this.template = template;
    this.regex = regex;
    this.fields = fields;
  }

  /// Reads a pattern.
  ///
  /// @throws IllegalArgumentException if it is empty, or leads out of the workspace
  public static PathPattern of(String template) {
    checkInside(template);
    var regex = new StringBuilder();
    List<String> fields = new ArrayList<>();
    Matcher field = FIELD.matcher(template);
    int literal = 0;
    while (field.find()) {
      regex.append(Pattern.quote(template.substring(literal, field.start())));
      String name = field.group(1);
      // The second place of a field holds what the first one holds.
      regex.append(
          fields.contains(name) ? "\\k<" + name + ">" : "(?<" + name + ">" + FORMS.get(name) + ")");
      if (!fields.contains(name)) fields.add(name);
      literal = field.end();
    }
    regex.append(Pattern.quote(template.substring(literal)));
    return new PathPattern(template, Pattern.compile(regex.toString()), List.copyOf(fields));
  }

  /// The values in a path relative to the workspace, or nothing where it is not of this form.
  public Optional<Map<String, String>> read(Path relative) {
    if (relative.isAbsolute()) return Optional.empty();
    Matcher match = regex.matcher(slashed(relative));
    if (!match.matches()) return Optional.empty();
    Map<String, String> values = new TreeMap<>();
    for (String field : fields) values.put(field, match.group(field));
    return Optional.of(values);
  }

  /// The path of these values; values it has no place for are passed over.
  ///
  /// @throws IllegalArgumentException if one is missing or not of its form
  public Path print(Map<String, String> values) {
    Map<String, String> checked = new HashMap<>();
    for (String field : fields) {
      String value = value(field, values);
      if (value == null || !value.matches(FORMS.getOrDefault(field, ""))) {
        throw new IllegalArgumentException("no path: {" + field + "} cannot be " + value);
      }
      checked.put(field, value);
    }
    String path =
        FIELD
            .matcher(template)
            .replaceAll(f -> Matcher.quoteReplacement(checked.getOrDefault(f.group(1), "")));
    checkInside(path);
    return Path.of(path);
  }

  /// A year that nobody names is that of the day.
  private static @Nullable String value(String field, Map<String, String> values) {
    String value = values.get(field);
    String date = values.getOrDefault("date", "");
    return value == null && field.equals("year") && date.matches(FORMS.getOrDefault("date", ""))
        ? date.substring(0, 4)
        : value;
  }

  /// The names that [#print] needs values for, in the order they stand in.
  public List<String> fields() {
    return fields;
  }

  /// The folder below which all files of this pattern are; empty for the workspace itself.
  public Path folder() {
    Matcher field = FIELD.matcher(template);
    String fixed = field.find() ? template.substring(0, field.start()) : template;
    int slash = fixed.lastIndexOf('/');
    return Path.of(slash < 0 ? "" : fixed.substring(0, slash));
  }

  /// How many folders deep the files lie, counted from the workspace; a file in it has depth 1.
  int depth() {
    return (int) template.chars().filter(c -> c == '/').count() + 1;
  }

  private static void checkInside(String path) {
    if (path.isBlank()
        || path.startsWith("/")
        || path.endsWith("/")
        || path.indexOf('\\') >= 0
        || path.indexOf('\0') >= 0
        || path.matches("[A-Za-z]:.*")) {
      throw new IllegalArgumentException("not a path inside the workspace: " + path);
    }
    for (String part : path.split("/", -1)) {
      if (part.isEmpty() || part.equals(".") || part.equals("..")) {
        throw new IllegalArgumentException("not a path inside the workspace: " + path);
      }
    }
  }

  private static String slashed(Path path) {
    return path.toString().replace(path.getFileSystem().getSeparator(), "/");
  }

  @Override
  public String toString() {
    return template;
  }
}
