package galley.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.fxmisc.richtext.model.StyleSpan;
import org.junit.jupiter.api.Test;

/** Each character of a profile has one colour. */
class YamlColoursTest {
  private static List<String> coloured(String text) {
    List<String> parts = new ArrayList<>();
    int at = 0;
    for (StyleSpan<Collection<String>> span : YamlColours.of(text)) {
      String part = text.substring(at, at + span.getLength());
      at += span.getLength();
      String style = span.getStyle().isEmpty() ? "" : span.getStyle().iterator().next();
      if (!style.isEmpty()) parts.add(style.substring(5) + " " + part);
    }
    assertThat(at).isEqualTo(text.length());
    return parts;
  }

  @Test
  void namesTextsMarksAndComments() {
    assertThat(coloured("# why\nitems: # here\n  - form: bullet\n  \"a b\": 'c' # d\n"))
        .containsExactly(
            "comment # why",
            "name items",
            "mark :",
            "comment # here",
            "mark -",
            "name form",
            "mark :",
            "name \"a b\"",
            "mark :",
            "text 'c'",
            "comment # d");
  }

  @Test
  void anAddressIsNoNameAndABraceHoldsOne() {
    assertThat(coloured("a: {u: https://x.example/#y, v: [1]}"))
        .containsExactly(
            "name a", "mark :", "mark {", "name u", "mark :", "mark ,", "name v", "mark :",
            "mark [", "mark ]}");
  }

  @Test
  void emojiAreSetInTheirFont() {
    assertThat(coloured("a: '🐿️x'"))
        .containsExactly("name a", "mark :", "text '", "text 🐿️", "text x'");
    assertThat(YamlColours.of("a: '🐿️x'").getStyleSpan(4).getStyle()).contains("emoji");
  }

  @Test
  void oddTextsHaveColoursToo() {
    for (String odd :
        List.of("", "\n\n", "\"", "'a\\", ":::", "- - -", "{[,", "a\t:\u0000b", "🦄: '🐿️")) {
      coloured(odd);
    }
  }
}
