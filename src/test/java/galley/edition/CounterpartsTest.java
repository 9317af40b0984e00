package galley.edition;

import static org.assertj.core.api.Assertions.assertThat;

import galley.issue.Outline;
import galley.organize.GeneratedIssue;
import galley.organize.GeneratedIssue.Form;
import galley.organize.Outcome;
import galley.test.Publications;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Execution(ExecutionMode.CONCURRENT)
class CounterpartsTest {
  private static final String ZH =
      """
      ## 🦄文章&教程

      1、[甲](https://a.example)

      2、[乙](https://b.example) (英)

      第一段。

      ![](https://p.example/b.png)

      3、[丙](https://c.example)

      ## 🐿️项目&资源

      1、[丁](https://d.example)
      """;

  private static final String EN =
      """
      ## 🦄Articles

      - [A](https://a.example)
      - [C](https://c.example)

      ## 🐿️Projects

      - [D](https://d.example)
      """;

  private static Pairing pair(String zh, String en) {
    return Pairing.of(
        Outline.parse(zh, Publications.numberedParagraphs()),
        Outline.parse(en, Publications.bullets()));
  }

  private static String done(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Done.class);
    return outcome instanceof Outcome.Done done ? done.edit().after() : "";
  }

  @Test
  void aMissingItemIsCopiedBehindTheCounterpartOfTheOneBefore() {
    Pairing pairing = pair(ZH, EN);
    String after = done(Counterparts.copy(pairing, pairing.missing().findFirst().orElseThrow()));

    assertThat(after)
        .startsWith(
            """
            ## 🦄Articles

            - [A](https://a.example)
            - [乙](https://b.example) (英)
            """);
    assertThat(after).contains("  第一段。", "  ![](https://p.example/b.png)");
    assertThat(after).endsWith(EN.substring(EN.indexOf("- [C]")));
    assertThat(pair(ZH, after).isComplete()).isTrue();
  }

  @Test
  void anItemWhoseSectionTheOtherEditionLacksIsNotCopied() {
    Pairing pairing =
        pair(
            ZH.replace("🐿️项目", "🐢播客").replace("🐿️", ""),
            EN.substring(0, EN.indexOf("## 🐿️")) + "## Jobs\n");

    assertThat(
            Counterparts.copy(pairing, pairing.missing().reduce((_, last) -> last).orElseThrow()))
        .isEqualTo(new Outcome.Refused(Outcome.Reason.NO_SUCH_PLACE));
  }

  @Test
  void aMoveIsFollowed() {
    String moved =
        "## 🦄Articles\n\n"
            + "- [C](https://c.example)\n"
            + "- [A](https://a.example)\n"
            + "- [B](https://b.example)\n\n"
            + "## 🐿️Projects\n\n"
            + "- [D](https://d.example)\n";
    String zh = ZH.replace("\n\n第一段。\n\n![](https://p.example/b.png)", "");
    Pairing pairing = pair(zh, moved);
    Row.Pair out = pairing.pairs().filter(it -> !it.agrees()).findFirst().orElseThrow();

    assertThat(pair(zh, done(Counterparts.move(pairing, out))).isComplete()).isTrue();
  }

  @Test
  void aMoveToAnotherSectionIsFollowed() {
    String en =
        EN.replace("- [C](https://c.example)\n", "")
            .replace("- [D]", "- [C](https://c.example)\n- [D]");
    Pairing pairing = pair(ZH, en);
    Row.Pair out = pairing.pairs().filter(it -> !it.agrees()).findFirst().orElseThrow();
    String after = done(Counterparts.move(pairing, out));

    assertThat(after).isEqualTo(EN);
  }

  static Stream<Integer> seeds() {
    return IntStream.range(0, 120).boxed();
  }

  /// Law: whatever was copied is a pair then; what cannot be copied is refused and changes nothing.
  @ParameterizedTest
  @MethodSource("seeds")
  void aCopiedItemIsAPair(int seed) {
    List<Form> forms = List.of(Form.values());
    Form form = forms.get(seed % forms.size());
    Outline one =
        Outline.parse(GeneratedIssue.text(form, seed % 2 == 1, "\n", seed), form.conventions());
    Form another = forms.get(seed / 4 % forms.size());
    Outline other =
        Outline.parse(
            GeneratedIssue.text(another, false, "\n", seed + 1000), another.conventions());
    Pairing pairing = Pairing.of(one, other);
    for (Row.Missing missing : pairing.missing().toList()) {
      if (!(Counterparts.copy(pairing, missing) instanceof Outcome.Done done)) continue;
      Outline after = Outline.parse(done.edit().after(), other.conventions());
      String url = missing.one().item().urlText();

      assertThat(after.itemCount()).isEqualTo(other.itemCount() + 1);
      if (url == null) continue;
      assertThat(byLink(Pairing.of(one, after), url)).isEqualTo(byLink(pairing, url) + 1);
    }
  }

  private static long byLink(Pairing pairing, String url) {
    return pairing
        .pairs()
        .filter(pair -> pair.by() == Row.By.LINK)
        .filter(pair -> Links.titleKey(pair.one().item()).equals(Optional.of(Links.key(url))))
        .count();
  }
}
