package galley.workspace;

import galley.text.AtomicFile;
import galley.text.WriteFailedException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;

/// `.galley/`, this machine's own part of a workspace: journal, snapshots, cache.
///
/// It is made when something is first kept there, and keeps itself out of Git by a `.gitignore` of
/// its own, so that the publication's need not know of it. Where it or a folder in it is a symbolic
/// link, nothing is kept: a workspace that came from elsewhere must not have files written, or
/// tidied away, in a place of its choice.
public record PrivateFolder(Path path) {
  public static final String NAME = ".galley";

  /** A folder in it, made if it is not there. */
  public Path folder(String name) throws IOException {
    Path folder = path.resolve(name);
    refuseLinks(folder);
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

  private void refuseLinks(Path folder) throws WriteFailedException {
    for (Path at = folder; at != null && at.startsWith(path); at = at.getParent()) {
      if (Files.isSymbolicLink(at)) {
        throw new WriteFailedException(
            at,
            WriteFailedException.Reason.LEADS_ELSEWHERE,
            new FileSystemException(at.toString(), null, "a symbolic link"));
      }
    }
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
