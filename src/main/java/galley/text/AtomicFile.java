package galley.text;

import galley.text.WriteFailedException.Reason;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/// Writes a file whole or not at all.
///
/// The bytes go into a temporary file in the same folder (`.galley-` … `.tmp`), reach the disk, and
/// take the file's name in one step; then the folder reaches the disk too, where the system can do
/// that. Whoever reads meanwhile, and whoever looks after a power cut, finds the old bytes or the
/// new ones. A link is followed, so that the file it leads to is replaced and not the link; POSIX
/// permissions of an existing file stay, and one that is read-only is refused.
public final class AtomicFile {
  private static final String PREFIX = ".galley-";
  private static final String SUFFIX = ".tmp";
  private static final int MOST_LINKS = 40;

  private AtomicFile() {}

  /// Writes the bytes. The folder must exist.
  ///
  /// @throws WriteFailedException which names the folder; the file is as it was, and nothing is
  ///   left beside it
  public static void write(Path file, byte[] bytes) throws IOException {
    Path target = file.toAbsolutePath();
    Path temporary = null;
    try {
      target = followLinks(target);
      Set<PosixFilePermission> permissions = permissions(target);
      temporary = create(target, permissions != null);
      fill(temporary, bytes);
      if (permissions != null) Files.setPosixFilePermissions(temporary, permissions);
      Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      var failure = new WriteFailedException(target, reason(target, bytes.length), e);
      if (temporary != null) deleteAfter(failure, temporary);
      throw failure;
    }
    syncFolder(target);
  }

  /// Whether this is a file that [#write] uses on the way; whoever lists or watches a folder passes
  /// over it.
  public static boolean isTemporary(Path file) {
    Path last = file.getFileName();
    return last != null && last.toString().startsWith(PREFIX) && last.toString().endsWith(SUFFIX);
  }

  /// The file that is to be replaced; the last link of a chain may lead to a file not there yet.
  private static Path followLinks(Path file) throws IOException {
    Path at = file;
    for (int links = 0; Files.isSymbolicLink(at); links++) {
      if (links == MOST_LINKS) throw new FileSystemLoopException(file.toString());
      at = at.resolveSibling(Files.readSymbolicLink(at));
    }
    if (Files.exists(at) && !Files.isWritable(at)) throw new AccessDeniedException(at.toString());
    return at;
  }

  private static @Nullable Set<PosixFilePermission> permissions(Path file) throws IOException {
    boolean posix = Files.getFileAttributeView(file, PosixFileAttributeView.class) != null;
    return posix && Files.exists(file) ? Files.getPosixFilePermissions(file) : null;
  }

  /// A new empty file beside the target; for nobody else to read while the permissions of the old
  /// one are not on it yet.
  private static Path create(Path target, boolean locked) throws IOException {
    String name = PREFIX + Long.toHexString(ThreadLocalRandom.current().nextLong()) + SUFFIX;
    Path temporary = target.resolveSibling(name);
    return locked
        ? Files.createFile(
            temporary,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))
        : Files.createFile(temporary);
  }

  /// A stream, not a channel: an interrupt (a cancelled fetch) closes a channel amid the write.
  private static void fill(Path file, byte[] bytes) throws IOException {
    try (var out = new FileOutputStream(file.toFile())) {
      out.write(bytes);
      out.getFD().sync();
    }
  }

  private static void deleteAfter(IOException failure, Path temporary) {
    try {
      Files.deleteIfExists(temporary);
    } catch (IOException e) {
      failure.addSuppressed(e);
    }
  }

  private static void syncFolder(Path target) {
    Path folder = target.getParent();
    if (folder == null) return;
    try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException _) {
      // Windows opens no folders; there the rename is as safe as the file system makes it.
    }
  }

  private static Reason reason(Path target, int length) {
    Path folder = target.getParent();
    if (folder == null || Files.isDirectory(target)) return Reason.IS_A_FOLDER;
    if (!Files.exists(folder)) {
      Path above = folder.getParent();
      while (above != null && !Files.exists(above)) above = above.getParent();
      return above == null || Files.isDirectory(above)
          ? Reason.FOLDER_MISSING
          : Reason.NOT_A_FOLDER;
    }
    if (!Files.isDirectory(folder)) return Reason.NOT_A_FOLDER;
    if (!Files.isWritable(folder)) return Reason.FOLDER_READ_ONLY;
    if (Files.exists(target) && !Files.isWritable(target)) return Reason.FILE_READ_ONLY;
    return isFull(folder, length) ? Reason.DISK_FULL : Reason.OTHER;
  }

  private static boolean isFull(Path folder, int length) {
    try {
      return Files.getFileStore(folder).getUsableSpace() < length;
    } catch (IOException unknown) {
      return false;
    }
  }
}
