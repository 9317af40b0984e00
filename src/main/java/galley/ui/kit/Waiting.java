package galley.ui.kit;

import javafx.animation.PauseTransition;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/// A long job that nothing else can go on without: how far it is, and *Cancel*, which Escape and
/// closing the window press too. What is over at once is never shown.
public final class Waiting {
  private static final Duration SHOWN_AFTER = Duration.millis(250);

  private static final double BAR_HEIGHT = 6;

  private final Dialog<ButtonType> dialog;
  private final PauseTransition pause = new PauseTransition(SHOWN_AFTER);
  private final ProgressBar bar = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
  private final Label words = new Label();
  private boolean over;

  Waiting(Dialog<ButtonType> dialog, Runnable cancel) {
    this.dialog = dialog;
    bar.setMaxWidth(Double.MAX_VALUE);
    // A dialog takes its size before it has a style, and would leave nothing for it.
    bar.setMinHeight(BAR_HEIGHT);
    bar.accessibleTextProperty().bind(words.textProperty());
    words.getStyleClass().add("muted");
    var content = new VBox(bar, words);
    content.setMinHeight(VBox.USE_PREF_SIZE);
    content.getStyleClass().add("waiting");
    dialog.getDialogPane().setContent(content);
    dialog.setOnHidden(
        _ -> {
          if (over) return;
          over = true;
          cancel.run();
        });
    pause.setOnFinished(
        _ -> {
          if (!over) dialog.show();
        });
    pause.play();
  }

  /// Says how far it is.
  ///
  /// @param part from 0 to 1; below 0 while nobody knows
  public void show(String text, double part) {
    words.setText(text);
    bar.setProgress(part);
  }

  /// It is done, or has failed.
  public void close() {
    over = true;
    pause.stop();
    dialog.hide();
  }
}
