package galley.text;

/// A stretch of a text: from `start` up to, not including, `end`, in UTF-16 units.
public record TextRange(int start, int end) implements Comparable<TextRange> {
  public TextRange {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("not a range: " + start + " to " + end);
    }
  }

  public static TextRange empty(int at) {
    return new TextRange(at, at);
  }

  public int length() {
    return end - start;
  }

  public boolean isEmpty() {
    return start == end;
  }

  public boolean contains(int offset) {
    return start <= offset && offset < end;
  }

  public boolean contains(TextRange other) {
    return start <= other.start && other.end <= end;
  }

  /// Whether the two have a character in common.
  public boolean overlaps(TextRange other) {
    return start < other.end && other.start < end;
  }

  public TextRange shift(int by) {
    return new TextRange(start + by, end + by);
  }

  public String in(String text) {
    return text.substring(start, end);
  }

  @Override
  public int compareTo(TextRange other) {
    return start != other.start
        ? Integer.compare(start, other.start)
        : Integer.compare(end, other.end);
  }
}
