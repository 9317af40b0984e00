package galley.learn;

import galley.issue.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A heading of a past issue, or its beginning, with the blocks up to the next heading. A place and
/// not a value: two parts are never equal, whatever they hold.
final class Part {
  /// A picture and a comment may stand before the title, and no more.
  private static final int BEFORE_TITLE = 2;

  private final int issue;
  private final PastIssue from;
  private final @Nullable Block heading;
  private final boolean title;
  private final List<Block> blocks;

  private Part(
      int issue, PastIssue from, @Nullable Block heading, boolean title, List<Block> blocks) {
    this.issue = issue;
    this.from = from;
    this.heading = heading;
    this.title = title;
    this.blocks = List.copyOf(blocks);
  }

  /// The parts of an issue, the one before its first heading included.
  ///
  /// @param same headings that are the same to the letter in several issues: no title is
  static List<Part> of(int number, PastIssue issue, Set<String> same) {
    List<Part> parts = new ArrayList<>();
    Block found = title(issue);
    Block title = found == null || same.contains(found.plain()) ? null : found;
    Block heading = null;
    List<Block> below = new ArrayList<>();
    for (Block block : issue.blocks().blocks()) {
      if (block.kind() == Block.Kind.HEADING) {
        parts.add(new Part(number, issue, heading, isTitle(heading, title), below));
        heading = block;
        below = new ArrayList<>();
      } else {
        below.add(block);
      }
    }
    parts.add(new Part(number, issue, heading, isTitle(heading, title), below));
    return parts;
  }

  private static boolean isTitle(@Nullable Block heading, @Nullable Block title) {
    return heading != null && heading.equals(title);
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
    return issue.blocks().blocks().indexOf(heading) <= BEFORE_TITLE;
  }

  /// Which of the past issues it is of, from 0.
  int issue() {
    return issue;
  }

  PastIssue from() {
    return from;
  }

  @Nullable Block heading() {
    return heading;
  }

  /// Whether the heading is the issue's own title.
  boolean title() {
    return title;
  }

  List<Block> blocks() {
    return blocks;
  }

  /// Whether it stands before the first section.
  boolean isBeforeSections() {
    return heading == null || title;
  }

  /// What headings that come back have in common; empty without one.
  String key() {
    return heading == null ? "" : Headings.key(heading.plain());
  }
}
