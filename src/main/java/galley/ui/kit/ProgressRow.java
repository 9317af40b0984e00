package galley.ui.kit;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/// What is going on, how far it is, and a way to stop it: "Fetching 3 of 12", a bar, a cross.
public final class ProgressRow extends HBox {
  private final Label text = new Label();
  private final ProgressBar bar = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);

  public ProgressRow(Language language, String text, Runnable cancel) {
    Messages messages = language.messages(ProgressRow.class);
    getStyleClass().add("progress-row");
    setAlignment(Pos.CENTER_LEFT);
    this.text.setText(text);
    this.text.setMinWidth(0);
    bar.setMinWidth(USE_PREF_SIZE);
    bar.accessibleTextProperty().bind(this.text.textProperty());
    getChildren()
        .addAll(
            this.text, bar, new IconButton(Feather.X, messages.text("progress.cancel"), cancel));
  }

  public StringProperty textProperty() {
    return text.textProperty();
  }

  /// From 0 to 1; below 0 while nobody knows.
  public DoubleProperty progressProperty() {
    return bar.progressProperty();
  }
}
