package galley.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import galley.yaml.YamlProblem.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlTest {
  @Test
  void everyValueKnowsItsLine() throws YamlReadException {
    YamlMap map =
        read(
            """
            # a comment
            name: 码上周刊
            sections:
              - role: articles
                heading: ["## 🦄", '## x']
            """);

    assertThat(map.lineOf("name")).isEqualTo(2);
    assertThat(map.lineOf("absent")).isEqualTo(2);
    YamlList sections = (YamlList) Objects.requireNonNull(map.get("sections"));
    YamlMap first = (YamlMap) sections.items().getFirst();
    assertThat(first.line()).isEqualTo(4);
    YamlList heading = (YamlList) Objects.requireNonNull(first.get("heading"));
    assertThat(heading.items()).extracting(YamlValue::line).containsExactly(5, 5);
    assertThat(heading).isEqualTo(YamlList.ofTexts(List.of("## 🦄", "## x")));
  }

  @Test
  void scalarsStayTheCharactersTheyAre() throws YamlReadException {
    YamlMap map = read("version: 1.0\non: yes\ndate: 2026-11-20\ntext: \"true\"\nnone:\n");

    assertThat(map.keys()).containsExactly("version", "on", "date", "text", "none");
    assertThat(map.get("version")).isEqualTo(YamlScalar.plain("1.0"));
    assertThat(map.get("text")).isEqualTo(YamlScalar.text("true"));
    assertThat(map.get("text")).isNotEqualTo(YamlScalar.plain("true"));
    assertThat(map.get("none")).isEqualTo(YamlScalar.plain(""));
  }

  @Test
  void anEmptyFileSaysAnEmptyMap() throws YamlReadException {
    assertThat(read("")).isEqualTo(YamlMap.EMPTY);
    assertThat(read("# only a comment\n")).isEqualTo(YamlMap.EMPTY);
    assertThat(read("---\n")).isEqualTo(YamlMap.EMPTY);
    assertThat(read("\uFEFFa: b\n").keys()).containsExactly("a");
  }

  @Test
  void tagsNeverMakeObjects() throws YamlReadException {
    YamlMap map = read("a: !!javax.script.ScriptEngineManager [x]\nb: !!str 12\n");

    assertThat(map.get("a")).isEqualTo(YamlList.ofTexts(List.of("x")));
    assertThat(map.get("b")).isEqualTo(YamlScalar.text("12"));
  }

  @Test
  void theFirstOfTwoEqualKeysCountsAndTheSecondIsReported() throws YamlReadException {
    YamlDocument document = Yaml.read("a: 1\nb: 2\na: 3\n", "galley.yaml");

    assertThat(((YamlMap) document.root()).get("a")).isEqualTo(YamlScalar.plain("1"));
    assertThat(document.problems())
        .containsExactly(YamlProblem.of("galley.yaml", 3, Kind.DUPLICATE_KEY, "a", 1));
  }

  @Test
  void anAliasIsTheValueOfItsAnchor() throws YamlReadException {
    YamlMap map = read("a: &x {k: v}\nb: *x\n");

    assertThat(map.get("b")).isEqualTo(map.get("a"));
  }

  /// Each line repeats the line before nine times: ten lines would be 3.5 billion values.
  @Test
  void aliasesThatUnfoldWithoutEndAreRefused() {
    StringBuilder laughs = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 10; i++) {
      laughs
          .append("a%d: &a%d [".formatted(i, i))
          .repeat("*a%d, ".formatted(i - 1), 9)
          .append("]\n");
    }

    assertThat(failure(laughs.toString()).problem().kind()).isEqualTo(Kind.TOO_MANY_ALIASES);
  }

  @Test
  void valuesThatContainThemselvesAreRefused() {
    YamlReadException failure = failure("a: b\nlist: &l\n  - x\n  - *l\n");

    assertThat(failure.problem())
        .isEqualTo(YamlProblem.of("test.yaml", 4, Kind.ALIAS_UNKNOWN, "l"));
  }

  @Test
  void depthAndLengthAreBounded() {
    assertThat(failure("[".repeat(100_000)).problem().kind()).isEqualTo(Kind.TOO_DEEP);
    assertThat(failure("x".repeat(Yaml.MAX_CHARACTERS + 1)).problem().kind())
        .isEqualTo(Kind.TOO_LONG);
  }

  @ParameterizedTest(name = "{0}: line {2}")
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "COLON_IN_VALUE|a: b\\ntitle: x: y\\n|2",
        "COLON_EXPECTED|a: b\\nname\\nc: d\\n|2",
        "TAB|a:\\n\\tb: c\\n|2",
        "FIRST_CHARACTER|a: b\\nc: @d\\n|2",
        "FIRST_CHARACTER|a: `d\\n|1",
        "INDENTATION|a:\\n    b: c\\n  d: e\\n|3",
        "QUOTE_NOT_CLOSED|a: b\\nc: \"d\\ne: f\\n|2",
        "QUOTE_NOT_CLOSED|a: 'b\\nc: d\\n|1",
        "LIST_NOT_CLOSED|a: [b, c\\nd: e\\n|1",
        "MAP_NOT_CLOSED|a: {b: c\\nd: e\\n|1",
        "ESCAPE|a: b\\nc: \"\\\\d\"\\n|2",
        "CHARACTER|a: b\\nc: \\1\\n|2",
        "ALIAS_UNKNOWN|a: b\\nc: *d\\n|2",
        "KEY_NOT_TEXT|a: b\\n[c]: d\\n|2",
        "SECOND_DOCUMENT|a: b\\n---\\nc: d\\n|2",
      })
  void brokenTextIsNamedWithItsLine(Kind kind, String escaped, int line) {
    String text = escaped.translateEscapes();

    YamlReadException failure = failure(text);

    assertThat(failure.problem().kind()).isEqualTo(kind);
    assertThat(failure.line()).isEqualTo(line);
    assertThat(failure.file()).isEqualTo("test.yaml");
  }

  /// Law: whatever a file holds, it is read, or refused with a line that it has.
  @Test
  void anyTextIsReadOrRefusedAtOneOfItsLines() {
    String profile =
        """
        publication: {name: 码上周刊, every: "week"}   # comment
        sections: &s
          - role: 'articles'
            heading: ["## 🦄", '## x']
        text: |2-
            indented
        folded: >
          a
        again: *s
        ? !!str key
        : value %20 !tag!x
        """;
    String strange = "\n\r\t :-?[]{}#&*!|>'\"%@`,\\<~\u0000\u0085\u2028\uFEFF\uD83D9x码";
    Random random = new Random(76);
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder(random.nextInt(4) == 0 ? "%YAML 1.1\n---\n" : "");
      text.append(profile);
      for (int edits = 1 + random.nextInt(6); edits > 0; edits--) {
        int at = random.nextInt(text.length());
        char c = strange.charAt(random.nextInt(strange.length()));
        switch (random.nextInt(3)) {
          case 0 -> text.insert(at, c);
          case 1 -> text.setCharAt(at, c);
          default -> text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(12)));
        }
      }
      try {
        var _ = Yaml.read(text.toString(), "f");
      } catch (YamlReadException e) {
        long lines = text.toString().split("\r\n|[\n\r\u0085\u2028\u2029]", -1).length;
        assertThat(e.line()).as("%s in %s", e.getMessage(), text).isBetween(1, (int) lines);
      }
    }
  }

  @Test
  void everyProblemHasItsSentenceInBothLanguages() {
    for (Kind kind : Kind.values()) {
      YamlProblem problem = YamlProblem.of("f", 1, kind, "ARG0", "ARG1", "ARG2");
      String english = problem.sentence(Locale.ENGLISH);
      String chinese = problem.sentence(Locale.SIMPLIFIED_CHINESE);

      assertThat(english).isNotBlank().doesNotContain("{0}").matches("\\p{ASCII}[^一-龥]*|“[^一-龥]*");
      assertThat(chinese).matches("(?s).*[一-龥].*[。？]").doesNotContain("{0}");
      assertThat(chinese.contains("ARG0")).as("%s", kind).isEqualTo(english.contains("ARG0"));
      assertThat(chinese.contains("ARG2")).as("%s", kind).isEqualTo(english.contains("ARG2"));
    }
  }

  @Test
  void theSentenceNamesTheBracketThatIsMissing() {
    assertThat(failure("a: {b: c\n").problem().sentence(Locale.ENGLISH)).contains("\"}\"");
    assertThat(failure("a: \"b\n").problem().sentence(Locale.ENGLISH)).contains("mark \" that");
  }

  private static YamlMap read(String text) throws YamlReadException {
    YamlDocument document = Yaml.read(text, "test.yaml");
    assertThat(document.problems()).isEmpty();
    return (YamlMap) document.root();
  }

  private static YamlReadException failure(String text) {
    return catchThrowableOfType(YamlReadException.class, () -> Yaml.read(text, "test.yaml"));
  }
}
