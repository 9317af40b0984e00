package galley.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Law: for every value, `read(write(value))` equals the value.
class YamlWriterTest {
  private static final List<String> PIECES =
      List.of(
          ": ",
          ":",
          " #",
          "#",
          "- ",
          "-",
          "? ",
          " ",
          "  ",
          "\t",
          "\n",
          "\n\n",
          "\r",
          "\r\n",
          "a",
          "码",
          "🦄",
          "👩‍💻",
          "\u0000",
          "\u0007",
          "\u001B",
          "\u007F",
          "\u0085",
          "\u00A0",
          "\u2028",
          "\u2029",
          "\uFEFF",
          "\uFFFE",
          "\uD83D",
          "\uDC00",
          "\"",
          "'",
          "\\",
          "\\n",
          "{",
          "}",
          "[",
          "]",
          ",",
          "&",
          "*",
          "!",
          "|",
          ">",
          "%",
          "@",
          "`",
          "---",
          "...",
          "true",
          "null",
          "~",
          "1.0",
          "0x1F",
          "2026-11-20",
          "<<",
          "=",
          "y");

  static List<String> hostile() {
    List<String> all =
        new ArrayList<>(
            List.of(
                "",
                "yes",
                "No",
                "12:30",
                "1e3",
                ".5",
                "0o17",
                "017",
                "+1",
                ".inf",
                "2026-11-20T18:03:11Z",
                "a: b",
                "a #b",
                "a:",
                "http://x/y#z",
                "# heading",
                "- item",
                " lead",
                "trail ",
                "\n",
                "\n\n",
                " \n ",
                "a\n",
                "a\n\n",
                "a\n\n\n",
                "\na",
                "\n\n a",
                "  a\nb",
                "a\n  b",
                "a\n ",
                "a\n \n",
                "\ta\nb",
                "a\n\tb",
                "a\r\nb",
                "a\n\n\nb\n",
                "| x\n> y",
                "--- \n...\n",
                "x".repeat(50_000),
                "码".repeat(3_000) + "\n" + "🦄".repeat(3_000)));
    all.addAll(PIECES);
    return all;
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void hostileTextSurvivesAsValueInListsAndAsKey(String text) throws YamlReadException {
    assertSurvives(text);
  }

  @Test
  void textOfHostilePiecesSurvives() throws YamlReadException {
    Random random = new Random(79);
    for (int i = 0; i < 5_000; i++) {
      StringBuilder text = new StringBuilder();
      int pieces = 1 + random.nextInt(6);
      for (int p = 0; p < pieces; p++) text.append(PIECES.get(random.nextInt(PIECES.size())));
      assertSurvives(text.toString());
    }
  }

  private static void assertSurvives(String text) throws YamlReadException {
    YamlScalar value = YamlScalar.text(text);
    YamlMap map =
        YamlMap.builder()
            .put("first", value)
            .put(text, YamlScalar.plain(12))
            .put(
                "list",
                YamlList.of(
                    List.of(value, YamlMap.builder().put("in", value).put("b", value).build())))
            .put("map", YamlMap.builder().put(text, value).put("z", value).build())
            .put("nested", YamlList.of(List.of(YamlList.of(List.of(value, value)), YamlMap.EMPTY)))
            .put("last", value)
            .build();

    String written = YamlWriter.write(map);

    // Through bytes, as a file would take it.
    String onDisk = new String(written.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    YamlDocument read = Yaml.read(onDisk, "test.yaml");
    assertThat(read.problems()).isEmpty();
    assertThat(read.root()).as(written).isEqualTo(map);
    assertThat(written).doesNotContain("\r");
  }

  @Test
  void aBareScalarStaysBare() throws YamlReadException {
    YamlMap map =
        YamlMap.builder().plain("stars", 12).plain("date", "2026-11-20").plain("none", "").build();

    assertThat(YamlWriter.write(map)).isEqualTo("stars: 12\ndate: 2026-11-20\nnone:\n");
    assertThat(Yaml.read(YamlWriter.write(map), "f").root()).isEqualTo(map);
  }

  @Test
  void quotesStandOnlyWhereNeeded() {
    YamlMap map =
        YamlMap.builder()
            .text("url", "https://loomnotes.example/guide?a=b#c")
            .text("title", "码上周刊 #79：线程 (英)")
            .text("colon", "线程: 一二三")
            .text("said", "“C:\\” is not \"C\": see")
            .text("date", "2026-11-20")
            .text("empty", "")
            .text("absent", null)
            .put("none", YamlList.of(List.of()))
            .put("markdown", YamlScalar.text("1、[标题](https://x.example)\n\n    code\n"))
            .put(
                "items",
                YamlList.of(
                    List.of(
                        YamlMap.builder().text("text", "a").text("source", "og:title").build())))
            .build();

    assertThat(YamlWriter.write(map))
        .isEqualTo(
            """
            url: https://loomnotes.example/guide?a=b#c
            title: "码上周刊 #79：线程 (英)"
            colon: "线程: 一二三"
            said: '“C:\\” is not "C": see'
            date: "2026-11-20"
            empty: ""
            none: []
            markdown: |
              1、[标题](https://x.example)

                  code
            items:
              - text: a
                source: og:title
            """);
  }
}
