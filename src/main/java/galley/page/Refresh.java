package galley.page;

import galley.link.LinkKey;
import galley.link.LinkUrl;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Where a page sends whoever opens it (HTML, 4.2.5.3, "Refresh state").
///
/// One that waits longer than a moment is a page that renews itself. One for readers without
/// JavaScript counts only on a page that says nothing else, as shorteners serve it: elsewhere it
/// leads to a poorer version of the same page.
final class Refresh {
  private static final Pattern CONTENT =
      Pattern.compile(
          "(?i)\\s*(\\d{1,4})(?:\\.\\d*)?\\s*[;,\\s]\\s*(?:url\\s*=\\s*)?[\"']?([^\"']+)[\"']?\\s*");
  private static final int A_MOMENT = 5;

  private Refresh() {}

  static @Nullable LinkUrl of(Page page) {
    for (Element meta : page.layout().named("meta")) {
      if (!meta.attr("http-equiv").strip().equalsIgnoreCase("refresh")) {
        continue;
      }
      LinkUrl target = target(page, meta.attr("content"));
      if (target != null && (meta.closest("noscript") == null || isBare(page))) {
        return target;
      }
    }
    return null;
  }

  private static @Nullable LinkUrl target(Page page, String content) {
    Matcher parts = CONTENT.matcher(content);
    if (!parts.matches() || Integer.parseInt(parts.group(1)) > A_MOMENT) {
      return null;
    }
    LinkUrl target = page.web(parts.group(2));
    LinkUrl here = page.url();
    return target == null || (here != null && LinkKey.of(here).equals(LinkKey.of(target)))
        ? null
        : target;
  }

  private static boolean isBare(Page page) {
    String title = page.titleElement();
    return (title.isEmpty() || page.web(title) != null || Titles.isFailure(title))
        && page.document().body().text().length() < 200;
  }
}
