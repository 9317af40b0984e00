package galley.issue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reusable text of the publication and how it is recognised in an issue.
///
/// @param text what the block's file holds; empty where there is none
/// @param startsWith what a paragraph of it starts with, where it differs from issue to issue
/// @param headings the headings of a block that is a section of its own
/// @param place where a new issue has it; null where nobody said
public record BlockRule(
    String name,
    String text,
    @Nullable String startsWith,
    List<HeadingForm> headings,
    @Nullable Place place) {
  /// Where a block stands.
  ///
  /// @param behind whether behind what is named, or before it
  /// @param role a section's, or [#END]
  public record Place(boolean behind, String role) {
    /** The end of the issue. */
    public static final String END = "end";
  }

  public BlockRule {
    headings = List.copyOf(headings);
  }

  public BlockRule(
      String name, String text, @Nullable String startsWith, List<HeadingForm> headings) {
    this(name, text, startsWith, headings, null);
  }

  /// Whether a paragraph starts as this block does; an empty start would be that of them all.
  public boolean startsLike(String paragraph) {
    return startsWith != null && !startsWith.isEmpty() && paragraph.startsWith(startsWith);
  }
}
