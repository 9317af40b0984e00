package galley.digest;

import galley.link.LinkKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The items of a digest: of those about one page the first or the last.
///
/// @param left how many are left out because another leads to the same page
record Selection(List<Kept> items, int left) {
  /// An item that is kept.
  ///
  /// @param also the other issues that had it, in order
  /// @param links what only the notes of the others led to
  record Kept(CopiedItem item, List<IssueName> also, List<CopiedLink> links) {
    Kept {
      also = List.copyOf(also);
      links = List.copyOf(links);
    }
  }

  Selection {
    items = List.copyOf(items);
  }

  static Selection of(List<CopiedIssue> issues, DigestPlan.Keep keep) {
    List<CopiedItem> all = issues.stream().flatMap(issue -> issue.items().stream()).toList();
    List<Integer> kept = kept(all, keep);
    Map<LinkKey, List<CopiedItem>> byKey = new HashMap<>();
    for (CopiedItem item : all) {
      LinkKey key = item.key();
      if (key != null) byKey.computeIfAbsent(key, _ -> new ArrayList<>(1)).add(item);
    }
    Set<LinkKey> known = new HashSet<>();
    for (int at : kept) all.get(at).links().forEach(link -> add(link.key(), known));
    List<Kept> items = kept.stream().map(at -> kept(all.get(at), byKey, known)).toList();
    return new Selection(items, all.size() - items.size());
  }

  /// The places of the items that are kept, in order.
  private static List<Integer> kept(List<CopiedItem> all, DigestPlan.Keep keep) {
    Map<LinkKey, Integer> chosen = new HashMap<>();
    for (int at = 0; at < all.size(); at++) {
      LinkKey key = all.get(at).key();
      if (key != null && (keep == DigestPlan.Keep.LAST || !chosen.containsKey(key))) {
        chosen.put(key, at);
      }
    }
    List<Integer> kept = new ArrayList<>();
    for (int at = 0; at < all.size(); at++) {
      LinkKey key = all.get(at).key();
      if (key == null || chosen.getOrDefault(key, at) == at) kept.add(at);
    }
    return kept;
  }

  private static void add(@Nullable LinkKey key, Set<LinkKey> to) {
    if (key != null) to.add(key);
  }

  /// @param known the links that the digest has, to which those of the others are added
  private static Kept kept(
      CopiedItem item, Map<LinkKey, List<CopiedItem>> byKey, Set<LinkKey> known) {
    Set<IssueName> also = new LinkedHashSet<>();
    List<CopiedLink> links = new ArrayList<>();
    LinkKey key = item.key();
    for (CopiedItem other :
        key == null ? List.<CopiedItem>of() : byKey.getOrDefault(key, List.of())) {
      if (!other.issue().equals(item.issue())) also.add(other.issue());
      for (CopiedLink link : other.links()) {
        LinkKey its = link.key();
        if (its != null && known.add(its)) links.add(link);
      }
    }
    return new Kept(item, List.copyOf(also), links);
  }
}
