package galley.fetch;

import galley.link.LinkKey;
import galley.link.LinkUrl;
import galley.page.RawPage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/// Pages that were saved in a folder, each under the URL it had.
public final class SavedPages implements PageSource {
  private final Path folder;
  private final Map<LinkKey, String> files = new HashMap<>();

  /// Pages of a folder.
  ///
  /// @param files the URL of each page and its file's name in the folder
  public SavedPages(Path folder, Map<LinkUrl, String> files) {
    this.folder = folder.toAbsolutePath().normalize();
    files.forEach((url, file) -> this.files.put(LinkKey.of(url), file));
  }

  @Override
  public RawPage get(LinkUrl url, Cancellation cancellation) throws FetchFailure {
    String file = files.get(LinkKey.of(url));
    if (file == null) {
      throw new FetchFailure(FailureKind.NOT_FOUND, url.value());
    }
    Path path = folder.resolve(file).normalize();
    if (!path.startsWith(folder)) {
      throw new FetchFailure(FailureKind.OTHER, file);
    }
    try {
      return RawPage.of(url, null, read(path));
    } catch (NoSuchFileException e) {
      throw new FetchFailure(FailureKind.NOT_FOUND, file, e);
    } catch (IOException e) {
      throw new FetchFailure(FailureKind.OTHER, String.valueOf(e.getMessage()), e);
    }
  }

  /** The bytes of a saved page, unpacked if its name ends in `.gz`. */
  public static byte[] read(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    if (!file.toString().endsWith(".gz")) {
      return bytes;
    }
    try (GZIPInputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      return unpacked.readAllBytes();
    }
  }
}
