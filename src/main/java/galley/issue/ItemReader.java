package galley.issue;

import galley.text.Lines;
import galley.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds the place of each part of an item whose headline and lines are known. Items are asked for
/// in the order of the text.
final class ItemReader {
  private static final String OPENERS = "[*_<(（【《“\"`";

  /// A full or collapsed reference (CommonMark 0.31.2, section 6.3).
  private static final Pattern REFERENCE = Pattern.compile("\\]\\[[^\\]\\[]*\\]");

  private final String text;
  private final Lines lines;
  private final List<ItemLink> links;
  private final HeadlineReader reader;

  /// Whether `[a][b]` is likely to be a reference in this text, and not two words in brackets.
  private final boolean definesReferences;

  private int nextLink;

  ItemReader(Blocks blocks, HeadlineReader reader) {
    this.text = blocks.lines().text();
    this.lines = blocks.lines();
    this.links = blocks.links();
    this.reader = reader;
    this.definesReferences =
        blocks.blocks().stream().anyMatch(block -> block.kind() == Block.Kind.REFERENCE);
  }

  /// @param end the line behind the item's last one
  Item read(Headline headline, int end) {
    int first = headline.line();
    TextRange line = lines.content(first);
    int last = lines.content(end - 1).end();
    Template.Match match = headline.match();
    int at = line.start() + headline.shift();
    TextRange number = place(match, at, "n", "circled");
    TextRange title = place(match, at, "title", "headline");
    TextRange url = place(match, at, "url", "link");
    String urlText = url == null ? null : url.in(text);
    int markerEnd = markerEnd(headline, line, number);
    boolean isHeading = headline.form().kind() == ItemForm.Kind.HEADING;
    int headLine = isHeading ? headingEnd(headline) : first;
    Template urlForm = headline.form().url();
    if (url == null && urlForm != null && headline.urlLine() >= 0 && headline.urlLine() < end) {
      url = reader.url(urlForm, headline.urlLine());
      urlText = url == null ? null : url.in(text);
      headLine = headline.urlLine();
    }
    int bodyLine = headLine + 1;
    while (bodyLine < end && lines.isBlank(bodyLine)) bodyLine++;
    var headlineRange = new TextRange(markerEnd, lines.content(headLine).end());
    List<ItemLink> own = takeLinks(line.start(), last);
    if (url == null) {
      int stop = lines.content(Math.max(headLine, headline.last())).end();
      ItemLink link = firstLink(own, new TextRange(markerEnd, stop));
      url = link == null ? null : link.urlRange();
      urlText = link == null ? null : link.url();
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

  /// The last line of the heading itself: of an underlined one, the line below its text.
  private int headingEnd(Headline headline) {
    if (lines.text(headline.line()).stripLeading().startsWith("#")) return headline.line();
    int line = headline.line() + 1;
    while (line < headline.last() && !lines.text(line).strip().matches("=+|-+")) line++;
    return Math.min(line, headline.last());
  }

  /// The first link of the headline. A reference that is defined elsewhere hides those behind it:
  /// they are not what the item is about.
  private @Nullable ItemLink firstLink(List<ItemLink> own, TextRange headline) {
    ItemLink first =
        own.stream().filter(l -> headline.contains(l.range())).findFirst().orElse(null);
    if (first == null || !definesReferences) return first;
    Matcher reference = REFERENCE.matcher(text).region(headline.start(), first.range().start());
    return reference.find() ? null : first;
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
    if (number != null) {
      int stop =
          headline.match().ranges().values().stream()
              .mapToInt(r -> r.start() + line.start() + headline.shift())
              .filter(start -> start >= number.end())
              .min()
              .orElse(line.end());
      end = number.end();
      while (end < stop && OPENERS.indexOf(text.charAt(end)) < 0) end++;
    } else if (headline.form().kind() == ItemForm.Kind.ORDERED) {
      end = line.start() + HeadlineReader.markerLength(line.in(text));
    }
    return end;
  }

  private List<ItemLink> takeLinks(int from, int to) {
    List<ItemLink> own = new ArrayList<>();
    while (nextLink < links.size() && links.get(nextLink).range().start() < to) {
      ItemLink link = links.get(nextLink++);
      if (link.range().start() >= from) own.add(link);
    }
    return own;
  }
}
