package galley.text;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// What a file held when it was last seen: the SHA-256 of its bytes, or [#ABSENT].
///
/// Content, not time: a checkout that leads back to the same bytes is no change, and two writes
/// within one tick of the file system's clock are two.
public record FileStamp(String sha256) {
  /** There was no file. */
  public static final FileStamp ABSENT = new FileStamp("absent");

  public static FileStamp of(byte[] bytes) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
      return new FileStamp(HexFormat.of().formatHex(hash));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }

  /// What the file holds now.
  public static FileStamp of(Path file) throws IOException {
    try {
      return of(Files.readAllBytes(file));
    } catch (NoSuchFileException none) {
      return ABSENT;
    } catch (FileSystemException e) {
      // Below a file there is no file; not every system calls that "no such file".
      Path folder = file.toAbsolutePath().getParent();
      if (folder != null && Files.exists(folder) && !Files.isDirectory(folder)) return ABSENT;
      throw e;
    }
  }
}
