package galley.page;

import galley.link.LinkUrl;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
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
    Set<Element> asides,
    @Nullable LinkUrl url) {

  private static final Pattern MARKS =
      Pattern.compile("^(?:[¶#§■🔗]\\s*)+|(?:\\s*[¶#§■🔗])+$|(?i)^title:\\s*");

  private static final String ASIDE =
      "nav, footer, aside, [class~=(?i)(^|[-_"
          + " ])(sidebar|comments?|related|recommend\\w*|breadcrumbs?)([-_ ]|$)],"
          + " [id~=(?i)^(sidebar|comments?|related)]";

  static Page of(String html, @Nullable LinkUrl url) {
    Document document = Jsoup.parse(html, url == null ? "" : url.value());
    document.select("rt, rp").remove(); // readings beside ideographs are not part of the words
    Metadata metadata = Metadata.of(document);
    JsonLd linked = JsonLd.of(document);
    SiteNames names = SiteNames.of(document, metadata, linked, url);
    return new Page(document, metadata, linked, names, asides(document), url);
  }

  /// What stands beside the page's own content: navigation, comments, other articles. Some sites
  /// hang such a class on the whole page (`has-sidebar`), so half of the page is never aside.
  private static Set<Element> asides(Document document) {
    int half = document.body().text().length() / 2;
    Set<Element> asides = Collections.newSetFromMap(new IdentityHashMap<>());
    document.select(ASIDE).stream().filter(it -> it.text().length() <= half).forEach(asides::add);
    return asides;
  }

  boolean isAside(Element element) {
    for (Element at = element; at != null; at = at.parent()) {
      if (asides.contains(at)) {
        return true;
      }
    }
    return false;
  }

  /** A heading's own words, without the mark that links to it or the label before it. */
  static String heading(Element heading) {
    return MARKS.matcher(Words.line(heading.text())).replaceAll("").strip();
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
