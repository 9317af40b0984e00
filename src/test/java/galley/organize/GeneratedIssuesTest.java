package galley.organize;

import static org.assertj.core.api.Assertions.assertThat;

import galley.issue.Item;
import galley.issue.Outline;
import galley.issue.Region;
import galley.issue.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// The laws of the gestures over issues made up at random, tidy and hostile, in four forms and with
/// all three line ends. A gesture either does what it promises or is refused; in a tidy issue none
/// is refused.
@Execution(ExecutionMode.CONCURRENT)
class GeneratedIssuesTest {
  private static final int ISSUES = 60;
  private static final int GESTURES = 4;

  static Stream<Arguments> issues() {
    return Stream.of(GeneratedIssue.Form.values())
        .flatMap(
            form ->
                Stream.of("\n", "\r\n", "\r")
                    .flatMap(
                        end ->
                            Stream.of(
                                Arguments.of(form, false, end), Arguments.of(form, true, end))));
  }

  private record Case(String text, Outline outline, Random random, String name) {
    Section section(int s) {
      return outline.sections().get(s);
    }
  }

  private interface Law {
    /** Whether the gesture was done, not refused. */
    boolean holds(Case issue);
  }

  private static void check(GeneratedIssue.Form form, boolean hostile, String end, Law law) {
    int done = 0;
    int refused = 0;
    for (int seed = 0; seed < ISSUES; seed++) {
      String text = GeneratedIssue.text(form, hostile, end, seed);
      var issue =
          new Case(
              text,
              Outline.parse(text, form.conventions()),
              new Random(seed),
              form + " " + (hostile ? "hostile " : "tidy ") + seed);
      for (int i = 0; i < GESTURES; i++) {
        if (law.holds(issue)) {
          done++;
        } else {
          refused++;
        }
      }
    }
    if (!hostile) assertThat(refused).as("refused in tidy issues").isZero();
    assertThat(done).as("done of %d", done + refused).isGreaterThan(refused * 3);
  }

  @ParameterizedTest
  @MethodSource("issues")
  void regionsTileTheText(GeneratedIssue.Form form, boolean hostile, String end) {
    check(
        form,
        hostile,
        end,
        issue -> {
          var tiled = new StringBuilder();
          int at = 0;
          for (Region region : issue.outline().regions()) {
            assertThat(region.range().start()).as(issue.name()).isEqualTo(at);
            at = region.range().end();
            tiled.append(region.range().in(issue.text()));
          }
          assertThat(tiled.toString()).as(issue.name()).isEqualTo(issue.text());
          for (Section section : issue.outline().sections()) {
            for (Item item : section.items()) {
              assertThat(section.range().contains(item.range())).isTrue();
              assertThat(item.range().contains(item.content())).isTrue();
              assertThat(item.content().contains(item.body())).isTrue();
            }
          }
          return true;
        });
  }

  @ParameterizedTest
  @MethodSource("issues")
  void aMoveWithinASectionAndBackRestoresEveryByte(
      GeneratedIssue.Form form, boolean hostile, String end) {
    check(
        form,
        hostile,
        end,
        issue -> {
          int s = issue.random().nextInt(issue.outline().sections().size());
          int size = issue.section(s).items().size();
          if (size < 2) return true;
          int from = issue.random().nextInt(size);
          int to = issue.random().nextInt(size);
          String there = move(issue.outline(), s, from, s, to);
          if (there == null) return false;
          assertLineEnds(there, end);
          Outline moved = Outline.parse(there, form.conventions());
          assertThat(numbers(moved)).as(issue.name()).isEqualTo(numbers(issue.outline()));
          String back = move(moved, s, to, s, from);
          assertThat(back).as("%s: %d.%d to %d", issue.name(), s, from, to).isEqualTo(issue.text());
          return true;
        });
  }

  @ParameterizedTest
  @MethodSource("issues")
  void aMoveToAnotherSectionKeepsEveryContentAndAllOtherText(
      GeneratedIssue.Form form, boolean hostile, String end) {
    check(
        form,
        hostile,
        end,
        issue -> {
          Outline outline = issue.outline();
          int from = issue.random().nextInt(outline.sections().size());
          int to = issue.random().nextInt(outline.sections().size());
          if (from == to || issue.section(from).items().isEmpty()) return true;
          int item = issue.random().nextInt(issue.section(from).items().size());
          int place = issue.random().nextInt(issue.section(to).items().size() + 1);
          String after = move(outline, from, item, to, place);
          if (after == null) return false;
          assertLineEnds(after, end);
          Outline moved = Outline.parse(after, form.conventions());
          assertThat(sorted(contents(moved))).as(issue.name()).isEqualTo(sorted(contents(outline)));
          assertThat(others(moved)).as(issue.name()).isEqualTo(others(outline));
          assertThat(flat(moved.sections().get(to).items().get(place), after))
              .as("%s: %d.%d to %d.%d", issue.name(), from, item, to, place)
              .isEqualTo(flat(issue.section(from).items().get(item), issue.text()));
          return true;
        });
  }

  @ParameterizedTest
  @MethodSource("issues")
  void whatIsPlacedAndTakenOutAgainLeavesNoTrace(
      GeneratedIssue.Form form, boolean hostile, String end) {
    check(
        form,
        hostile,
        end,
        issue -> {
          int s = issue.random().nextInt(issue.outline().sections().size());
          int size = issue.section(s).items().size();
          if (size < 2) return true;
          int position = issue.random().nextInt(size + 1);
          Outcome placed =
              Organizer.place(
                  issue.outline(),
                  List.of(
                      new Entry("New one", "https://n.example/1", "Why.", Map.of(), null),
                      new Entry("New [two", "https://n.example/2(", "", Map.of(), null)),
                  new Target(s, position));
          if (!(placed instanceof Outcome.Done(var edit, var landed, var _))) return false;
          assertLineEnds(edit.after(), end);
          Outline with = Outline.parse(edit.after(), form.conventions());
          List<Item> added =
              with.items().stream().filter(i -> landed.contains(i.range().start())).toList();
          assertThat(added).extracting(Item::titleText).containsExactly("New one", "New [two");
          assertThat(added).extracting(Item::urlText).allMatch(u -> u != null);
          Outcome removed = Organizer.remove(with, added);
          assertThat(removed).as(issue.name()).isInstanceOf(Outcome.Done.class);
          String without = ((Outcome.Done) removed).edit().after();
          // Where text stood close behind an item, a blank line had to come between, and stays.
          boolean padded = hostile && without.length() > issue.text().length();
          assertThat(padded ? withoutBlankLines(without) : without)
              .as("%s: at %d.%d", issue.name(), s, position)
              .isEqualTo(padded ? withoutBlankLines(issue.text()) : issue.text());
          return true;
        });
  }

  @ParameterizedTest
  @MethodSource("issues")
  void anySetOfItemsIsTakenOutOrRefusedAndNeverHalf(
      GeneratedIssue.Form form, boolean hostile, String end) {
    check(
        form,
        hostile,
        end,
        issue -> {
          List<Item> some = new ArrayList<>(issue.outline().items());
          int chance = issue.random().nextInt(4);
          some.removeIf(_ -> chance > 0 && issue.random().nextInt(4) >= chance);
          Outcome outcome = Organizer.remove(issue.outline(), some);
          if (!(outcome instanceof Outcome.Done(var edit, var _, var _))) return false;
          Outline after = Outline.parse(edit.after(), form.conventions());
          assertThat(after.itemCount()).isEqualTo(issue.outline().itemCount() - some.size());
          assertThat(others(after)).as(issue.name()).isEqualTo(others(issue.outline()));
          return true;
        });
  }

  private static @Nullable String move(
      Outline outline, int section, int item, int to, int position) {
    Item moved = outline.sections().get(section).items().get(item);
    return Organizer.move(outline, List.of(moved), new Target(to, position))
            instanceof Outcome.Done(var edit, var _, var _)
        ? edit.after()
        : null;
  }

  private static String withoutBlankLines(String text) {
    return text.replaceAll("[\\r\\n]+", "\n");
  }

  private static void assertLineEnds(String text, String end) {
    assertThat(text.replace(end, "")).doesNotContain("\n", "\r");
  }

  private static List<List<String>> numbers(Outline outline) {
    return outline.sections().stream()
        .map(s -> s.items().stream().map(i -> i.marker().in(outline.text())).toList())
        .toList();
  }

  /// Contents without the indentation that goes with the width of a number.
  private static List<String> contents(Outline outline) {
    return outline.items().stream().map(i -> flat(i, outline.text())).toList();
  }

  private static String flat(Item item, String text) {
    return item.content().in(text).replaceAll("(?<=[\\r\\n]) +", "");
  }

  private static List<String> sorted(List<String> texts) {
    return texts.stream().sorted().toList();
  }

  private static List<String> others(Outline outline) {
    return outline.regions().stream()
        .filter(r -> r.kind() != Region.Kind.ITEM && r.kind() != Region.Kind.BLANK)
        .map(r -> r.kind() + " " + r.range().in(outline.text()).strip())
        .toList();
  }
}
