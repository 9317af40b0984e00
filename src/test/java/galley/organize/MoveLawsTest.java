package galley.organize;

import static org.assertj.core.api.Assertions.assertThat;

import galley.issue.Conventions;
import galley.issue.Item;
import galley.issue.Outline;
import galley.issue.Section;
import galley.test.Corpus;
import galley.test.Publications;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Moves drawn at random in real issues. Each is either refused or does what it promises: the
/// changed text reads as promised (the gesture itself checks that), every line that belongs to no
/// item is as it was, and within a section the move back restores every byte.
class MoveLawsTest {
  private static final int MOVES_A_FILE = 3;

  static Stream<Arguments> publications() {
    return Stream.of(
        Arguments.of("samples", Publications.numberedParagraphs()),
        Arguments.of("python-weekly-zh", Publications.numberedParagraphs()),
        Arguments.of("haskell-weekly", Publications.bullets()),
        Arguments.of("nixos-weekly", Publications.bullets()),
        Arguments.of("sorrycc-weekly", Publications.headings()));
  }

  @ParameterizedTest
  @MethodSource("publications")
  void aMoveWithinASectionAndBackRestoresEveryByte(String folder, Conventions conventions) {
    var random = new Random(4);
    int done = 0;
    int refused = 0;
    for (Path file : Corpus.files(folder)) {
      String text = Corpus.read(file);
      Outline outline = Outline.parse(text, conventions);
      List<Integer> sections =
          IntStream.range(0, outline.sections().size())
              .filter(s -> outline.sections().get(s).items().size() > 1)
              .boxed()
              .toList();
      for (int i = 0; i < MOVES_A_FILE && !sections.isEmpty(); i++) {
        int section = sections.get(random.nextInt(sections.size()));
        int size = outline.sections().get(section).items().size();
        int from = random.nextInt(size);
        int to = random.nextInt(size);
        Outcome there =
            Organizer.move(
                outline,
                List.of(outline.sections().get(section).items().get(from)),
                new Target(section, to));
        if (!(there instanceof Outcome.Done(var edit, var _))) {
          refused++;
          continue;
        }
        done++;
        Outline moved = Outline.parse(edit.after(), conventions);
        Outcome back =
            Organizer.move(
                moved,
                List.of(moved.sections().get(section).items().get(to)),
                new Target(section, from));
        assertThat(back)
            .as("%s %d.%d to %d", file, section, from, to)
            .isInstanceOf(Outcome.Done.class);
        assertThat(((Outcome.Done) back).edit().after())
            .as("%s %d.%d to %d", file, section, from, to)
            .isEqualTo(text);
      }
    }
    System.out.printf("%s: %d moves within a section, %d refused%n", folder, done, refused);
    assertThat(done).isGreaterThan(refused * 20);
  }

  @ParameterizedTest
  @MethodSource("publications")
  void aMoveToAnotherSectionTakesOneItemAndLeavesTheRest(String folder, Conventions conventions) {
    var random = new Random(5);
    int done = 0;
    int refused = 0;
    for (Path file : Corpus.files(folder)) {
      String text = Corpus.read(file);
      Outline outline = Outline.parse(text, conventions);
      List<Item> items = outline.items();
      List<Integer> targets =
          IntStream.range(0, outline.sections().size())
              .filter(s -> open(outline.sections().get(s)))
              .boxed()
              .toList();
      for (int i = 0; i < MOVES_A_FILE && !items.isEmpty() && targets.size() > 1; i++) {
        Item item = items.get(random.nextInt(items.size()));
        int target = targets.get(random.nextInt(targets.size()));
        int position = random.nextInt(outline.sections().get(target).items().size() + 1);
        if (!(Organizer.move(outline, List.of(item), new Target(target, position))
            instanceof Outcome.Done(var edit, var landed))) {
          refused++;
          continue;
        }
        done++;
        Outline after = Outline.parse(edit.after(), conventions);
        assertThat(after.itemCount()).isEqualTo(outline.itemCount());
        assertThat(after.itemAt(landed.getFirst()).orElseThrow().titleText())
            .isEqualTo(item.titleText());
        assertThat(prose(after)).isEqualTo(prose(outline));
      }
    }
    System.out.printf("%s: %d moves between sections, %d refused%n", folder, done, refused);
    assertThat(done).isGreaterThan(refused * 20);
  }

  private static boolean open(Section section) {
    return !section.block() && !section.items().isEmpty();
  }

  private static List<String> prose(Outline outline) {
    return outline.regions().stream()
        .filter(
            r ->
                r.kind() != galley.issue.Region.Kind.ITEM
                    && r.kind() != galley.issue.Region.Kind.BLANK)
        .map(r -> r.range().in(outline.text()).replaceAll("\\d+ (篇|个|则)", ""))
        .toList();
  }
}
