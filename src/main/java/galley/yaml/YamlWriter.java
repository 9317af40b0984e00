package galley.yaml;

import galley.yaml.YamlMap.Entry;
import java.util.List;

/// Writes values as YAML with line feeds only, in the order the values have.
///
/// Quotes stand only where needed, text of several lines is a block literal. Law: reading what was
/// written gives the same values, whatever characters a text holds.
public final class YamlWriter {
  private static final int STEP = 2;

  /** YAML's limit for a key on one line is 1024 characters. */
  private static final int LONGEST_KEY = 1000;

  private final StringBuilder out = new StringBuilder();

  private YamlWriter() {}

  public static String write(YamlMap map) {
    YamlWriter writer = new YamlWriter();
    if (map.entries().isEmpty()) return "{}\n";
    writer.entries(map, 0, 0);
    return writer.out.toString();
  }

  /** Where the first entry already stands at its place (after `- `), `lead` is 0. */
  private void entries(YamlMap map, int indent, int lead) {
    int spaces = lead;
    for (Entry entry : map.entries().values()) {
      spaces(spaces);
      String key = ScalarText.key(entry.key());
      if (key.length() > LONGEST_KEY) out.append("? ").append(key).append('\n').repeat(' ', indent);
      else out.append(key);
      out.append(':');
      after(entry.value(), indent);
      spaces = indent;
    }
  }

  /** A value behind `key:` or `-`, on the same line or below it. */
  private void after(YamlValue value, int indent) {
    switch (value) {
      case YamlScalar scalar -> {
        String text = ScalarText.value(scalar, indent + STEP);
        if (!text.isEmpty()) out.append(' ').append(text);
        out.append('\n');
      }
      case YamlMap map when map.entries().isEmpty() -> out.append(" {}\n");
      case YamlList list when list.items().isEmpty() -> out.append(" []\n");
      case YamlMap map -> {
        out.append('\n');
        entries(map, indent + STEP, indent + STEP);
      }
      case YamlList list -> {
        out.append('\n');
        items(list.items(), indent + STEP);
      }
    }
  }

  private void items(List<YamlValue> items, int indent) {
    for (YamlValue item : items) {
      spaces(indent);
      out.append('-');
      if (item instanceof YamlMap map && !map.entries().isEmpty()) {
        out.append(' ');
        entries(map, indent + STEP, 0);
      } else {
        after(item, indent);
      }
    }
  }

  private void spaces(int count) {
    out.repeat(' ', count);
  }
}
