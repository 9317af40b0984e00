package galley.ui.inbox;

import galley.ui.kit.Chip;
import galley.ui.kit.Icons;
import galley.ui.kit.Language;
import galley.ui.kit.Messages;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// What there is for one field: a chip for each source, the one in use in the accent colour, its
/// words in the tooltip; and a way back for who has written something else.
final class CandidateChips extends FlowPane {
  private static final double WIDEST_TOOLTIP = 420;

  private final Messages messages;
  private final UnaryOperator<String> name;

  /// @param name what a chip calls a source of the page
  CandidateChips(Language language, UnaryOperator<String> name) {
    messages = language.messages(CandidateChips.class);
    this.name = name;
    getStyleClass().add("candidates");
    managedProperty().bind(visibleProperty());
  }

  /// @param choose is given the words of the chip that was pressed; null to follow the page again
  /// @param unwritten what would be shown without the curator's words; null if there are none
  /// @param more stand behind the chips
  void show(
      List<Choice> choices,
      Consumer<@Nullable String> choose,
      @Nullable String unwritten,
      Node... more) {
    List<Node> chips = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (Choice each : choices) chips.add(chip(each, name(each, names), choose));
    if (unwritten != null) chips.add(reset(unwritten, choose));
    chips.addAll(List.of(more));
    setVisible(!chips.isEmpty());
    getChildren().setAll(chips);
  }

  /// Two sources that would be called the same keep the names they have on the page.
  private String name(Choice choice, Set<String> taken) {
    String wanted =
        switch (choice.origin()) {
          case PAGE -> name.apply(choice.sources().getFirst());
          case MODEL -> messages.text("source.model");
          case CURATOR -> messages.text("source.curator");
        };
    if (taken.add(wanted) || choice.sources().isEmpty()) return wanted;
    String own = choice.sources().getFirst();
    taken.add(own);
    return own;
  }

  private Button chip(Choice choice, String source, Consumer<@Nullable String> choose) {
    Chip.Kind kind = choice.used() ? Chip.Kind.ACCENT : Chip.Kind.NEUTRAL;
    String label = choice.isNew() ? messages.text("source.new", source) : source;
    Button chip =
        Chip.button(
            kind,
            label,
            () -> {
              if (!choice.used()) choose.accept(choice.text());
            });
    String all = String.join(", ", choice.sources());
    chip.setTooltip(tooltip(all.isEmpty() ? choice.text() : choice.text() + "\n\n" + all));
    chip.setAccessibleText(label + ": " + choice.text());
    return chip;
  }

  private Button reset(String unwritten, Consumer<@Nullable String> choose) {
    Button chip =
        Chip.button(Chip.Kind.NEUTRAL, messages.text("source.reset"), () -> choose.accept(null));
    chip.setGraphic(Icons.of(Feather.ROTATE_CCW, chip));
    chip.getStyleClass().add("reset");
    String tip = messages.text("source.reset.tip", unwritten);
    chip.setTooltip(tooltip(tip));
    chip.setAccessibleText(tip);
    return chip;
  }

  private static Tooltip tooltip(String text) {
    var tooltip = new Tooltip(text);
    tooltip.setWrapText(true);
    tooltip.setMaxWidth(WIDEST_TOOLTIP);
    return tooltip;
  }
}
