package galley.export;

import static org.assertj.core.api.Assertions.assertThat;

import galley.export.DiffLine.Kind;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The law: the lines that are not added are the old text, those not removed the new one.
final class DiffTest {
  @Test
  void unifiedTextIsAsDiffPrintsIt() {
    Diff diff = Diff.between("1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\nthree\n4\n5\n6\n7\n8\n9\n10");
    assertThat(diff.unified("old", "new", 1))
        .isEqualTo(
            """
            --- old
            +++ new
            @@ -2,3 +2,3 @@
             2
            -3
            +three
             4
            @@ -9,1 +9,2 @@
             9
            +10
            \\ No newline at end of file
            """);
  }

  @Test
  void aNewFileStartsAtLineZeroOfNothing() {
    assertThat(Diff.between("", "a\n").unified("old", "new", 3))
        .isEqualTo("--- old\n+++ new\n@@ -0,0 +1,1 @@\n+a\n");
  }

  @Test
  void aLostFinalLineEndIsADifference() {
    Diff diff = Diff.between("a\nb\n", "a\nb");
    assertThat(diff.count(Kind.REMOVED)).isOne();
    assertThat(diff.count(Kind.ADDED)).isOne();
  }

  @Test
  void contextLeavesGapsAndEqualTextsShowNothing() {
    Diff diff = Diff.between("1\n2\n3\n4\n5\n", "1\n2\nx\n4\n5\n");
    assertThat(diff.withContext(0))
        .extracting(DiffLine::kind)
        .containsExactly(Kind.GAP, Kind.REMOVED, Kind.ADDED, Kind.GAP);
    assertThat(Diff.between("a\n", "a\n").withContext(3)).isEmpty();
    assertThat(Diff.between("a\n", "a\n").unified("old", "new", 3)).isEmpty();
  }

  @Test
  void bothTextsAreInTheDifferenceWithTheirLineNumbers() {
    var random = new Random(20_261_120);
    for (int round = 0; round < 2_000; round++) {
      String before = text(random);
      String after = text(random);
      Diff diff = Diff.between(before, after);
      assertThat(join(diff, Kind.ADDED)).isEqualTo(before);
      assertThat(join(diff, Kind.REMOVED)).isEqualTo(after);
      assertThat(diff.isEmpty()).isEqualTo(before.equals(after));
      List<Integer> old = diff.lines().stream().map(DiffLine::oldLine).filter(n -> n > 0).toList();
      List<Integer> now = diff.lines().stream().map(DiffLine::newLine).filter(n -> n > 0).toList();
      for (int i = 0; i < old.size(); i++) assertThat(old.get(i)).isEqualTo(i + 1);
      for (int i = 0; i < now.size(); i++) assertThat(now.get(i)).isEqualTo(i + 1);
    }
  }

  private static String text(Random random) {
    var text = new StringBuilder();
    for (int i = random.nextInt(9); i > 0; i--) {
      text.append("abc".charAt(random.nextInt(3)))
          .append(i > 1 || random.nextBoolean() ? "\n" : "");
    }
    return text.toString();
  }

  private static String join(Diff diff, Kind without) {
    return diff.lines().stream()
        .filter(l -> l.kind() != without)
        .map(l -> l.text() + (l.endsLine() ? "\n" : ""))
        .collect(Collectors.joining());
  }
}
