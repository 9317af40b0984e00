package galley.compose;

import galley.issue.Conventions;
import galley.issue.Conventions.FrontMatterForm;
import galley.issue.FrontMatter;
import galley.issue.Template;
import galley.text.Lines;
import galley.text.TextRange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The head of the next issue's file: the fields of the last one in their order, each as the
/// profile says it, else as it was where it is always the same, else empty.
final class Head {
  /** What a plain YAML scalar may not hold or start with (YAML 1.2.2, section 7.3.3). */
  private static final Pattern NOT_PLAIN =
      Pattern.compile("^[\\s\\-?:,\\[\\]{}#&*!|>'\"%@`].*|.*(: | #|:$|\\s$).*");

  private final Conventions conventions;
  private final Map<String, String> values;
  private final Optional<Renewal> renewal;
  private final List<Past.Precedent> latest;

  Head(
      Conventions conventions,
      Map<String, String> values,
      Optional<Renewal> renewal,
      List<Past.Precedent> latest) {
    this.conventions = conventions;
    this.values = values;
    this.renewal = renewal;
    this.latest = latest;
  }

  /// The head with its fences; empty where the publication's issues have none.
  String text() {
    if (conventions.frontMatter() == FrontMatterForm.NONE) return "";
    if (latest.isEmpty()) return fresh();
    FrontMatter last = latest.getFirst().outline().frontMatter();
    return last == null ? "" : like(last);
  }

  private String fresh() {
    List<String> lines = new ArrayList<>();
    conventions
        .frontMatterFields()
        .forEach((name, template) -> lines.add(line(name, Titles.print(template, values))));
    return lines.isEmpty() ? "" : fenced(String.join("\n", lines) + "\n");
  }

  private String line(String name, String value) {
    return switch (conventions.frontMatter()) {
      case TOML -> name + " = \"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
      case YAML -> name + ": " + (!isPlain(value) ? "'" + value.replace("'", "''") + "'" : value);
      case COLON, NONE -> name + ": " + value;
    };
  }

  private String fenced(String lines) {
    return switch (conventions.frontMatter()) {
      case YAML -> "---\n" + lines + "---\n";
      case TOML -> "+++\n" + lines + "+++\n";
      case COLON, NONE -> lines;
    };
  }

  /// The last head, line by line; what stands below a field, such as a list, goes with the field.
  private String like(FrontMatter last) {
    String text = latest.getFirst().outline().text();
    Lines lines = Lines.of(last.range().in(text));
    var out = new StringBuilder();
    Map<Integer, String> names = new HashMap<>();
    last.values().forEach((name, range) -> names.put(lines.at(range.start()), name));
    boolean kept = true;
    for (int line = 0; line < lines.count(); line++) {
      String name = names.get(line);
      if (name != null) {
        out.append(field(name, last, lines, line)).append('\n');
        kept = isConstant(name, last);
      } else if (kept || !lines.text(line).matches("[ \\t-].*") || isFence(lines.text(line))) {
        out.append(lines.text(line)).append('\n');
      }
    }
    return out.toString();
  }

  private static boolean isFence(String line) {
    return line.stripTrailing().equals("---");
  }

  private String field(String name, FrontMatter last, Lines lines, int line) {
    TextRange place = last.values().get(name);
    if (place == null) return lines.text(line);
    String raw = place.in(lines.text());
    String before = lines.text().substring(lines.start(line), place.start());
    String value = value(name, last);
    if (value.equals(last.fields().get(name))) return lines.text(line);
    return (before + (value.isEmpty() ? "" : quotedAs(conventions.frontMatter(), raw, value)))
        .stripTrailing();
  }

  private String value(String name, FrontMatter last) {
    String said = last.fields().getOrDefault(name, "");
    Template template = conventions.frontMatterFields().get(name);
    if (template != null && isKnown(template)) return Titles.print(template, values);
    if (renewal.isEmpty()) return isConstant(name, last) ? said : "";
    String older = older(name);
    Known oldest = latest.size() > 1 ? latest.get(1).known() : null;
    String renewed = renewal.get().of(said, older, oldest);
    boolean follows = !renewed.equals(said);
    return follows || isConstant(name, last) ? renewed : "";
  }

  /// Whether the profile's template says all of the value but for a headline.
  private boolean isKnown(Template template) {
    return template.fields().stream()
        .allMatch(field -> field.equals("headline") || values.containsKey(field));
  }

  private @Nullable String older(String name) {
    FrontMatter older = latest.size() > 1 ? latest.get(1).outline().frontMatter() : null;
    return older == null ? null : older.fields().get(name);
  }

  /// Whether the field was the same the last two times; of one issue nobody can tell.
  private boolean isConstant(String name, FrontMatter last) {
    FrontMatter older = latest.size() > 1 ? latest.get(1).outline().frontMatter() : null;
    return older == null || last.fields().getOrDefault(name, "").equals(older.fields().get(name));
  }

  private static boolean isPlain(String value) {
    return !NOT_PLAIN.matcher(value).matches();
  }

  /// A value in the quotes that it had, or with some where it needs them now.
  static String quotedAs(FrontMatterForm form, String old, String value) {
    if (old.startsWith("\"")) {
      return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
    boolean yaml = form == FrontMatterForm.YAML;
    boolean needed = yaml && isPlain(old) && !isPlain(value);
    boolean single = old.startsWith("'") || needed;
    return single ? "'" + value.replace("'", "''") + "'" : value;
  }
}
