package galley.organize;

import static org.assertj.core.api.Assertions.assertThat;

import galley.issue.Conventions;
import galley.issue.HeadingForm;
import galley.issue.Outline;
import galley.issue.Template;
import galley.test.Publications;
import java.util.List;
import org.junit.jupiter.api.Test;

class StatsTest {
  private static final String LINE = "本期分享了 1 篇文章，0 个开源项目，0 则音视频，全文 200 字。";

  private static final String TITLE = "# Weekly 7\n\n";
  private static final String ITEM = "1、[A](https://a.example)\n";
  private static final String ARTICLES = "## 🦄文章&教程\n\n";

  @Test
  void theLineStandsAboveTheFirstHeading() {
    assertThat(said(LINE + "\n\n" + ARTICLES + ITEM))
        .containsExactlyInAnyOrder("1", "0", "0", "200");
  }

  @Test
  void theIssuesTitleIsNoSuchHeading() {
    assertThat(said(TITLE + LINE + "\n\n" + ARTICLES + ITEM))
        .containsExactlyInAnyOrder("1", "0", "0", "200");
  }

  @Test
  void belowASectionItIsSomebodysText() {
    assertThat(said(TITLE + ARTICLES + LINE + "\n")).isEmpty();
  }

  private static List<String> said(String text) {
    Conventions c = Publications.numberedParagraphs();
    var titled =
        new Conventions(
            c.frontMatter(),
            c.frontMatterFields(),
            List.of(HeadingForm.of(Template.of("# Weekly {number}"))),
            c.itemsBeforeSections(),
            c.sections(),
            c.items(),
            c.restart(),
            c.blocks(),
            c.boilerplate(),
            c.stats());
    return Stats.figures(Outline.parse(text, titled)).stream().map(Stats.Figure::said).toList();
  }
}
