package galley.archive;

import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// Which issue: enough to name it and to open it.
///
/// @param path as a person knows it, with `/` on every system
/// @param number the issue's, where its path or its front matter says it
/// @param date `yyyy-MM-dd`, likewise
public record IssueRef(String path, @Nullable String number, @Nullable String date) {
  private static final int HALF_A_YEAR = 183;

  /// Whether both are one issue: its file, or a copy of it under the same number, as the draft of
  /// an issue that was published is. Issues without numbers are told apart by their dates.
  public boolean isSameAs(IssueRef other) {
    if (path.equals(other.path)) return true;
    if (number != null) return isNumber(other.number) && isNear(other.date);
    return other.number == null && date != null && date.equals(other.date);
  }

  /// Numbers may start anew with each year; a draft's day moves less than that. A day that is not
  /// known tells nothing.
  private boolean isNear(@Nullable String other) {
    try {
      return date == null
          || other == null
          || Math.abs(ChronoUnit.DAYS.between(LocalDate.parse(date), LocalDate.parse(other)))
              < HALF_A_YEAR;
    } catch (DateTimeException none) {
      return true;
    }
  }

  private boolean isNumber(@Nullable String other) {
    if (number == null || other == null) return false;
    return number.equals(other) || (isDigits(number) && isDigits(other) && value(other));
  }

  private boolean value(String other) {
    return new BigInteger(String.valueOf(number)).equals(new BigInteger(other));
  }

  private static boolean isDigits(String text) {
    return !text.isEmpty()
        && text.length() < 20
        && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
