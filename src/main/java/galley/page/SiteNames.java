package galley.page;

import galley.link.LinkUrl;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Every name that a site calls itself: in its metadata, its feeds, its logo, its links home, its
/// domain. To tell a title from what the site puts around it.
///
/// @param names as written, by their squeezed form, the most trustworthy first
/// @param domain the label of the host that names the site; empty if the host is not known
record SiteNames(Map<String, String> names, String domain) {
  private static final int LONGEST = 40;
  private static final int MOST = 200;
  private static final List<String> BRAND =
      List.of(
          "brand",
          "logo",
          "site-title",
          "sitetitle",
          "site-name",
          "sitename",
          "blog-title",
          "blogtitle",
          "menu-title");
  private static final Pattern PERHAPS_HOME = Pattern.compile("(?i)https?:|//|[./]*+$");
  private static final List<String> LOGO = List.of("logo");
  private static final int NEAR = 12;
  private static final Set<String> BRAND_IDS = Set.of("site-title", "logo");
  private static final Pattern FEED =
      Pattern.compile("(?i)\\s*(?:[»|–—-]\\s*)?(?:comments? )?(?:rss|atom|feed|订阅).*$");
  private static final Pattern FEED_TYPE = Pattern.compile("(?i)rss|atom");
  private static final Pattern WRITTEN =
      Pattern.compile("^(?!.*\\w\\.\\w).*(?:\\p{Lu}| |[^\\x00-\\x7F])");
  private static final Pattern HOME =
      Pattern.compile(
          "(?iu)\\b(?:home|index|back|skip|logo|menu|main|top|log ?in|start)\\b|首页|主页|返回|ホーム"
              + "|トップ|홈|accueil|startseite|inicio|главная");
  private static final Pattern SECOND_LEVEL = Pattern.compile("co|com|org|net|ac|gov|edu|ne|or|go");

  static SiteNames of(Layout layout, Metadata metadata, JsonLd linked, @Nullable LinkUrl url) {
    Map<String, String> names = new LinkedHashMap<>();
    for (String key :
        new String[] {
          "og:site_name",
          "application-name",
          "apple-mobile-web-app-title",
          "dc.publisher",
          "citation_journal_title"
        }) {
      metadata.all(key).forEach(name -> add(names, name.strip()));
    }
    linked
        .ofType("WebSite", "Organization")
        .forEach(it -> linked.names(it).forEach(n -> add(names, n)));
    linked.articles().forEach(it -> linked.names(it.path("publisher")).forEach(n -> add(names, n)));
    for (Element feed : layout.named("link")) {
      if (!FEED_TYPE.matcher(feed.attr("type")).find()) {
        continue;
      }
      add(names, FEED.matcher(feed.attr("title")).replaceFirst(""));
    }
    gatherMarks(layout, url, names);
    String domain = url == null ? "" : addDomain(names, url.host().toLowerCase(Locale.ROOT));
    metadata.all("twitter:site").forEach(name -> add(names, name.replaceFirst("^@", "")));
    return new SiteNames(names, domain);
  }

  private static void gatherMarks(Layout layout, @Nullable LinkUrl url, Map<String, String> names) {
    Set<Element> logos = new HashSet<>(layout.marked(it -> it.holds(LOGO) || it.hasId(LOGO)));
    layout.named("img").stream()
        .filter(it -> it.hasAttr("alt") && isIn(it, logos))
        .forEach(it -> add(names, it.attr("alt")));
    layout
        .marked(it -> it.isCalled(BRAND) || BRAND_IDS.contains(it.id()))
        .forEach(brand -> add(names, layout.text(brand, LONGEST)));
    String root = url == null ? "" : url.scheme() + "://" + url.host();
    for (Element link : layout.named("a")) {
      if (link.hasAttr("href") && leadsHome(link, root)) {
        add(names, link.text());
        add(names, link.attr("title"));
        link.select("img[alt]").forEach(img -> add(names, img.attr("alt")));
      }
    }
  }

  private static boolean isIn(Element image, Set<Element> logos) {
    Element at = image;
    for (int level = 0; level < NEAR && at != null; level++) {
      if (logos.contains(at)) {
        return true;
      }
      at = at.parent();
    }
    return false;
  }

  private static boolean leadsHome(Element link, String root) {
    String href = link.attr("href").strip();
    return href.equals("/")
        || href.equals("/index.html")
        || (!root.isEmpty()
            && href.length() <= root.length() + 1
            && PERHAPS_HOME.matcher(href).lookingAt() // the others need not be resolved
            && link.absUrl("href").replaceFirst("/$", "").equals(root));
  }

  private static String addDomain(Map<String, String> names, String host) {
    String[] labels = host.split("\\.", -1);
    int top = labels.length - 2;
    if (top > 0 && SECOND_LEVEL.matcher(labels[top]).matches()) {
      top--;
    }
    if (top < 0) {
      return "";
    }
    add(names, labels[top]);
    add(names, host.replaceFirst("^www\\.", ""));
    add(names, String.join(".", Arrays.copyOfRange(labels, top, labels.length)));
    return labels[top];
  }

  private static void add(Map<String, String> names, String name) {
    String line = Words.line(name);
    String key = Words.squeezed(line);
    if (names.size() < MOST && key.length() > 1 && line.length() <= LONGEST) {
      names.putIfAbsent(key, line);
    }
  }

  /** A name as the site writes it that the domain is made of, `LessWrong` for lesswrong.com. */
  @Nullable String ofDomain() {
    return names.entrySet().stream()
        .filter(name -> !domain.isEmpty() && name.getKey().contains(domain))
        .map(Map.Entry::getValue)
        .filter(name -> !name.contains(".") && !name.equals(domain))
        .findFirst()
        .orElse(null);
  }

  /** A name as a person would write it: not a host, a handle or the word for a home page. */
  @Nullable String shown() {
    return names.values().stream()
        .filter(name -> WRITTEN.matcher(name).find() && !HOME.matcher(name).find())
        .filter(name -> !Titles.isGeneric(name))
        .findFirst()
        .orElse(null);
  }

  /** A title before which the site's host stands with nothing but a space between. */
  String withoutHost(String title) {
    int space = title.indexOf(' ');
    String first = space < 0 ? "" : title.substring(0, space);
    return first.contains(".") && isName(first) ? title.substring(space + 1).strip() : title;
  }

  /** Whether the text is just a name of the site. */
  boolean isName(String text) {
    return names.containsKey(Words.squeezed(text));
  }

  /// Whether the text is a longer or shorter form of a name: `网易新闻` where the site is `网易`.
  boolean isLikeName(String text) {
    String key = Words.squeezed(text);
    return names.keySet().stream()
        .anyMatch(
            name ->
                (isLong(name) && key.contains(name) && key.length() <= name.length() * 2 + 2)
                    || (isLong(key)
                        && name.contains(key)
                        && name.length() <= key.length() * 2 + 2));
  }

  private static boolean isLong(String name) {
    return !name.isEmpty() && name.length() >= (name.charAt(0) > 0x2E7F ? 2 : 4);
  }
}
