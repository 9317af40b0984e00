package galley.page;

import java.util.List;
import java.util.Locale;

/// What a template calls an element, in the words of its `class`, `id` and `itemprop`.
///
/// Templates write words with hyphens, underscores and spaces between them: `post-title
/// entry__meta` has the words `post`, `title`, `entry` and `meta`. No pattern is matched here, for
/// this is asked of every kind of element of every page.
final class Marks {
  private final String classes;
  private final String lower;
  private final String id;
  private final String itemprop;

  Marks(String classes, String id, String itemprop) {
    this.classes = classes;
    this.lower = classes.toLowerCase(Locale.ROOT);
    this.id = id.toLowerCase(Locale.ROOT);
    this.itemprop = itemprop;
  }

  /** Whether one of these is a word of its classes, or several neighbouring ones. */
  boolean isCalled(List<String> words) {
    return hasWord(lower, words);
  }

  /** Whether a word of its classes begins with one of these. */
  boolean isCalledLike(List<String> beginnings) {
    return beginnings.stream().anyMatch(it -> stands(lower, it, false));
  }

  /** Whether one of these stands anywhere in its classes. */
  boolean holds(List<String> parts) {
    return hasAny(lower, parts);
  }

  /** Whether this stands in its classes in just these capitals, as in `ArticleTitle`. */
  boolean holdsHump(String hump) {
    return classes.contains(hump);
  }

  boolean isClass(String name) {
    return (' ' + classes + ' ').contains(' ' + name + ' ');
  }

  boolean hasId(List<String> parts) {
    return hasAny(id, parts);
  }

  String id() {
    return id;
  }

  /** As it is written. */
  String itemprop() {
    return itemprop;
  }

  static boolean hasWord(String lower, List<String> words) {
    return words.stream().anyMatch(it -> stands(lower, it, true));
  }

  private static boolean hasAny(String lower, List<String> parts) {
    return !lower.isEmpty() && parts.stream().anyMatch(lower::contains);
  }

  private static boolean stands(String lower, String word, boolean whole) {
    for (int at = lower.indexOf(word); at >= 0; at = lower.indexOf(word, at + 1)) {
      int end = at + word.length();
      if ((at == 0 || isGap(lower.charAt(at - 1)))
          && (!whole || end == lower.length() || isGap(lower.charAt(end)))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isGap(char c) {
    return c == '-' || c == '_' || c <= ' ';
  }
}
