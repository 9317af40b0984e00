package galley.issue;

import galley.text.Lines;
import galley.text.TextRange;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads a text as an outline, in one pass over its top-level blocks.
///
/// commonmark's source spans are per line and leave out line ends and blank lines, so the tiling is
/// made here: each line gets a kind, and runs of a kind are the regions.
final class OutlineReader {
  private static final Pattern PARAGRAPH_BREAK = Pattern.compile("\\R[ \\t]*\\R");

  /// A paragraph of template tags only, such as an include, stands between items, not in one.
  private static final Pattern TAGS = Pattern.compile("(?s)\\{%.*%}\\s*");

  private final String text;
  private final Conventions conventions;
  private final Blocks blocks;
  private final Lines lines;
  private final Boilerplate boilerplate;
  private final HeadlineReader reader;
  private final ItemStarts starts;
  private final ItemReader itemReader;
  private final Region.Kind[] kinds;
  private final List<Section> sections = new ArrayList<>();

  // The section and the item that are being read; an item's end is known when the next thing
  // starts.
  private @Nullable Block heading;
  private int sectionLine;
  private int headingEnd;
  private boolean holdsItems;
  private boolean isBeforeSections = true;
  private @Nullable String role;
  private List<Item> items = new ArrayList<>();
  private @Nullable Headline open;

  /// Where what is not the item's own begins, if nothing of its own follows: a comment, a
  /// definition.
  private int aside = -1;

  OutlineReader(String text, Conventions conventions) {
    this.text = text;
    this.conventions = conventions;
    this.blocks = Blocks.of(text, conventions.frontMatter());
    this.lines = blocks.lines();
    this.reader = new HeadlineReader(lines, conventions);
    this.starts = new ItemStarts(blocks, conventions, reader);
    this.itemReader = new ItemReader(blocks, reader);
    this.kinds = new Region.Kind[lines.count()];
    this.boilerplate =
        Boilerplate.of(
            conventions,
            conventions.blocks().stream()
                .flatMap(block -> PARAGRAPH_BREAK.splitAsStream(block.text()))
                .filter(paragraph -> !paragraph.isBlank() && !paragraph.contains("{")));
  }

  Outline read() {
    Arrays.fill(kinds, 0, blocks.firstLine(), Region.Kind.FRONT_MATTER);
    for (int line = blocks.firstLine(); line < lines.count(); line++) {
      kinds[line] = lines.isBlank(line) ? Region.Kind.BLANK : Region.Kind.PROSE;
    }
    sectionLine = headingEnd = blocks.firstLine();
    holdsItems = starts.mayStandBeforeSections();
    blocks.blocks().forEach(this::block);
    endSection(lines.count());
    return new Outline(text, conventions, blocks.frontMatter(), regions(), sections);
  }

  private void block(Block block) {
    int first = block.first();
    int last = block.last();
    switch (block.kind()) {
      case HEADING -> heading(block);
      case REFERENCE -> aside(first, last, Region.Kind.REFERENCES);
      case COMMENT -> aside(first, last, Region.Kind.COMMENT);
      case BREAK -> apart(first, last, Region.Kind.PROSE);
      case PARAGRAPH -> {
        if (starts.isSection(block)) section(block);
        else if (isBoilerplate(block)) apart(first, last, Region.Kind.BLOCK);
        else if (TAGS.matcher(blocks.raw(block)).matches()) aside(first, last, Region.Kind.PROSE);
        else paragraph(first, last);
      }
      case BULLETS, ORDERED -> {
        if (isBoilerplate(block)) apart(first, last, Region.Kind.BLOCK);
        else if (blocks.isContents(block)) keep(first, last);
        else list(block);
      }
      default -> {
        if (isBoilerplate(block)) apart(first, last, Region.Kind.BLOCK);
        else keep(first, last);
      }
    }
  }

  /// Lines that end an item and belong to none.
  private void apart(int first, int last, Region.Kind kind) {
    endItem(first);
    Arrays.fill(kinds, first, last + 1, kind);
  }

  /// Lines that belong to an item only where something of its own follows them.
  private void aside(int first, int last, Region.Kind kind) {
    if (open != null && aside < 0) aside = first;
    Arrays.fill(kinds, first, last + 1, kind);
  }

  /// Blank lines inside a block belong to it.
  private void keep(int first, int last) {
    aside = -1;
    if (open == null) Arrays.fill(kinds, first, last + 1, Region.Kind.PROSE);
  }

  private boolean isBoilerplate(Block block) {
    String raw = blocks.raw(block).strip();
    // A promotion may be set as a quote.
    String start = block.kind() == Block.Kind.QUOTE ? raw.replaceFirst("^> ?", "") : raw;
    return conventions.blocks().stream().anyMatch(rule -> rule.startsLike(start))
        || boilerplate.contains(raw);
  }

  private void heading(Block block) {
    Headline item = starts.at(block.first());
    boolean known = conventions.knows(blocks.raw(block), block.plain());
    // Before the sections no list and no paragraph may be an item; a heading that is one stands
    // for itself.
    if (item != null && (holdsItems || isBeforeSections)) {
      startItem(item);
    } else if (open != null
        && open.form().kind() == ItemForm.Kind.HEADING
        && block.level() > open.form().headingLevel()
        && !known) {
      keep(block.first(), block.last());
    } else {
      section(block);
    }
  }

  private void section(Block block) {
    endSection(block.first());
    heading = block;
    sectionLine = block.first();
    headingEnd = block.last() + 1;
    String raw = blocks.raw(block);
    String plain = plain(block);
    role = conventions.role(raw, plain);
    holdsItems = starts.mayHoldItems(raw, plain);
    isBeforeSections = conventions.isTitle(raw, plain);
    Arrays.fill(kinds, block.first(), headingEnd, Region.Kind.HEADING);
  }

  private String plain(Block heading) {
    return heading.kind() == Block.Kind.HEADING
        ? heading.plain()
        : Markdown.plain(blocks.raw(heading));
  }

  private void paragraph(int first, int last) {
    for (int line = first; line <= last; line++) {
      Headline item = starts.at(line);
      if (item != null) startItem(item);
    }
    keep(first, last);
  }

  private void list(Block list) {
    boolean inside = open != null || !holdsItems;
    for (Block entry : list.entries()) {
      Headline numbered = starts.at(entry.first());
      Headline bullet = numbered != null || inside ? null : reader.entry(entry, list.kind(), role);
      if (numbered != null) {
        startItem(numbered);
        inside = true;
      } else if (bullet != null) {
        startItem(bullet);
        endItem(entry.last() + 1);
      } else {
        keep(entry.first(), entry.last());
      }
    }
  }

  private void startItem(Headline headline) {
    endItem(headline.line());
    open = headline;
  }

  /// Ends the open item before a line; blank lines before it are not the item's.
  private void endItem(int before) {
    if (open == null) return;
    int end = aside >= 0 ? aside : before;
    while (end > open.line() + 1 && blocks.isNothing(end - 1)) end--;
    Arrays.fill(kinds, open.line(), end, Region.Kind.ITEM);
    items.add(itemReader.read(open, end));
    open = null;
    aside = -1;
  }

  private void endSection(int before) {
    endItem(before);
    if (before == sectionLine && heading == null) return;
    var range = new TextRange(lines.start(sectionLine), lines.start(before));
    if (heading == null) {
      if (!items.isEmpty()) {
        sections.add(
            new Section(null, "", TextRange.empty(range.start()), 0, null, false, range, items));
      }
    } else {
      sections.add(section(heading, range));
    }
    items = new ArrayList<>();
    heading = null;
    sectionLine = headingEnd = before;
  }

  private Section section(Block heading, TextRange range) {
    String raw = blocks.raw(heading);
    String plain = plain(heading);
    boolean block = conventions.isBlock(raw, plain);
    if (block) {
      for (int line = headingEnd; line < lines.count() && lines.start(line) < range.end(); line++) {
        if (kinds[line] == Region.Kind.PROSE) kinds[line] = Region.Kind.BLOCK;
      }
    }
    return new Section(
        plain,
        raw,
        new TextRange(range.start(), lines.start(headingEnd)),
        heading.kind() == Block.Kind.HEADING ? heading.level() : Section.OF_PARAGRAPH,
        block ? null : role,
        block,
        range,
        items);
  }

  private List<Region> regions() {
    List<Region> regions = new ArrayList<>();
    Set<Integer> cuts = new HashSet<>();
    for (Section section : sections) {
      cuts.add(section.range().start());
      section.items().forEach(item -> cuts.add(item.range().start()));
    }
    int from = 0;
    for (int line = 1; line <= kinds.length; line++) {
      if (line < kinds.length
          && kinds[line] == kinds[line - 1]
          && !cuts.contains(lines.start(line))) continue;
      regions.add(new Region(kinds[line - 1], new TextRange(lines.start(from), lines.start(line))));
      from = line;
    }
    return regions;
  }
}
