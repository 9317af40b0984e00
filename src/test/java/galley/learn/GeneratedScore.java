package galley.learn;

import galley.issue.Conventions;
import galley.issue.Outline;
import galley.learn.LabelScore.Label;
import galley.text.LineEnding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// How well the items of invented publications are found under what was learned from their own
/// issues: a score a grammar, over several seeds.
///
/// As a program: `[-v] SEEDS [GRAMMAR…]` prints the table, with `-v` each item that was missed; `-w
/// GRAMMAR GRAMMAR SEED FOLDER` writes one publication's issues and its profile.
final class GeneratedScore {
  int right;
  int found;
  int labelled;
  final List<String> differences = new ArrayList<>();

  double precision() {
    return found == 0 ? 1 : (double) right / found;
  }

  double recall() {
    return labelled == 0 ? 1 : (double) right / labelled;
  }

  void add(GeneratedPublication publication, long seed) {
    Map<String, GeneratedPublication.Issue> issues = publication.issues();
    Learned learned = Learner.learn(past(issues));
    Conventions conventions = learned.conventions();
    int before = right;
    int wanted = 0;
    List<String> own = new ArrayList<>();
    for (var issue : issues.entrySet()) {
      var mine = new TreeSet<String>();
      String text = issue.getValue().text();
      LabelScore.items(Outline.parse(text, conventions)).forEach(l -> mine.add(l.toString()));
      found += mine.size();
      wanted += issue.getValue().items().size();
      for (Label label : issue.getValue().items()) {
        if (mine.remove(label.toString())) right++;
        else own.add(issue.getKey() + " missed " + label);
      }
      mine.forEach(extra -> own.add(issue.getKey() + " extra  " + extra));
    }
    labelled += wanted;
    if (!own.isEmpty()) {
      differences.add(
          "seed " + seed + ": " + publication + ": " + (right - before) + " of " + wanted);
      own.forEach(d -> differences.add("    " + d));
    }
  }

  /** The issues as their files would be read. */
  static PastIssues past(Map<String, GeneratedPublication.Issue> issues) {
    Map<String, String> texts = new LinkedHashMap<>();
    issues.forEach((path, issue) -> texts.put(path, LineEnding.LF.in(issue.text())));
    return new PastIssues(texts, List.of());
  }

  static GeneratedScore of(Grammar grammar, int seeds) {
    var score = new GeneratedScore();
    for (int seed = 1; seed <= seeds; seed++) {
      score.add(new GeneratedPublication(grammar, grammar, seed), seed);
    }
    return score;
  }

  static GeneratedScore ofEras(int seeds) {
    var score = new GeneratedScore();
    Grammar[] all = Grammar.values();
    for (int seed = 1; seed <= seeds; seed++) {
      Grammar first = all[seed * 7 % all.length];
      Grammar second = all[(seed * 7 + 1 + seed * 5 % (all.length - 1)) % all.length];
      score.add(new GeneratedPublication(first, second, seed), seed);
    }
    return score;
  }

  public static void main(String[] args) throws IOException {
    if (args[0].equals("-w")) {
      write(Grammar.valueOf(args[1]), Grammar.valueOf(args[2]), Long.parseLong(args[3]), args[4]);
      return;
    }
    boolean verbose = args[0].equals("-v");
    List<String> rest = List.of(args).subList(verbose ? 1 : 0, args.length);
    int seeds = Integer.parseInt(rest.getFirst());
    Set<String> names = Set.copyOf(rest.subList(1, rest.size()));
    for (Grammar grammar : Grammar.values()) {
      if (names.isEmpty() || names.contains(grammar.name())) {
        of(grammar, seeds).print(grammar.name(), verbose);
      }
    }
    if (names.isEmpty() || names.contains("ERAS")) ofEras(3 * seeds).print("ERAS", verbose);
  }

  private void print(String name, boolean verbose) {
    System.out.printf(
        "%-26s precision %.3f recall %.3f  right %d found %d of %d%n",
        name, precision(), recall(), right, found, labelled);
    differences.stream()
        .filter(line -> verbose || !line.startsWith(" "))
        .forEach(line -> System.out.println("  " + line));
  }

  /** The issues of one publication and what is learned of them, for whoever looks into a miss. */
  private static void write(Grammar first, Grammar second, long seed, String to)
      throws IOException {
    var issues = new GeneratedPublication(first, second, seed).issues();
    Path folder = Files.createDirectories(Path.of(to));
    for (var issue : issues.entrySet()) {
      Files.writeString(folder.resolve(issue.getKey()), issue.getValue().text());
    }
    String profile = Learner.learn(past(issues)).profile("", "", Locale.ENGLISH);
    Files.writeString(folder.resolve("galley.yaml"), profile);
  }
}
