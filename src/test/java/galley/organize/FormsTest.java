package galley.organize;

import static org.assertj.core.api.Assertions.assertThat;

import galley.issue.Conventions;
import galley.issue.HeadingForm;
import galley.issue.Item;
import galley.issue.ItemForm;
import galley.issue.Numbers;
import galley.issue.Outline;
import galley.issue.SectionRule;
import galley.issue.Template;
import galley.test.Publications;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FormsTest {
  private static final ItemForm INLINE =
      form(
          ItemForm.Kind.BULLET,
          Set.of("jobs"),
          "- [{title}]({url})：{summary}",
          "- [{title}]({url})",
          "- {title}");
  private static final ItemForm HEADINGS =
      form(ItemForm.Kind.HEADING, Set.of(), "### [{title}]({url})", "### {title}");

  private static ItemForm form(ItemForm.Kind kind, Set<String> roles, String... headlines) {
    return new ItemForm(
        kind,
        List.of(headlines).stream().map(Template::of).toList(),
        null,
        Template.of("{summary}"),
        null,
        Numbers.ARABIC,
        roles);
  }

  private static Conventions conventions() {
    Conventions c = Publications.bullets();
    return new Conventions(
        c.frontMatter(),
        Map.of(),
        List.of(new SectionRule("jobs", List.of(HeadingForm.of(Template.of("## Jobs"))))),
        List.of(HEADINGS, INLINE),
        c.restart(),
        List.of(),
        Set.of(),
        null);
  }

  @Test
  void aSummaryThatHasAPlaceInTheHeadlineStandsThereOnOneLine() {
    assertThat(written("Why it\nmatters.")).isEqualTo("[Title](https://t.example)：Why it matters.");
  }

  @Test
  void withoutASummaryTheHeadlineThatNeedsNoneIsWritten() {
    assertThat(written("")).isEqualTo("[Title](https://t.example)");
  }

  @Test
  void aSummaryOfMoreThanAParagraphStandsBelow() {
    assertThat(written("One.\n\nTwo.")).startsWith("[Title](https://t.example)\n");
  }

  @Test
  void anItemGoesToASectionOfAnotherFormAndComesBackToTheLetter() {
    String text =
        """
        ## News

        ### [One](https://one.example)

        About one.

        ### Read [two](https://two.example) soon

        ### [Six](https://six.example)

        ## Jobs

        - [Three](https://three.example)：A place.
        - Four is [here](https://four.example) and [there](https://five.example)
        """;
    for (int item : List.of(0, 1)) {
      assertThat(thereAndBack(text, 0, item, 1)).as("News %d", item).isEqualTo(text);
      assertThat(thereAndBack(text, 1, item, 0)).as("Jobs %d", item).isEqualTo(text);
    }
  }

  private static String written(String summary) {
    Outline outline = Outline.parse("## Jobs\n", conventions());
    var entry = new Entry("Title", "https://t.example", summary, Map.of(), null);
    return Forms.write(outline, entry, INLINE).orElseThrow().text();
  }

  private static String thereAndBack(String text, int section, int item, int to) {
    String there = moved(text, section, item, new Target(to, 1));
    return moved(there, to, 1, new Target(section, item));
  }

  private static String moved(String text, int section, int item, Target target) {
    Outline outline = Outline.parse(text, conventions());
    Item meant = outline.sections().get(section).items().get(item);
    Outcome outcome = Organizer.move(outline, List.of(meant), target);
    assertThat(outcome).isInstanceOf(Outcome.Done.class);
    return ((Outcome.Done) outcome).edit().after();
  }
}
