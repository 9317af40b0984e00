package galley.learn;

import galley.issue.Conventions;
import galley.issue.Outline;
import galley.learn.LabelScore.Label;
import galley.text.LineEnding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// How well the items of invented publications are found under what was learned from their own
/// issues: a score a grammar, over several seeds.
///
/// As a program: `[-v] SEEDS [GRAMMAR…]` prints the table; `-v` each item that was missed.
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

  void print(String name) {
    System.out.printf(
        "%-28s precision %.3f recall %.3f  right %d found %d of %d%n",
        name, precision(), recall(), right, found, labelled);
  }

  public static void main(String[] args) throws java.io.IOException {
    if (args[0].equals("-w")) {
      var publication =
          new GeneratedPublication(
              Grammar.valueOf(args[1]), Grammar.valueOf(args[2]), Long.parseLong(args[3]));
      var folder = java.nio.file.Path.of(args[4]);
      java.nio.file.Files.createDirectories(folder);
      for (var issue : publication.issues().entrySet())
        java.nio.file.Files.writeString(folder.resolve(issue.getKey()), issue.getValue().text());
      java.nio.file.Files.writeString(
          folder.resolve("galley.yaml"),
          Learner.learn(past(publication.issues())).profile("x", "", java.util.Locale.ENGLISH));
      return;
    }
    boolean verbose = args[0].equals("-v");
    List<String> rest = List.of(args).subList(verbose ? 1 : 0, args.length);
    int seeds = Integer.parseInt(rest.getFirst());
    for (Grammar grammar : Grammar.values()) {
      if (rest.size() > 1 && !rest.contains(grammar.name())) continue;
      GeneratedScore score = of(grammar, seeds);
      score.print(grammar.name());
      score.differences.stream()
          .filter(d -> verbose || !d.startsWith(" "))
          .forEach(d -> System.out.println("  " + d));
    }
    if (rest.size() > 1 && !rest.contains("ERAS")) return;
    GeneratedScore eras = ofEras(seeds * 3);
    eras.print("ERAS");
    eras.differences.stream()
        .filter(d -> verbose || !d.startsWith(" "))
        .forEach(d -> System.out.println("  " + d));
  }
}
