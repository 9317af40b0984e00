package galley.learn;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The line that names an item, taken apart.
///
/// `**3. [Title](https://a.example)** (en)` has the lead `**`, the number `3`, the separator `. `,
/// nothing before its link, the title `Title`, and behind the link `** (en)`.
///
/// @param lead what stands before the number; empty without one
/// @param number the number token; empty where there is none
/// @param title null where there is no link; then `before` is the rest of the line
record HeadShape(
    String lead,
    String number,
    String separator,
    String before,
    @Nullable String title,
    @Nullable String url,
    String after) {
  private static final String LEAD = "([*_]{0,3}(?:No\\.? ?|#|第|【|\\[|（|\\()?)";
  private static final String ARABIC = "(\\d{1,3})([、．.,:：)）\\]】期条]+[ \\t]*)(?!\\d)";
  private static final String CIRCLED = "([①-⑳㉑-㉟㊱-㊿])([、．.:：]?[ \\t]*)";
  private static final Pattern NUMBER =
      Pattern.compile(LEAD + "(?:" + ARABIC + "|" + CIRCLED + ")");

  /// Characters of words that may stand beside the link of a heading.
  private static final int WORDS_BEFORE = 12;

  private static final int WORDS_BEHIND = 16;

  /// A mark of symbols, and one with letters, are no longer.
  private static final int LONGEST_SYMBOLS = 8;

  private static final int LONGEST_MARK = 16;

  /// Takes a line apart; never fails.
  static HeadShape of(String line) {
    String text = withoutBreak(line);
    Matcher m = NUMBER.matcher(text);
    boolean numbered = m.lookingAt() && !(m.group(1).endsWith("[") && text.contains("]("));
    String lead = numbered ? m.group(1) : "";
    String number = !numbered ? "" : m.group(2) != null ? m.group(2) : m.group(4);
    String separator = !numbered ? "" : m.group(2) != null ? m.group(3) : m.group(5);
    String rest = numbered ? text.substring(m.end()) : text;
    int[] brackets = closers(rest, '[', ']');
    int[] parentheses = closers(rest, '(', ')');
    for (int open = 0; open < rest.length(); open++) {
      int close = brackets[open];
      boolean image = open > 0 && rest.charAt(open - 1) == '!';
      if (close == 0 || image || close + 1 == rest.length()) continue;
      int end = parentheses[close + 1];
      if (end == 0) continue;
      return new HeadShape(
          lead,
          number,
          separator,
          rest.substring(0, open),
          rest.substring(open + 1, close),
          rest.substring(close + 2, end),
          rest.substring(end + 1));
    }
    return new HeadShape(lead, number, separator, rest, null, null, "");
  }

  /// For each opening bracket where it closes, brackets inside it balanced; 0 for all else. Found
  /// for all of them in one pass: a line of brackets must not be searched once for each. A
  /// backslash takes the next character's meaning (CommonMark 0.31.2, section 2.4).
  private static int[] closers(String text, char open, char close) {
    int[] closers = new int[text.length()];
    Deque<Integer> opened = new ArrayDeque<>();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\') i++;
      else if (c == open) opened.push(i);
      else if (c == close && !opened.isEmpty()) closers[opened.pop()] = i;
    }
    return closers;
  }

  static String withoutBreak(String line) {
    return line.strip().replaceFirst("(?:\\\\|<br\\s*/?>)$", "").strip();
  }

  boolean isNumbered() {
    return !number.isEmpty();
  }

  boolean isLinked() {
    return title != null;
  }

  boolean isCircled() {
    return isNumbered() && !Character.isDigit(number.charAt(0));
  }

  /// What a class of numbered lines has in common: `**1、` and `**2、` are alike.
  String numbering() {
    return lead + (isCircled() ? "①" : "1") + separator.strip();
  }

  /// Whether the link is all there is to say: at most a mark stands before and behind it.
  boolean isAllLink() {
    return title != null && !title.startsWith("!") && isMark(before) && isMark(after);
  }

  /// Whether the line starts with its link and goes on behind a dash or a colon.
  boolean isLinkWithWords() {
    return title != null
        && !title.startsWith("!")
        && isMark(before)
        && after.matches("(?s)[*_]{0,2}\\s*(?:—|–|-|:|：|\\|)\\s.*");
  }

  /// The same of a heading, where a word or two may stand beside the link.
  boolean isMostlyLink() {
    return isLinked() && words(before) <= WORDS_BEFORE && words(after) <= WORDS_BEHIND;
  }

  /// Whether a text is a mark and no word of a sentence: an emoji, something in brackets, `VIDEO:`.
  static boolean isMark(String text) {
    String bare = text.replaceAll("[*_\\s]", "");
    if (bare.isEmpty()) return true;
    if (bare.codePoints().noneMatch(Character::isLetter)) {
      return bare.length() <= LONGEST_SYMBOLS;
    }
    return bare.length() <= LONGEST_MARK
        && (bare.matches("[（(\\[【].*[）)\\]】]") || bare.matches("[^。，,.]*[:：]"));
  }

  /// Whether the whole line is bold.
  boolean isBold() {
    if (title != null && before.isBlank() && after.isBlank()) {
      return title.startsWith("**") && title.endsWith("**");
    }
    String text = isLinked() ? before + "[" + title + "](" + url + ")" + after : before;
    String all = text.strip();
    return all.length() > 4
        && ((all.startsWith("**") && all.endsWith("**") && all.indexOf("**", 2) == all.length() - 2)
            || (all.startsWith("__")
                && all.endsWith("__")
                && all.indexOf("__", 2) == all.length() - 2));
  }

  private static int words(String text) {
    return text.replaceAll("[*_\\s]", "").length();
  }
}
