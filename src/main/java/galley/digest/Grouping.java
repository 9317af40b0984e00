package galley.digest;

import galley.digest.Selection.Kept;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// Puts the items of a digest together.
final class Grouping {
  /// Items under a heading, or under the headings of the groups below it.
  record Group(String heading, List<Kept> items, List<Group> below) {
    Group {
      items = List.copyOf(items);
      below = List.copyOf(below);
    }

    /// Its own items and those of the groups below, as they can stand under one heading.
    List<Kept> all() {
      return inKinds(
          Stream.concat(items.stream(), below.stream().flatMap(it -> it.items().stream()))
              .toList());
    }

    int count() {
      return items.size() + below.stream().mapToInt(Group::count).sum();
    }
  }

  /** A site with fewer links is among the others. */
  private static final int FEWEST = 2;

  private final DigestWords words;

  Grouping(DigestWords words) {
    this.words = words;
  }

  List<Group> of(List<Kept> items, DigestPlan.By by) {
    return switch (by) {
      case SECTION -> sections(items);
      case ISSUE -> issues(items);
      case SITE -> sites(items);
    };
  }

  /// In the order in which they mostly stand; each is headed as it last was.
  List<Group> sections(List<Kept> items) {
    Map<String, List<Kept>> byKey = new LinkedHashMap<>();
    for (Kept kept : items) {
      byKey.computeIfAbsent(kept.item().sectionKey(), _ -> new ArrayList<>()).add(kept);
    }
    Map<String, Double> places = places(items);
    return byKey.entrySet().stream()
        .sorted(Comparator.comparing(section -> places.getOrDefault(section.getKey(), 0.0)))
        .map(section -> section(section.getValue()))
        .toList();
  }

  private Group section(List<Kept> items) {
    String heading = items.getLast().item().section();
    return new Group(
        heading.isEmpty() ? words.get("section.none") : heading, inKinds(items), List.of());
  }

  /// Where each section stands in its issues on average: 0 is the first.
  private static Map<String, Double> places(List<Kept> items) {
    Map<IssueName, List<String>> orders = new LinkedHashMap<>();
    for (Kept kept : items) {
      List<String> order = orders.computeIfAbsent(kept.item().issue(), _ -> new ArrayList<>());
      String key = kept.item().sectionKey();
      if (!order.contains(key)) order.add(key);
    }
    Map<String, Double> sums = new HashMap<>();
    Map<String, Integer> counts = new HashMap<>();
    for (List<String> order : orders.values()) {
      for (int i = 0; i < order.size(); i++) {
        sums.merge(order.get(i), (double) i, Double::sum);
        counts.merge(order.get(i), 1, Integer::sum);
      }
    }
    sums.replaceAll((key, sum) -> sum / counts.getOrDefault(key, 1));
    return sums;
  }

  private List<Group> issues(List<Kept> items) {
    Map<IssueName, List<Kept>> byIssue = new LinkedHashMap<>();
    for (Kept kept : items) {
      byIssue.computeIfAbsent(kept.item().issue(), _ -> new ArrayList<>()).add(kept);
    }
    List<Group> groups = new ArrayList<>();
    byIssue.forEach(
        (issue, own) -> {
          List<Group> sections = sections(own);
          boolean plain = own.stream().allMatch(kept -> kept.item().section().isEmpty());
          String name = issue.in(words.language());
          groups.add(
              plain
                  ? new Group(name, inKinds(own), List.of())
                  : new Group(name, List.of(), sections));
        });
    return groups;
  }

  /// The most frequent first; those with one link alone last, by name.
  private List<Group> sites(List<Kept> items) {
    Map<String, List<Kept>> bySite = new LinkedHashMap<>();
    for (Kept kept : items) {
      String site = kept.item().site().toLowerCase(Locale.ROOT);
      bySite.computeIfAbsent(site, _ -> new ArrayList<>()).add(kept);
    }
    List<Group> groups = new ArrayList<>();
    List<Kept> others = new ArrayList<>();
    bySite.entrySet().stream()
        .sorted(
            Comparator.comparingInt((Map.Entry<String, List<Kept>> site) -> -site.getValue().size())
                .thenComparing(Map.Entry::getKey))
        .forEach(
            site -> {
              if (site.getKey().isEmpty() || site.getValue().size() < FEWEST) {
                others.addAll(site.getValue());
              } else {
                groups.add(new Group(site.getKey(), inKinds(site.getValue()), List.of()));
              }
            });
    if (!others.isEmpty()) {
      groups.add(new Group(words.get("sites.other"), inKinds(others), List.of()));
    }
    return groups;
  }

  /// Lists before paragraphs before headings: what follows a paragraph would be its body.
  private static List<Kept> inKinds(List<Kept> items) {
    return items.stream()
        .sorted(
            Comparator.comparing(
                kept ->
                    switch (kept.item().marker().kind()) {
                      case BULLET -> 0;
                      case ORDERED -> 1;
                      case PARAGRAPH -> 2;
                      case HEADING -> 3;
                    }))
        .toList();
  }
}
