package galley.archive;

import galley.issue.Item;
import galley.issue.ItemLink;
import galley.link.LinkKey;
import galley.link.LinkUrl;
import galley.text.Lines;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Every link that was published in an item, by what all spellings of its URL have in common.
///
/// Prose and blocks are left out: what stands in each issue, such as the address to subscribe at,
/// is no link that was shared.
public final class PlainArchive {
  private final Map<LinkKey, List<Appearance>> appearances;

  private PlainArchive(Map<LinkKey, List<Appearance>> appearances) {
    this.appearances = appearances;
  }

  /// Reads issues, in the order in which their appearances will be told.
  public static PlainArchive of(Iterable<ArchivedIssue> issues) {
    Map<LinkKey, List<Appearance>> appearances = new LinkedHashMap<>();
    for (ArchivedIssue issue : issues) add(issue, appearances);
    return new PlainArchive(appearances);
  }

  private static void add(ArchivedIssue issue, Map<LinkKey, List<Appearance>> to) {
    Lines lines = Lines.of(issue.outline().text());
    int number = 0;
    for (Item item : issue.outline().items()) {
      number++;
      int line = lines.at(item.range().start()) + 1;
      Set<LinkKey> ofItem = new HashSet<>();
      if (item.urlText() != null) add(issue, item, number, line, item.urlText(), true, ofItem, to);
      for (ItemLink link : item.links()) {
        add(issue, item, number, line, link.url(), false, ofItem, to);
      }
    }
  }

  private static void add(
      ArchivedIssue issue,
      Item item,
      int number,
      int line,
      String url,
      boolean isTitle,
      Set<LinkKey> ofItem,
      Map<LinkKey, List<Appearance>> to) {
    LinkUrl web = LinkUrl.parse(url).orElse(null);
    if (web == null) return;
    LinkKey key = LinkKey.of(web);
    if (!ofItem.add(key)) return;
    to.computeIfAbsent(key, _ -> new ArrayList<>(1))
        .add(
            new Appearance(
                url,
                issue.path(),
                issue.number(),
                issue.date(),
                number,
                line,
                item.titleText(),
                isTitle));
  }

  /// Where a page was published, in the order of the issues; empty if it was not.
  public List<Appearance> of(LinkUrl url) {
    return List.copyOf(appearances.getOrDefault(LinkKey.of(url), List.of()));
  }

  /// The links that were published in more than one issue, each with where, in the order in which
  /// they first were.
  ///
  /// @param allLinks whether links in the bodies of items count, or title links alone
  public List<List<Appearance>> repeated(boolean allLinks) {
    List<List<Appearance>> repeated = new ArrayList<>();
    for (List<Appearance> all : appearances.values()) {
      List<Appearance> counted = all.stream().filter(it -> allLinks || it.isTitle()).toList();
      if (counted.stream().map(Appearance::path).distinct().count() > 1) repeated.add(counted);
    }
    return repeated;
  }

  /// How many different links there are.
  public int size() {
    return appearances.size();
  }
}
