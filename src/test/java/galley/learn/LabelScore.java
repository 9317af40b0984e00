package galley.learn;

import galley.issue.Conventions;
import galley.issue.Item;
import galley.issue.Outline;
import galley.text.Lines;
import galley.text.TextFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// How many of the items that a person labelled an outline finds: an item is right when the line it
/// starts on, the line it ends on and its URL all agree.
record LabelScore(int right, int found, int labelled, List<String> differences) {
  record Label(int line, int end, String url) {
    @Override
    public String toString() {
      return line + "-" + end + " " + url;
    }
  }

  double precision() {
    return found == 0 ? (labelled == 0 ? 1 : 0) : (double) right / found;
  }

  double recall() {
    return labelled == 0 ? 1 : (double) right / labelled;
  }

  /// Labels by file, from lines of `file TAB line TAB end TAB url`.
  static Map<String, List<Label>> labels(Path tsv) throws IOException {
    Map<String, List<Label>> labels = new LinkedHashMap<>();
    for (String line : Files.readAllLines(tsv)) {
      String[] cells = line.split("\t", -1);
      List<Label> own = labels.computeIfAbsent(cells[0], _ -> new ArrayList<>());
      if (cells.length < 4) continue;
      own.add(new Label(Integer.parseInt(cells[1]), Integer.parseInt(cells[2]), cells[3]));
    }
    return labels;
  }

  static LabelScore of(Path folder, Map<String, List<Label>> labels, Conventions conventions)
      throws IOException {
    int right = 0;
    int found = 0;
    int labelled = 0;
    List<String> differences = new ArrayList<>();
    for (var entry : labels.entrySet()) {
      TreeSet<String> mine = new TreeSet<>();
      for (Label label : items(folder.resolve(entry.getKey()), conventions)) {
        mine.add(label.toString());
      }
      TreeSet<String> theirs = new TreeSet<>();
      for (Label label : entry.getValue()) theirs.add(label.toString());
      found += mine.size();
      labelled += theirs.size();
      for (String label : theirs) {
        if (mine.remove(label)) right++;
        else differences.add(entry.getKey() + " missed " + label);
      }
      for (String extra : mine) differences.add(entry.getKey() + " extra  " + extra);
    }
    return new LabelScore(right, found, labelled, differences);
  }

  static List<Label> items(Path file, Conventions conventions) throws IOException {
    return items(Outline.parse(TextFile.read(file).text(), conventions));
  }

  static List<Label> items(Outline outline) {
    Lines lines = Lines.of(outline.text());
    return outline.items().stream()
        .map(
            item ->
                new Label(
                    lines.at(item.range().start()) + 1,
                    lines.at(item.content().end()) + 1,
                    url(item)))
        .toList();
  }

  private static String url(Item item) {
    String url = item.urlText();
    return url == null || url.isEmpty() ? "-" : url.strip();
  }

  /// Prints the score of each publication: `CORPUS LABELS [-v] [PUBLICATION…]`.
  public static void main(String[] args) throws IOException {
    Path corpus = Path.of(args[0]);
    Path labels = Path.of(args[1]);
    boolean verbose = List.of(args).contains("-v");
    List<String> only =
        List.of(args).subList(2, args.length).stream().filter(a -> !a.equals("-v")).toList();
    List<Path> files;
    try (var all = Files.list(labels)) {
      files = all.sorted().toList();
    }
    for (Path tsv : files) {
      String name = tsv.getFileName().toString().replace(".tsv", "");
      if (!only.isEmpty() && !only.contains(name)) continue;
      long start = System.nanoTime();
      PastIssues past = PastIssues.read(corpus.resolve(name), PastIssues.Progress.NONE);
      Learned learned = Learner.learn(past);
      Conventions conventions = learned.conventions();
      long millis = (System.nanoTime() - start) / 1_000_000;
      LabelScore score = of(corpus.resolve(name), labels(tsv), conventions);
      System.out.printf(
          "%-22s precision %.3f recall %.3f  right %d found %d labelled %d  (%d issues, %d ms)%n",
          name,
          score.precision(),
          score.recall(),
          score.right,
          score.found,
          score.labelled,
          learned.issues(),
          millis);
      if (verbose) score.differences.forEach(d -> System.out.println("    " + d));
    }
  }
}
