package galley.edit;

/// List markers at the start of a line: `-`, `*`, `+`, `1.`, `1)`, and what Chinese issues number
/// paragraphs with: `1、`, `1．`, `①`.
public final class Markers {
  private Markers() {}

  /// Where the marker that starts at an offset ends; -1 if none does.
  public static int end(String line, int from) {
    if (from >= line.length()) return -1;
    char c = line.charAt(from);
    if ("-*+".indexOf(c) >= 0) return isSpaceOrEnd(line, from + 1) ? from + 1 : -1;
    if (isCircled(c)) return from + 1;
    int at = digits(line, from);
    if (at == from || at - from > 9 || at >= line.length()) return -1;
    char after = line.charAt(at);
    if (after == '、' || after == '．') return at + 1;
    return (after == '.' || after == ')') && isSpaceOrEnd(line, at + 1) ? at + 1 : -1;
  }

  /// Whether the marker that ends at an offset is one that CommonMark does not know.
  public static boolean isOrdinal(String line, int end) {
    char last = line.charAt(end - 1);
    return last == '、' || last == '．' || isCircled(last);
  }

  private static boolean isCircled(char c) {
    return (c >= '①' && c <= '⑳') || (c >= '㉑' && c <= '㉟') || (c >= '㊱' && c <= '㊿');
  }

  static int digits(String line, int from) {
    int at = from;
    while (at < line.length() && line.charAt(at) >= '0' && line.charAt(at) <= '9') at++;
    return at;
  }

  private static boolean isSpaceOrEnd(String line, int at) {
    return at >= line.length() || line.charAt(at) == ' ' || line.charAt(at) == '\t';
  }
}
