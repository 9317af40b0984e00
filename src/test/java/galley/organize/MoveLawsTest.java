package galley.organize;

import static org.assertj.core.api.Assertions.assertThat;

import galley.test.CorpusProfiles;
import galley.test.MoveDraw;
import galley.test.MoveTrial;
import galley.test.MoveTrial.Verdict;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Moves drawn at random in real issues, within and across sections, of one item and of several.
/// None is wrong: the changed text holds what was asked for, and every line that belongs to no item
/// is as it was. Few are refused, and the move back restores every byte but where an issue has one
/// gap of its kind. The whole survey is [galley.bench.MoveSurvey].
@Execution(ExecutionMode.CONCURRENT)
class MoveLawsTest {
  private static final int MOVES = 40;

  static Stream<String> publications() {
    return CorpusProfiles.FOLDERS.stream();
  }

  @ParameterizedTest
  @MethodSource("publications")
  void aMoveDoesWhatWasAskedAndTheWayBackRestoresEveryByte(String folder) {
    var draw = new MoveDraw(folder, 4);
    Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
    for (int i = 0; i < MOVES; i++) {
      var drawn = draw.next();
      if (drawn.isEmpty()) continue;
      MoveTrial trial = drawn.get();
      MoveTrial.Result result = trial.run();
      assertThat(result.verdict())
          .as("%s to %s", trial.items(), trial.target())
          .isNotEqualTo(Verdict.WRONG);
      counts.merge(result.verdict(), 1, Integer::sum);
    }
    assertThat(counts.getOrDefault(Verdict.RESTORED, 0)).isGreaterThan(MOVES * 8 / 10);
  }
}
