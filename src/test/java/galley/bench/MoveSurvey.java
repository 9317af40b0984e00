package galley.bench;

import galley.test.CorpusProfiles;
import galley.test.MoveDraw;
import galley.test.MoveTrial;
import galley.test.MoveTrial.Verdict;
import galley.text.TextEdit;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Moves drawn uniformly from the labelled items of each publication in `../shared/corpus`, done
/// and taken back; prints a line a publication.
///
/// Run in the project's folder with the test class path: `galley.bench.MoveSurvey [moves a
/// publication] [publication]`. With a publication named, each move that was refused or not
/// restored is shown.
public final class MoveSurvey {
  private static final int MOVES = 2_000;
  private static final int SEED = 20;

  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private final Map<Verdict, Integer> all = new EnumMap<>(Verdict.class);
  private final Map<String, Integer> causes = new TreeMap<>();
  private final boolean verbose;

  private MoveSurvey(boolean verbose) {
    this.verbose = verbose;
  }

  public static void main(String[] args) {
    int moves = args.length > 0 ? Integer.parseInt(args[0]) : MOVES;
    List<String> folders = args.length > 1 ? List.of(args[1]) : CorpusProfiles.FOLDERS;
    new MoveSurvey(args.length > 1).run(moves, folders);
  }

  private void run(int moves, List<String> folders) {
    out.printf("%-20s %7s %7s", "", "items", "moves");
    for (Verdict verdict : Verdict.values()) out.printf(" %14s", verdict);
    out.println();
    int items = 0;
    for (String folder : folders) items += survey(folder, moves);
    print("all", items, all);
    causes.forEach((cause, count) -> out.printf("%6d %s%n", count, cause));
  }

  private int survey(String folder, int moves) {
    var draw = new MoveDraw(folder, SEED);
    Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
    for (int i = 0; i < moves; i++) {
      var trial = draw.next();
      if (trial.isEmpty()) {
        counts.merge(Verdict.NOT_FOUND, 1, Integer::sum);
        continue;
      }
      MoveTrial.Result result = trial.get().run();
      counts.merge(result.verdict(), 1, Integer::sum);
      if (result.verdict() != Verdict.RESTORED) note(trial.get(), result);
    }
    counts.forEach((verdict, count) -> all.merge(verdict, count, Integer::sum));
    print(folder, draw.size(), counts);
    return draw.size();
  }

  private void print(String name, int items, Map<Verdict, Integer> counts) {
    int sum = counts.values().stream().mapToInt(Integer::intValue).sum();
    out.printf("%-20s %7d %7d", name, items, sum);
    for (Verdict verdict : Verdict.values()) {
      int count = counts.getOrDefault(verdict, 0);
      out.printf(" %6d %6.2f%%", count, 100.0 * count / Math.max(1, sum));
    }
    out.println();
  }

  private void note(MoveTrial trial, MoveTrial.Result result) {
    String size = trial.items().size() == 1 ? "one" : "several";
    causes.merge(result.verdict() + " " + result.reason() + " " + size, 1, Integer::sum);
    if (!verbose) return;
    String text = trial.outline().text();
    out.printf("--- %s %s to %s: ", result.verdict(), result.reason(), trial.target());
    out.println(show(trial.items().getFirst().range().in(text)));
    if (result.back().isEmpty()) return;
    TextEdit trace = TextEdit.between(text, result.back());
    out.println("    was " + show(trace.replacements().getFirst().range().in(text)));
    out.println("    is  " + show(trace.replacements().getFirst().text()));
  }

  private static String show(String text) {
    String line = text.replace("\r", "\\r").replace("\n", "\\n");
    return line.length() > 160
        ? line.substring(0, 80) + " … " + line.substring(line.length() - 80)
        : line;
  }
}
