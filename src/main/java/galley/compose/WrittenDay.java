package galley.compose;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A day as it stands in a file's name, with the way it is written: `2021.12.27`, `20211227` or
/// `2021-dec-7`. Another day is written in the same way.
///
/// @param text as it stands
/// @param pattern how it is written: its parts with what is between them
record WrittenDay(LocalDate day, String text, String pattern) {
  private static final Pattern DIGITS =
      Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)([-_./]?)(\\d\\d?)(\\2)(\\d\\d?)(?!\\d)");
  private static final Pattern WORDS =
      Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)([-_. ])([A-Za-z]{3,9})([-_. ])(\\d\\d?)(?!\\d)");

  /// The first day in a name.
  static Optional<WrittenDay> in(String name) {
    return find(DIGITS.matcher(name)).or(() -> find(WORDS.matcher(name)));
  }

  private static Optional<WrittenDay> find(Matcher m) {
    while (m.find()) {
      String month = m.group(3);
      int number = number(month);
      boolean cramped = m.group(2).isEmpty() && m.group().length() != 8;
      if (number == 0 || cramped) continue;
      try {
        var day = LocalDate.of(Integer.parseInt(m.group(1)), number, Integer.parseInt(m.group(5)));
        boolean short1 = month.length() == 1 || m.group(5).length() == 1;
        String dayForm = short1 ? "%3$d" : "%3$02d";
        String monthForm = word(month) == null ? (short1 ? "%2$d" : "%2$02d") : form(month);
        String form = "%1$d" + m.group(2) + monthForm + m.group(4) + dayForm;
        return Optional.of(new WrittenDay(day, m.group(), form));
      } catch (DateTimeException none) {
        // The thirtieth of February is no day.
      }
    }
    return Optional.empty();
  }

  private static int number(String month) {
    Month word = word(month);
    return word == null ? (month.matches("\\d+") ? Integer.parseInt(month) : 0) : word.getValue();
  }

  private static @Nullable Month word(String text) {
    for (Month month : Month.values()) {
      if (text.equalsIgnoreCase(named(month, TextStyle.SHORT))) return month;
      if (text.equalsIgnoreCase(named(month, TextStyle.FULL))) return month;
    }
    return null;
  }

  private static String named(Month month, TextStyle style) {
    return month.getDisplayName(style, Locale.ENGLISH);
  }

  /// Which of the names a month has, as an argument's place: 4 short, 5 long, 6 and 7 the same in
  /// lower case.
  private static String form(String text) {
    boolean lower = text.equals(text.toLowerCase(Locale.ROOT));
    boolean full = text.length() > 3;
    return "%" + ((full ? 5 : 4) + (lower ? 2 : 0)) + "$s";
  }

  /// Another day, written like this one.
  String like(LocalDate other) {
    String brief = named(other.getMonth(), TextStyle.SHORT);
    String full = named(other.getMonth(), TextStyle.FULL);
    return String.format(
        Locale.ROOT,
        pattern,
        other.getYear(),
        other.getMonthValue(),
        other.getDayOfMonth(),
        brief,
        full,
        brief.toLowerCase(Locale.ROOT),
        full.toLowerCase(Locale.ROOT));
  }
}
