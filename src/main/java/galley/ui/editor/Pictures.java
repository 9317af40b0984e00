package galley.ui.editor;

import galley.edit.Wrap;
import galley.ui.kit.Messages;
import galley.ui.kit.Tasks;
import galley.ui.session.Session;
import galley.workspace.PictureFolder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/// Pictures that are pasted or dropped: they are put into the issue's folder of images, and links
/// to them into the text. Undo takes the links back; the files stay.
final class Pictures {
  private final MarkdownArea area;
  private final Tasks tasks;
  private final Messages messages;
  private Supplier<Optional<PictureFolder>> folder = Optional::empty;
  private Consumer<String> problems = _ -> {};

  /// How many issues have been opened: what was pasted into one does not come into the next.
  private int opened;

  Pictures(MarkdownArea area, Session session, Tasks tasks, Messages messages) {
    this.area = area;
    this.tasks = tasks;
    this.messages = messages;
    session.onLoad(_ -> opened++);
    area.setOnDragOver(this::dragged);
    area.setOnDragDropped(this::dropped);
  }

  /// @param folder of the open issue
  /// @param problems is given a sentence where a picture could not be taken
  void keepIn(Supplier<Optional<PictureFolder>> folder, Consumer<String> problems) {
    this.folder = folder;
    this.problems = problems;
  }

  /// Takes the pictures of a clipboard or dragboard.
  ///
  /// @return whether there were any
  boolean take(Clipboard board) {
    Optional<PictureFolder> place = folder.get();
    List<PictureSource> sources = place.isEmpty() ? List.of() : PictureSource.on(board);
    if (sources.isEmpty()) return false;
    int issue = opened;
    tasks
        .run(() -> keep(sources, place.orElseThrow()))
        .named("keep-pictures")
        .onSuccess(paths -> link(paths, issue))
        .onError(
            e -> problems.accept(messages.text("picture.failed", String.valueOf(e.getMessage()))))
        .start();
    return true;
  }

  private static List<String> keep(List<PictureSource> sources, PictureFolder folder)
      throws IOException {
    List<String> paths = new ArrayList<>();
    for (PictureSource source : sources) {
      Optional<PictureSource.Picture> picture = source.read();
      if (picture.isPresent()) {
        PictureSource.Picture it = picture.get();
        paths.add(folder.add(it.bytes(), it.name(), it.extension()));
      }
    }
    return paths;
  }

  private void link(List<String> paths, int issue) {
    if (issue != opened || !area.isEditable()) return;
    if (paths.isEmpty()) problems.accept(messages.text("picture.none"));
    else area.write("edit.picture", (text, range) -> Wrap.pictures(text, range, paths));
  }

  /// The caret shows where the pictures would come.
  private void dragged(DragEvent event) {
    if (!isForUs(event)) return;
    event.acceptTransferModes(TransferMode.COPY);
    area.moveTo(area.hit(event.getX(), event.getY()).getInsertionIndex());
    event.consume();
  }

  private void dropped(DragEvent event) {
    if (!isForUs(event)) return;
    area.moveTo(area.hit(event.getX(), event.getY()).getInsertionIndex());
    event.setDropCompleted(take(event.getDragboard()));
    area.requestFocus();
    event.consume();
  }

  private boolean isForUs(DragEvent event) {
    return area.isEditable()
        && event.getDragboard().hasFiles()
        && !PictureSource.on(event.getDragboard()).isEmpty();
  }
}
