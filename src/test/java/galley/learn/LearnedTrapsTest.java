package galley.learn;

import static org.assertj.core.api.Assertions.assertThat;

import galley.issue.Outline;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Where a publication's items end, and what is none, in forms that a learner once got wrong: eight
/// issues of a kind, of which the third is read.
class LearnedTrapsTest {
  private static final int ISSUES = 8;

  /// An issue by its place.
  private interface Kind {
    String issue(int i);
  }

  private static List<String> itemsOf(Kind kind) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (int i = 0; i < ISSUES; i++) texts.put("issue-" + i + ".md", kind.issue(i));
    var conventions = Learner.learn(new PastIssues(texts, List.of())).conventions();
    String third = kind.issue(3);
    return Outline.parse(third, conventions).items().stream()
        .map(item -> item.content().in(third))
        .toList();
  }

  /** A word that stands nowhere else. */
  private static String word(int i, int n) {
    return "w" + (char) ('a' + i) + (char) ('a' + n);
  }

  private static String link(int i, int n) {
    return "[" + word(i, n) + "](https://a.example/" + word(i, n) + ")";
  }

  @Test
  void underlinedHeadingsAreLearnedAsHeadings() {
    Kind kind =
        i ->
            ("Loom Weekly #" + (i + 1) + "\n====\n\nNews\n----\n\n- " + link(i, 1) + "\n- ")
                + link(i, 2)
                + "\n";
    Map<String, String> texts = new LinkedHashMap<>();
    for (int i = 0; i < ISSUES; i++) texts.put("issue-" + (i + 1) + ".md", kind.issue(i));
    Learned learned = Learner.learn(new PastIssues(texts, List.of()));
    Outline outline = Outline.parse(kind.issue(3), learned.conventions());

    assertThat(learned.sections().getFirst().headings()).containsExactly("## News");
    assertThat(outline.sections()).extracting(outline::isTitle).containsExactly(true, false);
    assertThat(outline.sections().getLast().role()).isEqualTo("news");
  }

  @Test
  void aListThatIsTheSameEachTimeIsNoItem() {
    assertThat(
            itemsOf(
                i ->
                    "## News\n\n- "
                        + link(i, 1)
                        + "\n- "
                        + link(i, 2)
                        + "\n\nFind us elsewhere:\n\n"
                        + "- [RSS](https://a.example/feed)\n- [Mail](https://a.example/mail)\n"))
        .containsExactly(link(3, 1), link(3, 2));
  }

  @Test
  void pointsInTheNotesOfBoldTitlesAreNoItems() {
    assertThat(
            itemsOf(
                i ->
                    "## News\n\n**"
                        + link(i, 1)
                        + "**\n\n1）"
                        + word(i, 2)
                        + "\n2）"
                        + word(i, 3)
                        + "\n\n**"
                        + link(i, 4)
                        + "**\n\nNote "
                        + word(i, 5)
                        + ".\n"))
        .containsExactly(
            "**" + link(3, 1) + "**\n\n1）" + word(3, 2) + "\n2）" + word(3, 3),
            "**" + link(3, 4) + "**\n\nNote " + word(3, 5) + ".");
  }

  @Test
  void aPromotionBehindTheLastHeadingIsNotPartOfIt() {
    assertThat(
            itemsOf(
                i ->
                    "## News\n\n### "
                        + link(i, 1)
                        + "\n\nNote "
                        + word(i, 2)
                        + ".\n\n### "
                        + link(i, 3)
                        + "\n\nNote "
                        + word(i, 4)
                        + ".\n\n🎁 Buy "
                        + word(i, 5)
                        + "!\n\n## More\n\n### "
                        + link(i, 6)
                        + "\n\nNote "
                        + word(i, 7)
                        + ".\n"))
        .containsExactly(
            link(3, 1) + "\n\nNote " + word(3, 2) + ".",
            link(3, 3) + "\n\nNote " + word(3, 4) + ".",
            link(3, 6) + "\n\nNote " + word(3, 7) + ".");
  }

  @Test
  void aSectionThatLeadsWhereTheOthersLeadIsNoStory() {
    assertThat(
            itemsOf(
                i ->
                    "## [News](https://a.example/subscribe)\n\n1、"
                        + link(i, 1)
                        + "\n\n## [Code](https://a.example/subscribe)\n\n1、"
                        + link(i, 2)
                        + (i == 3
                            ? "\n\n## [Talks](https://a.example/subscribe)\n\n1、"
                                + link(i, 3)
                                + "\n"
                            : "\n")))
        .containsExactly(link(3, 1), link(3, 2), link(3, 3));
  }

  @Test
  void aShortTagThatIsTheSameEachTimeIsNoSummary() {
    assertThat(
            itemsOf(
                i ->
                    "## News\n\n**"
                        + link(i, 1)
                        + "**\n\n**"
                        + link(i, 2)
                        + "**\n\n<Card client:load />\n"))
        .containsExactly("**" + link(3, 1) + "**", "**" + link(3, 2) + "**");
  }
}
