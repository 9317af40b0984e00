package galley.ui.organizer;

import galley.issue.Outline;
import galley.issue.Region;
import galley.text.Lines;
import java.util.regex.Pattern;

/// Whether an issue seems to have items that its conventions do not read.
final class UnreadItems {
  /// Fewer may be a list in the text.
  private static final int LEAST = 3;

  /// A list entry with a link, a numbered paragraph that starts with one, a linked heading, or an
  /// address on a line of its own, under its title.
  private static final Pattern ENTRY =
      Pattern.compile(
          "^ {0,3}(?:(?:[-*+•]|#{2,6}|\\d{1,4}\\s?[.)、．]|[①-⑳]).*(?:\\]\\(|https?://).*"
              + "|<?https?://\\S+>?\\s*)");

  private UnreadItems() {}

  /// Holds where the conventions name no form of item, or find none among what looks like items.
  static boolean in(Outline outline) {
    if (outline.conventions().items().isEmpty()) return true;
    if (outline.itemCount() > 0) return false;
    int found = 0;
    for (Region region : outline.regions()) {
      if (region.kind() != Region.Kind.PROSE && region.kind() != Region.Kind.HEADING) continue;
      String text = region.range().in(outline.text());
      Lines lines = Lines.of(text);
      for (int i = 0; i < lines.count() && found < LEAST; i++) {
        if (ENTRY.matcher(lines.text(i)).matches()) found++;
      }
    }
    return found >= LEAST;
  }
}
