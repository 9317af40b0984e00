package galley.organize;

import galley.issue.Item;
import galley.issue.ItemForm;
import galley.issue.Numbers;
import galley.issue.Outline;
import galley.issue.Section;
import galley.issue.Template;
import galley.text.Replacement;
import galley.text.TextRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Puts contents into the places of sections.
///
/// In a section the number token and the separator belong to the place, and only content travels:
/// so a section that keeps its size changes nothing but contents. Which place goes or comes where
/// the size changes is the matter of [Places]; the numbers are always those of the first places, in
/// order.
final class Slots {
  /// What becomes of blank lines; each is tried where the one before would change the meaning of
  /// other text.
  enum Spacing {
    /** They stay with their places. */
    KEPT,
    /** They travel with the contents of a section. */
    TRAVELLING,
    /** New places are set apart by a blank line, whatever their neighbours do. */
    PADDED
  }

  private final Outline outline;
  private final String text;
  private final Gaps gaps;
  private final Sequence sequence;

  Slots(Outline outline) {
    this.outline = outline;
    this.text = outline.text();
    this.gaps = new Gaps(outline);
    this.sequence = new Sequence(outline);
  }

  /// The replacements that give each section its new contents.
  List<Replacement> fill(Map<Integer, Filling> fillings, Spacing spacing) {
    List<Replacement> replacements = new ArrayList<>();
    int shift = 0;
    for (int s = 0; s < outline.sections().size(); s++) {
      List<Item> items = outline.sections().get(s).items();
      Filling filling = fillings.get(s);
      if (!sequence.runsOn(s)) shift = 0;
      if (filling != null || (shift != 0 && !items.isEmpty())) {
        fill(s, filling == null ? Filling.kept(items, text) : filling, shift, spacing)
            .forEach(replacements::add);
      }
      if (filling != null) shift += filling.contents().size() - items.size();
    }
    return replacements;
  }

  private List<Replacement> fill(int s, Filling filling, int shift, Spacing spacing) {
    boolean forceBlank = spacing == Spacing.PADDED;
    Section section = outline.sections().get(s);
    List<Replacement> replacements = new ArrayList<>();
    List<Place> places = places(s, section, filling, forceBlank).list();
    List<Integer> numbers = sequence.of(s, places.size());
    int numbered = 0;
    int at = section.items().isEmpty() ? gaps.endOfEmpty(section) : 0;
    var added = new StringBuilder();
    for (int i = 0; i < places.size(); i++) {
      Place place = places.get(i);
      Item item = place.item();
      int number = place.marker().isNumbered() ? numbers.get(numbered++) + shift : 0;
      Content content = filling.contents().get(i);
      Marker shape = content.markerAt(place.marker());
      String marker =
          item == null || !shape.equals(place.marker())
              ? shape.print(number)
              : shape.print(item, text, number);
      String written = content.at(Content.indent(shape.form(), marker));
      if (item == null) {
        added.append(place.gap()).append(marker).append(written);
        continue;
      }
      insert(at, added, forceBlank, replacements);
      replacements.add(new Replacement(item.marker(), marker));
      replacements.add(new Replacement(item.content(), written));
      at = item.content().end();
    }
    insert(at, added, forceBlank, replacements);
    remove(section, places, replacements);
    if (spacing == Spacing.TRAVELLING) replacements.addAll(travelling(section, filling));
    return replacements;
  }

  /// The gap behind each item that changed its place within the section goes with it; the one that
  /// becomes the last leaves its own to the one that was.
  private List<Replacement> travelling(Section section, Filling filling) {
    List<Item> items = section.items();
    int last = items.size() - 1;
    if (filling.contents().size() != items.size() || filling.left().isEmpty()) return List.of();
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i <= last; i++) if (!filling.left().contains(i)) order.add(i);
    order.addAll(filling.first(), filling.left());
    List<Replacement> replacements = new ArrayList<>();
    for (int i = 0; i < last; i++) {
      TextRange own = gapBehind(items, i);
      String wanted =
          gapBehind(items, order.get(i) == last ? order.get(last) : order.get(i)).in(text);
      if (own.in(text).equals(wanted)) continue;
      if (!own.in(text).isBlank() || !wanted.isBlank()) return List.of();
      replacements.add(new Replacement(own, wanted));
    }
    return replacements;
  }

  private static TextRange gapBehind(List<Item> items, int at) {
    int from = items.get(at).content().end();
    int to = items.get(at + 1).marker().start();
    return new TextRange(from, to);
  }

  private void insert(
      int at, StringBuilder added, boolean forceBlank, List<Replacement> replacements) {
    if (added.isEmpty()) return;
    String close = forceBlank && gaps.isJoined(at) ? gaps.lineEnd() : "";
    replacements.add(Replacement.insert(at, added + close));
    added.setLength(0);
  }

  /// The places that a section has.
  private Places present(Section section, boolean forceBlank) {
    boolean bare = section.items().stream().allMatch(item -> item.body().isEmpty());
    String between =
        forceBlank ? gaps.blankLine() : gaps.elsewhere(section, form(section).kind(), bare);
    List<Place> list = new ArrayList<>();
    int end = 0;
    for (Item item : section.items()) {
      String gap = list.isEmpty() ? "" : text.substring(end, item.marker().start());
      list.add(new Place(item, gap, Marker.of(item, text)));
      end = item.content().end();
    }
    return new Places(list, between);
  }

  /// The places that a section is to have.
  private Places places(int s, Section section, Filling filling, boolean forceBlank) {
    Places places = present(section, forceBlank);
    int size = filling.contents().size();
    int position = filling.first();
    for (int i = filling.left().size() - 1; places.size() > size; i--) {
      places = places.shrunk(filling.left().get(i));
    }
    if (places.size() == 0 && size > 0) {
      String gap = forceBlank ? gaps.blankLine() : gaps.belowHeading();
      places =
          new Places(List.of(new Place(null, gap, firstMarker(s, form(section)))), places.gap());
      position++;
    }
    while (places.size() < size) {
      places = forceBlank ? places.appended() : places.grown(position);
      position++;
    }
    return places;
  }

  /// The gap before an item that would come behind a section's last.
  String gap(Section section) {
    return present(section, false).gapInUse();
  }

  /// Each place that is no longer there goes with the gap before it, so that what follows stays as
  /// it was.
  private void remove(Section section, List<Place> staying, List<Replacement> replacements) {
    Set<@Nullable Item> kept = new HashSet<>();
    staying.forEach(place -> kept.add(place.item()));
    int cleared = 0;
    for (Item item : section.items()) {
      if (kept.contains(item)) continue;
      int from = Math.max(cleared, gaps.before(item.marker().start()));
      // Nothing before it: the gap behind it goes instead.
      int to = from == cleared ? gaps.behind(item.content().end()) : item.content().end();
      if (from == cleared) cleared = to;
      replacements.add(Replacement.of(from, to, ""));
    }
  }

  /// The form that new items of a section have: its last item's, else the publication's first.
  ItemForm form(Section section) {
    if (!section.items().isEmpty()) return section.items().getLast().form();
    ItemForm first = outline.conventions().items().getFirst();
    return outline.items().stream()
        .findFirst()
        .map(Item::form)
        .filter(f -> f.kind() == first.kind())
        .orElse(first);
  }

  /// The marker of a section's first item: as the nearest section writes it, else as the
  /// conventions do.
  private Marker firstMarker(int number, ItemForm form) {
    Optional<Item> model =
        outline.sections().stream()
            .sorted(Comparator.comparingInt(s -> Math.abs(outline.sections().indexOf(s) - number)))
            .flatMap(s -> s.items().stream().limit(1))
            .filter(item -> item.form().equals(form))
            .findFirst();
    if (model.isPresent()) return Marker.of(model.get(), text);
    Map<String, String> values = new HashMap<>();
    for (String field : Template.FIELDS) values.put(field, "x");
    values.put("n", form.numbers().print(1));
    values.put("circled", Numbers.CIRCLED.print(1));
    values.put("url", "https://x.example");
    String line = form.headlines().getFirst().print(values) + "\n";
    return Outline.parse(line, outline.conventions()).items().stream()
        .findFirst()
        .map(item -> Marker.of(item, line))
        .orElse(new Marker("", null, "", form));
  }
}
