package galley.page;

import galley.link.LinkUrl;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.internal.StringUtil;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// A decoded page as its readers see it.
record Page(
    Document document,
    Metadata metadata,
    JsonLd linked,
    SiteNames names,
    Layout layout,
    @Nullable LinkUrl url) {

  /** No headline is longer. */
  private static final int LONGEST = 1_000;

  private static final Pattern MARKS =
      Pattern.compile("^(?:[¶#§■🔗]\\s*)+|(?:\\s*[¶#§■🔗])+$|(?i)^title:\\s*");

  static Page of(String html, @Nullable LinkUrl url) {
    Document document = Jsoup.parse(html, url == null ? "" : url.value());
    if (html.contains("<r") || html.contains("<R")) {
      document.select("rt, rp").remove(); // readings beside ideographs are not part of the words
    }
    Layout layout = Layout.of(document);
    Metadata metadata = Metadata.of(layout);
    JsonLd linked = JsonLd.of(layout);
    SiteNames names = SiteNames.of(layout, metadata, linked, url);
    return new Page(document, metadata, linked, names, layout, url);
  }

  /** The elements that a template calls so, in the page's order. */
  List<Element> marked(Predicate<Marks> test) {
    return layout.marked(test);
  }

  /** The body and all elements in it, in the page's order. */
  Stream<Element> body() {
    return layout.body().stream();
  }

  /** The elements of these tags, in the page's order. */
  Stream<Element> named(String... tags) {
    Set<String> wanted = Set.of(tags);
    return tags.length == 1
        ? layout.named(tags[0]).stream()
        : body().filter(it -> wanted.contains(it.normalName()));
  }

  boolean isAside(Element element) {
    return layout.isAside(element);
  }

  /** The letters of the page's running text: of its texts that are sentences rather than labels. */
  int prose() {
    return layout.prose();
  }

  /** The element's text if it is not longer, else an empty one. */
  String text(Element element, int most) {
    return layout.text(element, most);
  }

  /** A heading's own words, without the mark that links to it or the label before it. */
  static String heading(Element heading) {
    Element words = heading;
    if (heading.childrenSize() > 0 && heading.stream().skip(1).anyMatch(Page::isButton)) {
      words = heading.clone();
      words.children().select("button, [role=button]").remove();
    }
    String line = Words.line(words.text());
    return line.length() > LONGEST ? line : MARKS.matcher(line).replaceAll("").strip();
  }

  private static boolean isButton(Element element) {
    return element.nameIs("button") || element.attr("role").equals("button");
  }

  /** The page's title element, as it is. */
  String titleElement() {
    Element title = document.head().selectFirst("title");
    return Words.line(title == null ? document.title() : title.text());
  }

  /** What stands in the first element that the query finds; null if that is nothing. */
  @Nullable String text(String query) {
    Element element = document.selectFirst(query);
    String text = element == null ? "" : Words.line(element.text());
    return text.isEmpty() ? null : text;
  }

  /** The same for an attribute. */
  @Nullable String attribute(String query, String name) {
    Element element = document.selectFirst(query);
    String value = element == null ? "" : Words.line(element.attr(name));
    return value.isEmpty() ? null : value;
  }

  /** An absolute URL of the web, or null for anything else. */
  @Nullable LinkUrl web(@Nullable String address) {
    if (address == null || address.isBlank()) {
      return null;
    }
    return absolute(StringUtil.resolve(document.baseUri(), address.strip()));
  }

  /** The same for an address that is absolute already. */
  static @Nullable LinkUrl absolute(@Nullable String address) {
    return address != null && address.toLowerCase(Locale.ROOT).startsWith("http")
        ? LinkUrl.parse(address).orElse(null)
        : null;
  }
}
