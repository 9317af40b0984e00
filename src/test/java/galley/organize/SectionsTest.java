package galley.organize;

import static org.assertj.core.api.Assertions.assertThat;

import galley.issue.Conventions;
import galley.issue.ConventionsReader;
import galley.issue.Outline;
import galley.issue.Region;
import galley.organize.Outcome.Reason;
import galley.test.Publications;
import galley.yaml.Fields;
import galley.yaml.Yaml;
import galley.yaml.YamlReadException;
import org.junit.jupiter.api.Test;

class SectionsTest {
  private static final Conventions PARAGRAPHS = Publications.numberedParagraphs();
  private static final String ISSUE =
      """
      ---
      title: '码上周刊 #79：旧标题'
      ---

      Hello.

      ## [🦄文章&教程](https://s.example)

      1、[A](https://a.example)

      About A.

      2、[B](https://b.example)

      3、[C](https://c.example)

      🎁 Promotion.

      ## 🐿️项目&资源

      1、[D](https://d.example)

      ## 🐱欢迎订阅

      Subscribe.
      """;

  private final Outline outline = Outline.parse(ISSUE, PARAGRAPHS);

  @Test
  void aNewSectionOfAKnownNameGetsTheProfilesHeading() {
    String after = text(Sections.add(outline, "🐢播客&视频", 2));

    assertThat(after).isEqualTo(ISSUE.replace("## 🐱欢迎订阅", "## 🐢播客&视频\n\n## 🐱欢迎订阅"));
    assertThat(text(Sections.remove(read(after), 2))).isEqualTo(ISSUE);
  }

  @Test
  void aNewSectionAtTheEndOfABareIssueNeedsNoMore() {
    Outline bare = Outline.parse("## First\n\n- [a](https://a.example)", Publications.bullets());

    assertThat(text(Sections.add(bare, "Second", 9)))
        .isEqualTo("## First\n\n- [a](https://a.example)\n\n## Second");
  }

  @Test
  void aNewNameKeepsLinkAndEmoji() {
    assertThat(text(Sections.rename(outline, 0, "Articles")))
        .isEqualTo(ISSUE.replace("🦄文章&教程", "🦄Articles"));
    assertThat(text(Sections.rename(outline, 0, "🐙 Articles")))
        .isEqualTo(ISSUE.replace("🦄文章&教程", "🐙 Articles"));
  }

  @Test
  void aHeadingWhoseNameHasMarkupIsRenamedAsAWhole() {
    Outline setext = Outline.parse("*Old* name\n----\n\nText.\n", Publications.bullets());

    assertThat(text(Sections.rename(setext, 0, "New [one")))
        .isEqualTo("New \\[one\n----\n\nText.\n");
  }

  @Test
  void aSectionMovesWithItsItemsAndThePromotionStays() {
    String after = text(Sections.move(outline, 1, 0));

    assertThat(after)
        .contains("Hello.\n\n## 🐿️项目&资源\n\n1、[D](https://d.example)\n\n🎁 Promotion.\n\n## [🦄")
        .contains("3、[C](https://c.example)\n\n## 🐱欢迎订阅");
    assertThat(text(Sections.move(read(after), 1, 0))).isEqualTo(ISSUE);
    assertThat(reason(Sections.move(outline, 2, 0))).isEqualTo(Reason.NO_SUCH_PLACE);
  }

  @Test
  void numbersThatRunThroughTheIssueFollowTheirSections() {
    String issue =
        "## A\n\n1. [a](https://a.example)\n2. [b](https://b.example)\n\n"
            + "## B\n\n3. [c](https://c.example)";
    Outline through = Outline.parse(issue, Publications.orderedThroughIssue());
    String after = text(Sections.move(through, 0, 2));

    assertThat(after)
        .isEqualTo(
            "## B\n\n1. [c](https://c.example)\n\n"
                + "## A\n\n2. [a](https://a.example)\n3. [b](https://b.example)");
    assertThat(text(Sections.move(Outline.parse(after, Publications.orderedThroughIssue()), 1, 0)))
        .isEqualTo(issue);
  }

  @Test
  void aSplitStartsNumbersAgainAndAMergeRunsThemOn() {
    String after = text(Sections.split(outline, 0, 1, "More"));

    assertThat(after)
        .contains(
            "About A.\n\n## More\n\n1、[B](https://b.example)\n\n2、[C](https://c.example)\n\n🎁");
    assertThat(text(Sections.merge(read(after), 1))).isEqualTo(ISSUE);
    assertThat(reason(Sections.split(outline, 0, 3, "More"))).isEqualTo(Reason.NO_SUCH_PLACE);
    assertThat(reason(Sections.split(outline, 0, 1, " "))).isEqualTo(Reason.NO_NAME);
    assertThat(reason(Sections.merge(outline, 0))).isEqualTo(Reason.NO_SECTION_BEFORE);
  }

  @Test
  void onlyAnEmptySectionIsTakenAway() {
    assertThat(reason(Sections.remove(outline, 0))).isEqualTo(Reason.NOT_EMPTY);
  }

  @Test
  void aWithdrawnEntryKeepsItsPlaceAndNumber() {
    Outcome outcome = Organizer.retract(outline, outline.items().getFirst());

    assertThat(text(outcome))
        .isEqualTo(ISSUE.replace("1、[A](https://a.example)\n\nAbout A.", "1、~~A~~"));
    Outline after = read(text(outcome));
    assertThat(after.items().getFirst().urlText()).isNull();
    assertThat(reason(Organizer.retract(after, after.items().getFirst())))
        .isEqualTo(Reason.NOTHING_TO_CHANGE);
  }

  @Test
  void anItemsTitleBecomesTheIssuesHeadline() {
    assertThat(text(Headlines.promote(outline, outline.items().get(3))))
        .isEqualTo(ISSUE.replace("旧标题", "D"));
    Outline untitled = read(ISSUE.replace("旧标题", ""));
    assertThat(text(Headlines.promote(untitled, untitled.items().get(3))))
        .isEqualTo(ISSUE.replace("旧标题", "D"));
    Outline without = read(ISSUE.replace("title:", "subject:"));
    assertThat(reason(Headlines.promote(without, without.items().getFirst())))
        .isEqualTo(Reason.NO_HEADLINE);
  }

  @Test
  void theHeadlineMayStandInAHeadingThatIsTheTitle() throws YamlReadException {
    Conventions titled =
        ConventionsReader.read(
            Fields.of(
                Yaml.read(
                    """
                    title: {heading: "# Weekly {number}: {headline}"}
                    items: {form: bullet, headline: "- [{title}]({url})"}
                    """,
                    "galley.yaml")),
            _ -> "");
    Outline issue =
        Outline.parse("# Weekly 7: Old\n\n## News\n\n- [New](https://a.example)\n", titled);

    assertThat(text(Headlines.promote(issue, issue.items().getFirst())))
        .startsWith("# Weekly 7: New\n\n## News\n");
  }

  @Test
  void aHeadlineWithAnApostropheIsQuoted() {
    Outline quoting = read(ISSUE.replace("[D]", "[It's a: \"test\"]"));

    assertThat(text(Headlines.promote(quoting, quoting.items().get(3))))
        .contains("title: '码上周刊 #79：It''s a: \"test\"'\n");
    Outline plain = read(quoting.text().replace("'码上周刊 #79：旧标题'", "码上周刊 #79：旧标题"));
    assertThat(text(Headlines.promote(plain, plain.items().get(3))))
        .contains("title: '码上周刊 #79：It''s a: \"test\"'\n");
  }

  @Test
  void irregularNumbersRunFromTheFirstOn() {
    Outline irregular =
        read(ISSUE.replace("1、[A]", "7、[A]").replace("2、", "⑦、").replace("3、", "9、"));

    assertThat(text(Numbering.renumber(irregular)))
        .isEqualTo(ISSUE.replace("1、[A]", "7、[A]").replace("2、", "⑧、").replace("3、", "9、"));
    assertThat(reason(Numbering.renumber(irregular, 1))).isEqualTo(Reason.NOTHING_TO_CHANGE);
  }

  @Test
  void aWiderNumberIndentsItsLinesFurther() {
    String issue = "9. [a](https://a.example)\n\n   Note.\n9. [b](https://b.example)\n\n   Note.\n";
    Outline lists = Outline.parse("## A\n\n" + issue, Publications.orderedThroughIssue());

    assertThat(text(Numbering.renumber(lists)))
        .endsWith(
            "9. [a](https://a.example)\n\n   Note.\n10. [b](https://b.example)\n\n    Note.\n");
  }

  @Test
  void aBlockMovesWhenAsked() {
    Region promotion = region("🎁");
    String after = text(Blocks.move(outline, promotion, 2));

    assertThat(after)
        .isEqualTo(
            ISSUE
                .replace("\n\n🎁 Promotion.", "")
                .replace("## 🐱欢迎订阅", "🎁 Promotion.\n\n## 🐱欢迎订阅"));
    assertThat(reason(Blocks.move(outline, promotion, 1))).isEqualTo(Reason.NOTHING_TO_CHANGE);
    assertThat(reason(Blocks.move(outline, region("1、[A]"), 1))).isEqualTo(Reason.NOT_A_BLOCK);
  }

  @Test
  void proseThatWouldBecomePartOfAnItemIsNotMovedThere() {
    assertThat(reason(Blocks.move(outline, region("Hello"), 2)))
        .isEqualTo(Reason.WOULD_CHANGE_OTHERS);
  }

  @Test
  void aBlockWithAHeadingMovesAsASection() {
    String after = text(Blocks.move(outline, region("## 🐱"), 0));

    assertThat(after).contains("Hello.\n\n## 🐱欢迎订阅\n\nSubscribe.\n\n## [🦄");
  }

  private Region region(String start) {
    return outline.regions().stream()
        .filter(r -> r.range().in(ISSUE).startsWith(start))
        .findFirst()
        .orElseThrow();
  }

  private static Outline read(String text) {
    return Outline.parse(text, PARAGRAPHS);
  }

  private static String text(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Done.class);
    return ((Outcome.Done) outcome).edit().after();
  }

  private static Reason reason(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Refused.class);
    return ((Outcome.Refused) outcome).reason();
  }
}
