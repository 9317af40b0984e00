package galley.page;

import galley.link.LinkUrl;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.internal.StringUtil;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// The small picture of a page's site (HTML, 4.6.7.9, "Link type icon"): one that is near to the
/// size at which it will be shown, else the picture for home screens, else where browsers look
/// without being told.
final class IconReader {
  private static final int WANTED = 48;
  private static final Pattern SIZE = Pattern.compile("(\\d{1,4})[xX]\\d{1,4}");
  private static final int MOST = 40;

  /** The worse of two icons is the one with the higher `distance`. */
  private record Icon(LinkUrl url, int distance) {}

  private IconReader() {}

  static @Nullable LinkUrl read(Page page) {
    Optional<Icon> best =
        page.named("link")
            .filter(link -> link.hasAttr("rel") && link.hasAttr("href"))
            .limit(MOST * 5L)
            .flatMap(link -> icon(page, link).stream())
            .limit(MOST)
            .min(Comparator.comparingInt(Icon::distance));
    return best.map(Icon::url).orElseGet(() -> usual(page.url()));
  }

  private static Optional<Icon> icon(Page page, Element link) {
    String rel = ' ' + link.attr("rel").toLowerCase(Locale.ROOT).strip() + ' ';
    boolean icon = rel.contains(" icon ");
    if (!icon
        && !rel.contains(" apple-touch-icon ")
        && !rel.contains(" apple-touch-icon-precomposed ")) {
      return Optional.empty();
    }
    LinkUrl url = page.web(link.attr("href"));
    return Optional.ofNullable(url).map(it -> new Icon(it, icon ? distance(link) : 10_000));
  }

  /**
   * A drawing fits every size; of the others, one that is too large loses less than one too small.
   */
  private static int distance(Element link) {
    String sizes = link.attr("sizes");
    String type = link.attr("type").toLowerCase(Locale.ROOT);
    if (type.equals("image/svg+xml")
        || (sizes.equalsIgnoreCase("any") && link.attr("href").contains(".svg"))) {
      return 8;
    }
    int best = 20; // an icon that does not say its size is most often one of 16 or 32
    Matcher size = SIZE.matcher(sizes);
    while (size.find()) {
      int width = Integer.parseInt(size.group(1));
      best = Math.min(best, width >= 32 && width <= 64 ? 0 : Math.abs(width - WANTED));
    }
    return best;
  }

  private static @Nullable LinkUrl usual(@Nullable LinkUrl url) {
    return url == null ? null : Page.absolute(StringUtil.resolve(url.value(), "/favicon.ico"));
  }
}
