package galley.digest;

import galley.digest.Season.Bar;
import galley.digest.Selection.Kept;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The weeks and periods of a season.
final class SeasonCalendar {
  private static final int MOST_PERIODS = 24;

  private final List<IssueName> names;
  private final boolean dated;
  private final Locale locale;

  /** Label of each period → its place. */
  private final Map<String, Integer> places = new LinkedHashMap<>();

  private final Map<IssueName, Integer> order = new LinkedHashMap<>();
  private Span span = Span.MONTH;
  private int together = 1;

  private enum Span {
    MONTH,
    QUARTER,
    YEAR
  }

  SeasonCalendar(List<IssueName> names, boolean dated, Locale locale) {
    this.names = names;
    this.dated = dated;
    this.locale = locale;
    for (IssueName name : names) order.putIfAbsent(name, order.size());
    if (dated) datedPeriods();
    else countedPeriods();
  }

  private void datedPeriods() {
    List<LocalDate> days = Season.days(names);
    YearMonth first = YearMonth.from(days.getFirst());
    YearMonth last = YearMonth.from(days.getLast());
    long months = ChronoUnit.MONTHS.between(first, last) + 1;
    span =
        months <= MOST_PERIODS
            ? Span.MONTH
            : months <= MOST_PERIODS * 3L ? Span.QUARTER : Span.YEAR;
    for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
      places.putIfAbsent(label(month.atDay(1)), places.size());
    }
  }

  /// So many issues at a time that the periods are few.
  private void countedPeriods() {
    together = Math.max(1, Math.ceilDiv(order.size(), MOST_PERIODS / 2));
    List<IssueName> all = List.copyOf(order.keySet());
    for (int i = 0; i < all.size(); i += together) {
      String from = shortName(all.get(i));
      String to = shortName(all.get(Math.min(i + together, all.size()) - 1));
      String label = together == 1 ? from : from + "–" + to;
      // Two files of one name in two folders are still two periods.
      while (places.containsKey(label)) label += "′";
      places.put(label, places.size());
    }
  }

  private String shortName(IssueName name) {
    return name.number() == null ? name.in(locale) : "#" + name.number();
  }

  private String label(LocalDate day) {
    return switch (span) {
      case MONTH -> YearMonth.from(day).toString();
      case QUARTER -> day.getYear() + " Q" + day.get(IsoFields.QUARTER_OF_YEAR);
      case YEAR -> String.valueOf(day.getYear());
    };
  }

  List<String> periods() {
    return List.copyOf(places.keySet());
  }

  /// Which period an issue is in; -1 where it has no date and others do.
  int period(IssueName name) {
    if (!dated) return order.getOrDefault(name, 0) / together;
    return name.day().map(day -> places.getOrDefault(label(day), -1)).orElse(-1);
  }

  List<Bar> weeks(List<Kept> items) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    if (dated) {
      List<LocalDate> days = Season.days(names);
      LocalDate last = days.getLast();
      for (LocalDate week = monday(days.getFirst());
          !week.isAfter(last);
          week = week.plusWeeks(1)) {
        counts.put(week.toString(), 0);
      }
      for (Kept kept : items) {
        Optional<LocalDate> day = kept.item().issue().day();
        day.ifPresent(it -> counts.merge(monday(it).toString(), 1, Integer::sum));
      }
    } else {
      order.keySet().forEach(name -> counts.put(shortName(name), 0));
      items.forEach(kept -> counts.merge(shortName(kept.item().issue()), 1, Integer::sum));
    }
    List<Bar> weeks = new ArrayList<>();
    counts.forEach((week, links) -> weeks.add(new Bar(week, links)));
    return weeks;
  }

  private static LocalDate monday(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }
}
