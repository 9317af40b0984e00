package galley.ui.edition;

import galley.text.StaleEditException;
import galley.text.TextEdit;
import galley.ui.session.Change;
import java.io.IOException;
import java.util.function.Consumer;

/// An edit of another edition's file. It is taken back only while the file holds what it made: what
/// somebody wrote there since is worth more than the way back.
final class EditionChange implements Change {
  private final EditionFile file;
  private final TextEdit edit;
  private final Consumer<Exception> failed;
  private final Runnable done;

  /// @param failed told why it was not taken back or done again
  /// @param done told that it was
  EditionChange(EditionFile file, TextEdit edit, Consumer<Exception> failed, Runnable done) {
    this.file = file;
    this.edit = edit;
    this.failed = failed;
    this.done = done;
  }

  @Override
  public void undo() {
    apply(edit.inverse());
  }

  @Override
  public void redo() {
    apply(edit);
  }

  private void apply(TextEdit change) {
    try {
      file.apply(change);
      done.run();
    } catch (IOException | StaleEditException e) {
      failed.accept(e);
    }
  }
}
