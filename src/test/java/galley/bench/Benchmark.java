package galley.bench;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Measures and prints everything that a person waits for. */
public final class Benchmark {
  private static final List<Figure> FIGURES =
      List.of(
          new OutlineFigure(),
          new LinearFigure(),
          new MoveFigure(),
          new PlaceFigure(),
          new PagesFigure(),
          new ArchiveFigure());

  private Benchmark() {}

  public static void main(String[] args) {
    var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    out.printf(
        "Java %s, %d processors%n",
        System.getProperty("java.version"), Runtime.getRuntime().availableProcessors());
    var report = new Report(out);
    for (Figure figure : FIGURES) figure.measure(report);
    if (report.sink() == 42) out.println();
  }
}
