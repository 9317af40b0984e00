package galley.text;

import static org.assertj.core.api.Assertions.assertThat;

import galley.test.Corpus;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Damage that is made here is found and taken back to the letter, and what nobody damaged is let
/// be.
@Execution(ExecutionMode.CONCURRENT)
class MojibakeTest {
  private static final String ISSUE =
      """
      ---
      title: "Weekly № 7"
      ---

      ## 🦄文章&教程

      1、[线程 “async”](https://a.example/1) (英)

      这一段说明——读者能得到什么…… Crème brûlée, Straße, “don’t”.

      ```
      print("é")
      ```

      ## 🐿️项目

      Москва, Ελλάδα, café, 25 °C, 10 µs, λx, a\u00A0b.
      """;

  @ParameterizedTest
  @EnumSource
  void aMisreadIssueComesBackToTheLetter(MisreadAs as) {
    String damaged = misread(ISSUE, as);
    assertThat(damaged).isNotEqualTo(ISSUE);

    Mojibake found = Mojibake.find(damaged).orElseThrow();
    assertThat(found.misreadAs()).isEqualTo(as);
    assertThat(found.repair().after()).isEqualTo(ISSUE);
    assertThat(found.repair().inverse().after()).isEqualTo(damaged);
  }

  @Test
  void onlyTheDamagedRunsAreReplaced() {
    var found = Mojibake.find("1„ÄÅ[caf√©](https://a.example)\n").orElseThrow();
    assertThat(found.repair().replacements())
        .containsExactly(Replacement.of(1, 4, "、"), Replacement.of(8, 10, "é"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Itâ€™s here.",
        "cafÃ©",
        "SÃ£o Paulo",
        "Caf√© Zo√´",
        "1„ÄÅ[A](https://a.example)",
        "## ðŸ¦„ News",
        "a â€\u009dquoteâ€\u009d",
        "25Â°C today and Â© tomorrow",
        "\u00D0\u009F\u00D1\u0080\u00D0\u00B8"
      })
  void aLittleDamageIsEnoughWhereNothingSpeaksAgainstIt(String damaged) {
    assertThat(Mojibake.find(damaged)).isPresent();
    assertThat(Mojibake.find(Mojibake.find(damaged).orElseThrow().repair().after())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\0",
        "plain",
        "café – naïve – `Ã©` as an example in code",
        "café – naïve – Ã© as an example in code",
        "The bytes of `Ã©` are C3 A9.",
        "It looks like \"â€™\" and 'Ã©' then.",
        "```\nÃ© â€™ cafÃ©\n```\n",
        "| seen | meant |\n|---|---|\n|â€™|an apostrophe|\n",
        "Visit L’Équipe today.",
        "l’âge, l’île, l’état",
        "NESTLÉ® and CITROËN™",
        "the root √π of it",
        "«été», “Über”, „Ärger“",
        "IRMÃ",
        "Smörgåsbord, Ångström, naïve façade",
        "线程 — 中文“引号”……",
        "Привет, мир",
        "ﬁﬂ ‡ † § ¶",
        "\uD83E",
        "\u0085\u0080"
      })
  void whatSomebodyWroteIsNoDamage(String text) {
    assertThat(Mojibake.find(text)).isEmpty();
  }

  @Test
  void aDamagedParagraphAmongSoundOnesIsRepairedAlone() {
    String sound = "## 🦄文章\n\nCafé – naïve.\n\n";
    String damaged = "Itâ€™s a pasted paragraph â€” really.\n";
    String code = "Use `Ã©` or\n\n```\nâ€™\n```\n";
    assertThat(Mojibake.find(sound + damaged + code).orElseThrow().repair().after())
        .isEqualTo(sound + "It’s a pasted paragraph — really.\n" + code);
  }

  @Test
  void theMarkAtTheStartOfAFileIsNoTextOnceItIsReadRight() {
    assertThat(Mojibake.find("ï»¿## cafÃ©\n").orElseThrow().repair().after())
        .isEqualTo("## café\n");
  }

  @Test
  void macRomanIsWhatTheSystemSaysItIs() throws Exception {
    var charset = Charset.isSupported("x-MacRoman") ? Charset.forName("x-MacRoman") : null;
    org.junit.jupiter.api.Assumptions.assumeTrue(charset != null, "no x-MacRoman here");
    for (int lead = 0xC2; lead < 0xE0; lead++) {
      byte[] bytes = {(byte) lead, (byte) 0x80, (byte) lead, (byte) 0xBF};
      assertThat(MisreadAs.MAC_ROMAN.undo(new String(bytes, charset)))
          .contains(new String(bytes, StandardCharsets.UTF_8));
    }
  }

  @Test
  void theDamagedSampleIsRepairedAndNothingElseOfItChanges() {
    String text = Corpus.sample("002");
    Mojibake found = Mojibake.find(text).orElseThrow();
    assertThat(found.misreadAs()).isEqualTo(MisreadAs.MAC_ROMAN);
    assertThat(found.repair().after()).contains("## [🦄Articles & Tutorials]", "\n1、[Playground");
    assertThat(misread(found.repair().after(), MisreadAs.MAC_ROMAN)).isEqualTo(text);
  }

  @Test
  void noOtherRealIssueRaisesAnAlarm() {
    for (Path file : Corpus.files("")) {
      if (file.endsWith("samples/002.md")) continue;
      assertThat(Mojibake.find(Corpus.read(file))).as(file.toString()).isEmpty();
    }
  }

  /// All but those few that have hardly a letter beyond ASCII outside quotes and code.
  @Test
  void nearlyEveryRealIssueIsFoundWhenItIsMisread() {
    int missed = 0;
    for (Path file : Corpus.files("")) {
      if (file.endsWith("samples/002.md")) continue;
      String text = Corpus.read(file);
      if (text.chars().allMatch(c -> c < 0x80) || text.startsWith("\uFEFF")) continue;
      for (MisreadAs as : MisreadAs.values()) {
        String damaged = misread(text, as);
        var found = Mojibake.find(damaged);
        if (found.isEmpty()) missed++;
        found.ifPresent(m -> assertThat(m.repair().after()).as("%s %s", file, as).isEqualTo(text));
      }
    }
    assertThat(missed).isLessThan(30);
  }

  @ParameterizedTest
  @MethodSource
  void anyTextAtAllIsReadWithoutAnError(String text) {
    Mojibake.find(text).ifPresent(m -> assertThat(m.repair().after()).isNotEqualTo(text));
  }

  static Stream<String> anyTextAtAllIsReadWithoutAnError() {
    var random = new Random(7);
    return Stream.generate(
            () ->
                random
                    .ints(random.nextInt(40), 0, 0x180)
                    .collect(
                        StringBuilder::new, (b, c) -> b.append((char) c), StringBuilder::append)
                    .toString())
        .limit(2_000);
  }

  private static String misread(String text, MisreadAs as) {
    var out = new StringBuilder();
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) out.append(as.character(b));
    return out.toString();
  }
}
