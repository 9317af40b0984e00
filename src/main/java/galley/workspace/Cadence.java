package galley.workspace;

import java.time.LocalDate;

/** How often a publication appears. */
public enum Cadence {
  DAY,
  WEEK,
  TWO_WEEKS,
  MONTH;

  /** The day of the issue after the one of this day. */
  public LocalDate after(LocalDate day) {
    return switch (this) {
      case DAY -> day.plusDays(1);
      case WEEK -> day.plusWeeks(1);
      case TWO_WEEKS -> day.plusWeeks(2);
      case MONTH -> day.plusMonths(1);
    };
  }
}
