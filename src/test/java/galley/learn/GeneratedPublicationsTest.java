package galley.learn;

import static org.assertj.core.api.Assertions.assertThat;

import galley.issue.Outline;
import galley.test.Tiling;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Items of invented publications against the outline under what was learned from their issues: a
/// figure a grammar, over all its seeds. An item is right when start, end and URL agree.
///
/// What cannot be told from the issues themselves is a promotion with other words each time that
/// was seen twice: three issues make it boilerplate. [GeneratedScore] prints the table.
@Execution(ExecutionMode.CONCURRENT)
class GeneratedPublicationsTest {
  private static final int SEEDS = 4;
  private static final double LEAST = 0.98;

  @ParameterizedTest
  @EnumSource(Grammar.class)
  void theItemsOfEachGrammarAreFound(Grammar grammar) {
    check(GeneratedScore.of(grammar, SEEDS));
  }

  @Test
  void theItemsOfPublicationsThatChangedTheirGrammarAreFound() {
    check(GeneratedScore.ofEras(3 * SEEDS));
  }

  private static void check(GeneratedScore score) {
    assertThat(score.precision()).as("precision: %s", score.differences).isGreaterThan(LEAST);
    assertThat(score.recall()).as("recall: %s", score.differences).isGreaterThan(LEAST);
  }

  @ParameterizedTest
  @EnumSource(Grammar.class)
  void itsIssuesAreTiled(Grammar grammar) {
    var issues = new GeneratedPublication(grammar, grammar, 1).issues();
    var conventions = Learner.learn(GeneratedScore.past(issues)).conventions();

    issues.values().forEach(issue -> Tiling.check(Outline.parse(issue.text(), conventions)));
  }
}
