package galley.archive;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Brings an index up to date with the issues: what changed is read, on all processors, what is
/// gone is taken out.
final class Refresh {
  private static final Logger LOG = LoggerFactory.getLogger(Refresh.class);

  /// A file that was written so shortly before it was read may be written again within the same
  /// tick of the file system's clock: two seconds on the coarsest. It is read once more next time.
  private static final Duration TICK = Duration.ofSeconds(2);

  private static final long DOUBTFUL = Long.MIN_VALUE;

  private final IssueSource source;
  private final List<IssueStamp> listed;
  private final Map<String, KnownIssue> known;
  private final Progress progress;
  private final BooleanSupplier stopped;
  private volatile boolean stop;

  /// @param known what is in the index
  /// @param stopped asked from time to time whether to end early
  Refresh(
      IssueSource source,
      List<IssueStamp> listed,
      Map<String, KnownIssue> known,
      Progress progress,
      BooleanSupplier stopped) {
    this.source = source;
    this.listed = listed;
    this.known = known;
    this.progress = progress;
    this.stopped = stopped;
  }

  /// @param read how many issues
  record Result(int read, boolean complete) {}

  List<IssueStamp> changed() {
    return listed.stream().filter(stamp -> !isKnown(stamp)).toList();
  }

  private boolean isKnown(IssueStamp stamp) {
    KnownIssue there = known.get(stamp.path());
    return there != null && there.stamp().equals(stamp);
  }

  List<String> gone() {
    Set<String> gone = new HashSet<>(known.keySet());
    listed.forEach(stamp -> gone.remove(stamp.path()));
    return List.copyOf(gone);
  }

  /// Puts into the index what has changed; what was put in before somebody said to stop stays.
  Result apply(List<IssueStamp> changed, List<String> gone, Index.Changes to) throws IOException {
    for (String path : gone) to.remove(path);
    ExecutorService pool =
        Executors.newFixedThreadPool(
            Runtime.getRuntime().availableProcessors(),
            Thread.ofPlatform().name("archive-", 1).daemon().factory());
    try (pool) {
      CompletionService<Boolean> readings = new ExecutorCompletionService<>(pool);
      for (IssueStamp stamp : changed) readings.submit(() -> put(stamp, to));
      return await(readings, changed.size());
    }
  }

  private Result await(CompletionService<Boolean> readings, int all) throws IOException {
    int read = 0;
    boolean skipped = false;
    IOException failed = null;
    for (int done = 0; done < all; done++) {
      if (!stop) stop = !progress.at(done, all) || stopped.getAsBoolean();
      try {
        if (readings.take().get()) read++;
        else skipped |= stop;
      } catch (InterruptedException e) {
        throw new IllegalStateException("nobody knows this thread to interrupt it", e);
      } catch (ExecutionException e) {
        stop = true;
        failed = e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
      }
    }
    if (failed != null) throw failed;
    progress.at(all, all);
    return new Result(read, !skipped);
  }

  /** Whether the issue is now in the index. */
  private boolean put(IssueStamp stamp, Index.Changes to) throws IOException {
    if (stop) return false;
    Instant now = Instant.now();
    Optional<ArchivedIssue> issue;
    try {
      issue = source.read(stamp);
    } catch (IOException | RuntimeException e) {
      LOG.warn("not read: {}: {}", stamp.path(), e.toString());
      to.remove(stamp.path());
      return false;
    }
    IssueStamp kept = settled(stamp, now);
    to.put(
        stamp.path(),
        issue.map(it -> IssueDocuments.of(it, kept)).orElseGet(() -> IssueDocuments.unread(kept)));
    return true;
  }

  private static IssueStamp settled(IssueStamp stamp, Instant read) {
    Instant written = Instant.EPOCH.plusNanos(stamp.modified());
    return written.isAfter(read.minus(TICK))
        ? new IssueStamp(stamp.path(), stamp.size(), DOUBTFUL)
        : stamp;
  }
}
