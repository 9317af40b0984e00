package galley.digest;

import galley.text.Sentences;
import java.util.Locale;

/// The few words of a digest that are not the publication's own, in its language: Chinese where
/// that is Chinese, else English.
record DigestWords(Locale language) {
  private static final Sentences SENTENCES = Sentences.of(DigestWords.class);

  String get(String key, Object... args) {
    boolean chinese = language.getLanguage().equals("zh");
    return SENTENCES.get(chinese ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH, key, args);
  }
}
