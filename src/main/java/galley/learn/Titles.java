package galley.learn;

import galley.issue.Block;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Paragraphs that stand for headings: bold lines that come back from issue to issue and have
/// entries below them, as in a teaser.
final class Titles {
  private final Set<String> keys = new HashSet<>();
  private final Tally<String> raws = new Tally<>();

  Titles(List<Part> parts, int often) {
    Tally<String> all = new Tally<>();
    Tally<String> followed = new Tally<>();
    for (Part part : parts) {
      List<Block> blocks = part.blocks();
      for (int i = 0; i < blocks.size(); i++) {
        if (!isBold(part, blocks.get(i))) continue;
        String key = key(part, blocks.get(i));
        all.add(key, part.issue());
        if (i + 1 < blocks.size() && isEntry(part, blocks.get(i + 1))) {
          followed.add(key, part.issue());
        }
      }
    }
    for (String key : all.byCount()) {
      if (followed.issues(key) >= often && followed.count(key) * 2 >= all.count(key)) keys.add(key);
    }
    for (Part part : parts) {
      for (Block block : part.blocks()) {
        if (isHeading(part, block)) raws.add(part.from().raw(block).strip(), part.issue());
      }
    }
  }

  private static boolean isBold(Part part, Block block) {
    if (block.kind() != Block.Kind.PARAGRAPH || block.first() != block.last()) return false;
    HeadShape shape = HeadShape.of(part.from().line(block.first()));
    return !shape.isNumbered() && shape.isBold();
  }

  private static boolean isEntry(Part part, Block block) {
    return switch (block.kind()) {
      case BULLETS, ORDERED -> true;
      case PARAGRAPH -> HeadShape.of(part.from().line(block.first())).isNumbered();
      default -> false;
    };
  }

  private static String key(Part part, Block block) {
    return keyOf(part.from().line(block.first()));
  }

  /// Whether a paragraph is such a line.
  boolean isHeading(Part part, Block block) {
    return !keys.isEmpty() && isBold(part, block) && keys.contains(key(part, block));
  }

  /// How these are written, the most frequent first.
  List<String> spellings() {
    return raws.byCount();
  }

  /// The key of a spelling.
  static String keyOf(String raw) {
    HeadShape shape = HeadShape.of(raw);
    String title = shape.title();
    return Headings.key(title == null ? shape.before() : title);
  }
}
