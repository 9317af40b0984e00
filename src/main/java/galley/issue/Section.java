package galley.issue;

import galley.text.TextRange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A heading and what follows it up to the next heading that is not an item. Items before the first
/// heading are in a section without one.
///
/// @param heading the heading as plain text: `🦄文章&教程`
/// @param headingRaw the heading's lines as they stand, without the last line end
/// @param headingRange the heading's whole lines; empty where there is no heading
/// @param level 1 to 6, or 0 without a heading
/// @param role what the conventions call it (`articles`), if they know it
/// @param block whether the conventions know it as boilerplate, to which nothing is dropped
public record Section(
    @Nullable String heading,
    String headingRaw,
    TextRange headingRange,
    int level,
    @Nullable String role,
    boolean block,
    TextRange range,
    List<Item> items) {
  /** The level of a paragraph that stands for a heading: that of the sections of most issues. */
  static final int OF_PARAGRAPH = 2;

  public Section {
    items = List.copyOf(items);
  }
}
