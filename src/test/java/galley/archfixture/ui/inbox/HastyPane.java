package galley.archfixture.ui.inbox;

import galley.archfixture.ui.organizer.NosyPane;
import java.util.function.Consumer;
import javafx.application.Platform;

/** Goes to the FX thread by itself, and holds another pane that holds this one. */
public record HastyPane(NosyPane other) {
  static void call() {
    Platform.runLater(() -> {});
  }

  static Consumer<Runnable> reference() {
    return Platform::runLater;
  }
}
