package galley.organize;

import static org.assertj.core.api.Assertions.assertThat;

import galley.issue.Item;
import galley.issue.Outline;
import galley.test.Publications;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

class ItemEditsTest {
  private static final String ISSUE =
      "## 🦄文章&教程\n\n"
          + "1、[A](https://a.example) (英)\n\n"
          + "About A.\n\n"
          + "2、[B](https://b.example)\n\n"
          + "🎁 x\n";

  @Test
  void aTitleChangesOnlyItself() {
    assertThat(edit(0, (o, i) -> ItemEdits.title(o, i, "*New* [x")))
        .isEqualTo(ISSUE.replace("[A]", "[\\*New\\* \\[x]"));
  }

  @Test
  void aUrlChangesOnlyItself() {
    assertThat(edit(0, (o, i) -> ItemEdits.url(o, i, "https://c.example/a b")))
        .isEqualTo(ISSUE.replace("https://a.example", "https://c.example/a%20b"));
  }

  @Test
  void aBodyIsReplacedAddedAndTakenAway() {
    assertThat(edit(0, (o, i) -> ItemEdits.body(o, i, "One.\n\nTwo.")))
        .isEqualTo(ISSUE.replace("About A.", "One.\n\nTwo."));
    assertThat(edit(1, (o, i) -> ItemEdits.body(o, i, "About B.")))
        .isEqualTo(ISSUE.replace("b.example)", "b.example)\n\nAbout B."));
    assertThat(edit(0, (o, i) -> ItemEdits.body(o, i, " ")))
        .isEqualTo(ISSUE.replace("\n\nAbout A.", ""));
  }

  @Test
  void theBodyOfAListEntryStaysInIt() {
    String list = "## Featured\n\n- [A](https://a.example)\n  > Note.\n- [B](https://b.example)\n";
    Outline outline = Outline.parse(list, Publications.bullets());
    Item first = outline.items().getFirst();

    assertThat(ItemEdits.body(outline, first, "> Better.\n\n  More.\n\nLast."))
        .isInstanceOfSatisfying(
            Outcome.Done.class,
            done ->
                assertThat(done.edit().after())
                    .isEqualTo(list.replace("> Note.", "> Better.\n\n  More.\n\n  Last.")));
  }

  @Test
  void aTagIsSetAndCleared() {
    assertThat(edit(0, (o, i) -> ItemEdits.tag(o, i, "language", "zh")))
        .isEqualTo(ISSUE.replace(" (英)", ""));
    assertThat(edit(1, (o, i) -> ItemEdits.tag(o, i, "language", "en")))
        .isEqualTo(ISSUE.replace("b.example)", "b.example) (英)"));
  }

  @Test
  void severalItemsGetATagInOneEditAndAWithdrawnOneStaysAsItIs() {
    String text = ISSUE.replace("🎁 x\n", "3、C\n\n4、[D](https://d.example)\n");
    Outline outline = Outline.parse(text, Publications.numberedParagraphs());
    Outcome outcome = ItemEdits.tag(outline, outline.items(), "language", "en");

    assertThat(outline.items()).hasSize(4);
    assertThat(outcome)
        .isInstanceOfSatisfying(
            Outcome.Done.class,
            done ->
                assertThat(done.edit().after())
                    .isEqualTo(
                        text.replace("b.example)", "b.example) (英)")
                            .replace("d.example)", "d.example) (英)")));
  }

  @Test
  void aBodyThatWouldStartAnotherItemIsRefused() {
    Outline outline = Outline.parse(ISSUE, Publications.numberedParagraphs());

    assertThat(ItemEdits.body(outline, outline.items().getFirst(), "3、[C](https://c.example)"))
        .isEqualTo(new Outcome.Refused(Outcome.Reason.WOULD_NOT_READ_BACK));
  }

  private static String edit(int item, BiFunction<Outline, Item, Outcome> edit) {
    Outline outline = Outline.parse(ISSUE, Publications.numberedParagraphs());
    Outcome outcome = edit.apply(outline, outline.items().get(item));
    assertThat(outcome).isInstanceOf(Outcome.Done.class);
    return ((Outcome.Done) outcome).edit().after();
  }
}
