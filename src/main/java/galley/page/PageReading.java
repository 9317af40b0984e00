package galley.page;

import galley.link.PageFacts;
import java.util.List;

/// What the bytes of a page turned out to be.
public sealed interface PageReading {

  /// The page itself, or a file that is none. A page without a title worth showing is read all the
  /// same: its facts have no titles.
  ///
  /// @param text the main text, a paragraph each, without what stands around it; empty for a file
  record Read(PageFacts facts, List<String> text) implements PageReading {
    public Read {
      text = List.copyOf(text);
    }
  }

  /// Something that stands where the page should be.
  ///
  /// @param says what it calls itself
  record Barred(Barrier barrier, String says) implements PageReading {}
}
