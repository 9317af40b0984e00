package galley.issue;

import galley.issue.Destination.Form;
import galley.text.Lines;
import galley.text.TextRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.jspecify.annotations.Nullable;

/// Finds each [Destination] of a text.
final class DestinationReader extends AbstractVisitor {
  private static final Pattern ATTRIBUTE =
      Pattern.compile(
          "(?i)\\b(?:src|href)[ \\t]{0,3}=[ \\t]{0,3}(?:\"([^\"\\r\\n]*+)\"|'([^'\\r\\n]*+)')");

  private final String text;
  private final Lines lines;
  private final Node document;
  private final int offset;
  private final List<Destination> found = new ArrayList<>();

  DestinationReader(String text, Conventions.FrontMatterForm form) {
    this.text = text;
    this.lines = Lines.of(text);
    FrontMatter head = FrontMatterReader.read(lines, form);
    this.offset = head == null ? 0 : head.range().end();
    this.document = Markdown.parse(Blocks.withoutTags(text.substring(offset)));
  }

  List<Destination> read() {
    document.accept(this);
    found.sort(Comparator.comparing(Destination::place));
    return List.copyOf(found);
  }

  @Override
  public void visit(Link link) {
    visitChildren(link);
    add(link, Form.LINK, link.getDestination(), link.getTitle());
  }

  @Override
  public void visit(Image image) {
    visitChildren(image);
    add(image, Form.IMAGE, image.getDestination(), image.getTitle());
  }

  @Override
  public void visit(LinkReferenceDefinition definition) {
    TextRange range = range(definition);
    if (range == null) return;
    int first = lines.start(lines.at(range.start()));
    int behind = lines.start(lines.at(Math.max(range.start(), range.end() - 1)) + 1);
    found.add(
        new Destination(
            Form.DEFINITION,
            new TextRange(first, behind),
            definition.getDestination(),
            definition.getTitle()));
  }

  @Override
  public void visit(HtmlInline html) {
    html(html);
  }

  @Override
  public void visit(HtmlBlock html) {
    html(html);
  }

  private void html(Node html) {
    TextRange range = range(html);
    if (range == null) return;
    Matcher attribute = ATTRIBUTE.matcher(text).region(range.start(), range.end());
    while (attribute.find()) {
      int group = attribute.group(1) == null ? 2 : 1;
      found.add(
          new Destination(
              Form.HTML,
              new TextRange(attribute.start(group), attribute.end(group)),
              attribute.group(group),
              null));
    }
  }

  private void add(Node node, Form form, String url, @Nullable String title) {
    TextRange range = range(node);
    if (range == null || text.charAt(range.start()) == '<') return;
    int bracket = bracket(node, range, form);
    int behind = bracket + 1;
    if (bracket < 0 || behind > range.end()) return;
    if (behind < range.end() && text.charAt(behind) == '(') {
      TextRange place = inline(behind + 1, range.end() - 1);
      if (place != null) found.add(new Destination(form, place, url, title));
    } else {
      found.add(new Destination(Form.REFERENCE, new TextRange(behind, range.end()), url, title));
    }
  }

  /// The bracket that closes a link's text; -1 where it is not where it should be.
  private int bracket(Node node, TextRange range, Form form) {
    Node last = node.getLastChild();
    TextRange inner = last == null ? null : range(last);
    int at = inner != null ? inner.end() : range.start() + (form == Form.IMAGE ? 2 : 1);
    // A text's last spaces are none of its last child's.
    while (at < range.end() && text.charAt(at) != ']') at++;
    return at < range.end() ? at : -1;
  }

  /// The URL of an inline link, without its angle brackets.
  private @Nullable TextRange inline(int from, int end) {
    int start = from;
    while (start < end && Character.isWhitespace(text.charAt(start))) start++;
    boolean angled = start < end && text.charAt(start) == '<';
    if (angled) start++;
    int at = start;
    int depth = 0;
    while (at < end) {
      char c = text.charAt(at);
      if (c == '\\' && at + 1 < end) {
        at += 2;
        continue;
      }
      if (angled ? c == '>' : Character.isWhitespace(c) || (c == ')' && depth == 0)) break;
      if (c == '(') depth++;
      if (c == ')') depth--;
      at++;
    }
    return at > start ? new TextRange(start, Math.min(at, end)) : null;
  }

  private @Nullable TextRange range(Node node) {
    List<SourceSpan> spans = node.getSourceSpans();
    if (spans.isEmpty()) return null;
    SourceSpan last = spans.getLast();
    return new TextRange(
        spans.getFirst().getInputIndex() + offset,
        last.getInputIndex() + last.getLength() + offset);
  }
}
