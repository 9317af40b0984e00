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
      Map.ofEntries(
          Map.entry("en", List.of(" the ", " and ", " of ", " to ", " is ")),
          Map.entry("de", List.of(" der ", " und ", " die ", " nicht ", " das ")),
          Map.entry("fr", List.of(" les ", " des ", " est ", " une ", " nous ")),
          Map.entry("es", List.of(" los ", " que ", " una ", " por ", " el ")),
          Map.entry("pt", List.of(" não ", " uma ", " os ", " para ", " do ")),
          Map.entry("it", List.of(" che ", " della ", " di ", " per ", " il ")),
          Map.entry("nl", List.of(" het ", " een ", " niet ", " van ", " dat ")),
          Map.entry("sv", List.of(" och ", " att ", " det ", " som ", " är ")),
          Map.entry("da", List.of(" og ", " at ", " det ", " ikke ", " af ")),
          Map.entry("pl", List.of(" się ", " nie ", " jest ", " na ", " że ")),
          Map.entry("cs", List.of(" se ", " že ", " je ", " na ", " která ")),
          Map.entry("tr", List.of(" ve ", " bir ", " bu ", " için ", " ile ")),
          Map.entry("vi", List.of(" của ", " và ", " là ", " không ", " các ")),
          Map.entry("id", List.of(" yang ", " dan ", " untuk ", " dengan ", " tidak ")));
  private static final Map<UnicodeScript, String> SCRIPTS =
      Map.of(
          UnicodeScript.HANGUL, "ko",
          UnicodeScript.THAI, "th",
          UnicodeScript.CYRILLIC, "ru",
          UnicodeScript.GREEK, "el",
          UnicodeScript.HEBREW, "he",
          UnicodeScript.ARABIC, "ar",
          UnicodeScript.DEVANAGARI, "hi",
          UnicodeScript.GEORGIAN, "ka");
  private static final Map<String, UnicodeScript> OWN_SCRIPT =
      Map.of(
          "zh", UnicodeScript.HAN,
          "ja", UnicodeScript.HIRAGANA,
          "ko", UnicodeScript.HANGUL,
          "th", UnicodeScript.THAI,
          "ru", UnicodeScript.CYRILLIC);
  private static final int FEW = 50;
  private static final int SOME = 200;

  private LanguageReader() {}

  static @Nullable String read(Page page, String text) {
    String declared = declared(page);
    String told = text.length() >= SOME ? text : page.document().body().text();
    Map<UnicodeScript, Integer> letters = letters(told);
    String script = byScript(letters);
    if (script == null) {
      return declared != null && !isImpossible(declared, letters) ? declared : byWords(told);
    }
    return declared != null && (declared.startsWith(script) || shares(declared, script))
        ? declared
        : script;
  }

  /** Hardly a letter of the declared language's own script in a text long enough to tell. */
  private static boolean isImpossible(String declared, Map<UnicodeScript, Integer> letters) {
    UnicodeScript own = OWN_SCRIPT.get(Locale.forLanguageTag(declared).getLanguage());
    int all = letters.values().stream().mapToInt(Integer::intValue).sum();
    return own != null && all > SOME && letters.getOrDefault(own, 0) * FEW < all;
  }

  /** Several languages are written in Cyrillic, Arabic and Devanagari letters. */
  private static boolean shares(String declared, String script) {
    String language = Locale.forLanguageTag(declared).getLanguage();
    return switch (script) {
      case "ru" -> List.of("uk", "bg", "sr", "mk", "be", "kk", "mn").contains(language);
      case "ar" -> List.of("fa", "ur", "ps").contains(language);
      case "hi" -> List.of("mr", "ne").contains(language);
      default -> false;
    };
  }

  static @Nullable String declared(Page page) {
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

  private static Map<UnicodeScript, Integer> letters(String text) {
    Map<UnicodeScript, Integer> counts = new EnumMap<>(UnicodeScript.class);
    int latin = 0;
    int end = text.offsetByCodePoints(0, Math.min(ENOUGH, text.codePointCount(0, text.length())));
    for (int i = 0; i < end; ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (c < 0x80) {
        latin += Character.isLetter(c) ? 1 : 0;
      } else if (Character.isLetter(c)) {
        counts.merge(UnicodeScript.of(c), 1, Integer::sum);
      }
    }
    if (latin > 0) {
      counts.merge(UnicodeScript.LATIN, latin, Integer::sum);
    }
    return counts;
  }

  private static @Nullable String byScript(Map<UnicodeScript, Integer> counts) {
    int all = counts.values().stream().mapToInt(Integer::intValue).sum();
    int kana =
        counts.getOrDefault(UnicodeScript.HIRAGANA, 0)
            + counts.getOrDefault(UnicodeScript.KATAKANA, 0);
    int han = counts.getOrDefault(UnicodeScript.HAN, 0);
    if ((han + kana) * 3 > all) {
      return kana * 8 > han ? "ja" : "zh";
    }
    return SCRIPTS.entrySet().stream()
        .filter(script -> counts.getOrDefault(script.getKey(), 0) * 2 > all)
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(null);
  }

  private static @Nullable String byWords(String text) {
    String lower = text.substring(0, Math.min(text.length(), ENOUGH)).toLowerCase(Locale.ROOT);
    String best = null;
    int most = 1;
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
