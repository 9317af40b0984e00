package galley.ui.organizer;

import java.text.Normalizer;
import java.util.Locale;

/// Text as a search compares it: `ＡＢＣ` and `abc` are the same, and so are `é` in one character and
/// in two.
final class SearchText {
  private SearchText() {}

  static String of(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }
}
