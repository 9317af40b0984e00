package galley.bench;

import galley.archive.Archive;
import galley.archive.Progress;
import galley.archive.Refreshed;
import galley.link.LinkUrl;
import galley.workspace.PublishedIssues;
import galley.workspace.Workspace;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.function.IntConsumer;

/// Opens the archive of a workspace in a process of its own, as the program does when it starts:
/// nothing is warm. Prints how long that took, then looks things up.
///
/// Arguments: the workspace, how many pages there are, and `ask` where questions are measured too.
public final class OpenArchive {
  private static final String[] QUERIES = {
    "wordaa",
    "word",
    "wo",
    "机器",
    "一",
    "丁七",
    "word4 word8",
    "github.com",
    "github wordk",
    "site12",
    "码上周刊",
    "没有这样的词",
    "wordaa 丁七",
    "word1 word2 word3 wo"
  };

  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private final Random random = new Random(1);

  private OpenArchive() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    new OpenArchive().run(Path.of(args[0]), Integer.parseInt(args[1]), args.length > 2);
  }

  private void run(Path root, int pages, boolean ask) throws IOException, InterruptedException {
    long start = System.nanoTime();
    try (Archive archive = Archive.keptIn(Workspace.open(root).archiveIndex())) {
      long opened = System.nanoTime();
      var issues = new PublishedIssues(Workspace.open(root));
      Refreshed done = archive.refresh(issues, Progress.NONE);
      out.printf(
          "  open %7.0f ms (workspace %.0f): %d issues, %d read, %s%n",
          (System.nanoTime() - start) / 1e6,
          (opened - start) / 1e6,
          done.issues(),
          done.read(),
          done.kept() ? "kept" : "in memory");
      if (!ask) return;
      memory("after open");
      time(
          "look-up",
          pages,
          i -> archive.of(new LinkUrl(PublishedFolder.url(random.nextInt(pages)))));
      time(
          "similar titles",
          pages,
          i ->
              archive.similar(
                  new LinkUrl(PublishedFolder.url(i)), "丁七 wordaa word4 机器学习的入门", null));
      for (String query : QUERIES) {
        time(
            "search " + query + " (" + archive.search(query, 100).hits() + ")",
            pages,
            i -> archive.search(query, 100));
      }
      long repeated = System.nanoTime();
      int found = archive.repeated(true).size();
      out.printf("  repeated %.0f ms: %d%n", (System.nanoTime() - repeated) / 1e6, found);
      memory("after all questions");
    }
  }

  /** The first hundred are not counted: nobody looks up one link alone. */
  private void time(String name, int pages, IntConsumer question) {
    int runs = name.startsWith("look-up") || name.startsWith("similar") ? 2_000 : 100;
    long first = System.nanoTime();
    question.accept(pages / 2);
    double firstMillis = (System.nanoTime() - first) / 1e6;
    for (int i = 0; i < runs / 5; i++) question.accept(random.nextInt(pages));
    double[] millis = new double[runs];
    for (int i = 0; i < runs; i++) {
      long start = System.nanoTime();
      question.accept(random.nextInt(pages));
      millis[i] = (System.nanoTime() - start) / 1e6;
    }
    Arrays.sort(millis);
    out.printf(
        "  %-40s median %8.3f ms   99 %% %8.3f ms   first %8.3f ms%n",
        name, millis[runs / 2], millis[runs * 99 / 100], firstMillis);
  }

  private void memory(String when) throws InterruptedException {
    for (int i = 0; i < 3; i++) {
      System.gc();
      Thread.sleep(50);
    }
    Runtime runtime = Runtime.getRuntime();
    out.printf("  heap %s: %.1f MB%n", when, (runtime.totalMemory() - runtime.freeMemory()) / 1e6);
  }
}
