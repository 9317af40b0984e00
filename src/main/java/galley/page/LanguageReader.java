package galley.page;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// The language of a page: what it declares, unless its script says that this cannot be.
///
/// Templates often declare `en` for pages in Chinese or Japanese; the letters themselves tell.
final class LanguageReader {
  private static final int ENOUGH = 20_000;
  private static final Map<String, List<String>> COMMON =
      Map.of(
          "en", List.of(" the ", " and ", " of ", " to "),
          "de", List.of(" der ", " und ", " die ", " nicht "),
          "fr", List.of(" les ", " des ", " est ", " une "),
          "es", List.of(" los ", " que ", " una ", " por "),
          "pt", List.of(" não ", " uma ", " os ", " para "),
          "it", List.of(" che ", " della ", " di ", " per "));

  private LanguageReader() {}

  static @Nullable String read(Page page, String text) {
    String declared = declared(page);
    String script = byScript(text);
    if (script == null) {
      return declared != null ? declared : byWords(text);
    }
    return declared != null && declared.startsWith(script) ? declared : script;
  }

  private static @Nullable String declared(Page page) {
    Element html = page.document().selectFirst("html");
    return Stream.of(
            html == null ? "" : html.attr("lang"),
            html == null ? "" : html.attr("xml:lang"),
            page.metadata().first("og:locale"),
            page.metadata().first("content-language", "language", "dc.language"),
            page.linked().ofArticle("inLanguage"))
        .filter(Objects::nonNull)
        .map(tag -> Locale.forLanguageTag(tag.strip().replace('_', '-')))
        .filter(locale -> locale.getLanguage().length() == 2)
        .map(Locale::toLanguageTag)
        .findFirst()
        .orElse(null);
  }

  private static @Nullable String byScript(String text) {
    Map<UnicodeScript, Integer> counts = new EnumMap<>(UnicodeScript.class);
    text.codePoints()
        .limit(ENOUGH)
        .filter(Character::isLetter)
        .forEach(c -> counts.merge(UnicodeScript.of(c), 1, Integer::sum));
    int all = counts.values().stream().mapToInt(Integer::intValue).sum();
    int kana =
        counts.getOrDefault(UnicodeScript.HIRAGANA, 0)
            + counts.getOrDefault(UnicodeScript.KATAKANA, 0);
    int han = counts.getOrDefault(UnicodeScript.HAN, 0);
    if ((han + kana) * 3 > all) {
      return kana * 8 > han ? "ja" : "zh";
    }
    return counts.getOrDefault(UnicodeScript.HANGUL, 0) * 2 > all ? "ko" : null;
  }

  private static @Nullable String byWords(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    String best = null;
    int most = 5;
    for (Map.Entry<String, List<String>> language : COMMON.entrySet()) {
      int count = language.getValue().stream().mapToInt(word -> count(lower, word)).sum();
      if (count > most) {
        most = count;
        best = language.getKey();
      }
    }
    return best;
  }

  private static int count(String text, String word) {
    int count = 0;
    for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      count++;
    }
    return count;
  }
}
