package galley.digest;

import static org.assertj.core.api.Assertions.assertThat;

import galley.archive.ArchivedIssue;
import galley.digest.Season.Bar;
import galley.digest.Season.Line;
import galley.issue.Conventions;
import galley.issue.Outline;
import galley.test.Publications;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeasonTest {
  private static final Conventions ZH = Publications.numberedParagraphs();

  private static CopiedIssue issue(int number, @Nullable String date, String text) {
    return CopiedIssue.of(
        new ArchivedIssue(number + ".md", String.valueOf(number), date, Outline.parse(text, ZH)));
  }

  private static String text(String article, String project) {
    return "## 🦄文章&教程\n\n1、[甲](" + article + ")\n\n## 🐿️项目&资源\n\n1、[乙](" + project + ")\n";
  }

  @Test
  void aWeekWithoutAnIssueHasNoLinksAndARepeatedLinkCountsOnce() {
    Season season =
        Season.of(
            List.of(
                issue(1, "2024-01-03", text("https://a.example/1", "https://github.com/x/a")),
                issue(2, "2024-01-21", text("https://a.example/2", "https://github.com/x/a/"))),
            Locale.ENGLISH);

    assertThat(season.weeks())
        .containsExactly(
            new Bar("2024-01-01", 2), new Bar("2024-01-08", 0), new Bar("2024-01-15", 1));
    assertThat(season.repeated()).isEqualTo(1);
    assertThat(season.repositories()).isEqualTo(1);
    assertThat(season.sites()).containsExactly(new Bar("a.example", 2), new Bar("github.com", 1));
  }

  @Test
  void sectionsGoThroughMonthsAndLongArchivesThroughQuartersOrYears() {
    List<CopiedIssue> issues =
        List.of(
            issue(1, "2024-01-31", text("https://a.example/1", "https://b.example/1")),
            issue(2, "2024-03-01", text("https://a.example/2", "https://b.example/1")));
    Season season = Season.of(issues, Locale.ENGLISH);

    assertThat(season.periods()).containsExactly("2024-01", "2024-02", "2024-03");
    assertThat(season.sections())
        .containsExactly(
            new Line("🦄文章&教程", List.of(1, 0, 1)), new Line("🐿️项目&资源", List.of(1, 0, 0)));

    List<CopiedIssue> longer = new ArrayList<>(issues);
    longer.add(issue(3, "2027-05-01", text("https://a.example/3", "https://b.example/3")));
    assertThat(Season.of(longer, Locale.ENGLISH).periods()).hasSize(14).startsWith("2024 Q1");
    longer.add(issue(4, "2040-05-01", text("https://a.example/4", "https://b.example/4")));
    assertThat(Season.of(longer, Locale.ENGLISH).periods()).hasSize(17).startsWith("2024");
  }

  @Test
  void issuesWithoutDatesAreCountedOneByOne() {
    List<CopiedIssue> issues = new ArrayList<>();
    for (int n = 1; n <= 30; n++) {
      issues.add(issue(n, null, text("https://a.example/" + n, "https://b.example/" + n)));
    }
    Season season = Season.of(issues, Locale.ENGLISH);

    assertThat(season.dated()).isFalse();
    assertThat(season.weeks()).hasSize(30).contains(new Bar("#7", 2));
    assertThat(season.periods()).hasSize(10).startsWith("#1–#3").endsWith("#28–#30");
    assertThat(season.sections().getFirst().sum()).isEqualTo(30);
  }

  @Test
  void languagesAreThoseThePublicationTags() {
    String text = "## 🦄文章&教程\n\n1、[甲](https://a.example/1) (英)\n\n2、[乙](https://a.example/2)\n";

    assertThat(Season.of(List.of(issue(1, null, text)), Locale.CHINESE).languages())
        .containsExactly(new Bar("中文", 1), new Bar("英语", 1));
  }

  @ParameterizedTest
  @CsvSource({
    "Rust in 2024, latin",
    "用 Rust 写 TCP 协议栈, han",
    "カレンダー 2024, kana",
    "한국어 제목, hangul",
    "Привет мир, cyrillic",
    "2024!, none"
  })
  void withoutATagOnlyTheLettersOfTheTitleAreKnown(String title, String letters) {
    assertThat(TitleLanguage.letters(title)).isEqualTo(letters);
  }

  @Test
  void noIssuesHaveNoFigures() {
    Season none = Season.of(List.of(), Locale.ENGLISH);

    assertThat(none.weeks()).isEmpty();
    assertThat(new SeasonText(none, Locale.ENGLISH).markdown()).contains("Nothing to count.");
  }
}
