package galley.compose;

import static org.assertj.core.api.Assertions.assertThat;

import galley.issue.Outline;
import galley.issue.Section;
import galley.organize.Stats;
import galley.workspace.Workspace;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NextIssueTest {
  private static final String PROFILE =
      """
      publication: {name: 码上周刊, language: zh, every: week, issue-url: "https://a.example/w/{number}"}
      issues: issues/{date}-weekly{number}.md
      drafts: drafts/{number}.md
      front-matter: {form: yaml, title: "码上周刊 #{number}：{headline}", pubDate: "{date}"}
      sections:
        - {role: articles, heading: ["## 🦄 文章", "## 🦄文章"]}
        - {role: projects, heading: "## 🐿️ 项目"}
        - {role: extra, heading: "## 特别", optional: yes}
      items: {form: paragraph, headline: "{n}、[{title}]({url})"}
      stats: "本期有 {articles} 篇文章，{projects} 个项目，{words} 字"
      look-back:
        heading: "## 🐧 回顾"
        issues-ago: [1, 2]
        line: "[{title}]({url})（{year}.{month}.{day}）"
      blocks:
        subscribe: {after: end}
        gift: {after: articles, starts-with: "🎁"}
      """;

  @TempDir private Path folder;

  @BeforeEach
  void profile() throws IOException {
    write("galley.yaml", PROFILE);
    write("blocks/subscribe.md", "## 🐱 订阅\n\n第 {number} 期（{year}），欢迎订阅 {{ site.url }}。\n");
    write("blocks/gift.md", "🎁 第 {number} 期赠书。\n");
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.resolveSibling(""));
    Files.writeString(file, text);
  }

  private void publish(int number, String date, String greeting) throws IOException {
    write(
        "issues/" + date + "-weekly" + number + ".md",
        """
        ---
        title: '码上周刊 #%d：标题%d'
        tags: [周刊]
        pubDate: %s
        ---

        %s本期有 1 篇文章，1 个项目，30 字。

        ## 🦄 文章

        1、[甲](https://a.example/%d)

        第一段。

        ## 🐿️ 项目

        1、[乙](https://a.example/%d)

        ## 🐱 订阅

        第 %d 期（2026），欢迎订阅 {{ site.url }}。
        """
            .formatted(number, number, date, greeting, number, number, number));
  }

  private Composed compose(Facts facts) throws IOException {
    Workspace workspace = Workspace.open(folder);
    assertThat(workspace.problems()).isEmpty();
    return new NextIssue(workspace, Past.read(workspace)).compose(facts);
  }

  private Facts next() throws IOException {
    Workspace workspace = Workspace.open(folder);
    return new NextIssue(workspace, Past.read(workspace)).next(LocalDate.of(2026, 1, 3));
  }

  @Test
  void aDraftIsTheProfilesSectionsWithItsBlocksAndThePastIssuesThatItLooksBackAt()
      throws IOException {
    publish(78, "2026-11-14", "你好，这里是码上周刊。");
    publish(79, "2026-11-21", "你好，这里是码上周刊。");

    Composed issue = compose(next());

    assertThat(issue.text())
        .isEqualTo(
            """
            ---
            title: '码上周刊 #80：'
            tags: [周刊]
            pubDate: 2026-11-28
            ---

            你好，这里是码上周刊。本期有 0 篇文章，0 个项目，61 字。

            ## 🦄 文章

            🎁 第 80 期赠书。

            ## 🐿️ 项目

            ## 🐧 回顾

            [码上周刊 #79：标题79](https://a.example/w/79)（2026.11.21）

            [码上周刊 #78：标题78](https://a.example/w/78)（2026.11.14）

            ## 🐱 订阅

            第 80 期（2026），欢迎订阅 {{ site.url }}。
            """);
    assertThat(issue.missing()).isEmpty();
  }

  @Test
  void itReadsAsTheProfilesSectionsWithoutItemsAndItsCountsAreRight() throws IOException {
    publish(78, "2026-11-14", "你好。");
    Workspace workspace = Workspace.open(folder);
    Outline outline =
        Outline.parse(
            compose(Facts.of(80, LocalDate.of(2026, 11, 28))).text(), workspace.conventions());

    assertThat(outline.sections().stream().filter(s -> s.role() != null).map(Section::role))
        .containsExactly("articles", "projects");
    assertThat(outline.items()).isEmpty();
    assertThat(Stats.figures(outline)).hasSize(3);
    assertThat(Stats.wrong(outline)).isEmpty();
  }

  @Test
  void theFirstIssueOfAPublicationIsMadeOfItsProfileAlone() throws IOException {
    Composed issue = compose(next());
    assertThat(issue.values()).containsEntry("number", "1").containsEntry("date", "2026-01-03");
    assertThat(issue.text())
        .startsWith("---\ntitle: '码上周刊 #1：'\npubDate: 2026-01-03\n---\n\n本期有 0 篇文章")
        .contains("## 🦄 文章\n\n🎁 第 1 期赠书。\n\n## 🐿️ 项目\n\n## 🐱 订阅\n\n第 1 期（2026）")
        .doesNotContain("特别", "回顾");
  }

  @Test
  void theNumberFollowsTheLastOfIssuesAndDraftsAndTheDayTheCadence() throws IOException {
    publish(78, "2026-11-14", "");
    write("drafts/81.md", "---\ntitle: '码上周刊 #81：早'\npubDate: 2026-12-05\n---\n");
    assertThat(next()).isEqualTo(Facts.of(82, LocalDate.of(2026, 12, 12)));
  }

  @Test
  void whatIsNotThereToLookBackAtIsLeftOutAndSaid() throws IOException {
    publish(78, "2026-11-14", "");
    publish(77, "2026-11-07", "");

    Composed one = compose(Facts.of(80, LocalDate.of(2026, 11, 28)));
    assertThat(one.text()).contains("回顾", "#78").doesNotContain("#79");
    assertThat(one.missing()).containsExactly(new Missing(Missing.Kind.ISSUE, "#79"));

    Composed none = compose(Facts.of(90, LocalDate.of(2027, 2, 6)));
    assertThat(none.text()).doesNotContain("回顾");
    assertThat(none.missing()).extracting(Missing::kind).contains(Missing.Kind.LOOK_BACK);
  }

  @Test
  void yearsLookBackAtTheIssueNearestToTheDay() throws IOException {
    write("galley.yaml", PROFILE.replace("issues-ago: [1, 2]", "years-ago: [1, 2]"));
    publish(10, "2025-11-22", "");
    publish(11, "2025-11-29", "");
    publish(12, "2025-12-06", "");

    Composed issue = compose(Facts.of(60, LocalDate.of(2026, 11, 28)));

    assertThat(issue.text()).contains("w/11)（2025.11.29）").doesNotContain("w/10", "w/12");
    assertThat(issue.missing()).isEmpty();
  }

  @Test
  void aParagraphThatStandsInOneIssueAloneIsNotTakenOver() throws IOException {
    publish(78, "2026-11-14", "你好。\n\n今天下雪。\n\n第 78 期送给 3 位读者。\n\n");
    publish(79, "2026-11-21", "你好。\n\n今天放晴。\n\n第 79 期送给 3 位读者。\n\n");
    assertThat(compose(next()).text())
        .contains("你好。\n\n第 80 期送给 3 位读者。")
        .doesNotContain("下雪", "放晴");
  }

  @Test
  void anIssueOfOnlyADayHasNoNumber() throws IOException {
    write(
        "galley.yaml",
        """
        publication: {every: month}
        issues: "{date}.md"
        drafts: "drafts/{date}.md"
        sections: none
        """);
    write("2026-01-31.md", "# 一月\n\n## 一篇\n\n文字。\n");
    assertThat(next().number()).isEqualTo(java.util.Optional.<BigInteger>empty());
    assertThat(next().date()).contains(LocalDate.of(2026, 2, 28));
  }

  @Test
  void theWidthOfNumbersInNamesIsKept() throws IOException {
    write("galley.yaml", "issues: issues/{number}.md\ndrafts: drafts/{number}.md\n");
    write("issues/009.md", "## A\n");
    Workspace workspace = Workspace.open(folder);
    var next = new NextIssue(workspace, Past.read(workspace));
    assertThat(next.path(next.next(LocalDate.EPOCH))).isEqualTo(Path.of("drafts/010.md"));
  }

  @Test
  void onlyAFreeNumberIsNew() throws IOException {
    publish(78, "2026-11-14", "");
    Workspace workspace = Workspace.open(folder);
    var next = new NextIssue(workspace, Past.read(workspace));
    assertThat(next.same(Facts.of(78, LocalDate.EPOCH))).isPresent();
    assertThat(next.same(Facts.of(79, LocalDate.EPOCH))).isEmpty();
  }
}
