package galley.ui.inbox;

import galley.issue.Item;
import galley.issue.ItemLink;
import galley.issue.Outline;
import galley.link.LinkKey;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The links in the bodies of an issue's items, each with the first item that has it. What a title
/// links is placed, and no news.
final class DraftBodies {
  /** Keys worked out before: while somebody types, hardly any URL is new. */
  private Map<String, Optional<LinkKey>> known = Map.of();

  /// Key → item, counted from 1.
  Map<LinkKey, Integer> of(Outline outline) {
    Map<String, Optional<LinkKey>> seen = new HashMap<>();
    Map<LinkKey, Integer> items = new HashMap<>();
    int number = 0;
    for (Item item : outline.items()) {
      number++;
      for (ItemLink link : item.links()) {
        String url = link.url();
        if (url.equals(item.urlText())) continue;
        Optional<LinkKey> key = known.containsKey(url) ? known.get(url) : PlacedLinks.key(url);
        seen.put(url, key);
        if (key.isPresent()) items.putIfAbsent(key.get(), number);
      }
    }
    known = seen;
    return items;
  }
}
