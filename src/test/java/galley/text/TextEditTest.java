package galley.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextEditTest {
  @Test
  void deletionsSideBySideComeBackInOrder() {
    var edit = TextEdit.of("abcdef", Replacement.of(1, 2, ""), Replacement.of(2, 4, ""));
    assertThat(edit.after()).isEqualTo("aef");
    assertThat(edit.inverse().after()).isEqualTo("abcdef");
  }
}
