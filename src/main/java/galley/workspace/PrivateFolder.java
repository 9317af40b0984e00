package galley.workspace;

import galley.text.AtomicFile;
import galley.text.WriteFailedException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;

/// `.galley/`, this machine's own part of a workspace: journal, snapshots, cache.
///
/// It is made when something is first kept there, and keeps itself out of Git by a `.gitignore` of
/// its own, so that the publication's need not know of it.
public record PrivateFolder(Path path) {
  public static final String NAME = ".galley";

  /** A folder in it, made if it is not there. */
  public Path folder(String name) throws IOException {
    Path folder = path.resolve(name);
    try {
      Files.createDirectories(folder);
    } catch (FileAlreadyExistsException e) {
      throw new WriteFailedException(folder, WriteFailedException.Reason.NOT_A_FOLDER, e);
    } catch (IOException e) {
      throw new WriteFailedException(folder, unwritable(), e);
    }
    Path ignore = path.resolve(".gitignore");
    if (!Files.exists(ignore)) AtomicFile.write(ignore, "*\n".getBytes(StandardCharsets.UTF_8));
    return folder;
  }

  /** Where a folder of this name is or would be. */
  public Path resolve(String name) {
    return path.resolve(name);
  }

  private WriteFailedException.Reason unwritable() {
    Path above = path;
    while (above != null && !Files.exists(above)) above = above.getParent();
    if (above == null) return WriteFailedException.Reason.FOLDER_MISSING;
    if (!Files.isDirectory(above)) return WriteFailedException.Reason.NOT_A_FOLDER;
    return Files.isWritable(above)
        ? WriteFailedException.Reason.OTHER
        : WriteFailedException.Reason.FOLDER_READ_ONLY;
  }
}
