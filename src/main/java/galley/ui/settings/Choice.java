package galley.ui.settings;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.ComboBox;

/// A list to choose one from; what is shown by the program is not taken for chosen.
final class Choice<T> extends ComboBox<Choice.Option<T>> {
  /** Something to choose, by its name. */
  record Option<T>(T value, String label) {
    @Override
    public String toString() {
      return label;
    }
  }

  private boolean showing;

  Choice(String id, Consumer<T> chosen) {
    setId(id);
    setMaxWidth(Double.MAX_VALUE);
    valueProperty()
        .addListener(
            (_, _, option) -> {
              if (!showing && option != null) chosen.accept(option.value());
            });
  }

  /// Offers these, and shows which is chosen; one that is not among them is added.
  void offer(List<Option<T>> options, Option<T> chosen) {
    showing = true;
    try {
      getItems().setAll(options);
      select(chosen);
    } finally {
      showing = false;
    }
  }

  /// Shows which is chosen.
  void show(Option<T> chosen) {
    showing = true;
    try {
      select(chosen);
    } finally {
      showing = false;
    }
  }

  private void select(Option<T> chosen) {
    Option<T> there =
        getItems().stream()
            .filter(option -> option.value().equals(chosen.value()))
            .findFirst()
            .orElse(chosen);
    if (!getItems().contains(there)) getItems().add(there);
    setValue(there);
  }
}
