package galley.page;

import org.jsoup.nodes.Element;

/// A run of text that no other block interrupts.
///
/// @param holder the element it stands in
/// @param linked the share of it that is links, from 0 to 1
record TextBlock(Element holder, String text, double linked, Kind kind) {
  private static final int SHORT = 40;
  private static final int SHORT_DENSE = 16;

  enum Kind {
    PARAGRAPH,
    ITEM,
    HEADING,
    CODE
  }

  /** How much this looks like prose: its length, if it is long enough and not mainly links. */
  double weight() {
    if (kind == Kind.HEADING || linked > 0.5 || isShort()) {
      return 0;
    }
    double unlinked = 1 - linked;
    double kinds = kind == Kind.CODE ? 0.3 : kind == Kind.ITEM ? 0.5 : 1;
    return kinds * unlinked * unlinked * text.length();
  }

  boolean isShort() {
    int length = text.length();
    return length < SHORT && (length < SHORT_DENSE || text.codePointAt(length / 2) < 0x2E80);
  }
}
