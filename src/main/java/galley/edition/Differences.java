package galley.edition;

import galley.issue.Item;
import galley.issue.Outline;
import galley.issue.Urls;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// In what the items of pairs differ.
///
/// A link or an image that the other edition has outside its items is not missing there: the
/// promotion behind the last item of a section may be read as part of that item in one language
/// only.
final class Differences {
  private final Outline one;
  private final Outline other;
  private final Sections sections;
  private @Nullable Set<String> aside;
  private @Nullable Set<String> asideThere;

  Differences(Outline one, Outline other, Sections sections) {
    this.one = one;
    this.other = other;
    this.sections = sections;
  }

  List<Row.Pair> of(List<Row.Pair> pairs) {
    Set<Row.Pair> inOrder = inOrder(pairs);
    return pairs.stream()
        .map(
            pair ->
                new Row.Pair(pair.one(), pair.other(), pair.by(), of(pair, inOrder.contains(pair))))
        .toList();
  }

  private boolean isAtHome(Row.Pair pair) {
    return sections
        .ofOther(pair.one().section())
        .filter(section -> section == pair.other().section())
        .isPresent();
  }

  private Set<Row.Pair> inOrder(List<Row.Pair> pairs) {
    Set<Row.Pair> inOrder = new HashSet<>();
    for (int s = 0; s < one.sections().size(); s++) {
      int section = s;
      inOrder.addAll(
          Increasing.of(
              pairs.stream()
                  .filter(pair -> pair.one().section() == section && isAtHome(pair))
                  .sorted(Comparator.comparingInt(pair -> pair.one().position()))
                  .toList(),
              pair -> pair.other().position()));
    }
    return inOrder;
  }

  private List<Difference> of(Row.Pair pair, boolean inOrder) {
    List<Difference> found = new ArrayList<>();
    Item mine = pair.one().item();
    Item theirs = pair.other().item();
    between(Difference.Kind.TITLE_LINK, title(mine), title(theirs)).ifPresent(found::add);
    between(Difference.Kind.LINKS, Links.others(mine), Links.others(theirs)).ifPresent(found::add);
    between(
            Difference.Kind.IMAGES,
            Links.images(mine, one.text()),
            Links.images(theirs, other.text()))
        .ifPresent(found::add);
    if (!isAtHome(pair)) found.add(Difference.ofPlace(Difference.Kind.SECTION));
    else if (!inOrder) found.add(Difference.ofPlace(Difference.Kind.ORDER));
    return found;
  }

  private static List<String> title(Item item) {
    return Optional.ofNullable(item.urlText()).stream().toList();
  }

  private Optional<Difference> between(
      Difference.Kind kind, List<String> mine, List<String> theirs) {
    List<String> here = new ArrayList<>(Links.without(mine, theirs));
    List<String> there = new ArrayList<>(Links.without(theirs, mine));
    if (kind != Difference.Kind.TITLE_LINK) {
      if (!here.isEmpty()) here.removeIf(url -> asideThere().contains(Links.key(url)));
      if (!there.isEmpty()) there.removeIf(url -> aside().contains(Links.key(url)));
    }
    return here.isEmpty() && there.isEmpty()
        ? Optional.empty()
        : Optional.of(new Difference(kind, here, there));
  }

  private Set<String> aside() {
    if (aside == null) aside = urls(one);
    return aside;
  }

  private Set<String> asideThere() {
    if (asideThere == null) asideThere = urls(other);
    return asideThere;
  }

  private static Set<String> urls(Outline outline) {
    String aside = Links.aside(outline);
    return Stream.concat(Urls.links(aside).stream(), Urls.images(aside).stream())
        .map(Links::key)
        .collect(Collectors.toSet());
  }
}
