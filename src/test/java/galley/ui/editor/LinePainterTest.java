package galley.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LinePainterTest {
  /// Each run of the line with the marks it has: `LINK[[a]]`; plain runs are left out.
  private static List<String> seen(String line, LineState before) {
    LinePainter painted = LinePainter.paint(line, before);
    List<String> runs = new ArrayList<>();
    for (int from = 0; from < painted.length(); from = painted.end(from)) {
      int bits = painted.marks(from);
      if (bits == 0) continue;
      String marks =
          Stream.of(Mark.values())
              .filter(m -> (bits & m.bit()) != 0)
              .map(Mark::name)
              .collect(Collectors.joining("+"));
      runs.add(marks + " " + line.substring(from, painted.end(from)));
    }
    return runs;
  }

  private static List<String> seen(String line) {
    return seen(line, LineState.TEXT);
  }

  @Test
  void aHeadingWithAnEmojiAndALink() {
    assertThat(seen("## [🦄文章](https://a.example)"))
        .containsExactly(
            "HEADING ## ",
            "HEADING+LINK [",
            "HEADING+LINK+EMOJI 🦄",
            "HEADING+LINK 文章]",
            "HEADING+URL (https://a.example)");
  }

  @Test
  void aNumberedParagraphWithALink() {
    assertThat(seen("2、[虚拟线程](https://a.example/x_(y)) (英)"))
        .containsExactly("MARKER 2、", "LINK [虚拟线程]", "URL (https://a.example/x_(y))");
  }

  @Test
  void aTitleWithBrackets() {
    assertThat(seen("[a [b] c](u)")).containsExactly("LINK [a [b] c]", "URL (u)");
  }

  @Test
  void aLoneBracketIsText() {
    assertThat(seen("a [b] c [d")).isEmpty();
  }

  @Test
  void anImage() {
    assertThat(seen("![x](u)")).containsExactly("LINK ![x]", "URL (u)");
  }

  @Test
  void aReferenceDefinition() {
    assertThat(seen("[a]: https://a.example"))
        .containsExactly("LINK [a]", "URL : https://a.example");
  }

  @Test
  void emphasisAndCode() {
    assertThat(seen("*a* **b** ***c*** `*d*` ~~e~~"))
        .containsExactly(
            "EMPHASIS *a*",
            "STRONG **b**",
            "STRONG+EMPHASIS ***c***",
            "CODE `*d*`",
            "STRUCK ~~e~~");
  }

  @Test
  void starsAndUnderscoresThatAreNoEmphasis() {
    assertThat(seen("2 * 3 * 4, snake_case_name, \\*a\\*")).isEmpty();
  }

  @Test
  void aQuotedTask() {
    assertThat(seen("> - [x] done"))
        .containsExactly(
            "QUOTE > ", "QUOTE+MARKER -", "QUOTE  ", "QUOTE+MARKER [x]", "QUOTE  done");
  }

  @Test
  void aBareUrlEndsBeforePunctuation() {
    assertThat(seen("看 https://a.example/b?c=d。完")).containsExactly("URL https://a.example/b?c=d");
    assertThat(seen("See https://a.example.")).containsExactly("URL https://a.example");
  }

  @Test
  void joinedEmojiAreOneRun() {
    assertThat(seen("a👩‍💻b❤️c🇨🇳d1️⃣e"))
        .containsExactly("EMOJI 👩‍💻", "EMOJI ❤️", "EMOJI 🇨🇳", "EMOJI 1️⃣");
  }

  @Test
  void signsAndDigitsAreNoEmoji() {
    assertThat(seen("© 1 # ™")).isEmpty();
  }

  @Test
  void aFenceHoldsUntilOneAsLong() {
    LineState open = LinePainter.paint("````java", LineState.TEXT).after();
    assertThat(open).isEqualTo(LineState.fence('`', 4));
    assertThat(LinePainter.paint("```", open).after()).isEqualTo(open);
    assertThat(LinePainter.paint("`````", open).after()).isEqualTo(LineState.TEXT);
  }

  @Test
  void inlineCodeOpensNoFence() {
    assertThat(LinePainter.paint("```a``` b", LineState.TEXT).after()).isEqualTo(LineState.TEXT);
  }

  @Test
  void aCommentHoldsUntilItCloses() {
    LineState open = LinePainter.paint("<!-- a", LineState.TEXT).after();
    assertThat(open).isEqualTo(LineState.COMMENT);
    assertThat(seen("b --> *c*", open)).containsExactly("COMMENT b -->", "EMPHASIS *c*");
    assertThat(LinePainter.paint("b -->", open).after()).isEqualTo(LineState.TEXT);
  }

  @Test
  void frontMatterKeysUntilItsEnd() {
    LineState in = LinePainter.paint("---", LineState.FRONT_MATTER_OPENS).after();
    assertThat(seen("title: '一 # 二'", in)).containsExactly("FRONT_MATTER title:");
    assertThat(LinePainter.paint("---", in).after()).isEqualTo(LineState.TEXT);
  }

  @Test
  void aLongLineIsLookedAtOnlySoFar() {
    String line = "[*`<".repeat(75_000);
    assertThat(LinePainter.paint(line, LineState.TEXT).length()).isEqualTo(LinePainter.MOST);
  }

  @Test
  void everyCutOfAHostileLineIsPainted() {
    String line = "  > 1. [x] **[a](b \\] 🦄`c <https://d> <!-- e --> ~~f~~ _g_ ①、![](h)# \uD83E";
    for (int from = 0; from <= line.length(); from++) {
      for (int to = from; to <= line.length(); to++) {
        String part = line.substring(from, to);
        assertThat(LinePainter.paint(part, LineState.TEXT).length()).isEqualTo(part.length());
      }
    }
  }
}
