package galley.summarize;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/// The scripts a text is written in, and whether they are those of a language. A word of a script
/// with spaces counts as much as one character of Chinese or Japanese.
final class WritingSystem {
  private static final double LEAST = 0.3;

  private WritingSystem() {}

  /// Whether a text may be of a language, by its script alone; English and German are not told
  /// apart. Terms of another language are common: a third of the language's own is enough.
  static boolean fits(String text, String language) {
    Map<UnicodeScript, Integer> counts = counts(text);
    double all = counts.values().stream().mapToInt(Integer::intValue).sum();
    if (all == 0) return false;
    int han = counts.getOrDefault(UnicodeScript.HAN, 0);
    int kana =
        counts.getOrDefault(UnicodeScript.HIRAGANA, 0)
            + counts.getOrDefault(UnicodeScript.KATAKANA, 0);
    int hangul = counts.getOrDefault(UnicodeScript.HANGUL, 0);
    return switch (Locale.forLanguageTag(language).getLanguage()) {
      case "zh" -> han / all >= LEAST && kana <= han / 10;
      case "ja" -> kana > 0 && (kana + han) / all >= LEAST;
      case "ko" -> hangul / all >= LEAST;
      case "ru", "uk", "bg", "be", "mk" -> share(counts, UnicodeScript.CYRILLIC, all) >= LEAST;
      case "el" -> share(counts, UnicodeScript.GREEK, all) >= LEAST;
      case "ar", "fa", "ur" -> share(counts, UnicodeScript.ARABIC, all) >= LEAST;
      case "he" -> share(counts, UnicodeScript.HEBREW, all) >= LEAST;
      case "en",
          "de",
          "fr",
          "es",
          "it",
          "pt",
          "nl",
          "pl",
          "sv",
          "da",
          "no",
          "nb",
          "fi",
          "cs",
          "tr",
          "vi",
          "id",
          "ro",
          "hu" ->
          share(counts, UnicodeScript.LATIN, all) >= 1 - LEAST;
      default -> true;
    };
  }

  private static double share(
      Map<UnicodeScript, Integer> counts, UnicodeScript script, double all) {
    return counts.getOrDefault(script, 0) / all;
  }

  private static Map<UnicodeScript, Integer> counts(String text) {
    Map<UnicodeScript, Integer> counts = new EnumMap<>(UnicodeScript.class);
    UnicodeScript word = UnicodeScript.COMMON;
    for (int c : text.codePoints().toArray()) {
      UnicodeScript script = Character.isLetter(c) ? UnicodeScript.of(c) : UnicodeScript.COMMON;
      boolean dense =
          script == UnicodeScript.HAN
              || script == UnicodeScript.HIRAGANA
              || script == UnicodeScript.KATAKANA;
      boolean counts1 = script != UnicodeScript.COMMON && (dense || script != word);
      if (counts1) counts.merge(script, 1, Integer::sum);
      word = script;
    }
    return counts;
  }
}
