package galley.ui.inbox;

import galley.ui.kit.Chip;
import galley.ui.kit.Language;
import galley.ui.kit.Messages;
import java.util.EnumMap;
import java.util.Map;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;

/// One chip for each filter, with how many links it takes.
final class FilterBar extends FlowPane {
  private final Messages messages;
  private final Map<Filter, ToggleButton> chips = new EnumMap<>(Filter.class);

  FilterBar(Shown shown, Language language) {
    messages = language.messages(FilterBar.class);
    getStyleClass().add("filter-bar");
    for (Filter filter : Filter.values()) {
      ToggleButton chip = Chip.toggle("");
      chip.setOnAction(
          _ -> {
            shown.filterProperty().set(filter);
            chip.setSelected(true);
          });
      chips.put(filter, chip);
      getChildren().add(chip);
    }
    shown.filterProperty().subscribe(now -> chips.forEach((f, c) -> c.setSelected(f == now)));
    shown.countsProperty().subscribe(this::count);
  }

  private void count(Map<Filter, Integer> counts) {
    chips.forEach(
        (filter, chip) ->
            chip.setText(messages.text("filter." + filter.name(), counts.getOrDefault(filter, 0))));
  }
}
