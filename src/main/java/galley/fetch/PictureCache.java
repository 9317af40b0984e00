package galley.fetch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Pictures in a folder, a file each, those that were not looked at for longest leaving first.
///
/// A cache may fail: what cannot be kept is fetched again. Files appear whole, but are not forced
/// to the disk as a person's words are.
final class PictureCache {
  private static final Logger LOG = LoggerFactory.getLogger(PictureCache.class);
  private static final String SUFFIX = ".png";

  private record Kept(Path file, long size, FileTime used) {}

  private final CacheFolder folder;
  private final long most;

  /** Bytes written since the folder was last looked through; at first, as if it were full. */
  private long grown;

  PictureCache(CacheFolder folder, long most) {
    this.folder = folder;
    this.most = most;
    this.grown = most;
  }

  Optional<byte[]> get(String name) {
    try {
      Path file = file(name);
      byte[] bytes = Files.readAllBytes(file);
      Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
      return Optional.of(bytes);
    } catch (NoSuchFileException _) {
      return Optional.empty();
    } catch (IOException e) {
      LOG.warn("a kept picture cannot be read", e);
      return Optional.empty();
    }
  }

  void put(String name, byte[] bytes) {
    try {
      Path file = file(name);
      Path temporary = Files.createTempFile(file.getParent(), ".galley-", ".tmp");
      try {
        Files.write(temporary, bytes);
        Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(temporary);
      }
      grow(bytes.length);
    } catch (IOException e) {
      LOG.warn("a picture cannot be kept", e);
    }
  }

  private synchronized void grow(long bytes) throws IOException {
    grown += bytes;
    if (grown > most / 8) {
      grown = 0;
      trim();
    }
  }

  /** Down to seven eighths, which is where it may grow from until it is looked through again. */
  private void trim() throws IOException {
    long kept = 0;
    for (Kept each : newestFirst()) {
      kept += each.size();
      if (kept > most - most / 8) Files.deleteIfExists(each.file());
    }
  }

  private List<Kept> newestFirst() throws IOException {
    try (Stream<Path> files = Files.list(folder.made())) {
      return files
          .map(PictureCache::kept)
          .flatMap(Optional::stream)
          .sorted(Comparator.comparing(Kept::used).reversed())
          .toList();
    }
  }

  private static Optional<Kept> kept(Path file) {
    try {
      BasicFileAttributes facts = Files.readAttributes(file, BasicFileAttributes.class);
      return facts.isRegularFile()
          ? Optional.of(new Kept(file, facts.size(), facts.lastModifiedTime()))
          : Optional.empty();
    } catch (IOException _) {
      return Optional.empty(); // another program took it away meanwhile
    }
  }

  private Path file(String name) throws IOException {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
      return folder.made().resolve(HexFormat.of().formatHex(hash, 0, 16) + SUFFIX);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every platform has it", e);
    }
  }
}
