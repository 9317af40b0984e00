package galley.workspace;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** A timer whose time passes when a test says so; everything runs on the test's thread. */
final class HandTimer implements Timer {
  private record Job(Duration at, Runnable job) {}

  private final List<Job> jobs = new ArrayList<>();
  private Duration time = Duration.ZERO;

  @Override
  public Pending after(Duration delay, Runnable job) {
    var pending = new Job(time.plus(delay), job);
    jobs.add(pending);
    return () -> jobs.remove(pending);
  }

  @Override
  public void now(Runnable job) {
    job.run();
  }

  @Override
  public CompletableFuture<Void> last(Runnable job) {
    jobs.clear();
    job.run();
    return CompletableFuture.completedFuture(null);
  }

  void pass(Duration duration) {
    Duration end = time.plus(duration);
    while (true) {
      Job next =
          jobs.stream()
              .filter(j -> j.at.compareTo(end) <= 0)
              .min(Comparator.comparing(Job::at))
              .orElse(null);
      if (next == null) break;
      time = next.at;
      jobs.remove(next);
      next.job.run();
    }
    time = end;
  }
}
