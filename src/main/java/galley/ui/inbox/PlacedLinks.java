package galley.ui.inbox;

import galley.issue.Item;
import galley.issue.Outline;
import galley.link.LinkKey;
import galley.link.LinkUrl;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The title links of an issue, as keys to compare with. "Placed" is read from the text and stored
/// nowhere, so that undoing a drop puts the link back into the inbox by itself.
final class PlacedLinks {
  /** Keys worked out before: while somebody types, hardly any URL is new. */
  private Map<String, Optional<LinkKey>> known = Map.of();

  Set<LinkKey> of(Outline outline) {
    Map<String, Optional<LinkKey>> seen = new HashMap<>();
    Set<LinkKey> keys = new HashSet<>();
    for (Item item : outline.items()) {
      String url = item.urlText();
      if (url == null) continue;
      Optional<LinkKey> key = known.containsKey(url) ? known.get(url) : key(url);
      seen.put(url, key);
      key.ifPresent(keys::add);
    }
    known = seen;
    return keys;
  }

  static Optional<LinkKey> key(String url) {
    return LinkUrl.parse(url).map(LinkKey::of);
  }
}
