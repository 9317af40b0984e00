package galley.digest;

import galley.issue.Block;
import galley.issue.Blocks;
import galley.issue.Conventions.FrontMatterForm;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A text that leaves something open, such as a fence, takes in all that follows it. At the end of
/// its issue that was nothing.
final class Unclosed {
  private static final Pattern OPENER =
      Pattern.compile("(?m)^[ \\t]*(`{3,}|~{3,})|<!|<\\?|(?i)<(?:script|pre|style|textarea)\\b");
  private static final List<String> CLOSERS =
      List.of("```", "~~~", "-->", "?>", "]]>", ">", "</pre>", "</script>");
  private static final String PROBE = "\n\nprobe";

  private Unclosed() {}

  /// What has to be put below the text so that nothing more is part of it: mostly nothing. Empty
  /// where that cannot be done.
  static Optional<String> closer(String text) {
    Matcher opener = OPENER.matcher(text);
    if (!opener.find() || isClosed(text)) return Optional.of("");
    String fence = null;
    do {
      if (opener.group(1) != null) fence = opener.group(1);
    } while (opener.find());
    if (fence != null && isClosed(text + "\n" + fence)) return Optional.of("\n" + fence);
    return CLOSERS.stream()
        .map(closer -> "\n" + closer)
        .filter(closer -> isClosed(text + closer))
        .findFirst();
  }

  private static boolean isClosed(String text) {
    Blocks blocks = Blocks.of(text + PROBE, FrontMatterForm.NONE);
    if (blocks.blocks().isEmpty()) return false;
    Block last = blocks.blocks().getLast();
    return last.kind() == Block.Kind.PARAGRAPH
        && last.first() == last.last()
        && blocks.raw(last).equals(PROBE.strip());
  }
}
