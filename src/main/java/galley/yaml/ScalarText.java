package galley.yaml;

/// How one scalar is written: bare, in quotes, or as a block literal.
///
/// Only characters that every YAML reader takes unchanged are ever written as they are; a carriage
/// return, a tab, NEL (U+0085), U+2028 and U+2029 are line ends or blanks to some, so they are
/// escaped in double quotes.
final class ScalarText {
  private ScalarText() {}

  static String key(String key) {
    return line(key, true);
  }

  /// @param indent of the lines of a block literal, two more than that of what holds it
  static String value(YamlScalar scalar, int indent) {
    String text = scalar.text();
    if (!scalar.isText() && fitsBare(text)) return text;
    return fitsLiteral(text) ? literal(text, indent) : line(text, true);
  }

  private static String line(String text, boolean isText) {
    if (isText && fitsBare(text) && YamlScalar.bareIsText(text)) return text;
    boolean escapes = !text.codePoints().allMatch(ScalarText::isOrdinary);
    if (!escapes && (text.indexOf('"') >= 0 || text.indexOf('\\') >= 0)) {
      return "'" + text.replace("'", "''") + "'";
    }
    StringBuilder quoted = new StringBuilder("\"");
    text.codePoints().forEach(c -> quoted.append(escaped(c)));
    return quoted.append('"').toString();
  }

  private static boolean fitsBare(String text) {
    if (text.isEmpty()) return true;
    char first = text.charAt(0);
    boolean opensAnother =
        "-?:".indexOf(first) >= 0
            ? text.length() == 1 || text.charAt(1) == ' '
            : " ,[]{}#&*!|>'\"%@`".indexOf(first) >= 0;
    return !opensAnother
        && !text.startsWith("---")
        && !text.startsWith("...")
        && !text.endsWith(" ")
        && !text.endsWith(":")
        && !text.contains(": ")
        && !text.contains(" #")
        && text.codePoints().allMatch(ScalarText::isOrdinary);
  }

  private static boolean fitsLiteral(String text) {
    return text.indexOf('\n') >= 0
        && !text.isBlank()
        && text.codePoints().allMatch(c -> c == '\n' || c == '\t' || isOrdinary(c));
  }

  private static boolean isOrdinary(int c) {
    return (c >= 0x20 && c < 0x7F)
        || (c >= 0xA0 && c < 0xD800 && c != 0x2028 && c != 0x2029)
        || (c > 0xDFFF && c < 0xFFFE && c != 0xFEFF)
        || c > 0xFFFF;
  }

  private static String escaped(int c) {
    return switch (c) {
      case '"' -> "\\\"";
      case '\\' -> "\\\\";
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      default ->
          isOrdinary(c) ? Character.toString(c) : (c < 0x100 ? "\\x%02X" : "\\u%04X").formatted(c);
    };
  }

  /// A literal keeps its text by two signs: `2` where the first line does not show how far the
  /// lines are indented, `-` where no line end follows the last line, `+` where several do.
  private static String literal(String text, int indent) {
    int ends = text.length() - text.stripTrailing().length();
    String tail = text.substring(text.length() - ends);
    StringBuilder out = new StringBuilder("|");
    if (" \t\n".indexOf(text.charAt(0)) >= 0) out.append('2');
    boolean endsLine = tail.endsWith("\n");
    if (!endsLine) out.append('-');
    else if (tail.length() > 1) out.append('+');
    String body = endsLine ? text.substring(0, text.length() - 1) : text;
    for (String line : body.split("\n", -1)) {
      out.append('\n');
      if (!line.isEmpty()) out.repeat(' ', indent).append(line);
    }
    return out.toString();
  }
}
