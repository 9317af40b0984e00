package galley.ui.organizer;

import galley.ui.session.Dragged;
import java.util.Optional;
import javafx.animation.AnimationTimer;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.DragEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// Drops on a list of rows: a line shows where something would land, and the list scrolls while the
/// pointer is near its upper or lower edge.
final class DropLayer extends Pane {
  private static final double EDGE = 56;
  private static final double FASTEST = 22;
  private static final double LINE = 3;

  private final RowList list;
  private final Dropping dropping;
  private final Region line = new Region();
  private double pointer;
  private @Nullable Drop drop;
  private final AnimationTimer scrolling =
      new AnimationTimer() {
        @Override
        public void handle(long now) {
          scroll();
        }
      };

  DropLayer(RowList list, Dropping dropping) {
    this.list = list;
    this.dropping = dropping;
    setMouseTransparent(true);
    getStyleClass().add("drop-layer");
    line.getStyleClass().add("drop-line");
    line.setManaged(false);
    line.setVisible(false);
    getChildren().add(line);
    list.addEventHandler(DragEvent.DRAG_OVER, this::over);
    list.addEventHandler(DragEvent.DRAG_EXITED_TARGET, this::exited);
    list.addEventHandler(DragEvent.DRAG_DROPPED, this::dropped);
  }

  private void over(DragEvent event) {
    if (!dropping.isWelcome(event.getDragboard())) return;
    VirtualFlow<?> rows = list.flow();
    if (rows == null) return;
    pointer = rows.sceneToLocal(event.getSceneX(), event.getSceneY()).getY();
    scrolling.start();
    aim();
    if (drop != null) dropping.accept(event);
    event.consume();
  }

  private void exited(DragEvent event) {
    if (list.equals(event.getTarget())) end();
  }

  private void dropped(DragEvent event) {
    Drop landed = drop;
    end();
    boolean whole = dropping.section().isPresent();
    boolean done = landed != null && dropping.drop(event.getDragboard(), landed.target());
    // Items are selected where they land; a section has the focus there.
    if (done && whole) list.goToCaret();
    event.setDropCompleted(done);
    event.consume();
  }

  private void end() {
    scrolling.stop();
    line.setVisible(false);
    drop = null;
  }

  /// Finds where it would land, and puts the line there.
  private void aim() {
    IndexedCell<?> cell = list.cellAt(pointer);
    Optional<Drop> found =
        dropping.section().isPresent()
            ? aimSection(dropping.section().get(), cell)
            : aimItems(cell);
    drop = found.orElse(null);
    line.setVisible(false);
    found.map(Drop::line).ifPresent(this::showLine);
  }

  private Optional<Drop> aimSection(Dragged.Whole whole, @Nullable IndexedCell<?> cell) {
    var order = SectionOrder.of(dropping.session().outline(), whole.number());
    return cell == null
        ? order.at(list.getItems(), list.getItems().size() - 1, true)
        : order.at(list.getItems(), cell.getIndex(), isLower(cell));
  }

  private Optional<Drop> aimItems(@Nullable IndexedCell<?> cell) {
    var outline = dropping.session().outline();
    return cell == null
        ? Drop.below(outline, list.getItems(), dropping.moved())
        : Drop.at(outline, list.getItems(), cell.getIndex(), isLower(cell), dropping.moved());
  }

  private boolean isLower(IndexedCell<?> cell) {
    return pointer > cell.getLayoutY() + cell.getHeight() / 2;
  }

  private void showLine(int row) {
    VirtualFlow<?> flow = list.flow();
    if (flow == null || flow.getFirstVisibleCell() == null) return;
    int first = flow.getFirstVisibleCell().getIndex();
    int last = flow.getLastVisibleCell().getIndex();
    // A section's end may be far below what is seen: the line waits at the edge.
    IndexedCell<?> cell = flow.getCell(Math.clamp(row, first, last));
    double y = row > last ? cell.getLayoutY() + cell.getHeight() : cell.getLayoutY();
    double left = cell.snappedLeftInset();
    double top = flow.getLayoutY() + y - LINE / 2;
    line.resizeRelocate(
        left,
        Math.clamp(top, 0, Math.max(0, flow.getHeight() - LINE)),
        cell.getWidth() - left - cell.snappedRightInset(),
        LINE);
    line.setVisible(true);
  }

  private void scroll() {
    VirtualFlow<?> flow = list.flow();
    if (flow == null) return;
    double over = Math.max(EDGE - pointer, 0);
    double under = Math.max(pointer - (flow.getHeight() - EDGE), 0);
    double pixels = FASTEST * Math.clamp((under - over) / EDGE, -1, 1);
    if (pixels == 0) return;
    flow.scrollPixels(pixels);
    aim();
  }
}
