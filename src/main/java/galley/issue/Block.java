package galley.issue;

import java.util.List;

/// One top-level block of an issue's Markdown, by lines: what a reading of its structure starts
/// from. Lines count from 0 in the whole text, the front matter's included.
///
/// @param level of a heading, from 1; 0 for other kinds
/// @param last its last line
/// @param headLast the last line of its first paragraph: a list entry's headline may run on
/// @param plain a heading's text without markup; empty for other kinds
/// @param entries of a list, in order; empty for other kinds
public record Block(
    Kind kind, int level, int first, int last, int headLast, String plain, List<Block> entries) {
  /// What CommonMark makes of a block.
  public enum Kind {
    HEADING,
    PARAGRAPH,
    BULLETS,
    ORDERED,
    /** An entry of a list. */
    ENTRY,
    QUOTE,
    CODE,
    TABLE,
    HTML,
    /** An HTML comment. */
    COMMENT,
    /** A link reference definition. */
    REFERENCE,
    /** A thematic break. */
    BREAK
  }

  public Block {
    entries = List.copyOf(entries);
  }

  public boolean isList() {
    return kind == Kind.BULLETS || kind == Kind.ORDERED;
  }
}
