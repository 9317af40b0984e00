package galley.edit;

import static org.assertj.core.api.Assertions.assertThat;

import galley.text.TextFile;
import galley.text.TextRange;
import java.nio.charset.StandardCharsets;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

/**
 * A file whose lines end with CR LF has no other ends after any gesture, and no byte changes
 * elsewhere.
 */
class LineEndingsKeptTest {
  private static final String FILE = "\uFEFF# 一\r\n\r\n- a\u2028b \r\n- c\t\r\n\r\nd";

  private static String after(BiFunction<String, TextRange, Stroke> gesture, String at) {
    TextFile file = TextFile.of(FILE.getBytes(StandardCharsets.UTF_8));
    int start = file.text().indexOf(at);
    Stroke stroke = gesture.apply(file.text(), new TextRange(start, start + at.length()));
    return new String(file.bytes(stroke.edit().after()), StandardCharsets.UTF_8);
  }

  @Test
  void everyGestureWritesTheFilesOwnLineEnds() {
    assertThat(after(LineEdits::duplicate, "- c\t\n"))
        .isEqualTo(FILE.replace("- c\t\r\n", "- c\t\r\n- c\t\r\n"));
    assertThat(after(LineEdits::moveUp, "- c"))
        .isEqualTo("\uFEFF# 一\r\n\r\n- c\t\r\n- a\u2028b \r\n\r\nd");
    assertThat(after(LineEdits::moveDown, "- c"))
        .isEqualTo("\uFEFF# 一\r\n\r\n- a\u2028b \r\n\r\n- c\t\r\nd");
    assertThat(after(LineEdits::delete, "- c")).isEqualTo(FILE.replace("- c\t\r\n", ""));
    assertThat(after(Wrap::code, "- a\u2028b \n- c"))
        .isEqualTo(FILE.replace("- a", "```\r\n- a").replace("\t\r\n", "\t\r\n```\r\n"));
    assertThat(after(Wrap::bold, "d")).isEqualTo(FILE.replace("\r\nd", "\r\n**d**"));
    assertThat(after((text, range) -> Lists.enter(text, range.end()).orElseThrow(), "- c\t"))
        .isEqualTo(FILE.replace("- c\t\r\n", "- c\t\r\n- \r\n"));
  }

  @Test
  void aReplacementOverLinesDoesToo() throws FindException {
    TextFile file = TextFile.of(FILE.getBytes(StandardCharsets.UTF_8));
    var all = new TextRange(0, file.text().length());
    var finder = new Finder(new Query("\\n- ", true, false, true), file.text(), all, () -> false);
    assertThat(
            new String(file.bytes(finder.replaceAll("\\n\\n* ").after()), StandardCharsets.UTF_8))
        .isEqualTo(FILE.replace("\r\n- ", "\r\n\r\n* "));
  }
}
