package galley.ui.organizer;

import static org.assertj.core.api.Assertions.assertThat;

import galley.issue.Outline;
import galley.issue.Section;
import galley.test.Publications;
import galley.text.Replacement;
import galley.text.TextEdit;
import java.util.List;
import org.junit.jupiter.api.Test;

class FoldsTest {
  private static final String TEXT =
      """
      你好。

      ## 🦄文章&教程

      1、[a](https://a.example)

      ## 🐿️项目&资源

      1、[b](https://b.example)

      ## 🐢播客&视频

      1、[c](https://c.example)
      """;

  @Test
  void aSectionStaysFoldedWhenSomethingIsWrittenRightBeforeIt() {
    int at = TEXT.indexOf("## 🐿️");
    assertThat(foldedAfter(Replacement.insert(at, "2、[new](https://n.example)\n\n")))
        .containsExactly("🐿️项目&资源");
    assertThat(foldedAfter(Replacement.insert(at, "## 新\n\n"))).containsExactly("🐿️项目&资源");
  }

  @Test
  void aSectionStaysFoldedWhenItIsRenamed() {
    int at = TEXT.indexOf("项目");
    assertThat(foldedAfter(Replacement.of(at, at + 2, "工程"))).containsExactly("🐿️工程&资源");
  }

  @Test
  void aSectionStaysFoldedWhenItIsMovedAsAWhole() {
    int start = TEXT.indexOf("## 🐿️");
    int end = TEXT.indexOf("## 🐢");
    assertThat(
            foldedAfter(
                Replacement.of(start, end, ""),
                Replacement.insert(TEXT.indexOf("## 🦄"), TEXT.substring(start, end))))
        .containsExactly("🐿️项目&资源");
  }

  @Test
  void aSectionStaysFoldedWhenTheWholeTextIsReadAgain() {
    String other = "另一个开头，长得多，完全不同。\n\n" + TEXT.substring(5).replace("b.example", "x.example/long");
    assertThat(foldedAfter(Replacement.of(0, TEXT.length(), other))).containsExactly("🐿️项目&资源");
  }

  @Test
  void aHeadingThatIsGoneForAMomentComesBackFolded() {
    Outline outline = outline(TEXT);
    Folds folds = Folds.NONE.toggle(outline.sections().get(1));
    int at = TEXT.indexOf("## 🐿️");
    var gone = TextEdit.of(TEXT, Replacement.of(at, at + 2, ""));
    folds = folds.after(gone).in(outline(gone.after()));
    var back = gone.inverse();
    assertThat(folded(folds.after(back).in(outline(back.after())), outline(back.after())))
        .containsExactly("🐿️项目&资源");
  }

  private static List<String> foldedAfter(Replacement... replacements) {
    var edit = TextEdit.of(TEXT, replacements);
    Folds folds = Folds.NONE.toggle(outline(TEXT).sections().get(1));
    Outline after = outline(edit.after());
    return folded(folds.after(edit).in(after), after);
  }

  private static List<String> folded(Folds folds, Outline outline) {
    return outline.sections().stream()
        .filter(folds::isFolded)
        .map(Section::heading)
        .map(String::valueOf)
        .toList();
  }

  private static Outline outline(String text) {
    return Outline.parse(text, Publications.numberedParagraphs());
  }
}
