package galley.issue;

import org.jspecify.annotations.Nullable;

/// The start of an item: a line, and what a form's template read in it.
///
/// @param shift where in the line the template starts reading: behind a bullet or the hashes
/// @param line counted from 0
/// @param last the headline's last line; a heading or a list entry's first paragraph may have more
/// @param linkBelow whether the paragraph set tight below a heading has a link
/// @param urlLine the line that holds the URL, where the form gives it one; -1 where there is none
record Headline(
    ItemForm form,
    Template.Match match,
    int shift,
    int line,
    int last,
    boolean linkBelow,
    int urlLine) {
  boolean isLinked() {
    return urlLine >= 0
        || linkBelow
        || match.ranges().containsKey("url")
        || match.ranges().containsKey("link");
  }

  /// The number that it starts with; null where it has none.
  @Nullable Integer number() {
    String token = match.values().getOrDefault("n", match.values().get("circled"));
    return token == null || Numbers.value(token).isEmpty()
        ? null
        : Integer.valueOf(Numbers.value(token).getAsInt());
  }

  /// Whether its number is written in plain figures where circled ones are usual, which end at ㊿:
  /// `51 Title` goes on after `㊿ Title`, but `40 people came` is a sentence.
  boolean isPlainFigure() {
    String circled = match.values().get("circled");
    return circled != null && Numbers.styleOf(circled) == Numbers.ARABIC;
  }
}
