package galley.digest;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/// The language of a link. Where the publication tags it, that is the page's. Where it does not,
/// only the letters of the title are known: Chinese characters are no proof of a Chinese page.
final class TitleLanguage {
  private TitleLanguage() {}

  static String of(CopiedItem item, DigestWords words) {
    String tag = item.language();
    if (tag != null && !tag.isBlank()) {
      String name = Locale.forLanguageTag(tag).getDisplayLanguage(words.language());
      return name.isEmpty() ? tag : name;
    }
    return words.get("letters." + letters(item.title()));
  }

  /// One Chinese character says as much as a few Latin letters, so that one in five suffices: `用
  /// Rust 写 TCP` is in Chinese. Kana is Japanese however much of the title is not.
  static String letters(String title) {
    Map<UnicodeScript, Integer> counts = new EnumMap<>(UnicodeScript.class);
    title
        .codePoints()
        .filter(Character::isLetter)
        .forEach(c -> counts.merge(UnicodeScript.of(c), 1, Integer::sum));
    int all = counts.values().stream().mapToInt(Integer::intValue).sum();
    if (all == 0) return "none";
    if (count(counts, UnicodeScript.HIRAGANA) + count(counts, UnicodeScript.KATAKANA) > 1) {
      return "kana";
    }
    if (count(counts, UnicodeScript.HANGUL) * 3 >= all) return "hangul";
    if (count(counts, UnicodeScript.HAN) * 5 >= all) return "han";
    if (count(counts, UnicodeScript.CYRILLIC) * 2 >= all) return "cyrillic";
    return count(counts, UnicodeScript.LATIN) * 2 >= all ? "latin" : "other";
  }

  private static int count(Map<UnicodeScript, Integer> counts, UnicodeScript script) {
    return counts.getOrDefault(script, 0);
  }
}
