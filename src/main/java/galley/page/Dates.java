package galley.page;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the dates people write: `2026-11-20T18:03Z`, `2026年11月20日`, `Nov 20th, 2026`, `20 November
/// 2026`. Never one without a year, never one that could be read two ways.
final class Dates {
  private static final Pattern NUMBERS =
      Pattern.compile(
          "(?<!\\d)((?:19|20)\\d\\d)\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})(?!\\d)");
  private static final Pattern COMPACT =
      Pattern.compile("^((?:19|20)\\d\\d)(\\d\\d)(\\d\\d)(?:T?\\d{4,6}Z?)?$");
  private static final Pattern MONTH_FIRST =
      Pattern.compile(
          "(?i)\\b(\\p{L}{3,9})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+((?:19|20)\\d\\d)\\b");
  private static final Pattern DAY_FIRST =
      Pattern.compile(
          "(?i)\\b(\\d{1,2})(?:st|nd|rd|th|\\.)?\\s+(?:de\\s+|of\\s+)?(\\p{L}{3,10})\\.?,?\\s+(?:de\\s+)?((?:19|20)\\d\\d)\\b");
  private static final Map<String, Integer> MONTHS =
      Map.ofEntries(
          Map.entry("jan", 1),
          Map.entry("feb", 2),
          Map.entry("mar", 3),
          Map.entry("mär", 3),
          Map.entry("apr", 4),
          Map.entry("avr", 4),
          Map.entry("may", 5),
          Map.entry("mai", 5),
          Map.entry("jun", 6),
          Map.entry("jul", 7),
          Map.entry("aug", 8),
          Map.entry("aoû", 8),
          Map.entry("sep", 9),
          Map.entry("oct", 10),
          Map.entry("okt", 10),
          Map.entry("nov", 11),
          Map.entry("dec", 12),
          Map.entry("dez", 12),
          Map.entry("déc", 12),
          Map.entry("fév", 2),
          Map.entry("ene", 1),
          Map.entry("abr", 4),
          Map.entry("ago", 8),
          Map.entry("dic", 12));

  private Dates() {}

  /** The first date in the text. */
  static @Nullable LocalDate find(@Nullable String text) {
    if (text == null) {
      return null;
    }
    Matcher compact = COMPACT.matcher(text.strip());
    if (compact.find()) {
      return date(compact.group(1), compact.group(2), compact.group(3));
    }
    Matcher numbers = NUMBERS.matcher(text);
    if (numbers.find()) {
      return date(numbers.group(1), numbers.group(2), numbers.group(3));
    }
    Matcher monthFirst = MONTH_FIRST.matcher(text);
    if (monthFirst.find()) {
      return date(monthFirst.group(3), month(monthFirst.group(1)), monthFirst.group(2));
    }
    Matcher dayFirst = DAY_FIRST.matcher(text);
    return dayFirst.find()
        ? date(dayFirst.group(3), month(dayFirst.group(2)), dayFirst.group(1))
        : null;
  }

  private static String month(String name) {
    String start = name.toLowerCase(Locale.ROOT).substring(0, 3);
    return Integer.toString(MONTHS.getOrDefault(start, 0));
  }

  private static @Nullable LocalDate date(String year, String month, String day) {
    try {
      return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
    } catch (DateTimeException _) {
      return null;
    }
  }
}
