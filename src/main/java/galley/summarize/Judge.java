package galley.summarize;

import galley.chat.ChatFailure;
import galley.chat.ChatFailure.Kind;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Refuses what a model wrote where it cannot be used, and says why.
final class Judge {
  private static final int LONGEST_HEADLINE = 200;
  private static final int LONGEST_SUMMARY = 900;
  private static final int SENTENCES_TOO_MANY = 3;
  private static final int COPIED = 40;
  private static final int WHOLE_EXAMPLE = 15;

  private static final Pattern REFUSAL =
      Pattern.compile(
          "(?i)^(?:i(?:'|’)?m (?:very )?sorry\\b|i am (?:very )?sorry\\b|sorry[,.!]"
              + "|i (?:can(?:'|’)?t|cannot|won(?:'|’)?t|am unable|am not able)\\b"
              + "|i(?:'|’)m (?:unable|not able)\\b|i apologi[sz]e|as an? (?:ai|large language)\\b"
              + "|unfortunately, i\\b"
              + "|(?:作为|作為|身为)(?:一个|一個|一名)?\\s*(?:ai|人工智能|人工智慧|语言模型|大语言模型)"
              + "|(?:很|非常|十分)?(?:抱歉|对不起|對不起|遗憾)"
              + "|我(?:无法|無法|不能|没有办法)|申し訳|すみません|ごめんなさい|aiとして"
              + "|죄송|es tut mir leid|je suis désolé|je ne peux pas|lo siento|mi dispiace"
              + "|als ki\\b|ich kann (?:diese|das|leider|ihnen|dir)|извините|к сожалению, я)");
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?i)\\b(?:[a-z][a-z\\d+.-]{1,15}://|www\\.)[^\\s<>\"“”，。；、（）()]{1,500}"
              + "|\\b(?:[a-z\\d-]{1,63}\\.){1,5}(?!(?:js|ts|net|py|rs|md)/)[a-z]{2,20}/[^\\s<>\"“”，。；、（）()]{0,300}"
              + "|\\b(?:javascript|data|vbscript):\\S{1,300}"
              + "|[\\w.+-]{1,64}@(?:[a-z\\d-]{1,63}\\.){1,5}[a-z]{2,20}");

  private final HouseStyle style;
  private final String rules;
  private final String page;

  /// @param rules what the model was told, which it must not repeat
  Judge(Source source, HouseStyle style, String rules) {
    this.style = style;
    this.rules = squeezed(rules);
    page = source.url() + "\n" + source.title() + "\n" + String.join("\n", source.text());
  }

  /// The answer as it may be shown: the first sentences where there are a few too many.
  ///
  /// @param said all that the model said, without thoughts
  AnswerText judge(String said, AnswerText answer) throws ChatFailure {
    String summary = answer.summary();
    if (isRefusal(said) || isRefusal(summary)) throw failure(Kind.REFUSED);
    if (isPlaceholder(summary)) throw failure(Kind.EMPTY);
    if (repeats(summary)) throw failure(Kind.ECHO);
    foreignAddress(answer.headline());
    foreignAddress(summary);
    if (summary.length() > LONGEST_SUMMARY || answer.headline().length() > LONGEST_HEADLINE) {
      throw failure(Kind.TOO_LONG);
    }
    var sentences = PageText.sentences(summary);
    if (sentences.size() > style.sentences() + SENTENCES_TOO_MANY) throw failure(Kind.TOO_LONG);
    if (!WritingSystem.fits(summary, style.language())) throw failure(Kind.WRONG_LANGUAGE);
    return new AnswerText(
        usableHeadline(answer.headline()),
        first(summary, style.sentences()),
        answer.numbers(),
        answer.closed());
  }

  /** Whether what is there so far may be shown while it grows. */
  boolean mayBecomeUsable(String said, AnswerText answer) {
    return !isRefusal(said)
        && !isRefusal(answer.summary())
        && answer.summary().length() <= LONGEST_SUMMARY
        && answer.headline().length() <= LONGEST_HEADLINE
        && !ADDRESS.matcher(answer.headline() + " " + answer.summary()).find();
  }

  static boolean isRefusal(String text) {
    return REFUSAL.matcher(text.strip()).find();
  }

  private static boolean isPlaceholder(String text) {
    return text.codePoints().noneMatch(Character::isLetter)
        || text.equalsIgnoreCase("summary")
        || text.equalsIgnoreCase("null");
  }

  /** A headline alone in another language, or a placeholder, is none; the summary still counts. */
  private String usableHeadline(String headline) {
    boolean usable = !isPlaceholder(headline) && !headline.equalsIgnoreCase("headline");
    return usable ? headline.replaceFirst("(?<![.．。])[.。]$", "") : "";
  }

  private boolean repeats(String summary) {
    String squeezed = squeezed(summary);
    for (int i = 0; i + COPIED <= squeezed.length(); i += COPIED / 4) {
      if (rules.contains(squeezed.substring(i, i + COPIED))) return true;
    }
    return style.recent().stream()
        .map(e -> squeezed(e.body()))
        .anyMatch(body -> body.length() >= WHOLE_EXAMPLE && squeezed.contains(body));
  }

  private static String squeezed(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }

  private void foreignAddress(String text) throws ChatFailure {
    Matcher found = ADDRESS.matcher(text);
    while (found.find()) {
      String address = found.group().replaceFirst("[.,;:!?'’]+$", "");
      if (!page.contains(address)) throw new ChatFailure(Kind.FOREIGN_ADDRESS, address);
    }
  }

  private static String first(String summary, int most) {
    var sentences = PageText.sentences(summary);
    if (sentences.size() <= most) return summary;
    String last = sentences.get(most - 1);
    int end = 0;
    for (int i = 0; i < most; i++)
      end = summary.indexOf(sentences.get(i), end) + sentences.get(i).length();
    return last.isEmpty() ? summary : summary.substring(0, end);
  }

  private static ChatFailure failure(Kind kind) {
    return new ChatFailure(kind, "");
  }
}
