package galley.digest;

import galley.link.LinkKey;
import galley.link.LinkUrl;
import org.jspecify.annotations.Nullable;

/// A link of an item.
///
/// @param key null for what is no address of the web, such as a path
public record CopiedLink(String text, String url, @Nullable LinkKey key) {

  static CopiedLink of(String text, String url) {
    return new CopiedLink(text, url, LinkUrl.parse(url).map(LinkKey::of).orElse(null));
  }
}
