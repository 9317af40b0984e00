package galley.issue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Blocks of text that are the same from issue to issue but for their figures.
public final class Boilerplate {
  /** Ends a text of which only the start is given. */
  private static final String ELLIPSIS = "…";

  private final Set<String> whole = new HashSet<>();

  /** None is the start of another, so that the one below a text is the only one to compare. */
  private final NavigableSet<String> starts = new TreeSet<>();

  /// @param texts whole ones, or their start with `…` behind it
  Boilerplate(Collection<String> texts) {
    List<String> cut = new ArrayList<>();
    for (String text : texts) {
      if (text.endsWith(ELLIPSIS)) cut.add(normalize(text.substring(0, text.length() - 1)));
      whole.add(normalize(text));
    }
    cut.stream().filter(text -> !text.isEmpty()).sorted().filter(this::isNew).forEach(starts::add);
  }

  private boolean isNew(String text) {
    String below = starts.floor(text);
    return below == null || !text.startsWith(below);
  }

  static Boilerplate of(Conventions conventions, Stream<String> more) {
    return new Boilerplate(Stream.concat(conventions.boilerplate().stream(), more).toList());
  }

  boolean contains(String text) {
    if (whole.isEmpty()) return false;
    String normal = normalize(text);
    if (whole.contains(normal)) return true;
    String below = starts.floor(normal);
    return below != null && normal.startsWith(below);
  }

  /// A block as it is compared: digits as one `0`, white space as one space. A picture is the same
  /// only to the letter: each issue has an `images/3.png` of its own.
  public static String normalize(String block) {
    String text = block.strip();
    boolean picture =
        (text.startsWith("<") && text.contains("<img"))
            || (text.startsWith("![") && text.endsWith(")") && !text.contains(") "));
    var normal = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean digit = !picture && c >= '0' && c <= '9';
      char put = digit ? '0' : Character.isWhitespace(c) ? ' ' : c;
      boolean again = !normal.isEmpty() && normal.charAt(normal.length() - 1) == put;
      if (again && (digit || put == ' ')) continue;
      normal.append(put);
    }
    return normal.toString();
  }
}
