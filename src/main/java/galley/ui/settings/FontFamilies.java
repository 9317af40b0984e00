package galley.ui.settings;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/// The families on this machine that text can be set in.
///
/// @param text all that have letters
/// @param code those of them whose letters are all equally wide
record FontFamilies(List<String> text, List<String> code) {
  private static final List<String> SYMBOLS =
      List.of(
          "emoji", "symbol", "dingbats", "icons", "wingdings", "webdings", "feather", "barcode");
  private static final List<String> SAMPLES = List.of("i", "W", "m", ".");
  private static final double SIZE = 20;

  /** Measures fonts, which takes a while: to be called off the FX thread. */
  static FontFamilies installed() {
    List<String> text = readable(Font.getFamilies());
    return new FontFamilies(text, text.stream().filter(FontFamilies::isEven).toList());
  }

  /// Without what is hidden (`.SF NS`), set upright (`@MS Mincho`), or no letters but signs.
  static List<String> readable(List<String> families) {
    return families.stream()
        .filter(name -> !name.isBlank() && !name.startsWith(".") && !name.startsWith("@"))
        .filter(name -> name.chars().noneMatch(c -> c == '"' || c == '\\' || c < ' '))
        .filter(FontFamilies::hasLetters)
        .distinct()
        .sorted(String.CASE_INSENSITIVE_ORDER)
        .toList();
  }

  private static boolean hasLetters(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return SYMBOLS.stream().noneMatch(lower::contains);
  }

  private static boolean isEven(String family) {
    return widths(Font.font(family, SIZE)).distinct().count() == 1;
  }

  /** In hundredths of a pixel. */
  private static Stream<Long> widths(Font font) {
    return SAMPLES.stream()
        .map(
            sample -> {
              var text = new Text(sample.repeat(10));
              text.setFont(font);
              return Math.round(text.getLayoutBounds().getWidth() * 10);
            });
  }
}
