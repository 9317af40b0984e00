package galley.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// What remembering costs: opening the archive for the first time, and again, each in a process
/// that has just been started; a look-up, a search, and the memory for it all. For a thousand
/// issues of forty links, which is to take 3 s, then 0.5 s, 1 ms, 50 ms and 150 MB; and for
/// twenty-five thousand.
final class ArchiveFigure implements Figure {
  private static final int LATER = 3;

  @Override
  public void measure(Report report) {
    measure(report, 1_000);
    measure(report, 25_000);
  }

  private static void measure(Report report, int issues) {
    try {
      Path root = Files.createTempDirectory("galley-bench");
      try {
        PublishedFolder.write(root, issues);
        report.say("archive of " + issues + " issues, " + issues * 40 + " links");
        open(root, issues);
        for (int i = 0; i < LATER; i++) open(root, issues);
        open(root, issues, "ask");
      } finally {
        try (Stream<Path> files = Files.walk(root)) {
          for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void open(Path root, int issues, String... more) throws IOException {
    List<String> command =
        Stream.concat(
                Stream.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "--enable-native-access=ALL-UNNAMED",
                    "-cp",
                    System.getProperty("java.class.path"),
                    OpenArchive.class.getName(),
                    root.toString(),
                    Integer.toString(issues * 20)),
                Stream.of(more))
            .toList();
    try {
      new ProcessBuilder(command).inheritIO().start().waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
