package galley.fetch;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import okhttp3.Cache;
import okio.FileSystem;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Answers on disk, 50 MB of them at most, as their servers allow (RFC 9111).
///
/// The library's cache bears one program a folder: a second one that finds the folder taken goes
/// without. Within a program the folder's cache is one and the same for all.
final class PageCache {
  private static final Logger LOG = LoggerFactory.getLogger(PageCache.class);
  private static final long MOST = 50L << 20;
  private static final Map<Path, Cache> OPEN = new ConcurrentHashMap<>();

  /// Kept, as a lock is gone once nobody knows its channel any more.
  private static final Map<Path, FileLock> LOCKS = new ConcurrentHashMap<>();

  private PageCache() {}

  static @Nullable Cache in(CacheFolder folder) {
    try {
      return OPEN.computeIfAbsent(folder.made().toRealPath(), PageCache::open);
    } catch (IOException e) {
      LOG.warn("pages are not kept", e);
      return null;
    }
  }

  /** The lock is held as long as the program runs. */
  @SuppressWarnings("NullAway") // computeIfAbsent takes null for "none"
  private static @Nullable Cache open(Path folder) {
    try {
      FileChannel channel =
          FileChannel.open(
              folder.resolve("in-use"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = channel.tryLock();
      if (lock == null) {
        channel.close();
        return null;
      }
      LOCKS.put(folder, lock);
      return new Cache(FileSystem.SYSTEM, okio.Path.get(folder.resolve("http")), MOST);
    } catch (IOException e) {
      LOG.warn("pages are not kept", e);
      return null;
    }
  }
}
