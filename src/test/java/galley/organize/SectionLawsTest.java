package galley.organize;

import static org.assertj.core.api.Assertions.assertThat;

import galley.issue.Conventions;
import galley.issue.Item;
import galley.issue.Outline;
import galley.issue.Region;
import galley.test.Corpus;
import galley.test.CorpusProfiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// The laws of the gestures that change sections, over issues made up at random and over real ones:
/// no text is lost, nothing else changes, lines end as the file's do, and the way back restores
/// every byte wherever the issue sets its parts apart evenly.
@Execution(ExecutionMode.CONCURRENT)
class SectionLawsTest {
  private static final int ISSUES = 40;
  private static final int FILES = 12;

  static Stream<Arguments> generated() {
    return Stream.of(GeneratedIssue.Form.values())
        .flatMap(form -> Stream.of("\n", "\r\n", "\r").map(end -> Arguments.of(form, end)));
  }

  static Stream<String> publications() {
    return CorpusProfiles.FOLDERS.stream();
  }

  @ParameterizedTest
  @MethodSource("generated")
  void inGeneratedIssues(GeneratedIssue.Form form, String end) {
    var tally = new Tally();
    for (int seed = 0; seed < ISSUES; seed++) {
      String text = GeneratedIssue.text(form, seed % 2 == 1, end, seed);
      all(Outline.parse(text, form.conventions()), new Random(seed), tally);
    }
    assertThat(tally.restored()).as("%s", tally.counts).isGreaterThan(0.85);
  }

  @ParameterizedTest
  @MethodSource("publications")
  void inRealIssues(String folder) {
    List<Path> files = Corpus.files(folder);
    Conventions conventions = CorpusProfiles.of(folder);
    var tally = new Tally();
    int step = Math.max(1, files.size() / FILES);
    for (int i = 0; i < files.size(); i += step) {
      all(Outline.parse(Corpus.read(files.get(i)), conventions), new Random(i), tally);
    }
    System.out.println(folder + ": " + tally.counts);
    assertThat(tally.done()).as("%s", tally.counts).isPositive();
  }

  /// How many of each gesture were done, refused, restored.
  private static final class Tally {
    private final Map<String, Integer> counts = new TreeMap<>();

    private void count(String what) {
      counts.merge(what, 1, Integer::sum);
    }

    private int sum(String what) {
      return counts.entrySet().stream()
          .filter(e -> e.getKey().endsWith(what))
          .mapToInt(Map.Entry::getValue)
          .sum();
    }

    int done() {
      return sum(" restored") + sum(" trace");
    }

    double restored() {
      return sum(" restored") / (double) Math.max(1, done());
    }
  }

  private static void all(Outline outline, Random random, Tally tally) {
    if (outline.sections().isEmpty()) return;
    int section = random.nextInt(outline.sections().size());
    int other = random.nextInt(outline.sections().size() + 1);
    int size = outline.sections().get(section).items().size();
    int position = size < 2 ? 0 : 1 + random.nextInt(size - 1);
    run(
        "add",
        outline,
        Sections.add(outline, "New one", other),
        after -> Sections.remove(after, Math.min(other, after.sections().size() - 1)),
        tally);
    run(
        "rename",
        outline,
        Sections.rename(outline, section, "New name"),
        _ -> new Outcome.Refused(Outcome.Reason.NOTHING_TO_CHANGE),
        tally);
    run(
        "split",
        outline,
        Sections.split(outline, section, position, "New one"),
        after -> Sections.merge(after, section + 1),
        tally);
    run(
        "move",
        outline,
        Sections.move(outline, section, other),
        after -> Sections.move(after, landed(outline, after, section, other), section),
        tally);
    Region region = outline.regions().get(random.nextInt(outline.regions().size()));
    run(
        "block",
        outline,
        Blocks.move(outline, region, other),
        _ -> new Outcome.Refused(Outcome.Reason.NOTHING_TO_CHANGE),
        tally);
    if (Sections.merge(outline, section) instanceof Outcome.Done(var edit, var _, var _)) {
      Outline after = Outline.parse(edit.after(), outline.conventions());
      assertThat(after.itemCount()).isEqualTo(outline.itemCount());
      assertThat(after.sections()).hasSize(outline.sections().size() - 1);
    }
    if (Numbering.renumber(outline) instanceof Outcome.Done(var edit, var _, var _)) {
      Outline after = Outline.parse(edit.after(), outline.conventions());
      assertThat(Numbering.renumber(after))
          .isEqualTo(new Outcome.Refused(Outcome.Reason.NOTHING_TO_CHANGE));
      assertThat(words(after)).isEqualTo(words(outline));
    }
    if (outline.itemCount() > 0) retract(outline, random);
  }

  private static int landed(Outline before, Outline after, int section, int position) {
    String raw = before.sections().get(section).headingRaw();
    List<Integer> found = new ArrayList<>();
    for (int s = 0; s < after.sections().size(); s++) {
      if (after.sections().get(s).headingRaw().equals(raw)) found.add(s);
    }
    return found.size() == 1 ? found.getFirst() : Math.min(position, after.sections().size() - 1);
  }

  private interface WayBack {
    Outcome of(Outline after);
  }

  private static void run(
      String name, Outline outline, Outcome outcome, WayBack wayBack, Tally tally) {
    if (!(outcome instanceof Outcome.Done(var edit, var landed, var _))) {
      tally.count(name + " refused");
      return;
    }
    Outline after = Outline.parse(edit.after(), outline.conventions());
    assertThat(landed).as(name).hasSize(1);
    assertThat(after.itemCount()).as(name).isEqualTo(outline.itemCount());
    sameLineEnds(outline.text(), edit.after());
    assertThat(edit.inverse().after()).isEqualTo(outline.text());
    if (name.equals("move") || name.equals("block")) {
      assertThat(sorted(edit.after())).as(name).isEqualTo(sorted(outline.text()));
    }
    Optional<String> back =
        wayBack.of(after) instanceof Outcome.Done(var return_, var _, var _)
            ? Optional.of(return_.after())
            : Optional.empty();
    if (back.isEmpty()) tally.count(name + " done");
    if (back.isEmpty()) return;
    tally.count(name + (back.get().equals(outline.text()) ? " restored" : " trace"));
  }

  private static void retract(Outline outline, Random random) {
    Item item = outline.items().get(random.nextInt(outline.itemCount()));
    if (!(Organizer.retract(outline, item) instanceof Outcome.Done(var edit, var landed, var _)))
      return;
    Outline after = Outline.parse(edit.after(), outline.conventions());
    Item there = after.itemAt(landed.getFirst()).orElseThrow();
    assertThat(there.urlText()).isNull();
    assertThat(there.marker().in(after.text())).isEqualTo(item.marker().in(outline.text()));
    assertThat(edit.after()).startsWith(outline.text().substring(0, item.content().start()));
    assertThat(edit.after()).endsWith(outline.text().substring(item.content().end()));
  }

  private static void sameLineEnds(String before, String after) {
    if (!before.replace("\r\n", "").contains("\n") && before.contains("\r\n")) {
      assertThat(after.replace("\r\n", "")).doesNotContain("\n", "\r");
    }
    if (!before.contains("\r")) assertThat(after).doesNotContain("\r");
  }

  /// The lines that are not blank, without numbers: where numbers run on, they change.
  private static List<String> sorted(String text) {
    return text.lines()
        .filter(line -> !line.isBlank())
        .map(line -> line.strip().replaceAll("\\d+", ""))
        .sorted()
        .toList();
  }

  private static String words(Outline outline) {
    return outline.text().replaceAll("\\d+|[①-㊿]", "").replaceAll("(?m)^ +", "");
  }
}
