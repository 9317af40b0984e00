package galley.page;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the dates people write: `2026-11-20T18:03Z`, `2026年11月20日`, `Nov 20th, 2026`, `20 November
/// 2026`, `20.11.2026`. Never one without a year, never one that could be read two ways: of
/// `03/04/2026` the country of the page has to say which is the day.
///
/// @param order which comes first in `03/04/2026`
record Dates(Order order) {

  /** Which of two numbers before a year is the day. */
  enum Order {
    DAY_FIRST,
    MONTH_FIRST,
    UNKNOWN
  }

  /// A date in a text.
  ///
  /// @param start where it begins in the text, up to `end`
  record Found(LocalDate date, int start, int end) {}

  private static final String YEAR = "((?:19|20)\\d\\d)";
  private static final Pattern COMPACT =
      Pattern.compile("^" + YEAR + "(\\d\\d)(\\d\\d)(?:T?\\d{4,6}Z?)?$");
  private static final Pattern NUMBERS =
      Pattern.compile(
          "(?<![\\d.])"
              + YEAR
              + "\\s?(?:[-/.]|年)\\s?(\\d{1,2})\\s?(?:[-/.]|月)\\s?(\\d{1,2})(?!\\d)");
  private static final Pattern ERA =
      Pattern.compile("(平成|令和)(\\d{1,2}|元)年\\s?(\\d{1,2})月\\s?(\\d{1,2})日");
  private static final Pattern MONTH_NAMED =
      Pattern.compile(
          "(?<!\\p{L})(\\p{L}{3,12})\\.?\\s{1,2}(\\d{1,2})(?:st|nd|rd|th)?"
              + "(?:,?\\s|\\s\\d\\d:\\d\\d(?::\\d\\d)?\\s(?:[A-Z]{2,5}\\s)?)\\s?"
              + YEAR
              + "(?!\\d)");
  private static final Pattern DAY_NAMED =
      Pattern.compile(
          "(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|er|\\.|º)?[\\s-](?:de\\s|of\\s)?(\\p{L}{3,12})\\.?,?[\\s-]"
              + "(?:de\\s|del\\s)?"
              + YEAR
              + "(?!\\d)");
  private static final Pattern DOTTED =
      Pattern.compile("(?<![\\d.])(\\d{1,2})\\.\\s?(\\d{1,2})\\.\\s?" + YEAR + "(?![\\d.])");
  private static final Pattern SLASHED =
      Pattern.compile("(?<![\\d/-])(\\d{1,2})([/-])(\\d{1,2})\\2" + YEAR + "(?![\\d/-])");

  /** The first date in the text, of a page of no known country. */
  static @Nullable LocalDate find(@Nullable String text) {
    return new Dates(Order.UNKNOWN).first(text);
  }

  /** The first date in the text. */
  @Nullable LocalDate first(@Nullable String text) {
    List<Found> all = text == null ? List.of() : all(text);
    return all.isEmpty() ? null : all.getFirst().date();
  }

  /** All dates in the text, in order. */
  List<Found> all(String text) {
    List<Found> found = new ArrayList<>();
    String bare = text.strip();
    if (bare.length() <= 16) {
      add(found, COMPACT.matcher(bare), m -> date(m.group(1), m.group(2), m.group(3)));
    }
    add(found, NUMBERS.matcher(text), m -> date(m.group(1), m.group(2), m.group(3)));
    add(found, ERA.matcher(text), m -> date(western(m), m.group(3), m.group(4)));
    add(found, MONTH_NAMED.matcher(text), m -> date(m.group(3), month(m.group(1)), m.group(2)));
    add(found, DAY_NAMED.matcher(text), m -> date(m.group(3), month(m.group(2)), m.group(1)));
    add(found, DOTTED.matcher(text), m -> date(m.group(3), m.group(2), m.group(1)));
    add(found, SLASHED.matcher(text), m -> slashed(m.group(1), m.group(3), m.group(4)));
    found.sort(Comparator.comparingInt(Found::start));
    return found;
  }

  /** Makes a date of what a pattern found, or none. */
  @FunctionalInterface
  private interface Reading {
    @Nullable LocalDate of(Matcher matcher);
  }

  private static void add(List<Found> to, Matcher matcher, Reading reading) {
    while (matcher.find()) {
      LocalDate date = reading.of(matcher);
      if (date != null) {
        to.add(new Found(date, matcher.start(), matcher.end()));
      }
    }
  }

  private @Nullable LocalDate slashed(String first, String second, String year) {
    boolean dayFirst = Integer.parseInt(first) > 12 || first.equals(second);
    boolean monthFirst = Integer.parseInt(second) > 12;
    if (dayFirst || (!monthFirst && order == Order.DAY_FIRST)) {
      return date(year, second, first);
    }
    return monthFirst || order == Order.MONTH_FIRST ? date(year, first, second) : null;
  }

  private static String western(Matcher era) {
    int year = era.group(2).equals("元") ? 1 : Integer.parseInt(era.group(2));
    return Integer.toString(year + (era.group(1).equals("平成") ? 1988 : 2018));
  }

  private static String month(String name) {
    return Integer.toString(Months.number(name.toLowerCase(Locale.ROOT)));
  }

  private static @Nullable LocalDate date(String year, String month, String day) {
    try {
      return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
    } catch (DateTimeException _) {
      return null;
    }
  }
}
