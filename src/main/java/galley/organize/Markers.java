package galley.organize;

import galley.issue.Item;
import galley.issue.ItemForm;
import galley.issue.Outline;
import galley.issue.Section;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// How a section that shows no item of its own would write and mark one.
final class Markers {
  private Markers() {}

  /// The form that new items of a section have: its last item's, else the publication's first that
  /// stands in such a section.
  static ItemForm form(Outline outline, Section section) {
    if (!section.items().isEmpty()) return section.items().getLast().form();
    List<ItemForm> forms = outline.conventions().items();
    ItemForm first =
        forms.stream()
            .filter(form -> form.standsIn(section.role()))
            .findFirst()
            .orElse(forms.getFirst());
    return outline.items().stream()
        .findFirst()
        .map(Item::form)
        .filter(f -> f.kind() == first.kind())
        .orElse(first);
  }

  /// The marker of a section's first item: as the nearest section writes it, else as the
  /// conventions do.
  ///
  /// @param places the places that each section has
  static Marker first(List<Places> places, int section, ItemForm form) {
    Optional<Marker> model =
        IntStream.range(0, places.size())
            .boxed()
            .sorted(Comparator.comparingInt(s -> Math.abs(s - section)))
            .flatMap(s -> places.get(s).list().stream().limit(1))
            .map(Place::marker)
            .filter(marker -> marker.form().equals(form))
            .findFirst();
    if (model.isPresent()) return model.get();
    Map<String, String> values = ReadBack.values(form);
    String line = form.headlines().getFirst().print(values) + "\n";
    return ReadBack.of(line, form)
        .map(read -> Marker.of(read.item(), read.outline().text()))
        .orElse(new Marker("", null, "", form));
  }
}
