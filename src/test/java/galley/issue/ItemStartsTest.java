package galley.issue;

import static org.assertj.core.api.Assertions.assertThat;

import galley.yaml.Fields;
import galley.yaml.Yaml;
import galley.yaml.YamlReadException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What fits a template and what is an item: a line is one only where its place says so.
class ItemStartsTest {
  private static final String NUMBERED =
      """
      title: {heading: "# Weekly {number}"}
      before-sections: prose
      sections:
        - {role: articles, heading: "## Articles"}
        - {role: preface, heading: "## Preface", holds: prose}
      items:
        - form: paragraph
          headline: ["{n}、[{title}]({url})", "{n}、{title}", "{n}、"]
        - {form: bullet, headline: "- {title}", in: articles}
      """;

  @Test
  void aNumberWithoutALinkIsAnItemWhereItComesNext() {
    assertThat(
            items(
                NUMBERED,
                """
                ## Articles

                1、[A](https://a.example)

                Three points:

                1、this

                2、that

                2、Withdrawn

                3、[C](https://c.example)
                """))
        .containsExactly("A https://a.example", "Withdrawn", "C https://c.example");
  }

  @Test
  void aNumberAloneIsAnItemWhoseTextFollows() {
    assertThat(items(NUMBERED, "## Articles\n\n1、\n\nA saying.\n\n2、\n\nAnother.\n"))
        .containsExactly("", "");
  }

  @Test
  void thePointsOfAnUnknownSectionAreNone() {
    assertThat(items(NUMBERED, "## On looms\n\nIn short:\n\n1、warp\n\n2、weft\n")).isEmpty();
  }

  @Test
  void aPrefaceAndWhatStandsBeforeTheSectionsHoldNone() {
    assertThat(
            items(
                NUMBERED,
                """
                # Weekly 7

                1、[A](https://a.example)

                ## Preface

                1、[B](https://b.example)

                - c

                ## Articles

                - d
                """))
        .containsExactly("d");
  }

  @Test
  void withoutAnySectionTheItemsStandUnderTheTitle() {
    assertThat(items(NUMBERED, "# Weekly 7\n\n1、[A](https://a.example)\n"))
        .containsExactly("A https://a.example");
  }

  @Test
  void aFormThatStandsInSomeSectionsIsNoneInOthers() {
    assertThat(items(NUMBERED, "## Links\n\n- a\n\n## Articles\n\n- b\n")).containsExactly("b");
  }

  private static final String HEADINGS =
      """
      sections:
        - {role: news, heading: "## News"}
      items:
        form: heading
        headline: ["### [{title}]({url})", "### {title}"]
        url: "{url}"
      """;

  @Test
  void aHeadingWithoutALinkIsAnItemAmongThoseWithOne() {
    assertThat(
            items(
                HEADINGS,
                """
                ## News

                ### [A](https://a.example)

                ### B

                Words.

                ### C
                https://c.example
                """))
        .containsExactly("A https://a.example", "B", "C https://c.example");
  }

  @Test
  void aHeadingWithoutALinkAloneIsAGroup() {
    assertThat(items(HEADINGS, "## News\n\n### From afar\n\nWords.\n")).isEmpty();
  }

  @Test
  void aHeadingWithLinkedHeadingsBelowItGroupsThem() {
    String profile =
        HEADINGS
            + "      ".substring(6)
            + "teaser: {section: '**{name}**', headline: 'x {title}'}\n";

    assertThat(
            items(
                profile.replace("### {title}", "## {title}").replace("## [", "### ["),
                "## Afar\n\n### [A](https://a.example)\n\n### [B](https://b.example)\n"))
        .isEmpty();
  }

  @Test
  void theLinkOfTheParagraphSetTightBelowAHeadingIsTheItems() {
    assertThat(
            items(HEADINGS, "### A\nSee [it](https://a.example) now.\n\n### B\n\nNo [link](x).\n"))
        .first()
        .isEqualTo("A https://a.example");
  }

  @Test
  void anUnderlinedHeadingIsAHeading() {
    String profile = "items: {form: heading, headline: '## [{title}]({url})'}\n";

    assertThat(
            items(
                profile, "[A](https://a.example)\n---\n\nWords.\n\n[B](https://b.example)\n---\n"))
        .containsExactly("A https://a.example", "B https://b.example");
  }

  private static final String BOLD =
      "items: {form: paragraph, headline: '**{title}**', url: '<{url}>'}\n";

  @Test
  void aBoldLineOfAnEssayIsASubtitle() {
    assertThat(
            items(
                BOLD,
                """
                **A**\\
                <https://a.example>\\
                Words.

                **An essay**

                Words.

                **Its first part**

                Words.

                **B with words**\\
                right below.
                """))
        .containsExactly("A https://a.example", "An essay", "B with words");
  }

  @Test
  void aUrlMayComeAfterTheWords() {
    assertThat(items(BOLD, "**A**\nWords.\nMore.\n<https://a.example>\n"))
        .containsExactly("A https://a.example");
  }

  private static final String TEASER =
      """
      sections:
        - {role: articles, heading: "## [🦄 Articles](https://w.example)"}
      items: {form: paragraph, headline: "{n}、[{title}]({url})"}
      teaser: {section: "**[{name}]({link})**", headline: "{circled} {title}"}
      """;

  @Test
  void aTeaserHasBoldLinesForSectionsAndCircledTitlesWithoutALink() {
    String text = "**[🦄 Articles](https://w.example)**\n\n① A\n\n② B\n\n2024 was a year.\n\n③ C\n";
    Outline outline = Outline.parse(text, conventions(TEASER));

    assertThat(outline.sections()).extracting(Section::role).containsExactly("articles");
    assertThat(outline.items()).extracting(Item::titleText).containsExactly("A", "B", "C");
    assertThat(outline.items()).extracting(Item::urlText).containsOnlyNulls();
  }

  @Test
  void aFigureIsTheNumberOfATeaserOnlyWhereItComesNext() {
    String full =
        """
        ## [🦄 Articles](https://w.example)

        1、[A](https://a.example)

        40 people came.

        2、[B](https://b.example)
        """;
    assertThat(items(TEASER, full)).containsExactly("A https://a.example", "B https://b.example");

    String teaser =
        IntStream.rangeClosed(1, 20)
                .mapToObj(Numbers.CIRCLED::print)
                .map(n -> n + " x\n\n")
                .collect(Collectors.joining())
            + "21 y\n\n40 people\n";
    assertThat(items(TEASER, teaser)).hasSize(21).last().isEqualTo("y");
  }

  private static final String BULLETS = "items: {form: bullet, headline: '- {title}'}\n";

  @Test
  void aTableOfContentsIsNoList() {
    assertThat(items(BULLETS, "- [A](#a)\n- [B](#b)\n\n## A\n\n- [C](https://c.example)\n"))
        .containsExactly("C https://c.example");
  }

  @Test
  void theFirstLinkOfAnEntrysFirstParagraphIsItsOwn() {
    assertThat(
            items(
                BULLETS,
                """
                - **News:** somebody
                  [said][a] it [again](https://b.example)

                  [c](https://c.example)
                - See [elsewhere][] and [here](https://d.example)

                [a]: https://a.example
                """))
        .containsExactly("News: somebody https://a.example", "See [elsewhere][] and here");
  }

  @Test
  void whatEndsAnItemIsNotItsOwnUnlessSomethingOfItFollows() {
    String text =
        """
        1、[A](https://a.example)

        <!-- a comment -->

        Words.

        [ref]: https://r.example

        {% include sponsor.html %}

        2、[B](https://b.example)
        """;
    Outline outline =
        Outline.parse(text, conventions("items: {headline: '{n}、[{title}]({url})'}\n"));

    assertThat(outline.items().getFirst().range().in(text)).endsWith("Words.\n");
    assertThat(outline.regions())
        .extracting(r -> r.kind() + ":" + r.range().in(text).strip().lines().count())
        .containsExactly(
            "ITEM:5", "BLANK:0", "REFERENCES:1", "BLANK:0", "PROSE:1", "BLANK:0", "ITEM:1");
  }

  private static List<String> items(String profile, String text) {
    return Outline.parse(text, conventions(profile)).items().stream()
        .map(i -> (i.titleText() + (i.urlText() == null ? "" : " " + i.urlText())).strip())
        .toList();
  }

  private static Conventions conventions(String profile) {
    try {
      Fields fields = Fields.of(Yaml.read(profile, "galley.yaml"));
      Conventions conventions = ConventionsReader.read(fields, _ -> "");
      assertThat(fields.problems()).isEmpty();
      return conventions;
    } catch (YamlReadException e) {
      throw new AssertionError(e);
    }
  }
}
