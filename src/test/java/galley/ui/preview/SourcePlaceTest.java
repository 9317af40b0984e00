package galley.ui.preview;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is clicked in the page, in the Markdown it was made from. */
class SourcePlaceTest {
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          1、[A guide](https://a.example/guide) to it, A guide, 2, 0, 3,   guide
          a **field** in a field,                      field, 3, 0, 4,  field
          a **field** in a field,              ' in a field', 8, 0, 17, field
          fox [fox](x) fox,                               fox, 1, 1, 5, fox
          AT&amp;T sells it to whoever wants it, AT&T sells it to whoever wants it, 31, 0, 35, it
          四十条链接 一个晚上,                        四十条链接 一个晚上, 7, 0, 6, 一个晚上
          """)
  void aWordIsFoundWhereItIsWritten(
      String source, String words, int at, int before, int start, String word) {
    assertThat(new SourcePlace(words, at, before).in(source))
        .hasValueSatisfying(
            range -> assertThat(source.substring(range.start(), range.end())).isEqualTo(word))
        .hasValueSatisfying(range -> assertThat(range.start()).isLessThanOrEqualTo(start + 3));
  }

  @ParameterizedTest
  @CsvSource({"a &lt; b,<,0,0", "abc,'  ',1,0", "'',x,0,0"})
  void whatIsWrittenOtherwiseHasNoPlace(String source, String words, int at, int before) {
    assertThat(new SourcePlace(words, at, before).in(source)).isEmpty();
  }
}
