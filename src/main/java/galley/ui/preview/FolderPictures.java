package galley.ui.preview;

import galley.picture.PictureReader;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/// The pictures in a folder, by the addresses that a text gives them: `images/a%20b.png`, with or
/// without a slash before. None is looked for outside the folder, whatever the address or a link in
/// the folder says.
public final class FolderPictures {
  private static final long LARGEST = 20L << 20;

  private final Path folder;
  private final Semaphore reading = new Semaphore(1);

  public FolderPictures(Path folder) {
    this.folder = folder;
  }

  /// The picture as a PNG that fits into the box, in pixels; nothing where there is none. Blocks.
  public Optional<byte[]> picture(String address, int maxWidth, int maxHeight) {
    try {
      Path file = folder.resolve(path(address)).normalize();
      if (!file.startsWith(folder) || !file.toRealPath().startsWith(folder.toRealPath())) {
        return Optional.empty();
      }
      if (!Files.isRegularFile(file) || Files.size(file) > LARGEST) return Optional.empty();
      byte[] bytes = Files.readAllBytes(file);
      reading.acquireUninterruptibly();
      try {
        return PictureReader.png(bytes, maxWidth, maxHeight);
      } finally {
        reading.release();
      }
    } catch (IOException | IllegalArgumentException none) {
      return Optional.empty();
    }
  }

  /**
   * @throws IllegalArgumentException also where it is no path of this system
   */
  private static String path(String address) {
    String path = address.replaceFirst("[?#][\\s\\S]*", "").replaceFirst("^/+", "");
    String decoded = URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
    if (decoded.contains("\\") || decoded.contains("\0") || decoded.startsWith("/")) {
      throw new InvalidPathException(decoded, "leads elsewhere");
    }
    return decoded;
  }
}
