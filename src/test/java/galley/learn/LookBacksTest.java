package galley.learn;

import static org.assertj.core.api.Assertions.assertThat;

import galley.learn.LookBacks.Issues;
import galley.learn.LookBacks.Seen;
import galley.test.Corpus;
import galley.test.CorpusProfiles;
import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Execution(ExecutionMode.CONCURRENT)
class LookBacksTest {
  /// Sixty-odd issues that have a look-back from some number on.
  private static Learned.LookBack lookBackOf(int count, IntFunction<String> lookBack) {
    return Objects.requireNonNull(learned(count, lookBack).lookBack());
  }

  private static Learned learned(int count, IntFunction<String> lookBack) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (int n = 1; n <= count; n++) {
      String lines = lookBack.apply(n);
      texts.put(
          "%s-loom%d.md".formatted(day(n), n),
          """
          ---
          title: 'Loom Weekly #%d: Thread %d'
          ---

          ## Articles

          1. [Cloth %d](https://cloth.example/%d)

             About cloth number %d.

          """
                  .formatted(n, n, n, n, n)
              + (lines.isEmpty() ? "" : "## Looking back\n\n" + lines + "\n"));
    }
    return Learner.learn(new PastIssues(texts, List.of()));
  }

  private static LocalDate day(int number) {
    return LocalDate.of(2020, 1, 4).plusWeeks(number);
  }

  private static String line(int number) {
    return "[Loom Weekly #%d: Thread %d](https://loom.example/w/%d)（%s）\n\n"
        .formatted(number, number, number, day(number).toString().replace('-', '.'));
  }

  @Test
  void numbersBackAreLearnedWithTheLineAndTheAddressThatTheyHave() {
    Learned.LookBack lookBack =
        lookBackOf(70, n -> n <= 20 ? "" : line(n - 20) + (n > 40 ? line(n - 40) : ""));

    assertThat(lookBack)
        .isEqualTo(
            new Learned.LookBack(
                "## Looking back",
                List.of(20, 40),
                List.of(),
                Optional.of("[{title}]({url})（{year}.{month}.{day}）"),
                Optional.of("https://loom.example/w/{number}"),
                50,
                50));
  }

  @Test
  void aLaterDistanceOfTheSameRowNeedsNoSecondSighting() {
    Learned.LookBack lookBack =
        lookBackOf(41, n -> n <= 20 ? "" : line(n - 20) + (n > 40 ? line(n - 40) : ""));
    assertThat(lookBack.ago()).containsExactly(20, 40);
  }

  @Test
  void theSameWeekOfEarlierYearsIsARuleOfYears() {
    // Three years are 156 weeks or 157, so no number of issues is right all the time.
    Learned.LookBack lookBack =
        lookBackOf(
            400,
            n -> {
              var lines = new StringBuilder();
              for (int years = 1; years <= 4; years++) {
                LocalDate wanted = day(n).minusYears(years);
                int at = Math.round((wanted.toEpochDay() - day(0).toEpochDay()) / 7f);
                if (at >= 1) lines.append(line(at));
              }
              return lines.toString();
            });
    assertThat(lookBack.years()).containsExactly(1, 2, 3, 4);
    assertThat(lookBack.ago()).isEmpty();
    assertThat(lookBack.exactly()).isGreaterThanOrEqualTo(lookBack.seen() * 98 / 100);
  }

  @Test
  void anotherWeeklysNumbersAreNoLookBack() {
    assertThat(learned(60, n -> n <= 30 ? "" : line(n - 30).replace("Loom", "Silk")).lookBack())
        .isNull();
  }

  @Test
  void linksOfNoRuleAreNone() {
    assertThat(learned(60, n -> n <= 3 ? "" : line(1 + (n * 37) % (n - 1))).lookBack()).isNull();
  }

  @Test
  void theNumberMayStandBehindTheLink() {
    Learned.LookBack lookBack =
        lookBackOf(
            60,
            n ->
                n <= 10
                    ? ""
                    : "- [Thread %d](https://loom.example/%s)（#%d）\n"
                        .formatted(n - 10, day(n - 10), n - 10));
    assertThat(lookBack.ago()).containsExactly(10);
    assertThat(lookBack.url()).contains("https://loom.example/{date}");
  }

  /// How many look-backs of real issues the rule learned from all others gives exactly.
  @ParameterizedTest
  @CsvSource({
    "python-weekly-zh, 24, 25",
    "python-weekly-en, 4, 4",
    "ios-weekly, 0, 0",
    "tw93-weekly, 0, 0",
    "haskell-weekly, 0, 0",
    "golangweekly-zh, 0, 0",
    "bitcoin-optech, 0, 0"
  })
  void everyLookBackIsGivenByTheRuleOfTheOthers(String name, int exactly, int all)
      throws IOException {
    var past = PastIssues.read(Corpus.folder(name), PastIssues.Progress.NONE);
    Map<String, List<Seen>> found = Learner.lookBacks(past);
    Issues issues = Learner.issuesOf(past);
    Learned.LookBack lookBack = CorpusProfiles.learned(Corpus.folder(name)).lookBack();
    int right = 0;
    int seen = 0;
    for (Map.Entry<String, List<Seen>> section : found.entrySet()) {
      if (lookBack == null || !Headings.key(lookBack.heading()).contains(section.getKey()))
        continue;
      for (Seen one : section.getValue()) {
        var others = section.getValue().stream().filter(s -> !s.equals(one)).toList();
        var rule = LookBackRules.of(others, issues, 7, 2);
        seen++;
        if (rule.of(one, issues).equals(one.targets())) right++;
      }
    }
    assertThat(right).isEqualTo(exactly);
    assertThat(seen).isEqualTo(all);
  }
}
