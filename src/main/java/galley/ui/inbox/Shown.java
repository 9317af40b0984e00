package galley.ui.inbox;

import galley.inbox.InboxLink;
import galley.ui.kit.Coalesced;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Which cards are seen, and in which order: the filter, the search and the sort order on the
/// model's cards, worked out at most once a frame.
final class Shown {
  private final InboxModel model;
  private final ObservableList<InboxCard> list = FXCollections.observableArrayList();
  private final ObjectProperty<Filter> filter = new SimpleObjectProperty<>(Filter.WAITING);
  private final ObjectProperty<SortOrder> order = new SimpleObjectProperty<>(SortOrder.NEWEST);
  private final StringProperty search = new SimpleStringProperty("");
  private final ObjectProperty<Map<Filter, Integer>> counts = new SimpleObjectProperty<>(Map.of());
  private Consumer<Runnable> around = Runnable::run;
  private final Coalesced later = new Coalesced(this::read);

  Shown(InboxModel model) {
    this.model = model;
    model.onChange(later::request);
    model.onReveal(this::reveal);
    filter.addListener(_ -> refresh());
    order.addListener(_ -> refresh());
    search.addListener(_ -> later.request());
    read();
  }

  /// Has each change of the list run by `around`: its view has something to do before and after.
  void aroundChanges(Consumer<Runnable> around) {
    this.around = around;
  }

  ObservableList<InboxCard> list() {
    return list;
  }

  ObjectProperty<Filter> filterProperty() {
    return filter;
  }

  ObjectProperty<SortOrder> orderProperty() {
    return order;
  }

  StringProperty searchProperty() {
    return search;
  }

  /// How many links each filter takes, whatever is searched for.
  ObjectProperty<Map<Filter, Integer>> countsProperty() {
    return counts;
  }

  /// Shows at once what would be shown before the next frame.
  void refresh() {
    later.request();
    later.runIfWanted();
  }

  private void read() {
    Map<Filter, Integer> found = new EnumMap<>(Filter.class);
    for (InboxCard card : model.cards()) {
      for (Filter each : Filter.values()) {
        if (each.takes(card.entry())) found.merge(each, 1, Integer::sum);
      }
    }
    counts.set(found);
    String[] words = search.get().strip().toLowerCase(Locale.ROOT).split("\\s+");
    boolean all = search.get().isBlank();
    List<InboxCard> wanted =
        model.cards().stream()
            .filter(card -> filter.get().takes(card.entry()))
            .filter(card -> all || matches(card.link(), words))
            .sorted(order.get().cards())
            .toList();
    if (!list.equals(wanted)) around.accept(() -> show(wanted));
  }

  private static boolean matches(InboxLink link, String[] words) {
    String text =
        Stream.of(
                link.title(),
                link.summary(),
                link.facts().site(),
                link.facts().author(),
                link.url().value(),
                link.words().note())
            .filter(Objects::nonNull)
            .collect(Collectors.joining("\n"))
            .toLowerCase(Locale.ROOT);
    return Stream.of(words).allMatch(text::contains);
  }

  /// Changes only what differs, so that the list keeps its place.
  private void show(List<InboxCard> wanted) {
    Set<InboxCard> stay = new HashSet<>(wanted);
    // In one change: an iterator's removals are told of, and followed by the view, one by one.
    list.removeAll(list.stream().filter(card -> !stay.contains(card)).collect(Collectors.toSet()));
    if (list.isEmpty() || !inOrder(wanted)) {
      list.setAll(wanted);
      return;
    }
    int at = 0;
    while (at < wanted.size()) {
      int end = at;
      while (end < wanted.size() && (at >= list.size() || wanted.get(end) != list.get(at))) end++;
      if (end > at) list.addAll(at, wanted.subList(at, end));
      at = end + 1;
    }
  }

  private boolean inOrder(List<InboxCard> wanted) {
    int at = 0;
    for (InboxCard card : wanted) {
      if (at < list.size() && list.get(at) == card) at++;
    }
    return at == list.size();
  }

  private void reveal(InboxCard card) {
    refresh();
    if (list.contains(card)) return;
    search.set("");
    filter.set(Filter.of(card.entry()));
    refresh();
  }

  /// Does something with the selected cards; where that takes them out of the list, the next one is
  /// selected, so that one key after the other goes through the inbox.
  void act(Runnable gesture) {
    List<InboxCard> selected = model.selectionProperty().get();
    int last = selected.stream().mapToInt(list::indexOf).max().orElse(-1);
    List<InboxCard> next =
        Stream.concat(
                list.stream().skip(last + 1L), list.reversed().stream().skip(list.size() - last))
            .filter(card -> !selected.contains(card))
            .toList();
    gesture.run();
    refresh();
    if (list.stream().anyMatch(selected::contains)) return;
    model.selectionProperty().set(next.stream().filter(list::contains).limit(1).toList());
  }
}
