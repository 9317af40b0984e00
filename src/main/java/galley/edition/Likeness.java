package galley.edition;

import galley.issue.Item;
import galley.issue.ItemLink;
import galley.issue.Outline;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What two items have in common whatever their languages: names in Latin letters, figures, code,
/// links, images.
///
/// A term counts the less the more items have it, and only if both editions have it at all, so that
/// the many words of an English note do not stand against the three names of the Chinese one.
final class Likeness {
  private static final Pattern TERM =
      Pattern.compile("[\\p{L}&&[^\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]]{2,}|\\d+(?:\\.\\d+)*");
  private static final Pattern IDEOGRAPHS =
      Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]+");

  private final Map<Spot, Set<String>> one;
  private final Map<Spot, Set<String>> other;
  private final Map<String, Double> weights = new HashMap<>();

  Likeness(Outline one, List<Spot> ofOne, Outline other, List<Spot> ofOther) {
    this.one = terms(one, ofOne);
    this.other = terms(other, ofOther);
    Map<String, Integer> here = counts(this.one);
    Map<String, Integer> there = counts(this.other);
    here.forEach(
        (term, count) -> {
          Integer also = there.get(term);
          if (also != null) weights.put(term, 1.0 / Math.max(count, also));
        });
    this.one.values().forEach(terms -> terms.retainAll(weights.keySet()));
    this.other.values().forEach(terms -> terms.retainAll(weights.keySet()));
  }

  /// How alike two items are, from 0 to 1.
  double of(Spot a, Spot b) {
    Set<String> mine = one.getOrDefault(a, Set.of());
    Set<String> theirs = other.getOrDefault(b, Set.of());
    double common = 0;
    double all = 0;
    for (String term : mine) {
      double weight = weights.getOrDefault(term, 0.0);
      all += weight;
      if (theirs.contains(term)) common += weight;
    }
    for (String term : theirs) {
      if (!mine.contains(term)) all += weights.getOrDefault(term, 0.0);
    }
    return all == 0 ? 0 : common / all;
  }

  /// Whether the two have something that no other item of either edition has.
  boolean shareTheirOwn(Spot a, Spot b) {
    Set<String> theirs = other.getOrDefault(b, Set.of());
    return one.getOrDefault(a, Set.of()).stream()
        .anyMatch(term -> theirs.contains(term) && weights.getOrDefault(term, 0.0) == 1.0);
  }

  private static Map<Spot, Set<String>> terms(Outline outline, List<Spot> spots) {
    Map<Spot, Set<String>> all = new HashMap<>();
    for (Spot spot : spots) all.put(spot, terms(spot.item(), outline.text()));
    return all;
  }

  private static Set<String> terms(Item item, String text) {
    Set<String> terms = new HashSet<>();
    String words = item.content().in(text).toLowerCase(Locale.ROOT);
    Matcher term = TERM.matcher(words);
    while (term.find()) terms.add(term.group());
    Matcher run = IDEOGRAPHS.matcher(words);
    while (run.find()) {
      for (int i = run.start(); i + 2 <= run.end(); i++) terms.add(words.substring(i, i + 2));
    }
    for (ItemLink link : item.links()) terms.add(Links.key(link.url()));
    Links.images(item, text).forEach(image -> terms.add(Links.key(image)));
    return terms;
  }

  private static Map<String, Integer> counts(Map<Spot, Set<String>> all) {
    Map<String, Integer> counts = new HashMap<>();
    all.values().forEach(terms -> terms.forEach(term -> counts.merge(term, 1, Integer::sum)));
    return counts;
  }
}
