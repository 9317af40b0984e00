package galley.edition;

import static org.assertj.core.api.Assertions.assertThat;

import galley.issue.Outline;
import galley.test.Publications;
import galley.yaml.YamlReadException;
import java.util.List;
import org.junit.jupiter.api.Test;

class AgreementTest {
  private static final String ZH = "## 🦄文章&教程\n\n1、[甲](https://a.example)\n\n一段话。\n\n2、没有链接\n";
  private static final String EN =
      "## 🦄Articles\n\n- [A](https://a.example)\n\n  Text.\n- No link\n";

  private static Pairing pair(String zh, String en) {
    return Pairing.of(
        Outline.parse(zh, Publications.numberedParagraphs()),
        Outline.parse(en, Publications.bullets()));
  }

  private static List<Agreement.Change> changes(Agreement agreement, String zh, String en) {
    Pairing now = pair(zh, en);
    return now.pairs().map(it -> agreement.change(now, it, "zh", "en")).toList();
  }

  @Test
  void withoutARecordNothingIsClaimed() {
    assertThat(changes(Agreement.none(), ZH, EN)).containsOnly(Agreement.Change.NONE);
  }

  @Test
  void whatSaysSomethingElseSinceIsToldWithItsSide() {
    Agreement agreement = Agreement.none().withAll(pair(ZH, EN), "zh", "en");

    assertThat(changes(agreement, ZH, EN)).containsOnly(Agreement.Change.NONE);
    assertThat(changes(agreement, ZH.replace("一段话", "两段话"), EN))
        .containsExactly(Agreement.Change.ONE, Agreement.Change.NONE);
    assertThat(changes(agreement, ZH, EN.replace("No link", "Not linked")))
        .containsExactly(Agreement.Change.NONE, Agreement.Change.OTHER);
    assertThat(changes(agreement, ZH.replace("甲", "乙"), EN.replace("Text", "Words")))
        .containsExactly(Agreement.Change.BOTH, Agreement.Change.NONE);
  }

  @Test
  void anotherNumberOrLineBreakIsNoChange() {
    Agreement agreement = Agreement.none().withAll(pair(ZH, EN), "zh", "en");
    String zh = ZH.replace("1、", "3、").replace("2、", "4、");

    assertThat(changes(agreement, zh, EN.replace("  Text.", "    Text.")))
        .containsOnly(Agreement.Change.NONE);
  }

  @Test
  void aPairCanBeFoundToAgreeAgain() {
    Agreement agreement = Agreement.none().withAll(pair(ZH, EN), "zh", "en");
    Pairing now = pair(ZH.replace("一段话", "两段话"), EN);
    Row.Pair first = now.pairs().findFirst().orElseThrow();
    Agreement renewed = agreement.with(now, first, "zh", "en");

    assertThat(renewed.change(now, first, "zh", "en")).isEqualTo(Agreement.Change.NONE);
  }

  @Test
  void itIsTheSameFromTheOtherSide() {
    Agreement agreement = Agreement.none().withAll(pair(ZH, EN), "zh", "en");
    Pairing back = pair(ZH.replace("一段话", "两段话"), EN).swapped();

    assertThat(agreement.change(back, back.pairs().findFirst().orElseThrow(), "en", "zh"))
        .isEqualTo(Agreement.Change.OTHER);
  }

  @Test
  void itsFileSaysWhatIsWhatAndReadsBack() throws YamlReadException {
    Agreement agreement = Agreement.none().withAll(pair(ZH, EN), "zh", "en");

    assertThat(agreement.write())
        .matches(
            """
            items:
              - title: 甲
                link: a\\.example
                zh: '?[0-9a-f]{12}'?
                en: '?[0-9a-f]{12}'?
              - title: 没有链接
                zh: '?[0-9a-f]{12}'?
                en: '?[0-9a-f]{12}'?
            """);
    assertThat(Agreement.read(agreement.write(), "79.yaml")).isEqualTo(agreement);
  }

  @Test
  void anEmptyOrForeignFileClaimsNothing() throws YamlReadException {
    assertThat(Agreement.read("", "79.yaml")).isEqualTo(Agreement.none());
    assertThat(changes(Agreement.read("items: [{link: a.example}, 3]\n", "79.yaml"), ZH, EN))
        .containsOnly(Agreement.Change.NONE);
  }
}
