package galley.learn;

import galley.issue.Block;
import galley.issue.Boilerplate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What stands in several issues with nothing but its figures changed.
final class Repeats {
  /// Architecture's rule: three issues make it boilerplate.
  static final int ISSUES = 3;

  /// A shorter paragraph ("Output:") may come back by itself. In columns: a Chinese character
  /// takes two.
  private static final int SHORTEST = 24;

  private final Tally<String> seen = new Tally<>();
  private final Map<String, Block.Kind> kinds = new HashMap<>();
  private final Map<String, String> samples = new HashMap<>();

  Repeats(List<Part> parts) {
    for (Part part : parts) {
      for (Block block : part.blocks()) {
        if (!mayRepeat(part, block)) continue;
        String text = normal(part, block);
        seen.add(text, part.issue());
        kinds.put(text, block.kind());
        samples.put(text, part.from().raw(block).strip());
      }
    }
  }

  private static boolean mayRepeat(Part part, Block block) {
    return switch (block.kind()) {
      case PARAGRAPH, QUOTE, HTML, TABLE -> columns(part.from().raw(block)) >= SHORTEST;
      case BULLETS, ORDERED -> block.entries().size() >= 2;
      default -> false;
    };
  }

  /// A picture is the same only to the letter: `images/3.png` is in every issue.
  private static String normal(Part part, Block block) {
    String raw = part.from().raw(block).strip();
    return raw.startsWith("![") && raw.endsWith(")") && !raw.contains(") ")
        ? raw
        : Boilerplate.normalize(raw);
  }

  private static int columns(String text) {
    return text.codePoints().map(c -> c >= 0x2E80 ? 2 : 1).sum();
  }

  /// What a block has in common with others.
  String key(Part part, Block block) {
    return normal(part, block);
  }

  boolean contains(Part part, Block block) {
    return mayRepeat(part, block) && seen.issues(normal(part, block)) >= ISSUES;
  }

  /// What repeats, the most frequent first.
  List<String> texts() {
    List<String> texts = new ArrayList<>();
    for (String text : seen.byCount()) {
      if (seen.issues(text) >= ISSUES) texts.add(text);
    }
    return texts;
  }

  int issues(String text) {
    return seen.issues(text);
  }

  int last(String text) {
    return seen.last(text);
  }

  /// The text as the last issue has it.
  String sample(String text) {
    return samples.getOrDefault(text, text);
  }
}
