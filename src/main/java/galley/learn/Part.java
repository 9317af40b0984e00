package galley.learn;

import galley.issue.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A heading of a past issue, or its beginning, with the blocks up to the next heading.
///
/// @param issue which of the past issues, from 0
/// @param title whether the heading is the issue's own title
record Part(int issue, PastIssue from, @Nullable Block heading, boolean title, List<Block> blocks) {
  /// The parts of an issue, the one before its first heading included.
  ///
  /// @param same headings that are the same to the letter in several issues: no title is
  static List<Part> of(int number, PastIssue issue, Set<String> same) {
    List<Part> parts = new ArrayList<>();
    Block found = title(issue);
    Block title = found == null || same.contains(found.plain()) ? null : found;
    Part part = new Part(number, issue, null, false, new ArrayList<>());
    for (Block block : issue.blocks().blocks()) {
      if (block.kind() == Block.Kind.HEADING) {
        parts.add(part);
        part = new Part(number, issue, block, block == title, new ArrayList<>());
      } else {
        part.blocks.add(block);
      }
    }
    parts.add(part);
    return parts;
  }

  /// The first heading, where it is the only one of its level and none is above it.
  private static @Nullable Block title(PastIssue issue) {
    List<Block> headings =
        issue.blocks().blocks().stream().filter(b -> b.kind() == Block.Kind.HEADING).toList();
    if (headings.isEmpty()) return null;
    Block first = headings.getFirst();
    boolean only = headings.stream().skip(1).allMatch(h -> h.level() > first.level());
    return only && (first.level() == 1 || headings.size() > 1) && standsFirst(issue, first)
        ? first
        : null;
  }

  /// Whether nothing but a picture or a comment stands before it.
  private static boolean standsFirst(PastIssue issue, Block heading) {
    return issue.blocks().blocks().indexOf(heading) <= 2;
  }

  /// Whether it stands before the first section.
  boolean isBeforeSections() {
    return heading == null || title;
  }

  String key() {
    return heading == null ? "" : Headings.key(heading.plain());
  }
}
