package galley.edit;

import galley.edit.FindException.Reason;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// The pattern that a query stands for, or what is wrong with it.
final class Patterns {
  private static final int LONGEST = 2_000;

  /// How often a part may be repeated by counts, counts within counts multiplied: an empty part
  /// that is repeated reads no character, and so would never be stopped.
  private static final long MOST_REPEATS = 100_000;

  private static final Pattern COUNT = Pattern.compile("\\{(\\d{1,9})(?:,(\\d{0,9}))?\\}");

  /** How the beginning of Java's message tells what is wrong. */
  private static final Map<String, Reason> REASONS =
      Map.of(
          "Unclosed group", Reason.UNCLOSED_GROUP,
          "Unclosed character class", Reason.UNCLOSED_CLASS,
          "Unmatched closing", Reason.UNOPENED_GROUP,
          "Dangling meta", Reason.NOTHING_TO_REPEAT,
          "Illegal repetition", Reason.REPETITION,
          "Unclosed counted closure", Reason.REPETITION,
          "Illegal/unsupported escape", Reason.ESCAPE,
          "Illegal character escape", Reason.ESCAPE,
          "Illegal Unicode escape", Reason.ESCAPE,
          "Illegal hexadecimal escape", Reason.ESCAPE);

  private Patterns() {}

  static Pattern of(Query query) throws FindException {
    int flags = Pattern.UNIX_LINES | Pattern.MULTILINE;
    if (!query.matchCase()) flags |= Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    if (!query.pattern()) return Pattern.compile(query.text(), flags | Pattern.LITERAL);
    if (query.text().length() > LONGEST) throw new FindException(Reason.TOO_SLOW, "");
    if (repeats(query.text()) > MOST_REPEATS) throw new FindException(Reason.REPETITION, "");
    try {
      return Pattern.compile(query.text(), flags | Pattern.UNICODE_CHARACTER_CLASS);
    } catch (PatternSyntaxException e) {
      // What is missing at the end has no place to be looked at.
      boolean within = e.getIndex() >= 0 && e.getIndex() < query.text().length();
      String place = within ? String.valueOf(e.getIndex() + 1) : "";
      throw new FindException(reason(e.getDescription()), place);
    } catch (StackOverflowError e) {
      throw new FindException(Reason.TOO_SLOW, "");
    }
  }

  private static Reason reason(String description) {
    return REASONS.entrySet().stream()
        .filter(e -> description.startsWith(e.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(Reason.OTHER);
  }

  private static long repeats(String pattern) {
    long product = 1;
    Matcher counts = COUNT.matcher(pattern);
    while (counts.find() && product <= MOST_REPEATS) {
      String most = counts.group(2);
      String count = most == null || most.isEmpty() ? counts.group(1) : most;
      product *= Math.max(1, Long.parseLong(count));
    }
    return product;
  }
}
