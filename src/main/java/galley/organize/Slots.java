package galley.organize;

import galley.issue.Item;
import galley.issue.Outline;
import galley.issue.Section;
import galley.text.Replacement;
import galley.text.TextRange;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
    var setting = new Setting(outline, fillings);
    int shift = 0;
    for (int s = 0; s < outline.sections().size(); s++) {
      List<Item> items = outline.sections().get(s).items();
      Filling filling = fillings.get(s);
      if (!sequence.runsOn(s)) shift = 0;
      if (filling != null || (shift != 0 && !items.isEmpty())) {
        fill(s, filling == null ? Filling.kept(items, text) : filling, setting, shift, spacing)
            .forEach(replacements::add);
      }
      if (filling != null) shift += filling.contents().size() - items.size();
    }
    return replacements;
  }

  private List<Replacement> fill(
      int s, Filling filling, Setting setting, int shift, Spacing spacing) {
    boolean forceBlank = spacing == Spacing.PADDED;
    Section section = outline.sections().get(s);
    List<Replacement> replacements = new ArrayList<>();
    List<Place> places = setting.places(s, filling, forceBlank ? gaps.blankLine() : null).list();
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
}
