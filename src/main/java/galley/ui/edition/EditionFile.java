package galley.ui.edition;

import galley.issue.Conventions;
import galley.issue.Outline;
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
  private final Conventions conventions;
  private TextFile file;
  private Outline outline;

  private EditionFile(Path path, Conventions conventions, TextFile file) {
    this.path = path;
    this.conventions = conventions;
    this.file = file;
    this.outline = Outline.parse(file.text(), conventions);
  }

  /// Reads a file; one that is not there yet is empty.
  static EditionFile read(Path path, Conventions conventions) throws IOException {
    TextFile file = Files.exists(path) ? TextFile.read(path) : TextFile.absent();
    return new EditionFile(path, conventions, file);
  }

  Path path() {
    return path;
  }

  Outline outline() {
    return outline;
  }

  boolean isWritable() {
    return file.isWritable();
  }

  /// Reads the file again; whether it holds something else.
  boolean refresh() throws IOException {
    if (FileStamp.of(path).equals(file.stamp())) return false;
    EditionFile now = read(path, conventions);
    file = now.file;
    outline = now.outline;
    return true;
  }

  /// Writes an edit.
  ///
  /// @throws StaleEditException if the file holds another text than the edit was worked out from;
  ///   it is as it was
  void apply(TextEdit edit) throws IOException {
    if (refresh() || !edit.before().equals(file.text()) || !file.isWritable()) {
      throw new StaleEditException();
    }
    String text = edit.after();
    byte[] bytes = file.bytes(text);
    Path folder = path.getParent();
    if (folder != null) Files.createDirectories(folder);
    AtomicFile.write(path, bytes);
    file = file.written(text, bytes);
    outline = Outline.parse(file.text(), conventions);
  }
}
