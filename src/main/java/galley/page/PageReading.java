package galley.page;

import galley.link.LinkUrl;
import galley.link.PageFacts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the bytes of a page turned out to be.
public sealed interface PageReading {

  /// The page itself, or a file that is none. A page without a title worth showing is read all the
  /// same: its facts have no titles.
  ///
  /// @param text the main text, a paragraph each, without what stands around it; empty for a file
  /// @param next where a page leads that only leads elsewhere (`<meta http-equiv=refresh>`), else
  ///   null
  /// @param about another address that says what this one does not: its oEmbed, where the page has
  ///   no title, or the page about a paper; null if there is nothing more to ask
  record Read(PageFacts facts, List<String> text, @Nullable LinkUrl next, @Nullable LinkUrl about)
      implements PageReading {
    public Read {
      text = List.copyOf(text);
    }

    public Read(PageFacts facts, List<String> text) {
      this(facts, text, null, null);
    }
  }

  /// Something that stands where the page should be.
  ///
  /// @param says what it calls itself
  record Barred(Barrier barrier, String says) implements PageReading {}
}
