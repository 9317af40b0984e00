package galley.organize;

import galley.issue.Item;
import galley.issue.ItemForm;
import galley.issue.ItemLink;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// An item's content on its way to a place.
///
/// @param indent by how much its continuation lines are indented because of its marker
/// @param own the marker that it had; null for one that has not yet been in this issue
/// @param url the URL of its title link
/// @param links the URLs that its links lead to, in order; null for text that was not read in this
///   issue, whose references it may resolve otherwise
/// @param kept whether it was kept without its marker, so that how far it was indented for that is
///   only known from its lines
record Content(
    String text,
    int indent,
    @Nullable Marker own,
    @Nullable String url,
    @Nullable List<String> links,
    boolean kept) {
  private static final Pattern CONTINUATION = Pattern.compile("(?<=[\\r\\n])( +)[^ \\r\\n]");

  static Content of(Item item, String text) {
    return new Content(
        item.content().in(text),
        indent(item.form(), item.marker().in(text)),
        Marker.of(item, text),
        item.urlText(),
        links(item),
        false);
  }

  /// What was written and read back alone.
  static Content of(ReadBack read) {
    Content content = of(read.item(), read.outline().text());
    return new Content(content.text, content.indent, content.own, content.url, null, false);
  }

  private static List<String> links(Item item) {
    return item.links().stream().map(ItemLink::url).toList();
  }

  /// Whether an item's links lead where they did.
  boolean leadsTo(Item item) {
    return links == null || links.equals(links(item));
  }

  /// The exact content of an item that was once taken out of an issue.
  static Content kept(String text, ItemForm form) {
    if (!isList(form)) return new Content(text, 0, null, null, null, true);
    int least =
        CONTINUATION
            .matcher(text)
            .results()
            .mapToInt(line -> line.group(1).length())
            .min()
            .orElse(0);
    return new Content(text, least, null, null, null, true);
  }

  /// The text for a place with another marker: exactly the lines that had the old indentation get
  /// the new one. What was kept is only indented further, where it would fall out of its list.
  String at(int newIndent) {
    if (newIndent == indent || indent == 0 || (kept && newIndent < indent)) return text;
    return text.replaceAll("(?m)(?<=[\\r\\n])^ {" + indent + "}", " ".repeat(newIndent));
  }

  /// An item's body, without the indentation that its lines have because of its marker.
  String bodyAt(Item item, String all) {
    String body = item.body().in(all);
    return indent == 0 ? body : body.replaceAll("(?m)^ {1," + indent + "}", "");
  }

  /// With a body, a blank line below.
  Content under(String body, String lineEnd) {
    String lines = body.replaceAll("(?m)^(?=[^\\r\\n])", " ".repeat(indent));
    return new Content(text + lineEnd.repeat(2) + lines, indent, own, url, links, kept);
  }

  /// The marker at a place: the place's, except where items of two kinds share a section, because a
  /// heading's hashes make no list entry.
  Marker markerAt(Marker place) {
    return own == null || own.form().kind() == place.form().kind() ? place : own;
  }

  /// How far the lines of an entry are indented behind this marker; 0 where no list asks for it.
  static int indent(ItemForm form, String marker) {
    return isList(form) ? marker.length() : 0;
  }

  private static boolean isList(ItemForm form) {
    return form.kind() == ItemForm.Kind.BULLET || form.kind() == ItemForm.Kind.ORDERED;
  }
}
