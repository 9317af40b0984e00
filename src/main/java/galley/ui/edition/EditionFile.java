package galley.ui.edition;

import galley.text.AtomicFile;
import galley.text.FileStamp;
import galley.text.StaleEditException;
import galley.text.TextEdit;
import galley.text.TextFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// An edition that is not open: its file as it was last read, and the only way to change it.
final class EditionFile {
  private final Path path;
  private TextFile file;

  /** Whether the file is there because of an edit of this object. */
  private boolean made;

  private EditionFile(Path path, TextFile file) {
    this.path = path;
    this.file = file;
  }

  /// Reads a file; one that is not there yet is empty.
  static EditionFile read(Path path) throws IOException {
    return new EditionFile(path, Files.exists(path) ? TextFile.read(path) : TextFile.absent());
  }

  Path path() {
    return path;
  }

  String text() {
    return file.text();
  }

  /// Takes over what a later reading found.
  void become(EditionFile now) {
    file = now.file;
  }

  /// Writes an edit. A file that the first edit made is gone again when that one is taken back.
  ///
  /// @throws StaleEditException if the file holds another text than the edit was worked out from;
  ///   it is as it was
  void apply(TextEdit edit) throws IOException {
    boolean absent = file.stamp().equals(FileStamp.ABSENT);
    boolean changed = !FileStamp.of(path).equals(file.stamp());
    if (changed || !edit.before().equals(file.text()) || !file.isWritable()) {
      throw new StaleEditException();
    }
    String text = edit.after();
    if (made && text.isEmpty()) {
      Files.delete(path);
      file = TextFile.absent();
      return;
    }
    byte[] bytes = file.bytes(text);
    Path folder = path.getParent();
    if (folder != null) Files.createDirectories(folder);
    AtomicFile.write(path, bytes);
    file = file.written(text, bytes);
    made |= absent;
  }
}
