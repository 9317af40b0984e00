package galley.edition;

/// Whether the other edition's item of a pair still stands there in the first one's language: it
/// was copied over and waits for its translation.
public final class Untranslated {
  private Untranslated() {}

  /// Seen from the script where the two languages have different ones, else from its saying the
  /// same to the letter.
  public static boolean is(Pairing pairing, Row.Pair pair, String language, String otherLanguage) {
    Script script = Script.ofLanguage(language);
    String mine = words(pair.one(), pairing.one().text());
    String theirs = words(pair.other(), pairing.other().text());
    if (script != Script.ofLanguage(otherLanguage)) {
      return Script.of(mine).filter(script::equals).isPresent()
          && Script.of(theirs).filter(script::equals).isPresent();
    }
    return !mine.isBlank() && mine.equals(theirs) && mine.indexOf(' ') > 0;
  }

  private static String words(Spot spot, String text) {
    return spot.item().content().in(text).strip().replaceAll("\\s+", " ");
  }
}
