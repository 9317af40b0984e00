package galley.fetch;

import java.io.EOFException;
import java.io.IOException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import okhttp3.Call;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/// Tries a second time where that is polite: after a broken connection, and where the server says
/// when to come back (`Retry-After`, RFC 9110, section 10.2.3).
///
/// A host that asked to be left alone is left alone by all its links.
///
/// @param patience the longest wait for a host; a longer one is a failure
/// @param backOff the wait after a broken connection
record Courtesy(
    Duration patience, Duration backOff, InstantSource clock, Map<String, Instant> busyUntil)
    implements Interceptor {
  private static final Duration LOOK = Duration.ofMillis(20);
  private static final Duration LONGEST = Duration.ofDays(7);

  Courtesy(Duration patience) {
    this(patience, Duration.ofMillis(300), InstantSource.system(), new ConcurrentHashMap<>());
  }

  /** Without a number of seconds that is none: the library below would stumble over it. */
  static Response readable(Response response) {
    String after = response.header("Retry-After");
    return after != null && after.matches("\\d{10,}")
        ? response.newBuilder().removeHeader("Retry-After").build()
        : response;
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    String host = chain.request().url().host();
    awaitTurn(host, chain.call());
    Response first = connected(chain);
    Instant until = until(first);
    if (until == null) {
      return first;
    }
    busyUntil.merge(host, until, (a, b) -> a.isAfter(b) ? a : b);
    first.close();
    awaitTurn(host, chain.call());
    Response second = chain.proceed(chain.request());
    Instant still = until(second);
    if (still == null) {
      return second;
    }
    second.close();
    busyUntil.put(host, still);
    throw busy(still);
  }

  private Response connected(Chain chain) throws IOException {
    Request request = chain.request();
    try {
      return chain.proceed(request);
    } catch (IOException e) {
      if (!isBroken(e) || chain.call().isCanceled()) {
        throw e;
      }
      await(clock.instant().plus(backOff), chain.call());
      return chain.proceed(request);
    }
  }

  /** Before a word of the answer: reset, refused, or closed in silence. */
  private static boolean isBroken(IOException e) {
    boolean silent = String.valueOf(e.getMessage()).startsWith("unexpected end of stream");
    return silent
        || e instanceof EOFException
        || (e instanceof SocketException && !(e instanceof NoRouteToHostException));
  }

  private void awaitTurn(String host, Call call) throws IOException {
    Instant until = busyUntil.get(host);
    if (until == null) {
      return;
    }
    if (until.isAfter(clock.instant().plus(patience))) {
      throw busy(until);
    }
    await(until, call);
    busyUntil.remove(host, until);
  }

  /** Looks up often, as nothing but a look says whether the call was given up or has timed out. */
  private void await(Instant until, Call call) throws IOException {
    while (clock.instant().isBefore(until)) {
      if (call.isCanceled()) {
        throw new IOException("Canceled");
      }
      try {
        Thread.sleep(LOOK);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("Canceled", e);
      }
    }
  }

  private static FetchFailure busy(Instant until) {
    return new FetchFailure(FailureKind.BUSY, until.truncatedTo(ChronoUnit.SECONDS).toString());
  }

  private @Nullable Instant until(Response response) {
    String after = response.header("Retry-After");
    boolean busy = response.code() == 429 || response.code() == 503;
    return busy && after != null ? until(after.strip()) : null;
  }

  /** Seconds, or a date as HTTP writes them; nothing where it is neither. */
  private @Nullable Instant until(String after) {
    Instant now = clock.instant();
    if (after.matches("\\d{1,9}")) {
      Duration wait = Duration.ofSeconds(Long.parseLong(after));
      return now.plus(wait.compareTo(LONGEST) > 0 ? LONGEST : wait);
    }
    try {
      Instant date = ZonedDateTime.parse(after, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      return date.isAfter(now.plus(LONGEST)) ? now.plus(LONGEST) : date;
    } catch (DateTimeException _) {
      return null;
    }
  }
}
