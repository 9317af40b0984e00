package galley.text;

/// Puts `text` where `range` was. An empty range inserts, an empty text deletes.
public record Replacement(TextRange range, String text) {
  public static Replacement of(int start, int end, String text) {
    return new Replacement(new TextRange(start, end), text);
  }

  public static Replacement insert(int at, String text) {
    return new Replacement(TextRange.empty(at), text);
  }

  public static Replacement delete(TextRange range) {
    return new Replacement(range, "");
  }

  /// By how many UTF-16 units the text grows; negative where it shrinks.
  public int growth() {
    return text.length() - range.length();
  }
}
