package galley.issue;

import galley.text.Lines;
import galley.text.TextRange;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads one line as the headline of an item, by the first form and template that fits.
final class HeadlineReader {
  private static final Pattern LIST_MARKER =
      Pattern.compile("[ \\t]{0,3}(?:[-*+]|(\\d{1,9})[.)])(?:[ \\t]+|$)");
  private static final Pattern HASHES = Pattern.compile(" {0,3}#{1,6}(?:[ \\t]+|$)");
  private static final Pattern BR = Pattern.compile("<br\\s*/?>");
  private static final Pattern URL = Pattern.compile("<?(https?://[^\\s<>]+)>?(?=[\\s（(<]|$)");

  /// What may stand for a URL in a line of its own; a word of a sentence may not.
  private static final Pattern ADDRESS = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:|/|#|www\\.");

  /// How far below its headline a URL is looked for.
  private static final int NEAR = 8;

  private final Lines lines;
  private final Conventions conventions;

  HeadlineReader(Lines lines, Conventions conventions) {
    this.lines = lines;
    this.conventions = conventions;
  }

  /// A heading as an item's headline. A paragraph set tight below it, without a blank line, is part
  /// of the headline: its link is the item's where the heading has none.
  @Nullable Headline heading(Block block, @Nullable Block next) {
    boolean tight =
        next != null && next.kind() == Block.Kind.PARAGRAPH && next.first() == block.last() + 1;
    int end = next == null ? block.last() + 1 : next.last() + 1;
    for (ItemForm form : conventions.items()) {
      if (form.kind() != ItemForm.Kind.HEADING || form.headingLevel() != block.level()) continue;
      Headline read = read(form, block.first(), block.last(), end);
      if (read == null) continue;
      return next == null || !tight || read.isLinked()
          ? read
          : new Headline(
              form, read.match(), read.shift(), read.line(), next.last(), hasLink(next), -1);
    }
    return null;
  }

  private boolean hasLink(Block block) {
    return lines.text(block.first(), block.last()).contains("](");
  }

  /// A line as the start of a numbered paragraph, or of one with a bold title.
  ///
  /// @param end the line before which its URL stands, if it has a line of its own
  @Nullable Headline paragraph(int line, int end) {
    if (!mayStart(line)) return null;
    for (ItemForm form : conventions.items()) {
      if (form.kind() != ItemForm.Kind.PARAGRAPH) continue;
      Headline headline = read(form, line, line, end);
      if (headline != null) return headline;
    }
    return null;
  }

  /// A list's entry.
  @Nullable Headline entry(Block entry, Block.Kind list, @Nullable String role) {
    ItemForm.Kind kind = list == Block.Kind.BULLETS ? ItemForm.Kind.BULLET : ItemForm.Kind.ORDERED;
    for (ItemForm form : conventions.items()) {
      if (form.kind() != kind || !form.standsIn(role)) continue;
      Headline headline = read(form, entry.first(), entry.headLast(), entry.last() + 1);
      if (headline != null) return headline;
    }
    return null;
  }

  private @Nullable Headline read(ItemForm form, int line, int last, int end) {
    String content = lines.text(line);
    int shift = shift(form.kind(), content);
    if (shift < 0) return null;
    String rest = withoutBreak(content.substring(shift));
    for (Template template : form.headlines()) {
      Optional<Template.Match> match = withoutMarker(template, form.kind()).read(rest);
      if (match.isEmpty()) continue;
      int urlLine = form.url() == null ? -1 : urlLine(form, form.url(), last + 1, end);
      return new Headline(form, match.get(), shift, line, last, false, urlLine);
    }
    return null;
  }

  /// What stands before the template's own start: a bullet, hashes, or some blanks.
  private static int shift(ItemForm.Kind kind, String content) {
    if (kind == ItemForm.Kind.BULLET) {
      Matcher marker = LIST_MARKER.matcher(content);
      return marker.lookingAt() ? marker.end() : -1;
    }
    if (kind == ItemForm.Kind.HEADING) {
      Matcher hashes = HASHES.matcher(content);
      // An underlined heading (CommonMark 0.31.2, section 4.3) has none.
      if (hashes.lookingAt()) return hashes.end();
    }
    int shift = 0;
    while (shift < Math.min(4, content.length()) && content.charAt(shift) == ' ') shift++;
    return shift;
  }

  private static Template withoutMarker(Template template, ItemForm.Kind kind) {
    Pattern marker =
        switch (kind) {
          case BULLET -> LIST_MARKER;
          case HEADING -> HASHES;
          case PARAGRAPH, ORDERED -> null;
        };
    if (marker == null) return template;
    Matcher found = marker.matcher(template.prefix());
    return found.lookingAt() ? template.withoutPrefix(found.end()) : template;
  }

  /// Whether some paragraph form may start like this line: most lines of an issue are none, and
  /// seeing that must cost next to nothing.
  private boolean mayStart(int line) {
    TextRange content = lines.content(line);
    String text = lines.text();
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

  /// The line of the URL: the first one that the template reads, or that starts with a URL, down to
  /// the end of the paragraph behind the headline.
  private int urlLine(ItemForm form, Template template, int from, int end) {
    boolean inside = false;
    for (int line = from; line < Math.min(end, from + NEAR); line++) {
      if (lines.isBlank(line)) {
        if (inside) return -1;
        continue;
      }
      if (!inside && form.kind() == ItemForm.Kind.PARAGRAPH && isHeadline(form, line)) return -1;
      inside = true;
      if (url(template, line) != null) return line;
    }
    return -1;
  }

  private boolean isHeadline(ItemForm form, int line) {
    String content = withoutBreak(lines.text(line).strip());
    return form.headlines().stream().anyMatch(h -> h.read(content).isPresent());
  }

  /// Where the URL stands in its line; null where the line has none.
  @Nullable TextRange url(Template template, int line) {
    String content = withoutBreak(lines.text(line));
    int start = lines.start(line);
    Optional<TextRange> read =
        template
            .read(content)
            .map(m -> m.ranges().get("url"))
            .filter(range -> ADDRESS.matcher(range.in(content)).lookingAt());
    if (read.isPresent()) return read.get().shift(start);
    Matcher url = URL.matcher(content);
    return url.lookingAt() ? new TextRange(start + url.start(1), start + url.end(1)) : null;
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

  /// How long a list's marker is.
  static int markerLength(String line) {
    Matcher marker = LIST_MARKER.matcher(line);
    return marker.lookingAt() ? marker.end() : 0;
  }
}
