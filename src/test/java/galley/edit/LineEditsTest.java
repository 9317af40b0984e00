package galley.edit;

import static galley.edit.WrapTest.on;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LineEditsTest {
  @Test
  void aLineIsDuplicatedBelowItself() {
    assertThat(on("a\nb|c\nd", LineEdits::duplicate)).isEqualTo("a\nbc\nb|c\nd");
    assertThat(on("a|", LineEdits::duplicate)).isEqualTo("a\na|");
  }

  @Test
  void wordsAreDuplicatedBehindThemselves() {
    assertThat(on("x «ab» y", LineEdits::duplicate)).isEqualTo("x ab«ab» y");
  }

  @Test
  void severalLinesAreDuplicatedWhole() {
    assertThat(on("a«b\nc»d\ne", LineEdits::duplicate)).isEqualTo("ab\ncd\na«b\nc»d\ne");
    assertThat(on("«a\n»b", LineEdits::duplicate)).isEqualTo("a\n«a\n»b");
  }

  @Test
  void linesMoveUpAndDownAndKeepTheLastLineEnd() {
    assertThat(on("a\nb|\nc\n", LineEdits::moveUp)).isEqualTo("b|\na\nc\n");
    assertThat(on("a\nb|", LineEdits::moveUp)).isEqualTo("b|\na");
    assertThat(on("|a\nb", LineEdits::moveDown)).isEqualTo("b\n|a");
    assertThat(on("«a\nb»\nc\nd", LineEdits::moveDown)).isEqualTo("c\n«a\nb»\nd");
    assertThat(on("a|\nb\n", LineEdits::moveUp)).isEqualTo("a|\nb\n");
    assertThat(on("a\nb|\n", LineEdits::moveDown)).isEqualTo("a\nb|\n");
    assertThat(on("a\n|", LineEdits::moveUp)).isEqualTo("a\n|");
  }

  @Test
  void aLineIsDeletedWithItsEnd() {
    assertThat(on("ab\ncd|\nefg", LineEdits::delete)).isEqualTo("ab\nef|g");
    assertThat(on("ab\nc|d", LineEdits::delete)).isEqualTo("a|b");
    assertThat(on("a|b", LineEdits::delete)).isEqualTo("|");
    assertThat(on("a«b\nc»d\ne", LineEdits::delete)).isEqualTo("e|");
  }

  @Test
  void joinedLinesHaveOneBlankBetweenThem() {
    assertThat(on("a|b  \n   cd\ne", LineEdits::join)).isEqualTo("ab| cd\ne");
    assertThat(on("«a\nb\nc»\nd", LineEdits::join)).isEqualTo("«a b c»\nd");
    assertThat(on("> a|\n> b", LineEdits::join)).isEqualTo("> a| b");
    assertThat(on("a|", LineEdits::join)).isEqualTo("a|");
    assertThat(on("a|\n\nb", LineEdits::join)).isEqualTo("a|\nb");
  }

  @Test
  void chineseLinesAreJoinedWithoutABlank() {
    assertThat(on("你好，|\n世界", LineEdits::join)).isEqualTo("你好，|世界");
    assertThat(on("用|\nJava", LineEdits::join)).isEqualTo("用| Java");
  }
}
