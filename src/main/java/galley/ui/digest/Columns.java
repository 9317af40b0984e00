package galley.ui.digest;

import galley.digest.Season.Bar;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.Insets;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

/// Numbers over time as columns side by side, however many there are: the highest number at the
/// left, the first, the middle and the last name below.
final class Columns extends Region {
  private static final double LEAST_GAP = 1;
  private static final double WIDEST = 64;

  /** Between the columns and what is written below. */
  private static final double BELOW = 2;

  private final List<Bar> bars;
  private final int most;
  private final List<Region> columns = new ArrayList<>();
  private final Region base = new Region();
  private final Label top;
  private final List<Label> names = new ArrayList<>();
  private final List<Integer> named;
  private final double height;

  /// @param most what a column of full height stands for, so that charts can be compared
  /// @param height of the columns, without what is written below
  Columns(List<Bar> bars, int most, double height) {
    this.bars = List.copyOf(bars);
    this.most = Math.max(1, most);
    this.height = height;
    top = label(String.valueOf(most));
    getStyleClass().add("columns");
    base.getStyleClass().add("base");
    getChildren().addAll(base, top);
    for (Bar bar : bars) {
      var column = new Region();
      column.getStyleClass().add("column");
      Tooltip.install(column, new Tooltip(bar.name() + ": " + bar.links()));
      columns.add(column);
    }
    getChildren().addAll(columns);
    named = named(bars.size());
    for (int at : named) names.add(label(bars.get(at).name()));
    getChildren().addAll(names);
  }

  private static List<Integer> named(int size) {
    if (size == 0) return List.of();
    if (size == 1) return List.of(0);
    return size < 5 ? List.of(0, size - 1) : List.of(0, size / 2, size - 1);
  }

  private static Label label(String text) {
    var label = new Label(text);
    label.getStyleClass().addAll("muted", "small");
    return label;
  }

  @Override
  protected double computePrefHeight(double width) {
    Insets in = getInsets();
    return height + BELOW + top.prefHeight(-1) + in.getTop() + in.getBottom();
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected double computePrefWidth(double anyHeight) {
    return 320;
  }

  @Override
  protected void layoutChildren() {
    Insets in = getInsets();
    double axis = top.prefWidth(-1) + 6;
    double x = in.getLeft() + axis;
    double width = Math.max(1, getWidth() - x - in.getRight());
    double bottom = in.getTop() + height;
    layoutInArea(
        top, in.getLeft(), in.getTop(), axis, top.prefHeight(-1), 0, null, HPos.LEFT, VPos.TOP);
    base.resizeRelocate(x, bottom - 1, width, 1);
    double each = Math.min(WIDEST, width / Math.max(1, bars.size()));
    double gap = each >= 4 ? Math.max(LEAST_GAP, each * 0.2) : 0;
    for (int i = 0; i < columns.size(); i++) {
      int links = bars.get(i).links();
      double tall = links == 0 ? 0 : Math.max(1, (height - 1) * links / most);
      columns.get(i).resizeRelocate(x + i * each, bottom - tall, Math.max(0.5, each - gap), tall);
    }
    for (int i = 0; i < names.size(); i++) {
      Label name = names.get(i);
      double wide = name.prefWidth(-1);
      double at = x + named.get(i) * each + (each - gap) / 2 - wide / 2;
      double right = Math.max(x, getWidth() - in.getRight() - wide);
      name.resizeRelocate(Math.clamp(at, x, right), bottom + BELOW, wide, name.prefHeight(-1));
      name.setVisible(
          i == 0 || at > names.get(i - 1).getLayoutX() + names.get(i - 1).prefWidth(-1));
    }
  }
}
