package galley.page;

import galley.link.LinkUrl;
import galley.link.PageFacts;
import java.util.Locale;
import java.util.Set;

/// A site that newsletters link to every week, whose pages say more than the general rules see.
///
/// What it reads goes before the general candidates, under its own name. Where a page does not have
/// the shape it expects, the general facts stand.
interface KnownSite {

  boolean knows(LinkUrl url);

  PageFacts read(Page page, LinkUrl url, PageFacts general);

  /// The host of a URL in lower case, without `www.` or the mark of its version for telephones.
  static String host(LinkUrl url) {
    String host = url.host().toLowerCase(Locale.ROOT);
    return host.replaceFirst("\\.$", "").replaceFirst("^(?:www|m|mobile)\\.", "");
  }

  /// Whether the host is one of these, as a whole: `github.com.evil.example` is not GitHub.
  static boolean isAt(LinkUrl url, String... hosts) {
    return Set.of(hosts).contains(host(url));
  }
}
