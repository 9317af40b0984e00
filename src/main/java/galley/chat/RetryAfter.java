package galley.chat;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/// When a server may be asked again: `Retry-After` with seconds or a date (RFC 9110, 10.2.3).
final class RetryAfter {
  private RetryAfter() {}

  static @Nullable Duration of(Response response) {
    String value = response.header("Retry-After");
    if (value == null) return null;
    String text = value.strip();
    if (text.matches("\\d{1,7}(\\.\\d{1,3})?")) {
      return Duration.ofMillis((long) (Double.parseDouble(text) * 1000));
    }
    try {
      Instant date = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      Duration wait = Duration.between(Instant.now(), date);
      return wait.isNegative() ? Duration.ZERO : wait;
    } catch (DateTimeException e) {
      return null;
    }
  }
}
