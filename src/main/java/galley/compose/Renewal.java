package galley.compose;

import java.math.BigInteger;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Takes a text that the last issue had over into the next one: its number becomes the new one, and
/// its day the new day, in the form in which it stands there.
///
/// Which of a text's figures is the number is told from the issue before the last, which has its
/// own number in the same place: in "#78: 3 readers win" and "#77: 3 readers win" only the first is
/// one.
record Renewal(Known last, Facts next, String nextNumber) {
  private static final Pattern FIGURE = Pattern.compile("\\d+");

  private static final List<DateTimeFormatter> DAYS =
      Stream.of(
              "yyyy-MM-dd",
              "yyyy/MM/dd",
              "yyyy.MM.dd",
              "yyyy/M/d",
              "yyyy.M.d",
              "yyyy年MM月dd日",
              "yyyy年M月d日",
              "MMMM dd, yyyy",
              "MMMM d, yyyy",
              "MMM d, yyyy",
              "d MMMM yyyy")
          .map(form -> DateTimeFormatter.ofPattern(form, Locale.ENGLISH))
          .toList();

  /// A text as the next issue has it.
  ///
  /// @param before the same text in an older issue; null where there is none
  String of(String text, @Nullable String before, @Nullable Known older) {
    String dated = days(text);
    String number = number(last);
    if (number == null || next.number().isEmpty()) return dated;
    String was = older == null ? null : number(older);
    List<String> figures =
        before == null ? List.of() : FIGURE.matcher(before).results().map(r -> r.group()).toList();
    int[] at = {-1};
    boolean aligned =
        before != null
            && !figures.isEmpty()
            && FIGURE.matcher(dated).results().count() == figures.size();
    return FIGURE
        .matcher(dated)
        .replaceAll(
            figure -> {
              at[0]++;
              boolean same = value(figure.group()).equals(value(number));
              boolean known =
                  !aligned || was == null || value(figures.get(at[0])).equals(value(was));
              return Matcher.quoteReplacement(
                  same && known ? padded(figure.group()) : figure.group());
            });
  }

  private String padded(String figure) {
    return figure.startsWith("0")
        ? "0".repeat(Math.max(0, figure.length() - plain().length())) + plain()
        : plain();
  }

  private String plain() {
    return next.number().map(BigInteger::toString).orElse(nextNumber);
  }

  private String days(String text) {
    Optional<LocalDate> from = last.date();
    Optional<LocalDate> to = next.date();
    if (from.isEmpty() || to.isEmpty()) return text;
    for (DateTimeFormatter form : DAYS) {
      String day = form.format(from.get());
      if (text.contains(day)) return text.replace(day, form.format(to.get()));
    }
    return text;
  }

  private static @Nullable String number(Known known) {
    return known.values().get("number");
  }

  private static String value(String figure) {
    return figure.replaceFirst("^0+(?=\\d)", "");
  }

  /// A number in the width that the last issue's name has: `078` is followed by `079`.
  static String asIn(Map<String, String> lastValues, BigInteger number) {
    String last = lastValues.getOrDefault("number", "");
    String plain = number.toString();
    return last.startsWith("0") && plain.length() < last.length()
        ? "0".repeat(last.length() - plain.length()) + plain
        : plain;
  }
}
