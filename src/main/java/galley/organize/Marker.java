package galley.organize;

import galley.issue.Item;
import galley.issue.ItemForm;
import galley.issue.Numbers;
import galley.text.TextRange;
import org.jspecify.annotations.Nullable;

/// What stands before an item's content because of its place: indentation, number, separator.
/// `"3、"` is nothing, the number 3 in arabic, and `、`.
///
/// @param style how the number is written; null where there is none
record Marker(String before, @Nullable Numbers style, String after, ItemForm form) {

  static Marker of(Item item, String text) {
    String marker = item.marker().in(text);
    TextRange number = item.number();
    if (number == null) return new Marker(marker, null, "", item.form());
    int at = number.start() - item.marker().start();
    String token = number.in(text);
    // A circled number that had to be written in arabic is circled again where it can be.
    Numbers style =
        Numbers.value(token).orElse(0) > Numbers.MOST_CIRCLED
            ? item.form().numbers()
            : Numbers.styleOf(token);
    return new Marker(
        marker.substring(0, at), style, marker.substring(at + number.length()), item.form());
  }

  boolean isNumbered() {
    return style != null;
  }

  /// The marker with this number; as it is where it has none.
  String print(int number) {
    return style == null ? before : before + style.print(number) + after;
  }

  /// The marker of an item with this number: to the letter as it stands where it has that number.
  String print(Item item, String text, int number) {
    TextRange own = item.number();
    boolean same = own == null || Numbers.value(own.in(text)).orElse(0) == number;
    return same ? item.marker().in(text) : print(number);
  }

  /// See [Look#carried]. Between numbered and other markers, and between kinds of item, nothing
  /// comes along.
  Marker carried(Marker there, Marker here) {
    boolean alike =
        isNumbered() == here.isNumbered()
            && there.isNumbered() == here.isNumbered()
            && form.kind() == here.form.kind()
            && there.form.kind() == here.form.kind();
    if (!alike || looksLike(there)) return here;
    Marker own = looksLike(here) ? there : this;
    return new Marker(own.before, own.style, own.after, here.form);
  }

  private boolean looksLike(Marker other) {
    return before.equals(other.before) && style == other.style && after.equals(other.after);
  }
}
