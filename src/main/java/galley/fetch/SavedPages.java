package galley.fetch;

import galley.link.LinkKey;
import galley.link.LinkUrl;
import galley.page.RawPage;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/// Pages that were saved in a folder, each under the URL it had.
public final class SavedPages implements PageSource {
  private static final int MOST = Math.toIntExact(WebLimits.USUAL.bytes());

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
    } catch (FetchFailure e) {
      throw e;
    } catch (NoSuchFileException e) {
      throw new FetchFailure(FailureKind.NOT_FOUND, file, e);
    } catch (IOException e) {
      throw new FetchFailure(FailureKind.OTHER, String.valueOf(e.getMessage()), e);
    }
  }

  /// The bytes of a saved page, unpacked if its name ends in `.gz`.
  ///
  /// @throws FetchFailure if there are more than a page from the network may have: a few bytes
  ///   unpack to any number
  public static byte[] read(Path file) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      if (!file.toString().endsWith(".gz")) return bounded(in);
      try (InputStream unpacked = new GZIPInputStream(in)) {
        return bounded(unpacked);
      }
    }
  }

  private static byte[] bounded(InputStream in) throws IOException {
    byte[] bytes = in.readNBytes(MOST + 1);
    if (bytes.length > MOST) throw new FetchFailure(FailureKind.TOO_LARGE, (MOST >> 20) + " MB");
    return bytes;
  }
}
