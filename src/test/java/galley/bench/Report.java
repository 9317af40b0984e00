package galley.bench;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.function.Supplier;

/// Measures and prints, a line a figure: the median of the runs, and what nine in ten stay under.
///
/// Each thing first runs until it is warm, because nobody waits for the first one alone: the
/// compiler of the JVM needs a few thousand calls to do its work.
final class Report {
  private static final long WARM_UP_NANOS = 4_000_000_000L;
  private static final int LEAST_WARM_UPS = 50;
  private static final int RUNS = 201;
  static final double NO_TARGET = 0;

  private final PrintStream out;

  /** Keeps what was computed, so that no compiler finds out that nobody wants it. */
  private int sink;

  Report(PrintStream out) {
    this.out = out;
  }

  void time(String name, Supplier<?> work) {
    time(name, NO_TARGET, work);
  }

  /// Times one thing.
  ///
  /// @param targetMillis what the median should stay under
  void time(String name, double targetMillis, Supplier<?> work) {
    long warm = System.nanoTime() + WARM_UP_NANOS;
    for (int i = 0; i < LEAST_WARM_UPS || System.nanoTime() < warm; i++) keep(work.get());
    double[] millis = new double[RUNS];
    for (int i = 0; i < RUNS; i++) {
      long start = System.nanoTime();
      keep(work.get());
      millis[i] = (System.nanoTime() - start) / 1e6;
    }
    print(name, targetMillis, millis);
  }

  /// Prints figures that were measured elsewhere, in milliseconds.
  void print(String name, double targetMillis, double... millis) {
    double[] sorted = millis.clone();
    Arrays.sort(sorted);
    double median = sorted[sorted.length / 2];
    String target =
        targetMillis == NO_TARGET
            ? ""
            : "   target %.0f ms: %s"
                .formatted(targetMillis, median <= targetMillis ? "met" : "MISSED");
    out.printf(
        "%-52s median %8.3f ms   90 %% %8.3f ms%s%n",
        name, median, sorted[sorted.length * 9 / 10], target);
  }

  /** A heading for figures that another process prints. */
  void say(String text) {
    out.println(text);
  }

  /** Says that something was not measured, and why. */
  void skip(String name, String reason) {
    out.printf("%-52s skipped: %s%n", name, reason);
  }

  void keep(Object result) {
    sink ^= System.identityHashCode(result);
  }

  int sink() {
    return sink;
  }
}
