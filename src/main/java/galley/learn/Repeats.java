package galley.learn;

import galley.issue.Block;
import galley.issue.Boilerplate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What stands in several issues with nothing but its figures changed.
final class Repeats {
  /// Architecture's rule: three issues make it boilerplate.
  static final int ISSUES = 3;

  /// A shorter paragraph ("Output:") may come back by itself. In columns: a Chinese character takes
  /// two.
  private static final int SHORTEST = 24;

  /// A short one still counts where so many issues have it.
  private static final double COMMON = 0.2;

  /// A list of jobs may stand for weeks; one that is boilerplate is hardly ever another one, or
  /// stands longer than any job.
  private static final double NEW_LISTS = 0.15;

  private static final int LONG = 5;

  private final int issues;
  private final Tally<String> seen = new Tally<>();
  private final Map<String, Tally<String>> listsBySection = new HashMap<>();
  private final Map<String, Block.Kind> kinds = new HashMap<>();
  private final Map<String, String> samples = new HashMap<>();

  Repeats(List<Part> parts, int issues) {
    this.issues = issues;
    for (Part part : parts) {
      for (Block block : part.blocks()) {
        if (!mayRepeat(part, block)) continue;
        String text = normal(part, block);
        seen.add(text, part.issue());
        kinds.put(text, block.kind());
        samples.put(text, part.from().raw(block).strip());
        if (block.isList()) {
          listsBySection.computeIfAbsent(part.key(), _ -> new Tally<>()).add(text, part.issue());
        }
      }
    }
  }

  private static boolean mayRepeat(Part part, Block block) {
    return switch (block.kind()) {
      case PARAGRAPH ->
          !HeadShape.of(part.from().line(block.first())).isNumbered()
              && HeadingForms.urlBelow(part.from(), block.first()) == null;
      case QUOTE, HTML, TABLE -> true;
      case BULLETS, ORDERED -> block.entries().size() >= 2;
      default -> false;
    };
  }

  private static String normal(Part part, Block block) {
    return Boilerplate.normalize(part.from().raw(block));
  }

  private static int columns(String text) {
    return text.codePoints().map(c -> c >= 0x2E80 ? 2 : 1).sum();
  }

  boolean isShort(Part part, Block block) {
    return columns(normal(part, block)) < SHORTEST;
  }

  /// What a block has in common with others.
  String key(Part part, Block block) {
    return normal(part, block);
  }

  boolean contains(Part part, Block block) {
    return mayRepeat(part, block) && repeats(normal(part, block));
  }

  private boolean repeats(String text) {
    if (seen.issues(text) < ISSUES) return false;
    if (kinds.get(text) != Block.Kind.BULLETS && kinds.get(text) != Block.Kind.ORDERED) {
      return columns(text) >= SHORTEST || seen.issues(text) >= COMMON * issues;
    }
    if (seen.issues(text) >= Math.max(Math.min(LONG, issues), COMMON * issues)) return true;
    return listsBySection.values().stream()
        .filter(lists -> lists.count(text) > 0)
        .allMatch(lists -> lists.distinct() <= NEW_LISTS * lists.total() + 1);
  }

  /// What repeats, the most frequent first.
  List<String> texts() {
    return seen.byCount().stream().filter(this::repeats).toList();
  }

  int issues(String text) {
    return seen.issues(text);
  }

  /// The text as the last issue has it.
  String sample(String text) {
    return samples.getOrDefault(text, text);
  }
}
