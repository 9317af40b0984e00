package galley.page;

import java.util.Comparator;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// The text of the page itself, without what stands around it, and how long it takes to read.
final class MainText {
  private static final int WORDS_A_MINUTE = 230;
  private static final int IDEOGRAPHS_A_MINUTE = 400;

  private MainText() {}

  static String of(Page page) {
    Document copy = page.document().clone();
    copy.select("script, style, noscript, template, nav, footer, aside, form, button").remove();
    Element body = copy.body();
    String whole = body.text();
    return copy.select("[itemprop~=articleBody], article, main, [role=main]").stream()
        .map(Element::text)
        .max(Comparator.comparingInt(String::length))
        .filter(text -> text.length() * 5 > whole.length())
        .orElse(whole);
  }

  /** Minutes, rounded up, at least one. */
  static int minutes(String text) {
    long ideographs =
        text.codePoints().filter(c -> Character.isIdeographic(c) || isKana(c)).count();
    long words = 0;
    boolean inWord = false;
    for (int c : text.codePoints().toArray()) {
      boolean letter = Character.isLetterOrDigit(c) && !Character.isIdeographic(c) && !isKana(c);
      words += letter && !inWord ? 1 : 0;
      inWord = letter || (inWord && (c == '\'' || c == '’' || c == '-'));
    }
    double minutes = (double) words / WORDS_A_MINUTE + (double) ideographs / IDEOGRAPHS_A_MINUTE;
    return Math.max(1, (int) Math.ceil(minutes));
  }

  private static boolean isKana(int c) {
    return c >= 0x3040 && c <= 0x30FF;
  }
}
