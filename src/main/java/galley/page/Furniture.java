package galley.page;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/// Tells what stands around a text: navigation, notices, comments, other articles, and what is not
/// shown. Some sites hang such a class on the whole page, so the large is furniture by its tag
/// only.
final class Furniture {
  private static final Set<String> NEVER_TEXT =
      Set.of(
          "script",
          "style",
          "template",
          "svg",
          "math",
          "iframe",
          "object",
          "canvas",
          "select",
          "option",
          "datalist",
          "textarea",
          "button",
          "input",
          "label",
          "audio",
          "video",
          "figcaption",
          "rt",
          "rp",
          "head",
          "dialog",
          "map",
          "menu",
          "nav");
  private static final Set<String> ROLES =
      Set.of(
          "navigation",
          "complementary",
          "contentinfo",
          "banner",
          "search",
          "dialog",
          "alertdialog",
          "menu",
          "menubar",
          "toolbar",
          "tablist",
          "alert",
          "note",
          "form",
          "tooltip");
  private static final Set<String> KEPT = Set.of("article", "main", "body", "html");
  private static final int LONGEST_CLASS = 300;

  private static final Pattern HUMP = Pattern.compile("(?<=[a-z])(?=[A-Z])");
  private static final Pattern NAMES =
      Pattern.compile(
          "(?:^|[-_\\s])(?:comments?|commentlist|respond|disqus|replies|related|recommend(?:ed|ations?|s)?|"
              + "more-from|read-?more|sidebar|side-?bar|share|sharing|shares|social|subscribe|subscription|"
              + "newsletter|sign-?up|promo|promotion|sponsor(?:ed|s)?|advert(?:isement|s)?|ads?|adsbygoogle|"
              + "banner|cookies?|consent|gdpr|breadcrumbs?|pagination|pager|toc|table-of-contents|contents-table|"
              + "menu|nav|navbar|navigation|footer|byline|author-?(?:bio|box|info|card|name|desc\\w*)|bio|"
              + "credits?|caption|tags|tag-?list|meta|post-?meta|entry-?meta|metadata|popup|modal|overlay|toolbar|"
              + "copyright|disclaimer|sr-only|screen-reader-text|visually-hidden|skip-link|infobox|hatnote|"
              + "navbox|catlinks|editsection|reflist|references|footnotes?|masthead|site-header|page-header|"
              + "global-header|topbar|paywall|donate|trending|popular|latest|hot|tuijian|pinglun|xiangguan|fenxiang|"
              + "zebian|qrcode|weixin|shengming|statement|feedback|rating|vote|votes|announcement|admonition-title)"
              + "(?:$|[-_\\s\\d])",
          Pattern.CASE_INSENSITIVE);

  private final Map<String, Boolean> judged = new HashMap<>();

  /** Whether nothing in it belongs to the text, however much that is. */
  static boolean isNeverText(Element element) {
    return NEVER_TEXT.contains(element.normalName())
        || element.hasAttr("hidden")
        || isHidden(element.attr("style"));
  }

  /** Whether it stands beside the text, if it is a small part of the page. */
  boolean isBeside(Element element, boolean inArticle) {
    String tag = element.normalName();
    if (KEPT.contains(tag)) {
      return false;
    }
    if (tag.equals("noscript")
        || tag.equals("footer")
        || tag.equals("aside")
        || (tag.equals("header") && !inArticle)) {
      return true;
    }
    return ROLES.contains(element.attr("role"))
        || isNamed(element.className())
        || isNamed(element.id());
  }

  private boolean isNamed(String names) {
    if (names.isEmpty()) {
      return false;
    }
    Boolean known = judged.get(names);
    if (known == null) {
      String some = names.substring(0, Math.min(names.length(), LONGEST_CLASS));
      known = NAMES.matcher(HUMP.matcher(some).replaceAll("-")).find();
      judged.put(names, known);
    }
    return known;
  }

  private static boolean isHidden(String style) {
    return !style.isEmpty() && style.replace(" ", "").contains("display:none");
  }
}
