package galley.ui.inbox;

import galley.link.Candidate;
import galley.ui.kit.Chip;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import org.jspecify.annotations.Nullable;

/// What a page offers for one field: a chip for each source, the used one in the accent colour; the
/// words themselves are in the tooltip.
final class CandidateChips extends FlowPane {
  private static final double WIDEST_TOOLTIP = 420;

  private final LinkWords words;

  CandidateChips(LinkWords words) {
    this.words = words;
    getStyleClass().add("candidates");
    managedProperty().bind(visibleProperty());
  }

  void show(List<Candidate> candidates, @Nullable String used, Consumer<String> choose) {
    setVisible(!candidates.isEmpty());
    getChildren().setAll(candidates.stream().<Node>map(each -> chip(each, used, choose)).toList());
  }

  private Button chip(Candidate candidate, @Nullable String used, Consumer<String> choose) {
    boolean on = candidate.text().equals(used);
    Chip.Kind kind = on ? Chip.Kind.ACCENT : Chip.Kind.NEUTRAL;
    String source = words.source(candidate.source());
    Button chip = Chip.button(kind, source, () -> choose.accept(candidate.text()));
    var tooltip = new Tooltip(candidate.text());
    tooltip.setWrapText(true);
    tooltip.setMaxWidth(WIDEST_TOOLTIP);
    chip.setTooltip(tooltip);
    chip.setAccessibleText(source + ": " + candidate.text());
    return chip;
  }
}
