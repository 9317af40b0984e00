package galley.edition;

import galley.issue.Item;
import galley.issue.ItemLink;
import galley.issue.Outline;
import galley.issue.Region;
import galley.issue.Urls;
import galley.link.LinkKey;
import galley.link.LinkUrl;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The links and images of an item, as they are compared.
final class Links {
  private Links() {}

  /// What two spellings of a URL have in common; a URL that is not of the web as it is.
  static String key(String url) {
    return LinkUrl.parse(url).map(it -> LinkKey.of(it).value()).orElse(url);
  }

  static Optional<String> titleKey(Item item) {
    return Optional.ofNullable(item.urlText()).map(Links::key);
  }

  /// The links to other pages than the title's.
  static List<String> others(Item item) {
    Optional<String> title = titleKey(item);
    return item.links().stream()
        .map(ItemLink::url)
        .filter(url -> title.filter(key(url)::equals).isEmpty())
        .toList();
  }

  /// The text that belongs to no item: headings, prose, blocks.
  static String aside(Outline outline) {
    var aside = new StringBuilder();
    for (Region region : outline.regions()) {
      switch (region.kind()) {
        case FRONT_MATTER, ITEM, BLANK, COMMENT -> aside.append('\n');
        case HEADING, PROSE, BLOCK, REFERENCES -> aside.append(region.range().in(outline.text()));
      }
    }
    return aside.toString();
  }

  static List<String> images(Item item, String text) {
    return Urls.images(item.content().in(text));
  }

  /// The URLs that have no counterpart among some others; one that is there twice needs two.
  static List<String> without(List<String> urls, List<String> others) {
    Map<String, Integer> left = new LinkedHashMap<>();
    others.forEach(url -> left.merge(key(url), 1, Integer::sum));
    List<String> alone = new ArrayList<>();
    for (String url : urls) {
      if (left.merge(key(url), -1, Integer::sum) < 0) alone.add(url);
    }
    return alone;
  }
}
