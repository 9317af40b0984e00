package galley.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The lines of a text. A line ends with LF, CRLF or CR, nothing else: U+2028 and U+000B occur
/// inside lines (CommonMark 0.31.2, section 2.1).
///
/// `"a\r\nb"` has two lines, `(0,3)` and `(3,4)`; `""` has none; a final line end starts no line.
public final class Lines {
  private final int[] starts;
  private final String text;

  private Lines(String text, int[] starts) {
    this.text = text;
    this.starts = starts;
  }

  public static Lines of(String text) {
    int[] starts = new int[16];
    int count = 0;
    for (int at = 0; at < text.length(); at = endOf(text, at)) {
      if (count == starts.length) starts = Arrays.copyOf(starts, count * 2);
      starts[count++] = at;
    }
    return new Lines(text, Arrays.copyOf(starts, count));
  }

  /// The end of the line that `from` is in, its line end included.
  private static int endOf(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n') return i + 1;
      if (c == '\r') return i + 1 < text.length() && text.charAt(i + 1) == '\n' ? i + 2 : i + 1;
    }
    return text.length();
  }

  /// The text that these are the lines of.
  public String text() {
    return text;
  }

  public int count() {
    return starts.length;
  }

  /// The whole of a line, its line end included; lines count from 0.
  public TextRange range(int line) {
    return new TextRange(start(line), start(line + 1));
  }

  /// Where a line starts; the line after the last one starts where the text ends.
  public int start(int line) {
    return line < starts.length ? starts[line] : text.length();
  }

  /// A line without its line end.
  public TextRange content(int line) {
    int end = start(line + 1);
    if (end > starts[line] && text.charAt(end - 1) == '\n') end--;
    if (end > starts[line] && text.charAt(end - 1) == '\r') end--;
    return new TextRange(starts[line], end);
  }

  public String text(int line) {
    return content(line).in(text);
  }

  /// Some lines as they stand, without the last one's line end.
  public String text(int first, int last) {
    return text.substring(start(first), content(last).end());
  }

  public boolean isBlank(int line) {
    TextRange content = content(line);
    for (int i = content.start(); i < content.end(); i++) {
      char c = text.charAt(i);
      if (c != ' ' && c != '\t') return false;
    }
    return true;
  }

  /// The line that an offset is in, from 0; the end of the text is in the last line.
  public int at(int offset) {
    int found = Arrays.binarySearch(starts, offset);
    return found >= 0 ? found : Math.max(0, -found - 2);
  }

  public List<String> contents() {
    List<String> all = new ArrayList<>(starts.length);
    for (int i = 0; i < starts.length; i++) all.add(text(i));
    return all;
  }
}
