package galley.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class IssueRangeTest {
  private static final List<IssueName> ISSUES =
      List.of(
          new IssueName("issues/2023-12-30-weekly39.md", "39", "2023-12-30"),
          new IssueName("issues/2024-01-06-weekly40.md", "40", "2024-01-06"),
          new IssueName("issues/extra.md", null, null),
          new IssueName("issues/2024-02-03-weekly42.md", "42", "2024-02-03"));

  private static List<String> numbers(String from, String to) {
    return new IssueRange(from, to)
        .of(ISSUES, Function.identity()).issues().stream()
            .map(it -> it.number() == null ? it.path() : it.number())
            .toList();
  }

  @Test
  void numbersAreComparedAsNumbersAndNeedNotExist() {
    assertThat(numbers("39", "#40")).containsExactly("39", "40");
    assertThat(numbers("41", "100")).containsExactly("42");
  }

  @Test
  void aDateIsADayAMonthOrAYear() {
    assertThat(numbers("2024-01-06", "2024-02-03")).containsExactly("40", "42");
    assertThat(numbers("2024-01", "2024-01")).containsExactly("40");
    assertThat(numbers("2024", "2024")).containsExactly("40", "42");
    assertThat(numbers("2023-12-31", "42")).containsExactly("40", "42");
  }

  @Test
  void aFileIsNamedWithOrWithoutFolderAndEnding() {
    assertThat(numbers("2024-01-06-weekly40", "issues/extra.md"))
        .containsExactly("40", "issues/extra.md");
    assertThat(numbers("./issues/extra.md", "2024-02-03-weekly42.md"))
        .containsExactly("issues/extra.md", "42");
    assertThat(numbers("/home/me/issues/extra.md", "extra")).containsExactly("issues/extra.md");
  }

  @Test
  void whatIsNotUnderstoodIsNamedAndWhatIsTheWrongWayRoundIsKnown() {
    var unknown = new IssueRange("39", "spring").of(ISSUES, Function.identity());

    assertThat(unknown.unknown()).isEqualTo("spring");
    assertThat(new IssueRange("42", "39").isBackwards(ISSUES, Function.identity())).isTrue();
    assertThat(new IssueRange("50", "60").isBackwards(ISSUES, Function.identity())).isFalse();
  }
}
