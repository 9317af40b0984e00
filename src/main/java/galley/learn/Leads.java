package galley.learn;

import galley.issue.Block;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Blocks that come back with another text each time and are known by how they start: a promotion
/// behind the last item (`🎁 …`), a list of credits behind the news (`- Editor: …`).
final class Leads {
  private static final Pattern LABEL = Pattern.compile("[-*+] [^\\[\\]:：]{1,12}[:：]");

  /// In so many issues a lead must stand.
  private static final double SHARE = 0.05;

  /// Of its places, so few may have an item of their section behind them.
  private static final int INSIDE = 5;

  private final Tally<String> all = new Tally<>();
  private final Tally<String> behindItems = new Tally<>();
  private final Map<String, Integer> inside = new HashMap<>();
  private final int least;

  Leads(List<Part> parts, ParagraphForms paragraphs, HeadingForms headings, int issues, int often) {
    least = Math.max(often, (int) Math.ceil(SHARE * issues));
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      if (headings.isItem(part)) {
        Part next = i + 1 < parts.size() ? parts.get(i + 1) : null;
        boolean more = next != null && next.issue() == part.issue() && headings.isItem(next);
        heading(part, more);
        continue;
      }
      int lastItem = paragraphs.lastLine(part);
      boolean listBefore = false;
      for (Block block : part.blocks()) {
        String lead = lead(part.from().raw(block), block.kind());
        if (lead != null) {
          all.add(lead, part.issue());
          boolean behind = block.isList() ? listBefore : lastItem >= 0;
          if (behind) behindItems.add(lead, part.issue());
          boolean among = block.isList() ? !listBefore : block.first() < lastItem;
          if (among) inside.merge(lead, 1, Integer::sum);
        }
        listBefore |= block.isList() && lead == null;
      }
    }
  }

  /// The notes of an item that is a heading.
  ///
  /// @param more whether another item follows right behind
  private void heading(Part part, boolean more) {
    for (Block block : part.blocks()) {
      String lead = block.isList() ? null : lead(part.from().raw(block), block.kind());
      if (lead == null) continue;
      all.add(lead, part.issue());
      if (more) inside.merge(lead, 1, Integer::sum);
      else behindItems.add(lead, part.issue());
    }
  }

  private static @Nullable String lead(String raw, Block.Kind kind) {
    return switch (kind) {
      case PARAGRAPH, QUOTE ->
          symbol(kind == Block.Kind.QUOTE ? raw.replaceFirst("^> ?", "") : raw);
      case BULLETS -> {
        Matcher label = LABEL.matcher(raw);
        yield label.lookingAt() ? label.group() : null;
      }
      default -> null;
    };
  }

  /// An emoji or another symbol that is no Markdown.
  private static @Nullable String symbol(String text) {
    if (text.isEmpty()) return null;
    int first = text.codePointAt(0);
    boolean emoji = Character.getType(first) == Character.OTHER_SYMBOL && first > 0x2600;
    return emoji ? Character.toString(first) : null;
  }

  /// The leads, the most frequent first.
  List<Learned.Seen> starts() {
    return all.byCount().stream()
        .filter(lead -> behindItems.issues(lead) >= least)
        .filter(lead -> inside.getOrDefault(lead, 0) * INSIDE <= all.count(lead))
        .map(lead -> new Learned.Seen(lead, all.count(lead)))
        .toList();
  }
}
