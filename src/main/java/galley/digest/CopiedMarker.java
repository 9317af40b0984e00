package galley.digest;

import galley.issue.Item;
import galley.issue.ItemForm;
import galley.issue.Numbers;
import galley.text.TextRange;
import org.jspecify.annotations.Nullable;

/// What stood before an item's content, without its indentation: `3、` is nothing, arabic, and `、`.
///
/// @param style how the number is written; null where there is none
record CopiedMarker(
    ItemForm.Kind kind, String before, @Nullable Numbers style, String after, int indent) {

  static CopiedMarker of(Item item, String text) {
    String marker = item.marker().in(text);
    int blank = marker.length() - marker.stripLeading().length();
    boolean isList =
        item.form().kind() == ItemForm.Kind.BULLET || item.form().kind() == ItemForm.Kind.ORDERED;
    int indent = isList ? marker.length() : 0;
    TextRange number = item.number();
    if (number == null) {
      return new CopiedMarker(item.form().kind(), marker.substring(blank), null, "", indent);
    }
    int at = number.start() - item.marker().start();
    String token = number.in(text);
    // A circled number that had to be written in arabic is circled again where it can be.
    Numbers style =
        Numbers.value(token).orElse(0) > Numbers.MOST_CIRCLED
            ? item.form().numbers()
            : Numbers.styleOf(token);
    return new CopiedMarker(
        item.form().kind(),
        marker.substring(Math.min(blank, at), at),
        style,
        marker.substring(at + number.length()),
        indent);
  }

  boolean isNumbered() {
    return style != null;
  }

  String print(int number) {
    return style == null ? before : before + style.print(number) + after;
  }

  /// A content behind this marker: exactly the lines that were indented for the old one are
  /// indented for what it is now.
  String indented(String content, String printed) {
    if (indent == 0 || printed.length() == indent) return content;
    String now = " ".repeat(printed.length());
    String moved = content.replaceAll("(?<=\\n) {" + indent + "}", now);
    // A tab reaches the fourth column; a wider marker asks for more.
    return printed.length() > 4
        ? moved.replaceAll("(?<=\\n)\\t", "\t" + " ".repeat(printed.length() - 4))
        : moved;
  }

  /// The level of the heading that the item is; 0 where it is none.
  int headingLevel(String content) {
    if (kind != ItemForm.Kind.HEADING) return 0;
    int hashes = 0;
    while (hashes < before.length() && before.charAt(hashes) == '#') hashes++;
    if (hashes > 0) return hashes;
    // Underlined (CommonMark 0.31.2, section 4.3).
    return content.lines().skip(1).findFirst().orElse("").strip().startsWith("=") ? 1 : 2;
  }
}
