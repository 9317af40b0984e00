package galley.issue;

import galley.text.TextRange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where a link or an image of a text leads, and the place that says so.
///
/// Of `[a](b.md)` the place is `b.md`. Of a reference (CommonMark 0.31.2, section 6.3) it is what
/// `(url "title")` can be put in place of: of `[a][label]` it is `[label]`, of `[label]` it is
/// empty and stands behind the bracket. Of a definition it is its lines.
///
/// @param url as it is read; of a definition, what it defines
/// @param title what is shown when one points at it, where there is one
public record Destination(Form form, TextRange place, String url, @Nullable String title) {
  /// How a text says where something leads.
  public enum Form {
    /** `[a](b)`. */
    LINK,
    /** `![a](b)`. */
    IMAGE,
    /** A link or an image whose URL is defined elsewhere. */
    REFERENCE,
    DEFINITION,
    /** `src` or `href` of an HTML tag. */
    HTML
  }

  /// All of a text, in the order of their places.
  public static List<Destination> of(String text, Conventions.FrontMatterForm head) {
    return new DestinationReader(text, head).read();
  }
}
