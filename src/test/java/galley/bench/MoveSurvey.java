package galley.bench;

import galley.issue.Item;
import galley.issue.Outline;
import galley.issue.Section;
import galley.organize.Target;
import galley.test.Corpus;
import galley.test.CorpusProfiles;
import galley.test.MoveTrial;
import galley.test.MoveTrial.Verdict;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/// Moves drawn uniformly from all items of each publication in `../shared/corpus`, within and
/// across sections, singly and in groups; prints a line a publication.
///
/// Run from the project's folder with the test class path: `java … galley.bench.MoveSurvey [moves a
/// publication] [publication]`. With a publication named, what was refused or not restored is told
/// apart by cause, with examples.
public final class MoveSurvey {
  private static final int MOVES = 2_000;

  private record Place(Path file, int item) {}

  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private final Random random = new Random(20);
  private final Map<Path, Outline> outlines = new HashMap<>();
  private final Map<String, Integer> causes = new TreeMap<>();
  private final boolean verbose;

  private MoveSurvey(boolean verbose) {
    this.verbose = verbose;
  }

  public static void main(String[] args) {
    int moves = args.length > 0 ? Integer.parseInt(args[0]) : MOVES;
    var survey = new MoveSurvey(args.length > 1);
    survey.run(moves, args.length > 1 ? List.of(args[1]) : CorpusProfiles.FOLDERS);
  }

  private void run(int moves, List<String> folders) {
    out.printf("%-20s %7s %7s", "", "items", "moves");
    for (Verdict verdict : Verdict.values()) out.printf(" %13s", verdict);
    out.println();
    Map<Verdict, Integer> all = new EnumMap<>(Verdict.class);
    for (String folder : folders) {
      outlines.clear();
      List<Place> places = new ArrayList<>();
      var conventions = CorpusProfiles.of(folder);
      for (Path file : Corpus.files(folder)) {
        Outline outline = Outline.parse(Corpus.read(file), conventions);
        outlines.put(file, outline);
        for (int i = 0; i < outline.itemCount(); i++) places.add(new Place(file, i));
      }
      Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
      for (int i = 0; i < moves && !places.isEmpty(); i++) {
        counts.merge(trial(places), 1, Integer::sum);
      }
      counts.forEach((verdict, count) -> all.merge(verdict, count, Integer::sum));
      print(folder, places.size(), counts);
    }
    print("all", 0, all);
    causes.forEach((cause, count) -> out.printf("%6d %s%n", count, cause));
  }

  private void print(String name, int items, Map<Verdict, Integer> counts) {
    int sum = counts.values().stream().mapToInt(Integer::intValue).sum();
    out.printf("%-20s %7d %7d", name, items, sum);
    for (Verdict verdict : Verdict.values()) {
      int count = counts.getOrDefault(verdict, 0);
      out.printf(" %5d %6.2f%%", count, 100.0 * count / Math.max(1, sum));
    }
    out.println();
  }

  private Verdict trial(List<Place> places) {
    Place place = places.get(random.nextInt(places.size()));
    Outline outline = java.util.Objects.requireNonNull(outlines.get(place.file()));
    Item item = outline.items().get(place.item());
    int home = section(outline, item);
    boolean group = random.nextInt(10) < 3;
    List<Item> items = group ? group(outline, home, item) : List.of(item);
    int section = random.nextBoolean() ? home : other(outline, home);
    long staying =
        outline.sections().get(section).items().stream().filter(i -> !items.contains(i)).count();
    var target = new Target(section, random.nextInt((int) staying + 1));
    MoveTrial.Result result = new MoveTrial(outline, items, target).run();
    if (result.verdict() != Verdict.RESTORED) {
      String kind = section == home ? "within" : "across";
      String size = items.size() == 1 ? "single" : "group";
      causes.merge(
          result.verdict() + " " + result.reason() + " " + kind + " " + size, 1, Integer::sum);
      if (verbose) {
        out.printf(
            "--- %s %s %s %d.%d(of %d) -> %s %s%n",
            result.verdict(),
            result.reason(),
            place.file().getFileName(),
            home,
            outline.sections().get(home).items().indexOf(item),
            outline.sections().get(home).items().size(),
            target,
            item.titleText());
        if (result.verdict() == Verdict.NOT_RESTORED) difference(outline.text(), result.back());
      }
    }
    return result.verdict();
  }

  private void difference(String before, String back) {
    var edit = galley.text.TextEdit.between(before, back);
    var r = edit.replacements().getFirst();
    String was = r.range().in(before);
    out.println("    was " + show(was));
    out.println("    is  " + show(r.text()));
  }

  private static String show(String text) {
    String line = text.replace("\r", "\\r").replace("\n", "\\n");
    return line.length() > 160 ? line.substring(0, 80) + " … " + line.substring(line.length() - 80) : line;
  }

  private List<Item> group(Outline outline, int home, Item item) {
    List<Item> pool =
        random.nextInt(3) == 0 ? outline.items() : outline.sections().get(home).items();
    List<Item> items = new ArrayList<>(List.of(item));
    int size = 2 + random.nextInt(3);
    if (random.nextBoolean()) {
      int at = pool.indexOf(item);
      for (int i = at + 1; i < Math.min(pool.size(), at + size); i++) items.add(pool.get(i));
    } else {
      for (int i = 1; i < size; i++) {
        Item more = pool.get(random.nextInt(pool.size()));
        if (!items.contains(more)) items.add(more);
      }
    }
    return items;
  }

  private int other(Outline outline, int home) {
    List<Integer> open = new ArrayList<>();
    for (int s = 0; s < outline.sections().size(); s++) {
      Section section = outline.sections().get(s);
      if (s != home && !section.block() && !section.items().isEmpty()) open.add(s);
    }
    return open.isEmpty() ? home : open.get(random.nextInt(open.size()));
  }

  private static int section(Outline outline, Item item) {
    for (int s = 0; s < outline.sections().size(); s++) {
      if (outline.sections().get(s).items().contains(item)) return s;
    }
    throw new IllegalArgumentException("no item of this outline");
  }
}
