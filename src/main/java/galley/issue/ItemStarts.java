package galley.issue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which headings and paragraphs of a text start an item.
///
/// A line that fits a template is not yet one. A headline with a link is; one without stands where
/// its number comes next (`2、` in the notes of item 5 does not), or among items with a link (the
/// bold subtitle of an essay does not), and under a section that may hold items at all.
final class ItemStarts {
  private final Blocks text;
  private final Conventions conventions;
  private final HeadlineReader reader;
  private final Map<Integer, Headline> starts = new HashMap<>();
  private final boolean hasSections;
  private final Set<Integer> sectionLines = new HashSet<>();

  ItemStarts(Blocks text, Conventions conventions, HeadlineReader reader) {
    this.text = text;
    this.conventions = conventions;
    this.reader = reader;
    headings();
    hasSections = sectionsIn();
    paragraphs();
  }

  /// Whether there is a heading to stand before: where there is none, all items stand under the
  /// title.
  private boolean sectionsIn() {
    return text.blocks().stream()
        .anyMatch(
            block ->
                switch (block.kind()) {
                  case HEADING -> !conventions.isTitle(text.raw(block), block.plain());
                  case PARAGRAPH ->
                      block.first() == block.last()
                          && conventions.isHeading(text.lines().text(block.first()).strip());
                  default -> false;
                });
  }

  /// The item that starts at a heading, a paragraph's line, or an entry of a list that is written
  /// as numbered paragraphs; null where none does.
  @Nullable Headline at(int line) {
    return starts.get(line);
  }

  /// Whether a paragraph stands for the heading of a section.
  boolean isSection(Block paragraph) {
    return sectionLines.contains(paragraph.first());
  }

  private void headings() {
    if (!has(ItemForm.Kind.HEADING)) return;
    List<Block> blocks = text.blocks();
    Map<Integer, Headline> plain = new LinkedHashMap<>();
    Set<Integer> linkedLevels = new HashSet<>();
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      if (block.kind() != Block.Kind.HEADING) continue;
      if (conventions.knows(text.raw(block), block.plain())) continue;
      Block next = i + 1 < blocks.size() ? blocks.get(i + 1) : null;
      Headline headline = reader.heading(block, next);
      if (headline == null) continue;
      if (headline.isLinked()) linkedLevels.add(block.level());
      if (headline.isLinked() || headline.number() != null || !headline.form().mayHaveLink()) {
        starts.put(block.first(), headline);
      } else if (headline.form().headlines().stream().anyMatch(h -> h.has("url"))) {
        plain.put(i, headline);
      }
    }
    plain.forEach(
        (at, headline) -> {
          if (linkedLevels.contains(headline.form().headingLevel()) && !isGroup(at)) {
            starts.put(headline.line(), headline);
          }
        });
  }

  /// Whether a heading has linked headings below it: then they are the items, and it groups them.
  ///
  /// @param at which of the blocks the heading is
  private boolean isGroup(int at) {
    List<Block> blocks = text.blocks();
    for (int i = at + 1; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      if (block.kind() != Block.Kind.HEADING) continue;
      if (block.level() <= blocks.get(at).level()) return false;
      Headline start = starts.get(block.first());
      if (start != null && start.isLinked()) return true;
    }
    return false;
  }

  private boolean has(ItemForm.Kind kind) {
    return conventions.items().stream().anyMatch(form -> form.kind() == kind);
  }

  /// A section, while its paragraphs are gone through.
  private static final class Open {
    final List<Headline> headlines = new ArrayList<>();
    final Set<Integer> alone = new HashSet<>();
    boolean known;
    boolean holdsItems = true;
    @Nullable String role;
  }

  private void paragraphs() {
    boolean any = has(ItemForm.Kind.PARAGRAPH);
    List<Open> sections = new ArrayList<>();
    Open open = new Open();
    open.holdsItems = mayStandBeforeSections();
    open.known = true;
    boolean inHeading = false;
    for (int i = 0; i < text.blocks().size(); i++) {
      Block block = text.blocks().get(i);
      switch (block.kind()) {
        case HEADING -> {
          inHeading = starts.containsKey(block.first());
          if (inHeading) continue;
          sections.add(open);
          open = section(text.raw(block), block.plain());
        }
        case PARAGRAPH -> {
          String line = text.lines().text(block.first()).strip();
          if (block.first() == block.last() && conventions.isHeading(line)) {
            sectionLines.add(block.first());
            inHeading = false;
            sections.add(open);
            open = section(line, Markdown.plain(line));
          } else if (any && !inHeading) {
            lines(block, open);
          }
        }
        case BULLETS, ORDERED -> {
          if (any && !inHeading)
            for (Block entry : block.entries()) line(entry.first(), entry, open);
        }
        default -> {}
      }
    }
    sections.add(open);
    if (any) accept(sections);
  }

  private Open section(String raw, String plain) {
    var section = new Open();
    SectionRule rule = conventions.section(raw, plain);
    section.known = rule != null || conventions.sections().isEmpty();
    section.role = rule == null ? null : rule.role();
    section.holdsItems = mayHoldItems(raw, plain);
    return section;
  }

  /// Whether there may be items before the first heading.
  boolean mayStandBeforeSections() {
    return conventions.itemsBeforeSections() || !hasSections;
  }

  /// Whether the paragraphs and lists below a heading may be items: not in a block, nor in a
  /// section of prose, and below the issue's title only as before the first section.
  boolean mayHoldItems(String raw, String plain) {
    SectionRule rule = conventions.section(raw, plain);
    return !conventions.isBlock(raw, plain)
        && (rule == null || rule.holdsItems())
        && (mayStandBeforeSections() || !conventions.isTitle(raw, plain));
  }

  /// A line inside a paragraph starts an item only where the paragraph itself starts with one.
  private void lines(Block block, Open open) {
    for (int line = block.first(); line <= block.last(); line++) {
      boolean starts = line(line, block, open);
      if (!starts && line == block.first()) return;
    }
  }

  private boolean line(int line, Block block, Open open) {
    if (!open.holdsItems) return false;
    Headline headline = reader.paragraph(line, text.lines().count());
    if (headline == null || !headline.form().standsIn(open.role)) return false;
    open.headlines.add(headline);
    if (block.last() == line) open.alone.add(line);
    return true;
  }

  private void accept(List<Open> sections) {
    Set<ItemForm> linked = new HashSet<>();
    for (Open section : sections) {
      section.headlines.stream()
          .filter(Headline::isLinked)
          .map(Headline::form)
          .forEach(linked::add);
    }
    int last = 0;
    for (Open section : sections) {
      if (conventions.restart() == Conventions.Restart.SECTION) last = 0;
      last = accept(section, linked, last);
    }
  }

  /// @param last the number of the item before, 0 where numbers start
  private int accept(Open section, Set<ItemForm> linked, int last) {
    List<Headline> headlines = section.headlines;
    boolean anyLinked = headlines.stream().anyMatch(Headline::isLinked);
    Headline before = null;
    int[] nextLinked = nextLinked(headlines);
    int nested = 0;
    for (int i = 0; i < headlines.size(); i++) {
      Headline headline = headlines.get(i);
      Integer number = headline.number();
      boolean linkless = !headline.form().mayHaveLink();
      boolean accepted =
          headline.isLinked()
              || (linkless && (number == null || !headline.isPlainFigure() || number == last + 1));
      if (!accepted && !linkless && number != null) {
        int next = nextLinked[i];
        // A number that starts anew is a point of the notes, and so are those that follow it.
        boolean point = number <= last || (nested > 0 && number == nested + 1);
        nested = point ? number : 0;
        accepted =
            !point
                && (anyLinked || section.known)
                && (number == last + 1 || (next >= 0 && number == next - 1 && number > last))
                && (next < 0 || next > number);
      } else if (!accepted && !linkless) {
        boolean subtitle =
            before != null && !before.isLinked() && section.alone.contains(before.line());
        accepted =
            linked.contains(headline.form())
                && (!section.alone.contains(headline.line()) || !subtitle);
      }
      if (!accepted) continue;
      starts.put(headline.line(), headline);
      before = headline;
      if (number != null) last = number;
      nested = 0;
    }
    return last;
  }

  /// The number of the first headline with a link behind each; -1 where none follows.
  private static int[] nextLinked(List<Headline> headlines) {
    int[] next = new int[headlines.size()];
    int number = -1;
    for (int i = headlines.size() - 1; i >= 0; i--) {
      next[i] = number;
      Headline headline = headlines.get(i);
      Integer own = headline.number();
      if (headline.isLinked()) number = own == null ? -1 : own;
    }
    return next;
  }
}
