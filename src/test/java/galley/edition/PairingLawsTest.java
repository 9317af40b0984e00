package galley.edition;

import static org.assertj.core.api.Assertions.assertThat;

import galley.issue.Outline;
import galley.organize.GeneratedIssue;
import galley.organize.GeneratedIssue.Form;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What holds for any two texts, tidy or hostile.
@Execution(ExecutionMode.CONCURRENT)
class PairingLawsTest {
  private static final int SEEDS = 60;

  record Case(Form form, boolean hostile, String lineEnd, int seed) {
    Outline outline() {
      return Outline.parse(GeneratedIssue.text(form, hostile, lineEnd, seed), form.conventions());
    }
  }

  static Stream<Case> cases() {
    return Stream.of(Form.values())
        .flatMap(
            form ->
                IntStream.range(0, SEEDS)
                    .mapToObj(s -> new Case(form, s % 2 == 1, s % 3 == 0 ? "\r\n" : "\n", s)));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void anIssueAgreesWithItself(Case it) {
    Outline outline = it.outline();
    Pairing pairing = Pairing.of(outline, it.outline());

    assertThat(pairing.rows()).hasSize(outline.itemCount()).allMatch(Row::agrees);
    assertThat(pairing.pairs()).allMatch(pair -> pair.one().equals(pair.other()));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void eachItemIsInOneRow(Case it) {
    Outline one = it.outline();
    Outline other = another(it);
    Pairing pairing = Pairing.of(one, other);

    assertThat(pairing.rows().stream().flatMap(row -> row.ofOne().stream()).map(Spot::item))
        .containsExactlyElementsOf(one.items());
    assertThat(pairing.rows().stream().flatMap(row -> row.ofOther().stream()).map(Spot::item))
        .containsExactlyInAnyOrderElementsOf(other.items());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void pairingIsTheSameFromEitherSide(Case it) {
    Outline one = it.outline();
    Outline other = another(it);
    Set<Row> rows = new HashSet<>(Pairing.of(one, other).rows());
    List<Row> back = Pairing.of(other, one).rows();

    assertThat(back.stream().map(Row::swapped)).containsExactlyInAnyOrderElementsOf(rows);
  }

  /// An issue of another form that shares links with it.
  private static Outline another(Case it) {
    List<Form> forms = List.of(Form.values());
    Form form = forms.get((forms.indexOf(it.form) + it.seed) % forms.size());
    return new Case(form, !it.hostile, "\n", it.seed + 1).outline();
  }
}
