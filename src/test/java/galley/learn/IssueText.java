package galley.learn;

import galley.learn.LabelScore.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/// An issue that is being made up, line by line, and what is known of it: where each item stands.
final class IssueText {
  private final List<String> lines = new ArrayList<>();
  private final List<Label> items = new ArrayList<>();
  private int start;
  private String url = "";

  void line(String line) {
    lines.add(line);
  }

  /** Lines of one block. */
  void lines(String... block) {
    for (String line : block) line(line);
  }

  /** A blank line, unless there is one or nothing above. */
  void blank() {
    if (!lines.isEmpty() && !lines.getLast().isEmpty()) line("");
  }

  /** A block with blank lines around it. */
  void apart(String... block) {
    blank();
    lines(block);
    blank();
  }

  /// An item starts with the next line.
  ///
  /// @param url `-` where it has none
  void begin(String url) {
    this.start = lines.size() + 1;
    this.url = url;
  }

  /** The item ends with the last line that is not blank. */
  void end() {
    int last = lines.size();
    while (lines.get(last - 1).isBlank()) last--;
    items.add(new Label(start, last, url));
  }

  List<Label> items() {
    return List.copyOf(items);
  }

  /// The text.
  ///
  /// @param ends the line end of each line
  String text(IntFunction<String> ends, boolean finalEnd) {
    var text = new StringBuilder();
    int count = lines.size();
    while (count > 0 && lines.get(count - 1).isEmpty()) count--;
    for (int i = 0; i < count; i++) {
      text.append(lines.get(i));
      if (i < count - 1 || finalEnd) text.append(ends.apply(i));
    }
    return text.toString();
  }
}
