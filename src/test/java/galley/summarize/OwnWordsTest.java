package galley.summarize;

import static org.assertj.core.api.Assertions.assertThat;

import galley.summarize.OwnWords.Worth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnWordsTest {
  private static final List<String> TEXT =
      List.of(
          "Slow queries hide in the planner's statistics, which grow stale after a bulk load. "
              .repeat(6),
          "Running ANALYZE after each load halves the time that slow queries take. ".repeat(6));
  private final OwnWords judge =
      new OwnWords(TEXT, "Where slow queries hide", List.of("Field Notes"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          GOOD | Stale statistics after a bulk load make queries slow; running ANALYZE halves the time.
          GOOD | Why the planner grows stale after a bulk load, and how to halve the time of slow queries
          POOR | Where slow queries hide
          POOR | Where slow queries hide | Field Notes
          POOR | postgres, queries, planner, statistics, performance
          POOR | Slow queries hide in the planner's statistics, which grow stale af...
          POOR | Slow queries hide in the planner's statistics, which grow sta
          POOR | Field Notes is the home of gardening, cooking and knitting for the whole family.
          POOR | Gardening, cooking and knitting are what we write of in our weekly columns since 1987.
          POOR | Slow queries hide in the planner&amp;#39;s <b>statistics</b> after a bulk load.
          POOR | Slow queries hide in the planner’s statistics â€“ after a bulk load they grow stale.
          POOR | Find out more about slow queries and how the planner grows stale!
          POOR | Contribute to ada/queries development by creating an account on Codehost.
          POOR | 慢查询往往藏在规划器过期的统计信息里，批量导入之后尤其明显。
          WEAK | Stale statistics and slow loads
          WEAK | Do your queries grow slow after a bulk load? Run ANALYZE to halve the time.
          WEAK | In this post we look at slow queries, the planner and its stale statistics after a load.
          """)
  void aDescriptionIsAsGoodAsWhatItSaysOfThisPage(Worth worth, String description) {
    assertThat(judge.worth(description)).isEqualTo(worth);
  }

  @Test
  void aShortTextTellsNothingAboutTheDescription() {
    OwnWords blind = new OwnWords(List.of(), "x", List.of());

    assertThat(blind.worth("Stale statistics after a bulk load make queries slow."))
        .isEqualTo(Worth.GOOD);
  }
}
