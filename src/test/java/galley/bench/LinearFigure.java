package galley.bench;

import galley.issue.Conventions;
import galley.issue.Outline;
import galley.learn.Learner;
import galley.learn.PastIssues;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/// Whether twice as much takes twice as long: an issue and forty of them joined, by the kilobyte;
/// an archive of 50 issues and one of 500, by the issue. The two figures of a pair are to be the
/// same, within noise.
final class LinearFigure implements Figure {
  private static final int JOINED = 40;
  private static final int EACH = 10;
  private static final int RUNS = 9;

  @Override
  public void measure(Report report) {
    String issue = Size.ALL.getFirst().text();
    outline(report, "by hand", issue, Size.conventions());
    outline(report, "learned", issue, Learner.learn(archive(issue, 50)).conventions());
    learn(report, archive(issue, 50));
    learn(report, archive(issue, 500));
  }

  private static void outline(
      Report report, String profile, String issue, Conventions conventions) {
    String name = "outline a kB, profile " + profile;
    perKilobyte(report, name + ", one issue", issue, JOINED, conventions);
    perKilobyte(report, name + ", forty joined", issue.repeat(JOINED), 1, conventions);
  }

  private static void perKilobyte(
      Report report, String name, String text, int times, Conventions conventions) {
    double all = kilobytes(text) * times * EACH;
    perUnit(report, name, all, times * EACH, () -> Outline.parse(text, conventions));
  }

  private static void learn(Report report, PastIssues past) {
    int issues = past.texts().size();
    perUnit(report, "learn an issue of " + issues, issues, 1, () -> Learner.learn(past));
  }

  private static double kilobytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length / 1000.0;
  }

  /** The same issue with other addresses and titles. */
  private static PastIssues archive(String issue, int count) {
    Map<String, String> texts = new TreeMap<>();
    for (int i = 0; i < count; i++) {
      String own =
          issue
              .replace("example/read/", "example/" + i + "/read/")
              .replace("更容易", "更容易" + (char) (0x4E00 + i));
      texts.put("issue-%04d.md".formatted(i), own);
    }
    return new PastIssues(texts, List.of());
  }

  private static void perUnit(
      Report report, String name, double units, int times, Supplier<?> work) {
    for (int i = 0; i < 2 * times; i++) report.keep(work.get());
    double[] millis = new double[RUNS];
    for (int run = 0; run < RUNS; run++) {
      long start = System.nanoTime();
      for (int i = 0; i < times; i++) report.keep(work.get());
      millis[run] = (System.nanoTime() - start) / 1e6 / units;
    }
    report.print(name, Report.NO_TARGET, millis);
  }
}
