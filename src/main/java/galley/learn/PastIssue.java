package galley.learn;

import galley.issue.Block;
import galley.issue.Blocks;
import galley.issue.Conventions.FrontMatterForm;

/// One published issue: its path below the folder, with `/` on every system, and what it holds.
record PastIssue(String path, Blocks blocks) {
  static PastIssue of(String path, String text, FrontMatterForm form) {
    return new PastIssue(path, Blocks.of(text, form));
  }

  String line(int line) {
    return blocks.lines().text(line);
  }

  String raw(Block block) {
    return blocks.raw(block);
  }

  /// A heading's Markdown on one line; an underlined one as it would be with hashes.
  String headLine(Block heading) {
    String line = line(heading.first()).strip();
    return line.startsWith("#") ? line : "#".repeat(heading.level()) + " " + line;
  }

  /// A heading's Markdown without its hashes.
  String headText(Block heading) {
    return line(heading.first()).replaceFirst("^ {0,3}#{1,6}[ \\t]*", "").strip();
  }
}
