package galley.workspace;

import galley.text.AtomicFile;
import galley.text.FileStamp;
import galley.text.TextFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A `galley.yaml` that a person edits: read, and written back with nothing changed but what they
/// changed. It is never written over what somebody else has written meanwhile.
public final class ProfileFile {
  private final Path path;
  private TextFile file;

  private ProfileFile(Path path, TextFile file) {
    this.path = path;
    this.file = file;
  }

  /** One that is not there yet is empty. */
  public static ProfileFile open(Path path) throws IOException {
    return new ProfileFile(path, read(path));
  }

  private static TextFile read(Path path) throws IOException {
    return Files.exists(path) ? TextFile.read(path) : TextFile.absent();
  }

  public Path path() {
    return path;
  }

  /** As it was last read or written. */
  public TextFile file() {
    return file;
  }

  /// Whether the file holds something else than was last read or written.
  public boolean isChangedOnDisk() throws IOException {
    return !FileStamp.of(path).equals(file.stamp());
  }

  /// Writes the text.
  ///
  /// @return whether it did; it does not where the file was changed meanwhile
  public boolean save(String text) throws IOException {
    if (isChangedOnDisk()) return false;
    byte[] bytes = file.bytes(text);
    AtomicFile.write(path, bytes);
    file = file.written(text, bytes);
    return true;
  }

  /// Reads the file anew.
  public TextFile reload() throws IOException {
    file = read(path);
    return file;
  }
}
