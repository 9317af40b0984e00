package galley.organize;

import galley.issue.Item;
import galley.issue.ItemForm;
import galley.issue.Outline;
import galley.issue.Section;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The places of an issue without the items that change their section. What is usual in a section
/// is worked out here alone, so that it is the same for the way there and the way back.
final class Setting {
  /// A place that went, with what is usual where it was.
  private record Gone(Look look, Look usual) {}

  private final Outline outline;
  private final Gaps gaps;
  private final List<Places> places = new ArrayList<>();
  private final List<List<Item>> items = new ArrayList<>();
  private final List<Gone> gone = new ArrayList<>();

  Setting(Outline outline, Map<Integer, Filling> fillings) {
    this.outline = outline;
    this.gaps = new Gaps(outline);
    Map<Integer, List<Look>> left = new HashMap<>();
    for (int s = 0; s < outline.sections().size(); s++) {
      Section section = outline.sections().get(s);
      Places own = present(section);
      List<Item> staying = new ArrayList<>(section.items());
      Filling filling = fillings.get(s);
      if (filling != null && filling.contents().size() < staying.size()) {
        List<Look> looks = new ArrayList<>();
        for (int position : filling.left().reversed()) {
          int number = own.goes(position);
          looks.addFirst(own.list().get(number).look());
          own = own.without(number);
          staying.remove(position);
        }
        left.put(s, looks);
      }
      places.add(own);
      items.add(staying);
    }
    for (int s = 0; s < places.size(); s++) {
      List<Look> looks = left.getOrDefault(s, List.of());
      Filling filling = fillings.get(s);
      for (int i = 0; filling != null && i < looks.size(); i++) {
        int position = filling.left().get(i) - i;
        gone.add(new Gone(looks.get(i), usual(s, position, i, form(s))));
      }
    }
  }

  /// The places that a section has.
  private Places present(Section section) {
    List<Place> list = new ArrayList<>();
    int end = 0;
    for (Item item : section.items()) {
      String gap =
          list.isEmpty() ? gaps.above(item) : outline.text().substring(end, item.marker().start());
      list.add(new Place(item, new Look(gap, Marker.of(item, outline.text()))));
      end = item.content().end();
    }
    return new Places(list);
  }

  private ItemForm form(int section) {
    return Markers.form(outline, outline.sections().get(section));
  }

  /// The places that a section is to have.
  ///
  /// @param gap the gap of new places, whatever is usual; null for what is
  Places places(int s, Filling filling, @Nullable String gap) {
    Places all = places.get(s);
    int count = filling.contents().size() - all.size();
    boolean moved = gone.size() == count;
    for (int i = 0; i < count; i++) {
      Look usual = usual(s, filling.first(), i, form(s));
      Look look = moved ? gone.get(i).look().carried(gone.get(i).usual(), usual) : usual;
      if (gap != null) look = new Look(gap, usual.marker());
      int number = gap == null ? all.comes(filling.first() + i) : all.size();
      all = all.with(number, new Place(null, look));
    }
    return all;
  }

  /// How a new place would look.
  ///
  /// @param position where the first of those that come is to stand
  /// @param nth which of them it is
  private Look usual(int s, int position, int nth, ItemForm form) {
    Places own = places.get(s);
    if (own.size() == 0) {
      return new Look(
          nth == 0 ? belowHeading() : elsewhere(s, form.kind()), Markers.first(places, s, form));
    }
    return new Look(gap(s), own.list().get(own.comes(position) - 1).marker());
  }

  /// The gap before an item that would come behind a section's last.
  String gap(int s) {
    return places.get(s).gapInUse(elsewhere(s, form(s).kind()));
  }

  /// The gap that a section gets which shows none: the one that most items have elsewhere in the
  /// issue, counted behind items that have a body, or have none, as the section's own; else a blank
  /// line between paragraphs and none in a list.
  private String elsewhere(int own, ItemForm.Kind kind) {
    boolean bare = items.get(own).stream().allMatch(item -> item.body().isEmpty());
    List<String> alike = new ArrayList<>();
    List<String> all = new ArrayList<>();
    for (int s = 0; s < places.size(); s++) {
      for (int i = 1; i < items.get(s).size() && s != own; i++) {
        Place place = places.get(s).list().get(i);
        if (items.get(s).get(i).form().kind() != kind || !place.isPlain()) continue;
        all.add(place.gap());
        if (items.get(s).get(i - 1).body().isEmpty() == bare) alike.add(place.gap());
      }
    }
    return most(alike)
        .or(() -> most(all))
        .orElseGet(
            () ->
                switch (kind) {
                  case BULLET, ORDERED -> gaps.lineEnd();
                  case PARAGRAPH, HEADING -> gaps.blankLine();
                });
  }

  /// The gap between a heading and its first item that most sections have.
  private String belowHeading() {
    List<String> all = new ArrayList<>();
    for (int s = 0; s < places.size(); s++) {
      if (outline.sections().get(s).heading() == null || places.get(s).size() == 0) continue;
      Item first = places.get(s).list().getFirst().item();
      int end = outline.sections().get(s).headingRange().end();
      boolean below = first != null && gaps.before(first.marker().start()) == gaps.before(end);
      if (below) all.add(places.get(s).list().getFirst().gap());
    }
    return most(all).orElse(gaps.blankLine());
  }

  private static Optional<String> most(List<String> gaps) {
    Map<String, Integer> counts = new HashMap<>();
    for (String gap : gaps) counts.merge(gap, 1, Integer::sum);
    int most = counts.isEmpty() ? 0 : Collections.max(counts.values());
    return gaps.stream().filter(gap -> counts.getOrDefault(gap, 0) == most).findFirst();
  }
}
