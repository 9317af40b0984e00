package galley.issue;

import galley.text.Lines;
import galley.text.TextRange;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.BulletList;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.ThematicBreak;
import org.jspecify.annotations.Nullable;

/// Reads a text as an outline, in one pass over commonmark's top-level blocks.
///
/// commonmark's source spans are per line and leave out line ends and blank lines, so the tiling is
/// made here: each line gets a kind, and runs of a kind are the regions. The file is whole because
/// what starts an item, what ends it and what it is made of are one question.
final class OutlineReader {
  private static final Pattern LIST_MARKER =
      Pattern.compile("[ \\t]{0,3}(?:[-*+]|(\\d{1,9})[.)])(?:[ \\t]+|$)");
  private static final Pattern PARAGRAPH_BREAK = Pattern.compile("\\R[ \\t]*\\R");
  private static final Pattern BR = Pattern.compile("<br\\s*/?>");
  private static final String OPENERS = "[*_<(（【《“\"`";

  private record Headline(ItemForm form, Template.Match match, int shift) {}

  private final String text;
  private final Lines lines;
  private final Conventions conventions;
  private final Set<String> boilerplate;
  private final Region.Kind[] kinds;
  private final List<Section> sections = new ArrayList<>();
  private List<ItemLink> links = List.of();
  private int nextLink;

  // The section and the item that are being read; an item's end is known when the next thing
  // starts.
  private @Nullable Heading heading;
  private int sectionLine;
  private int headingEnd;
  private List<Item> items = new ArrayList<>();
  private @Nullable Headline open;
  private int openLine;

  OutlineReader(String text, Conventions conventions) {
    this.text = text;
    this.conventions = conventions;
    this.lines = Lines.of(text);
    this.kinds = new Region.Kind[lines.count()];
    this.boilerplate = boilerplate(conventions);
  }

  private static Set<String> boilerplate(Conventions conventions) {
    Set<String> all = new HashSet<>(conventions.boilerplate());
    conventions.blocks().stream()
        .flatMap(block -> PARAGRAPH_BREAK.splitAsStream(block.text()))
        .filter(paragraph -> !paragraph.isBlank() && !paragraph.contains("{"))
        .map(Boilerplate::normalize)
        .forEach(all::add);
    return all;
  }

  Outline read() {
    FrontMatter head = FrontMatterReader.read(lines, conventions.frontMatter());
    int from = head == null ? 0 : head.range().end();
    int firstLine = head == null || lines.count() == 0 ? 0 : lineAfter(from);
    Arrays.fill(kinds, 0, firstLine, Region.Kind.FRONT_MATTER);
    for (int line = firstLine; line < lines.count(); line++) {
      kinds[line] = lines.isBlank(line) ? Region.Kind.BLANK : Region.Kind.PROSE;
    }
    Node document = Markdown.parse(from == 0 ? text : text.substring(from));
    links = Markdown.links(document, text, from);
    sectionLine = headingEnd = firstLine;
    for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
      if (!node.getSourceSpans().isEmpty()) block(node, firstLine);
    }
    endSection(lines.count());
    return new Outline(text, conventions, head, regions(), sections);
  }

  private int lineAfter(int offset) {
    return offset == text.length() ? lines.count() : lines.at(offset);
  }

  private void block(Node node, int shift) {
    List<SourceSpan> spans = node.getSourceSpans();
    int first = spans.getFirst().getLineIndex() + shift;
    int last = spans.getLast().getLineIndex() + shift;
    switch (node) {
      case Heading h -> heading(h, first, last);
      case ListBlock list -> list(list, shift);
      case Paragraph _ when isBoilerplate(first, last) -> apart(first, last, Region.Kind.BLOCK);
      case Paragraph _ -> paragraph(first, last);
      case LinkReferenceDefinition _ -> apart(first, last, Region.Kind.REFERENCES);
      case HtmlBlock html when html.getLiteral().startsWith("<!--") ->
          apart(first, last, Region.Kind.COMMENT);
      case ThematicBreak _ -> apart(first, last, Region.Kind.PROSE);
      default -> keep(first, last);
    }
  }

  /// Lines that end an item and belong to none.
  private void apart(int first, int last, Region.Kind kind) {
    endItem(first);
    Arrays.fill(kinds, first, last + 1, kind);
  }

  /// Blank lines inside a block belong to it.
  private void keep(int first, int last) {
    if (open == null) Arrays.fill(kinds, first, last + 1, Region.Kind.PROSE);
  }

  private boolean isBoilerplate(int first, int last) {
    String paragraph =
        text.substring(lines.content(first).start(), lines.content(last).end()).strip();
    return conventions.blocks().stream()
            .anyMatch(b -> b.startsWith() != null && paragraph.startsWith(b.startsWith()))
        || (!boilerplate.isEmpty() && boilerplate.contains(Boilerplate.normalize(paragraph)));
  }

  private void heading(Heading node, int first, int last) {
    boolean known = conventions.knows(lines.text(first), Markdown.plainOf(node));
    Headline item = known ? null : headline(first, ItemForm.Kind.HEADING, node.getLevel());
    if (item != null) {
      startItem(item, first);
    } else if (open != null
        && open.form().kind() == ItemForm.Kind.HEADING
        && node.getLevel() > open.form().headingLevel()
        && !known) {
      keep(first, last);
    } else {
      endSection(first);
      heading = node;
      sectionLine = first;
      headingEnd = last + 1;
      Arrays.fill(kinds, first, last + 1, Region.Kind.HEADING);
    }
  }

  /// A line inside a paragraph starts an item only where the paragraph itself starts with one.
  private void paragraph(int first, int last) {
    boolean starts = false;
    for (int line = first; line <= last; line++) {
      Headline item = line == first || starts ? headline(line, ItemForm.Kind.PARAGRAPH, 0) : null;
      if (item == null) continue;
      starts = true;
      startItem(item, line);
    }
    keep(first, last);
  }

  private void list(ListBlock list, int shift) {
    boolean inside = open != null;
    for (Node node = list.getFirstChild(); node != null; node = node.getNext()) {
      if (node.getSourceSpans().isEmpty()) continue;
      int first = node.getSourceSpans().getFirst().getLineIndex() + shift;
      int last = node.getSourceSpans().getLast().getLineIndex() + shift;
      Headline numbered = headline(first, ItemForm.Kind.PARAGRAPH, 0);
      ItemForm.Kind kind =
          list instanceof BulletList ? ItemForm.Kind.BULLET : ItemForm.Kind.ORDERED;
      Headline entry = numbered != null || inside ? null : headline(first, kind, 0);
      if (numbered != null) {
        startItem(numbered, first);
        inside = true;
      } else if (entry != null) {
        startItem(entry, first);
        endItem(last + 1);
      } else {
        keep(first, last);
      }
    }
  }

  /// The headline of an item of this kind on a line, read by the first form and template that fits.
  private @Nullable Headline headline(int line, ItemForm.Kind kind, int level) {
    if (kind == ItemForm.Kind.PARAGRAPH && !mayStart(line)) return null;
    String content = lines.text(line);
    for (ItemForm form : conventions.items()) {
      if (form.kind() != kind || (level > 0 && form.headingLevel() != level)) continue;
      int shift = 0;
      if (kind == ItemForm.Kind.BULLET) {
        Matcher marker = LIST_MARKER.matcher(content);
        if (!marker.lookingAt()) return null;
        shift = marker.end();
      } else {
        while (shift < Math.min(4, content.length()) && content.charAt(shift) == ' ') shift++;
      }
      String rest = withoutBreak(content.substring(shift));
      for (Template template : form.headlines()) {
        Template reader =
            kind == ItemForm.Kind.BULLET
                ? template.withoutPrefix(bulletLength(template.prefix()))
                : template;
        Optional<Template.Match> match = reader.read(rest);
        if (match.isPresent()) return new Headline(form, match.get(), shift);
      }
    }
    return null;
  }

  /// Whether some paragraph form may start like this line: most lines of an issue are none, and
  /// seeing that must cost next to nothing.
  private boolean mayStart(int line) {
    TextRange content = lines.content(line);
    int at = content.start();
    while (at < content.end() && text.charAt(at) == ' ') at++;
    if (at == content.end()) return false;
    char first = text.charAt(at);
    for (ItemForm form : conventions.items()) {
      if (form.kind() != ItemForm.Kind.PARAGRAPH) continue;
      for (Template headline : form.headlines()) if (headline.mayStartWith(first)) return true;
    }
    return false;
  }

  /// A line without its hard line break (CommonMark 0.31.2, section 6.7) or `<br>`; read from its
  /// end, so that a line of blanks takes no more time than another.
  private static String withoutBreak(String line) {
    int end = line.length();
    while (end > 0 && (line.charAt(end - 1) == ' ' || line.charAt(end - 1) == '\t')) end--;
    if (end > 0 && line.charAt(end - 1) == '\\') return line.substring(0, end - 1);
    int tag = end > 0 && line.charAt(end - 1) == '>' ? line.lastIndexOf('<', end - 1) : -1;
    boolean isBreak = tag >= 0 && BR.matcher(line).region(tag, end).matches();
    return line.substring(0, isBreak ? tag : end);
  }

  private static int bulletLength(String prefix) {
    Matcher marker = LIST_MARKER.matcher(prefix);
    return marker.lookingAt() ? marker.end() : 0;
  }

  private void startItem(Headline headline, int line) {
    endItem(line);
    open = headline;
    openLine = line;
  }

  /// Ends the open item before a line; blank lines before it are not the item's.
  private void endItem(int before) {
    if (open == null) return;
    int end = before;
    while (end > openLine + 1 && lines.isBlank(end - 1)) end--;
    Arrays.fill(kinds, openLine, end, Region.Kind.ITEM);
    items.add(item(open, openLine, end));
    open = null;
  }

  private Item item(Headline headline, int first, int end) {
    TextRange line = lines.content(first);
    int last = lines.content(end - 1).end();
    Template.Match match = headline.match();
    int at = line.start() + headline.shift();
    TextRange number = place(match, at, "n", "circled");
    TextRange title = place(match, at, "title", "headline");
    TextRange url = place(match, at, "url", "link");
    String urlText = url == null ? null : url.in(text);
    int markerEnd = markerEnd(headline, line, number);
    int headEnd = line.end();
    int bodyLine = first + 1;
    TextRange urlLine = headline.form().url() == null ? null : urlLine(headline.form(), first, end);
    if (urlLine != null) {
      url = urlLine;
      urlText = urlLine.in(text);
      int at2 = lines.at(urlLine.start());
      headEnd = lines.content(at2).end();
      bodyLine = at2 + 1;
    }
    while (bodyLine < end && lines.isBlank(bodyLine)) bodyLine++;
    var headlineRange = new TextRange(markerEnd, headEnd);
    List<ItemLink> own = takeLinks(line.start(), last);
    if (url == null) {
      ItemLink first1 =
          own.stream().filter(l -> headlineRange.contains(l.range())).findFirst().orElse(null);
      if (first1 != null) {
        url = first1.urlRange();
        urlText = first1.url();
      }
    }
    String titleText = Markdown.plain(title == null ? headlineRange.in(text) : title.in(text));
    return new Item(
        new TextRange(line.start(), lines.start(end)),
        new TextRange(line.start(), markerEnd),
        number,
        new TextRange(markerEnd, last),
        headlineRange,
        title,
        url,
        bodyLine < end ? new TextRange(lines.start(bodyLine), last) : TextRange.empty(last),
        titleText,
        urlText,
        match.values(),
        own,
        headline.form());
  }

  private static @Nullable TextRange place(Template.Match match, int at, String... names) {
    for (String name : names) {
      TextRange range = match.ranges().get(name);
      if (range != null) return range.shift(at);
    }
    return null;
  }

  /// The number with the separator behind it, or the list marker or hashes: up to what the title or
  /// the markup around it starts with.
  private int markerEnd(Headline headline, TextRange line, @Nullable TextRange number) {
    int end = line.start() + headline.shift();
    Template.Match match = headline.match();
    if (number != null) {
      int stop =
          match.ranges().values().stream()
              .mapToInt(r -> r.start() + line.start() + headline.shift())
              .filter(start -> start >= number.end())
              .min()
              .orElse(number.end());
      end = number.end();
      while (end < stop && OPENERS.indexOf(text.charAt(end)) < 0) end++;
    } else if (headline.form().kind() == ItemForm.Kind.HEADING) {
      while (end < line.end() && text.charAt(end) == '#') end++;
      while (end < line.end() && (text.charAt(end) == ' ' || text.charAt(end) == '\t')) end++;
    } else if (headline.form().kind() == ItemForm.Kind.ORDERED) {
      Matcher marker = LIST_MARKER.matcher(line.in(text));
      if (marker.lookingAt()) end = line.start() + marker.end();
    }
    return end;
  }

  private @Nullable TextRange urlLine(ItemForm form, int first, int end) {
    int line = first + 1;
    while (line < end && lines.isBlank(line)) line++;
    Template template = form.url();
    if (line >= end || template == null) return null;
    int start = lines.start(line);
    return template
        .read(withoutBreak(lines.text(line)))
        .map(m -> m.ranges().get("url"))
        .map(r -> r.shift(start))
        .orElse(null);
  }

  private List<ItemLink> takeLinks(int from, int to) {
    List<ItemLink> own = new ArrayList<>();
    while (nextLink < links.size() && links.get(nextLink).range().start() < to) {
      ItemLink link = links.get(nextLink++);
      if (link.range().start() >= from) own.add(link);
    }
    return own;
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
      var headingRange = new TextRange(lines.start(sectionLine), lines.start(headingEnd));
      String raw = text.substring(range.start(), lines.content(headingEnd - 1).end());
      String plain = Markdown.plainOf(heading);
      boolean block = conventions.isBlock(raw, plain);
      sections.add(
          new Section(
              plain,
              raw,
              headingRange,
              heading.getLevel(),
              block ? null : conventions.role(raw, plain),
              block,
              range,
              items));
      if (block) {
        for (int line = headingEnd; line < before; line++) {
          if (kinds[line] == Region.Kind.PROSE) kinds[line] = Region.Kind.BLOCK;
        }
      }
    }
    items = new ArrayList<>();
    heading = null;
    sectionLine = headingEnd = before;
  }

  private List<Region> regions() {
    List<Region> regions = new ArrayList<>();
    Set<Integer> starts = new HashSet<>();
    for (Section section : sections) {
      starts.add(section.range().start());
      section.items().forEach(item -> starts.add(item.range().start()));
    }
    int from = 0;
    for (int line = 1; line <= kinds.length; line++) {
      if (line < kinds.length
          && kinds[line] == kinds[line - 1]
          && !starts.contains(lines.start(line))) continue;
      regions.add(new Region(kinds[line - 1], new TextRange(lines.start(from), lines.start(line))));
      from = line;
    }
    return regions;
  }
}
