package galley.issue;

import galley.text.Lines;
import galley.text.TextRange;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds the head of an issue's file. Strict: it starts at the first character and must close, else
/// it is text.
final class FrontMatterReader {
  // (?s) because a line may hold U+2028 and its like, which end no line here.
  private static final Pattern YAML =
      Pattern.compile("(?s)([\\p{L}\\w][\\p{L}\\w .-]*):(?:[ \\t]++(.*))?");
  private static final Pattern TOML = Pattern.compile("(?s)([\\w.-]++)[ \\t]*+=[ \\t]*+(.*)");

  private FrontMatterReader() {}

  static @Nullable FrontMatter read(Lines lines, Conventions.FrontMatterForm form) {
    if (lines.count() == 0) return null;
    String first = lines.text(0).stripTrailing();
    return switch (form) {
      case NONE -> null;
      case YAML -> first.equals("---") ? fenced(lines, "---", YAML) : null;
      case TOML -> first.equals("+++") ? fenced(lines, "+++", TOML) : null;
      case COLON -> colon(lines);
    };
  }

  private static @Nullable FrontMatter fenced(Lines lines, String fence, Pattern field) {
    for (int line = 1; line < lines.count(); line++) {
      if (lines.text(line).stripTrailing().equals(fence)) {
        return fields(lines, 1, line, line + 1, field);
      }
    }
    return null;
  }

  private static @Nullable FrontMatter colon(Lines lines) {
    int end = 0;
    while (end < lines.count() && YAML.matcher(lines.text(end)).matches()) end++;
    return end > 0 && (end == lines.count() || lines.isBlank(end))
        ? fields(lines, 0, end, end, YAML)
        : null;
  }

  private static FrontMatter fields(Lines lines, int from, int to, int end, Pattern field) {
    SequencedMap<String, String> fields = new LinkedHashMap<>();
    SequencedMap<String, TextRange> values = new LinkedHashMap<>();
    for (int line = from; line < to; line++) {
      Matcher m = field.matcher(lines.text(line));
      if (!m.matches() || m.group(2) == null) continue;
      String raw = m.group(2).stripTrailing();
      int at = lines.start(line) + m.start(2);
      fields.putIfAbsent(m.group(1), unquoted(raw));
      values.putIfAbsent(m.group(1), new TextRange(at, at + raw.length()));
    }
    return new FrontMatter(new TextRange(0, lines.start(end)), fields, values);
  }

  private static String unquoted(String raw) {
    if (raw.length() < 2 || raw.charAt(0) != raw.charAt(raw.length() - 1)) return raw;
    String inner = raw.substring(1, raw.length() - 1);
    return switch (raw.charAt(0)) {
      case '\'' -> inner.replace("''", "'");
      case '"' -> inner.replace("\\\"", "\"").replace("\\\\", "\\");
      default -> raw;
    };
  }
}
