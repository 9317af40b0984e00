package galley.summarize;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Cuts a paragraph into its sentences, each exactly as it stands there.
///
/// A full stop ends a sentence only before a space and what can begin another, and not after an
/// abbreviation, an initial or a lone number (`Dr. Ek`, `e.g. this`, `U.S. law`, `am 3. Mai`). What
/// a quotation or a bracket holds is never torn apart: `「行く。」と言った。` is one sentence.
///
/// `java.text.BreakIterator` knows neither: it cuts after `Dr.`, `e.g.` before a capital, and
/// inside 「」. ICU's rules with their exceptions do better, for 14 MB.
final class Sentences {
  private static final String STOPS = ".!?…。！？．｡؟।";
  private static final String CLOSERS = "\"'”’»›)]）］」』】〉》〗";
  private static final String OPENERS = "\"'“‘„«‹([（［「『【〈《〖¿¡";
  private static final int LONGEST_MERGE = 600;

  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "mr", "mrs", "ms", "dr", "prof", "st", "jr", "sr", "vs", "etc", "eg", "ie", "cf", "al",
          "fig", "figs", "no", "nos", "vol", "pp", "ed", "eds", "rev", "gen", "col", "lt", "sen",
          "rep", "gov", "capt", "sgt", "approx", "dept", "est", "inc", "ltd", "co", "corp", "llc",
          "sec", "ch", "eq", "ref", "resp", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept",
          "sep", "oct", "nov", "dec", "bzw", "ca", "evtl", "ggf", "inkl", "nr", "usw", "vgl", "zb",
          "dh", "sog", "mio", "mrd", "abs", "mme", "mlle", "env", "av", "art", "т", "г", "гг", "др",
          "пр", "ул", "см", "руб", "млн", "млрд", "тыс", "np", "tzw", "ul", "tel", "min", "max");

  /** After these a sentence may end as well: `in the U.S. The law` needs the capital to tell. */
  private static final Set<String> EITHER = Set.of("etc", "inc", "ltd", "co", "corp", "usw", "al");

  private static final Set<String> MONTHS =
      Set.of(
          "januar",
          "februar",
          "märz",
          "april",
          "mai",
          "juni",
          "juli",
          "august",
          "september",
          "oktober",
          "november",
          "dezember",
          "jahrhundert",
          "juhrhunderts",
          "quartal",
          "platz");

  private Sentences() {}

  static List<String> of(String paragraph) {
    List<String> pieces = pieces(paragraph);
    List<String> sentences = new ArrayList<>();
    int at = 0;
    while (at < pieces.size()) {
      int end = closedAt(pieces, at);
      while (end < pieces.size()
          && isSaidOf(pieces.get(at), pieces.get(end - 1), pieces.get(end))) {
        end++;
      }
      sentences.add(String.join("", pieces.subList(at, end)).strip());
      at = end;
    }
    sentences.removeIf(String::isEmpty);
    return sentences;
  }

  /** Whether the last mark, but for closing quotes and brackets, ends a sentence. */
  static boolean isWhole(String sentence) {
    int at = sentence.length() - 1;
    while (at > 0 && CLOSERS.indexOf(sentence.charAt(at)) >= 0) {
      at--;
    }
    return at >= 0 && STOPS.indexOf(sentence.charAt(at)) >= 0;
  }

  /** The index after the piece in which every quotation and bracket opened here is closed. */
  private static int closedAt(List<String> pieces, int from) {
    Nesting nesting = new Nesting();
    int length = 0;
    for (int i = from; i < pieces.size() && length < LONGEST_MERGE; i++) {
      nesting.read(pieces.get(i));
      length += pieces.get(i).length();
      if (nesting.isClosed()) {
        return i + 1;
      }
    }
    return from + 1;
  }

  /// Whether what follows tells who said the quotation that began the sentence: `“…。”她说道。`
  private static boolean isSaidOf(String first, String last, String next) {
    char end = last.charAt(last.length() - 1);
    return "“「『".indexOf(first.stripLeading().charAt(0)) >= 0
        && "”」』".indexOf(end) >= 0
        && last.charAt(last.length() - 2) >= 0x3000
        && Character.isLetter(next.charAt(0));
  }

  private static List<String> pieces(String text) {
    List<String> pieces = new ArrayList<>();
    int from = 0;
    int at = 0;
    while (at < text.length()) {
      if (STOPS.indexOf(text.charAt(at)) < 0) {
        at++;
        continue;
      }
      int stop = at;
      while (at < text.length() && STOPS.indexOf(text.charAt(at)) >= 0) {
        at++;
      }
      int closed = at;
      while (closed < text.length() && CLOSERS.indexOf(text.charAt(closed)) >= 0) {
        closed++;
      }
      if (ends(text, stop, at, closed)) {
        pieces.add(text.substring(from, closed));
        from = closed;
        at = closed;
      }
    }
    if (from < text.length()) {
      pieces.add(text.substring(from));
    }
    return pieces;
  }

  /// @param stop where the stops begin, `open` after them, `next` after the closing marks as well
  private static boolean ends(String text, int stop, int open, int next) {
    char mark = text.charAt(open - 1);
    if (next >= text.length()) {
      return true;
    }
    char after = text.charAt(next);
    if (mark >= 0x3000) {
      return endsDense(text.charAt(open), open == next, after);
    }
    if (!Character.isWhitespace(after)) {
      return Scripts.isDense(after) && mark != '.' && mark != '…';
    }
    int begin = next + 1;
    while (begin < text.length() && OPENERS.indexOf(text.charAt(begin)) >= 0) {
      begin++;
    }
    if (begin >= text.length()) {
      return true;
    }
    int first = text.codePointAt(begin);
    if (Character.isLowerCase(first)) {
      return false;
    }
    return mark != '.' || open - stop > 1 || !isAbbreviation(text, stop, begin, first);
  }

  /// A stop before a closing mark ends the sentence only if nothing is said of what it closes:
  /// `「…。」と言った`, `（…。）が`.
  private static boolean endsDense(char closer, boolean bare, char after) {
    if (bare) {
      return true;
    }
    boolean kana = after >= 0x3040 && after <= 0x30FF;
    return (closer == '」' || closer == '』') ? !Character.isLetter(after) : !kana;
  }

  private static boolean isAbbreviation(String text, int stop, int begin, int first) {
    int start = stop;
    while (start > 0 && stop - start < 24 && isInWord(text.charAt(start - 1))) {
      start--;
    }
    String word = text.substring(start, stop);
    String plain = word.replace(".", "").toLowerCase(Locale.ROOT);
    if (plain.isEmpty()) {
      return false;
    }
    boolean number = plain.chars().allMatch(Character::isDigit);
    if (number) {
      return plain.length() <= 2 && MONTHS.contains(wordAt(text, begin));
    }
    if (EITHER.contains(plain)) {
      return !Character.isUpperCase(first);
    }
    boolean initial =
        plain.length() == 1 && !plain.equals("i") && Character.isLetter(word.charAt(0));
    boolean dotted = word.indexOf('.') > 0 && plain.length() <= 4;
    if (dotted && Character.isUpperCase(word.charAt(0)) && plain.length() >= 2) {
      return !COMMON_STARTS.contains(wordAt(text, begin));
    }
    return initial || dotted || ABBREVIATIONS.contains(plain);
  }

  private static final Set<String> COMMON_STARTS =
      Set.of("the", "a", "an", "it", "this", "that", "in", "he", "she", "they", "we", "but", "and");

  private static String wordAt(String text, int at) {
    int end = at;
    while (end < text.length() && end - at < 24 && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return text.substring(at, end).toLowerCase(Locale.ROOT);
  }

  private static boolean isInWord(char c) {
    return Character.isLetterOrDigit(c) || c == '.';
  }
}
