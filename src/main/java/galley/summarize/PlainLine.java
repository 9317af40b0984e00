package galley.summarize;

import java.util.regex.Pattern;

/// One line of plain text of what a model wrote: no Markdown, no HTML, no invisible characters, no
/// quotation marks around it, no "Here is a summary:" before it.
final class PlainLine {
  /** Far more than a headline or a summary ever has. */
  private static final int LONGEST = 4_000;

  private static final Pattern LINK =
      Pattern.compile("!?\\[([^\\[\\]]{0,300})]\\(([^()\\s]{0,500})[^()]{0,100}\\)");
  private static final Pattern EMPHASIS =
      Pattern.compile("\\*{1,3}|(?<![\\p{L}\\d])_{1,3}|_{1,3}(?![\\p{L}\\d])|`+|~~");
  private static final Pattern BLOCK =
      Pattern.compile("^(#{1,6}\\s+|>\\s*|[-+•]\\s+|\\d{1,2}[.)]\\s+)+");
  private static final Pattern TAG =
      Pattern.compile("</?([A-Za-z][\\w-]{0,30})[^<>]{0,300}>|<!--.{0,300}?-->|<!");
  private static final Pattern PREAMBLE =
      Pattern.compile(
          "(?i)^(?:(?:sure|certainly|of course|okay|ok|absolutely|great)[!.,]\\s*)?"
              + "(?:(?:here(?:'|’)?s|here is|here are|below is|this is)\\b[^:.。]{0,80}[:：]\\s*"
              + "|(?:sure|certainly|of course|okay|absolutely)[!.]\\s+"
              + "|(?:好的|当然|没问题|當然)[，,。!！：:]\\s*)");
  private static final Pattern PREAMBLE_CJK =
      Pattern.compile(
          "^(?:以下|下面|这|這|这里|這裡|根据|根據)[^：:。]{0,40}(?:摘要|总结|總結|概要|标题|內容|内容|如下)[^：:。]{0,10}[：:]\\s*"
              + "|^(?:以下|こちら)[^：:。]{0,40}(?:要約|概要|見出し)[^：:。]{0,10}[：:。]\\s*"
              + "|^다음은[^:：.]{0,40}요약[^:：.]{0,10}[:：.]\\s*");
  private static final Pattern LABEL =
      Pattern.compile("(?i)^(?:headline|title|summary|标题|標題|摘要|总结|總結|概要|要約|見出し|요약|제목)\\s*[:：]\\s*");
  private static final String OPENING = "\"“„「『'‘«";
  private static final String CLOSING = "\"”“」』'’»";

  private PlainLine() {}

  static String of(String text) {
    String line = visible(text.substring(0, Math.min(text.length(), LONGEST)));
    line = LINK.matcher(line).replaceAll("$1 $2");
    line = TAG.matcher(line).replaceAll(m -> m.group(1) == null ? "" : spaced(m.group()));
    line = EMPHASIS.matcher(line).replaceAll("").strip();
    line = BLOCK.matcher(line).replaceFirst("");
    line = PREAMBLE.matcher(line).replaceFirst("");
    line = PREAMBLE_CJK.matcher(line).replaceFirst("");
    line = LABEL.matcher(line).replaceFirst("");
    return unquoted(line.replaceAll(" {2,}", " ").strip());
  }

  /** An element's name may be what a text is about; an element with attributes is markup. */
  private static String spaced(String tag) {
    return tag.matches("<[A-Za-z][\\w-]*>") ? tag.substring(1, tag.length() - 1) : " ";
  }

  /** Without controls, marks that turn the direction of text, and other characters without ink. */
  private static String visible(String text) {
    var line = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              if (Character.isWhitespace(c) || Character.isSpaceChar(c)) line.append(' ');
              else if (!isInvisible(c)) line.appendCodePoint(c);
            });
    return line.toString();
  }

  private static boolean isInvisible(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED ->
          true;
      // The joiners belong to emoji and to the scripts of Persian and India.
      case Character.FORMAT -> c != 0x200C && c != 0x200D;
      default -> false;
    };
  }

  private static String unquoted(String line) {
    if (line.length() < 2) return line;
    int kind = OPENING.indexOf(line.charAt(0));
    if (kind < 0 || line.charAt(line.length() - 1) != CLOSING.charAt(kind)) return line;
    String inner = line.substring(1, line.length() - 1);
    boolean pair = inner.indexOf(line.charAt(0)) < 0 && inner.indexOf(CLOSING.charAt(kind)) < 0;
    return pair ? inner.strip() : line;
  }
}
