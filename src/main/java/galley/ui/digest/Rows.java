package galley.ui.digest;

import galley.digest.Season.Bar;
import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// Numbers as bars one below the other, each with its name, its number and its share.
final class Rows extends GridPane {
  private static final double THICKNESS = 10;

  /// @param all what the shares are of
  Rows(List<Bar> bars, int all) {
    getStyleClass().add("rows");
    var name = new ColumnConstraints();
    var bar = new ColumnConstraints(60, 160, Double.MAX_VALUE);
    bar.setHgrow(Priority.ALWAYS);
    var number = new ColumnConstraints();
    number.setHalignment(HPos.RIGHT);
    getColumnConstraints().addAll(name, bar, number, number);
    int most = bars.stream().mapToInt(Bar::links).max().orElse(1);
    for (int i = 0; i < bars.size(); i++) {
      Bar each = bars.get(i);
      var label = new Label(each.name());
      label.getStyleClass().add("row-name");
      label.setTooltip(new Tooltip(each.name()));
      var share = new Label(Math.round(100.0 * each.links() / Math.max(1, all)) + "%");
      share.getStyleClass().add("muted");
      var links = new Label(String.valueOf(each.links()));
      for (Label words : List.of(links, share)) words.setMinWidth(Region.USE_PREF_SIZE);
      addRow(i, label, bar(1.0 * each.links() / most), links, share);
    }
  }

  private static StackPane bar(double part) {
    var filled = new Region();
    filled.getStyleClass().add("column");
    filled.setMinHeight(THICKNESS);
    filled.setMaxHeight(THICKNESS);
    var track = new StackPane(filled);
    track.setAlignment(Pos.CENTER_LEFT);
    filled.maxWidthProperty().bind(track.widthProperty().multiply(part));
    return track;
  }
}
