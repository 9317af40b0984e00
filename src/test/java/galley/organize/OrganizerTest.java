package galley.organize;

import static org.assertj.core.api.Assertions.assertThat;

import galley.issue.Conventions;
import galley.issue.Item;
import galley.issue.Outline;
import galley.test.Publications;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OrganizerTest {
  private static final Conventions PARAGRAPHS = Publications.numberedParagraphs();
  private static final String ISSUE =
      """
      本期分享了 3 篇文章，1 个开源项目，0 则音视频，全文 2200 字。

      ## 🦄文章&教程

      1、[A](https://a.example) (英)

      About A.

      2、[B](https://b.example)

      About B.

      3、[C](https://c.example)

      About C.

      🎁 Promotion.

      ## 🐿️项目&资源

      1、[D](https://d.example)

      ## 🐢播客&视频
      """;

  @Test
  void withinASectionOnlyContentsTravel() {
    assertThat(move(ISSUE, PARAGRAPHS, 0, 2, 0, 0))
        .contains("1、[C](https://c.example)\n\nAbout C.\n\n2、[A](https://a.example) (英)")
        .contains("3、[B](https://b.example)\n\nAbout B.\n\n🎁 Promotion.");
  }

  @Test
  void leavingASectionRemovesItsLastPlaceAndTheCountsFollow() {
    String after = move(ISSUE, PARAGRAPHS, 0, 0, 1, 1);

    assertThat(after)
        .startsWith("本期分享了 2 篇文章，2 个开源项目，0 则音视频，全文 2200 字。")
        .contains("2、[C](https://c.example)\n\nAbout C.\n\n🎁 Promotion.\n\n## 🐿️")
        .contains("1、[D](https://d.example)\n\n2、[A](https://a.example) (英)\n\nAbout A.\n\n## 🐢");
  }

  @Test
  void anEmptySectionGetsItsFirstItemAsTheConventionsWriteIt() {
    assertThat(move(ISSUE, PARAGRAPHS, 1, 0, 2, 0))
        .endsWith("## 🐿️项目&资源\n\n## 🐢播客&视频\n\n1、[D](https://d.example)\n");
  }

  @Test
  void aCountThatSomebodySetByHandIsLeft() {
    assertThat(move(ISSUE.replace("1 个", "7 个"), PARAGRAPHS, 0, 0, 1, 0))
        .startsWith("本期分享了 2 篇文章，7 个开源项目");
  }

  @Test
  void severalItemsKeepTheirOrder() {
    Outline outline = Outline.parse(ISSUE, PARAGRAPHS);
    List<Item> items = outline.sections().getFirst().items();
    var done = done(Organizer.move(outline, List.of(items.get(2), items.get(0)), new Target(1, 0)));

    assertThat(done.edit().after())
        .contains(
            "1、[A](https://a.example) (英)\n\n"
                + "About A.\n\n"
                + "2、[C](https://c.example)\n\n"
                + "About C.\n\n"
                + "3、[D]");
    assertThat(done.landed()).hasSize(2);
    assertThat(done.edit().after().substring(done.landed().get(1))).startsWith("2、[C]");
  }

  @Test
  void aFileWithoutAFinalNewlineKeepsThat() {
    String issue = "## 🦄文章&教程\n\n1、[A](https://a.example)\n\n2、[B](https://b.example)";

    assertThat(move(issue, PARAGRAPHS, 0, 1, 0, 0))
        .isEqualTo("## 🦄文章&教程\n\n1、[B](https://b.example)\n\n2、[A](https://a.example)");
    Outline outline = Outline.parse(issue, PARAGRAPHS);
    assertThat(done(Organizer.remove(outline, outline.items().subList(0, 1))).edit().after())
        .isEqualTo("## 🦄文章&教程\n\n1、[B](https://b.example)");
  }

  @Test
  void linesInTheIndentationOfAWiderNumberAreIndentedAnew() {
    var issue = new StringBuilder("## A\n\n");
    for (int i = 1; i <= 10; i++) {
      String pad = " ".repeat(i < 10 ? 3 : 4);
      issue.append(i + ". [T" + i + "](https://t.example/" + i + ")\n\n" + pad + "Note.\n\n");
    }
    assertThat(move(issue.toString(), Publications.orderedThroughIssue(), 0, 0, 0, 9))
        .contains("10. [T1](https://t.example/1)\n\n    Note.")
        .contains("9. [T10](https://t.example/10)\n\n   Note.");
  }

  @Test
  void numbersThatRunThroughTheIssueShiftInLaterSections() {
    String issue =
        "## A\n\n"
            + "1. [a](https://a.example)\n"
            + "2. [b](https://b.example)\n\n"
            + "## B\n\n"
            + "3. [c](https://c.example)\n\n"
            + "## C\n\n"
            + "4. [d](https://d.example)\n";

    assertThat(move(issue, Publications.orderedThroughIssue(), 0, 0, 2, 1))
        .isEqualTo(
            "## A\n\n"
                + "1. [b](https://b.example)\n\n"
                + "## B\n\n"
                + "2. [c](https://c.example)\n\n"
                + "## C\n\n"
                + "3. [d](https://d.example)\n"
                + "4. [a](https://a.example)\n");
  }

  @Test
  void aLinkIsWrittenInThePublicationsForm() {
    var entry =
        new Entry(
            "Loops [fast] *and* slow",
            "https://e.example/a(b",
            "Why.",
            Map.of("language", "en"),
            null);
    String after =
        done(Organizer.place(Outline.parse(ISSUE, PARAGRAPHS), List.of(entry), new Target(0, 1)))
            .edit()
            .after();

    assertThat(after)
        .contains(
            "2、[Loops \\[fast\\] \\*and\\* slow](https://e.example/a%28b) (英)\n\nWhy.\n\n3、[B]")
        .contains("4、[C](https://c.example)\n\nAbout C.\n\n🎁")
        .startsWith("本期分享了 4 篇文章");
    assertThat(Outline.parse(after, PARAGRAPHS).items().get(1).titleText())
        .isEqualTo("Loops [fast] *and* slow");
  }

  @Test
  void numbersThatDoNotRunOnAreLeftToWhoeverWroteThem() {
    String issue =
        """
        ## A

        1. [a](https://a.example)
        2. [b](https://b.example)

        ## B

        1. [c](https://c.example)
        """;

    assertThat(move(issue, Publications.orderedThroughIssue(), 0, 0, 1, 1))
        .isEqualTo(
            """
            ## A

            1. [b](https://b.example)

            ## B

            1. [c](https://c.example)
            2. [a](https://a.example)
            """);
  }

  @Test
  void allItemsOfAFileThatStartsWithOneCanBeTakenOut() {
    String issue = "### 1. A\n\nhttps://a.example\n\n### 2. B\n\nhttps://b.example\n";
    Outline outline = Outline.parse(issue, Publications.headings());

    assertThat(done(Organizer.remove(outline, outline.items())).edit().after()).isEmpty();
    assertThat(done(Organizer.remove(outline, outline.items().subList(0, 1))).edit().after())
        .isEqualTo("### 1. B\n\nhttps://b.example\n");
  }

  @Test
  void aBackslashAtTheEndOfATitleEscapesNothing() {
    var entry = new Entry("C:\\", "https://e.example/", "", Map.of(), null);
    String after =
        done(Organizer.place(Outline.parse(ISSUE, PARAGRAPHS), List.of(entry), new Target(1, 1)))
            .edit()
            .after();

    assertThat(after).contains("2、[C:\\\\](https://e.example/)");
  }

  @Test
  void whatWasTakenBackIsIndentedForItsNewPlaceOnlyWhereItWouldFallOutOfIt() {
    var tenth = new StringBuilder("## A\n\n");
    for (int i = 1; i <= 9; i++) tenth.append(i + ". [T](https://t.example/" + i + ")\n");
    var kept = new Entry("", "", "", Map.of(), "[K](https://k.example)\n\n   Note.");

    assertThat(place(tenth.toString(), kept, 9))
        .endsWith("10. [K](https://k.example)\n\n    Note.\n");
    assertThat(place(tenth.toString(), kept, 0))
        .contains("1. [K](https://k.example)\n\n   Note.\n2. [T]");
  }

  private static String place(String issue, Entry entry, int position) {
    Outline outline = Outline.parse(issue, Publications.orderedThroughIssue());
    return done(Organizer.place(outline, List.of(entry), new Target(0, position))).edit().after();
  }

  @Test
  void aLinkIsWrittenAsABulletWithAQuotedNote() {
    String after =
        done(Organizer.place(
                Outline.parse("## Featured\n\n- [A](https://a.example)\n", Publications.bullets()),
                List.of(new Entry("B", "https://b.example", "", Map.of("author", "Bo"), null)),
                new Target(0, 1)))
            .edit()
            .after();

    assertThat(after)
        .isEqualTo("## Featured\n\n- [A](https://a.example)\n- [B](https://b.example) by Bo\n");
  }

  @Test
  void aGestureThatWouldChangeOtherItemsIsRefused() {
    // The open fence would swallow whatever came behind it.
    String issue =
        "## 🦄文章&教程\n\n1、[A](https://a.example)\n\n2、[B](https://b.example)\n\n```\nopen\n";
    Outline outline = Outline.parse(issue, PARAGRAPHS);

    assertThat(Organizer.move(outline, outline.items().subList(1, 2), new Target(0, 0)))
        .isEqualTo(new Outcome.Refused(Outcome.Reason.WOULD_CHANGE_OTHERS));
  }

  @Test
  void nothingIsDroppedOnABlock() {
    Outline outline = Outline.parse(ISSUE + "\n## 🐱欢迎订阅\n\nText.\n", PARAGRAPHS);

    assertThat(Organizer.move(outline, outline.items(), new Target(3, 0)))
        .isEqualTo(new Outcome.Refused(Outcome.Reason.NO_SUCH_PLACE));
  }

  private static String move(
      String issue, Conventions conventions, int section, int item, int toSection, int position) {
    Outline outline = Outline.parse(issue, conventions);
    Item moved = outline.sections().get(section).items().get(item);
    return done(Organizer.move(outline, List.of(moved), new Target(toSection, position)))
        .edit()
        .after();
  }

  private static Outcome.Done done(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Done.class);
    return (Outcome.Done) outcome;
  }
}
