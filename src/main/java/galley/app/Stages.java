package galley.app;

import galley.ui.shell.WorkStage;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// What fills the window between its bars: a stage of the work, or something else in its place. The
/// one preview goes along from stage to stage.
final class Stages {
  /// A stage as it is shown.
  ///
  /// @param preview where the preview is in it, or null
  /// @param writing whether the preview is beside the text
  /// @param onShown done when it has come
  record Shown(Node node, @Nullable StackPane preview, boolean writing, Runnable onShown) {}

  private final StackPane root = new StackPane();
  private final Map<WorkStage, Shown> stages;
  private final Reader reader;
  private final Supplier<WorkStage> current;
  private final BooleanSupplier isIssueOpen;
  private final Supplier<Node> nothingToWrite;

  /// @param current the stage that the person has chosen
  /// @param nothingToWrite what is shown for the text where no issue is open
  Stages(
      Map<WorkStage, Shown> stages,
      Reader reader,
      Supplier<WorkStage> current,
      BooleanSupplier isIssueOpen,
      Supplier<Node> nothingToWrite) {
    this.stages = Map.copyOf(stages);
    this.reader = reader;
    this.current = current;
    this.isIssueOpen = isIssueOpen;
    this.nothingToWrite = nothingToWrite;
  }

  Parent root() {
    return root;
  }

  boolean is(WorkStage stage) {
    return current.get() == stage;
  }

  /// Shows the stage that the person has chosen.
  void show() {
    if (is(WorkStage.WRITE) && !isIssueOpen.getAsBoolean()) {
      showInstead(nothingToWrite.get());
      return;
    }
    Shown stage = stages.get(current.get());
    if (stage == null) throw new IllegalStateException("no such stage: " + current.get());
    reader.showIn(stage.preview(), stage.writing());
    put(stage.node());
    stage.onShown().run();
  }

  /// Shows something in the place of the stage.
  void showInstead(Node other) {
    reader.showIn(null, false);
    put(other);
    other.requestFocus();
  }

  boolean shows(Node other) {
    return root.getChildren().contains(other);
  }

  private void put(Node node) {
    root.getChildren().setAll(node);
    // A split pane takes its panes into the scene only with its first layout.
    root.applyCss();
    root.layout();
  }
}
