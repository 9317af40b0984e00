package galley.workspace;

import galley.text.AtomicFile;
import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reports which files of a folder were written, made or deleted, by whomever.
///
/// Changes are gathered until nothing happens for 200 ms, one second at most, so that a checkout is
/// one report and not hundreds. Hidden folders (`.git`, `.galley`) and files on the way to be
/// renamed are passed over; a folder made later is watched too. Where the system lost track, the
/// watched folder itself is reported, and everything in it may have changed. A report says that
/// there is reason to look: the program's own writes are among them.
public final class FolderWatch implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(FolderWatch.class);
  private static final long QUIET_MILLIS = 200;
  private static final long MOST_MILLIS = 1000;

  private final Path root;
  private final WatchService service;
  private final Consumer<Set<Path>> listener;
  private final Map<WatchKey, Path> folders = new HashMap<>();

  private FolderWatch(Path root, WatchService service, Consumer<Set<Path>> listener) {
    this.root = root;
    this.service = service;
    this.listener = listener;
  }

  /// Starts watching, on a thread of its own.
  ///
  /// @param listener gets the paths, resolved against `root`, on that thread
  public static FolderWatch start(Path root, Consumer<Set<Path>> listener) throws IOException {
    WatchService service = root.getFileSystem().newWatchService();
    var watch = new FolderWatch(root, service, listener);
    try {
      watch.register(root, null);
    } catch (IOException e) {
      service.close();
      throw e;
    }
    Thread.ofVirtual().name("galley-watch").start(watch::run);
    return watch;
  }

  @Override
  public void close() throws IOException {
    service.close();
  }

  private void run() {
    try {
      while (true) {
        Set<Path> changed = new HashSet<>();
        gather(service.take(), changed);
        long start = System.nanoTime();
        WatchKey next = service.poll(QUIET_MILLIS, TimeUnit.MILLISECONDS);
        while (next != null) {
          gather(next, changed);
          boolean enough = System.nanoTime() - start > TimeUnit.MILLISECONDS.toNanos(MOST_MILLIS);
          next = enough ? null : service.poll(QUIET_MILLIS, TimeUnit.MILLISECONDS);
        }
        if (!changed.isEmpty()) report(changed);
      }
    } catch (ClosedWatchServiceException | InterruptedException end) {
      folders.clear();
    }
  }

  private void report(Set<Path> changed) {
    try {
      listener.accept(Set.copyOf(changed));
    } catch (RuntimeException e) {
      LOG.error("a listener to changes in {} failed", root, e);
    }
  }

  private void gather(WatchKey key, Set<Path> changed) {
    Path folder = folders.get(key);
    for (WatchEvent<?> event : key.pollEvents()) {
      if (folder == null) continue;
      if (event.context() instanceof Path name) changed(folder.resolve(name), changed);
      else changed.add(folder);
    }
    if (!key.reset()) folders.remove(key);
  }

  private void changed(Path path, Set<Path> changed) {
    if (AtomicFile.isTemporary(path)) return;
    if (!Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
      changed.add(path);
      return;
    }
    try {
      // What came into the new folder before it was watched.
      register(path, changed);
    } catch (IOException e) {
      LOG.warn("cannot watch {}", path, e);
    }
  }

  private void register(Path top, @Nullable Set<Path> files) throws IOException {
    Files.walkFileTree(
        top,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
              throws IOException {
            if (!folder.equals(root) && isHidden(folder)) return FileVisitResult.SKIP_SUBTREE;
            folders.put(
                folder.register(
                    service,
                    StandardWatchEventKinds.ENTRY_CREATE,
                    StandardWatchEventKinds.ENTRY_MODIFY,
                    StandardWatchEventKinds.ENTRY_DELETE),
                folder);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (files != null && !AtomicFile.isTemporary(file)) files.add(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) {
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private static boolean isHidden(Path folder) {
    Path name = folder.getFileName();
    return name != null && name.toString().startsWith(".");
  }
}
