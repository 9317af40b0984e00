package galley.summarize;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExtractiveTest {
  private static final String LEAD =
      "Slow queries hide in the planner's statistics, which grow stale after a bulk load.";
  private static final String NEXT = "Running ANALYZE after each load halves the time they take.";

  @Test
  void theLeadAndWhatFollowsIt() {
    assertThat(summary(LEAD + " " + NEXT, "Something else that is said much later in the text."))
        .isEqualTo(LEAD + " " + NEXT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "In this article, we will look at slow queries and the planner.",
        "In this short blog post I'll show how slow queries are found.",
        "We use cookies to show you slow queries that fit your interests.",
        "Subscribe to our newsletter for more about slow queries each week.",
        "Welcome back to another week of slow queries and fast planners.",
        "Photo by Ada Byron of a slow query in its natural surroundings.",
        "Updated on May 14, 2026 with the slow queries of the latest version.",
        "By Ada Byron, May 14, 2026 and a few words about slow queries here.",
        "Thanks for reading this text about slow queries and their statistics!",
        "Read more about slow queries in our archive of all the planners.",
      })
  void whatSaysNothingIsLeftOut(String boilerplate) {
    assertThat(summary(boilerplate, LEAD + " " + NEXT)).isEqualTo(LEAD + " " + NEXT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "However, slow queries are not always the fault of the planner at all.",
        "This is why slow queries in the planner are hard to find for most of us.",
        "Have you ever waited for slow queries and wondered what the planner does?",
        "I was looking at slow queries last week when the planner did surprise me.",
      })
  void whatLeansOnSomethingElseDoesNotComeFirst(String sentence) {
    assertThat(summary(sentence, LEAD)).startsWith(LEAD);
  }

  @Test
  void chineseIsJoinedWithoutSpaces() {
    String lead = "慢查询往往藏在规划器过期的统计信息里，批量导入之后尤其明显。";
    String next = "每次导入后执行一次分析，可以把耗时减半。";

    assertThat(
            Extractive.summary(
                List.of("大家好，我是阿达。", "点击查看往期文章，关注我们的公众号。", lead + next), "慢查询在哪里", null))
        .contains(lead + next);
  }

  @Test
  void japaneseStartsWithTheFact() {
    String lead = "遅いクエリの原因は、一括読み込みの後に古くなった統計情報にある。";

    assertThat(
            Extractive.summary(
                List.of("みなさん、こんにちは。", "この記事では遅いクエリを紹介します。", lead), "遅いクエリの原因", null))
        .contains(lead);
  }

  @Test
  void aDatelineIsNotPartOfTheSentence() {
    assertThat(summary("OSLO, May 14 (Nordnytt) -- " + LEAD)).isEqualTo(LEAD);
    assertThat(
            Extractive.summary(
                List.of("新华社奥斯陆5月14日电（记者 阿达）挪威数据库大会14日在奥斯陆开幕，共有三十个国家参加。"), "大会开幕", null))
        .contains("挪威数据库大会14日在奥斯陆开幕，共有三十个国家参加。");
  }

  @Test
  void aClippedDescriptionIsCompletedFromTheText() {
    String said = "The planner counts rows in samples of thirty thousand, and is wr...";
    String whole =
        "The planner counts rows in samples of thirty thousand, and is wrong now and then.";

    assertThat(Extractive.summary(List.of(LEAD, whole), "Slow queries", said))
        .hasValueSatisfying(it -> assertThat(it).startsWith(whole));
  }

  @Test
  void nothingIsBetterThanNoSentence() {
    assertThat(Extractive.summary(List.of("Home", "Next page", "a, b, c, d"), "x", null)).isEmpty();
    assertThat(Extractive.summary(List.of(), "x", null)).isEmpty();
  }

  @Test
  void aTextWithoutEndIsReadInPart() {
    List<String> many = Collections.nCopies(50_000, LEAD + " " + NEXT);

    assertThat(Extractive.summary(many, "Slow queries", null)).isPresent();
    assertThat(Extractive.summary(List.of("ab (c. \"".repeat(600_000)), "x", null)).isEmpty();
  }

  private static String summary(String... paragraphs) {
    return Extractive.summary(List.of(paragraphs), "Where slow queries hide", null).orElseThrow();
  }
}
