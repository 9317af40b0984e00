package galley.issue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reusable text of the publication and how it is recognised in an issue.
///
/// @param text what the block's file holds; empty where there is none
/// @param startsWith what a paragraph of it starts with, where it differs from issue to issue
/// @param headings the headings of a block that is a section of its own
public record BlockRule(
    String name, String text, @Nullable String startsWith, List<HeadingForm> headings) {
  public BlockRule {
    headings = List.copyOf(headings);
  }

  /// Whether a paragraph starts as this block does; an empty start would be that of them all.
  boolean startsLike(String paragraph) {
    return startsWith != null && !startsWith.isEmpty() && paragraph.startsWith(startsWith);
  }
}
