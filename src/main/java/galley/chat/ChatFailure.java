package galley.chat;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Why there is no answer that can be used.
///
/// It has no cause, and of the server's words at most one bounded line without the key: what it
/// says may be logged and shown.
public final class ChatFailure extends IOException {
  private static final long serialVersionUID = 1;
  private static final int LONGEST_DETAIL = 300;

  /** What went wrong. */
  public enum Kind {
    /** No connection; the detail is the host. */
    UNREACHABLE,
    /** The certificate is not to be trusted. */
    TLS,
    /** The key is missing, wrong, or not for this. */
    UNAUTHORIZED,
    /** The account has nothing left to spend. */
    NO_CREDIT,
    NO_SUCH_MODEL,
    /** There is a server, and nothing at the address of the call. */
    NO_SUCH_ADDRESS,
    /** The server points elsewhere, where a key must not follow. */
    REDIRECTED,
    /** Too many requests. */
    RATE_LIMITED,
    /** The text is longer than the model can read. */
    TOO_MUCH_TEXT,
    /** The server refuses the request for another reason. */
    REJECTED,
    /** An error of the server's own. */
    SERVER,
    /** Nothing came for some time; the detail says how long. */
    STALLED,
    /** It took too long as a whole. */
    TIMED_OUT,
    /** What came is not the protocol. */
    MALFORMED,
    /** What came is larger than any answer. */
    TOO_LARGE,
    /** The connection broke before the answer was whole. */
    CUT_OFF,
    CANCELLED,
    /** There is no text to write about, and nothing was sent. */
    NOTHING_TO_READ,
    /** The model, or the server's filter, declined. */
    REFUSED,
    /** The model said nothing. */
    EMPTY,
    /** It used up its tokens before it had said anything, mostly by thinking. */
    ONLY_THOUGHT,
    /** It wrote in another language than it should. */
    WRONG_LANGUAGE,
    /** It wrote much more than it should. */
    TOO_LONG,
    /** It repeated the question or an example. */
    ECHO,
    /** It wrote an address that is nowhere on the page. */
    FOREIGN_ADDRESS
  }

  private final Kind kind;
  private final String detail;
  private final @Nullable Duration retryAfter;

  public ChatFailure(Kind kind, String detail) {
    this(kind, detail, null);
  }

  /// A failure.
  ///
  /// @param detail one short line; what is longer is cut
  /// @param retryAfter when the server says it may be asked again
  public ChatFailure(Kind kind, String detail, @Nullable Duration retryAfter) {
    this.kind = kind;
    this.detail = line(detail);
    this.retryAfter = retryAfter;
  }

  private static String line(String text) {
    String line =
        text.substring(0, Math.min(text.length(), 4 * LONGEST_DETAIL))
            .replaceAll("[\\p{C}\\s]+", " ")
            .strip();
    return line.length() <= LONGEST_DETAIL ? line : line.substring(0, LONGEST_DETAIL) + "…";
  }

  public Kind kind() {
    return kind;
  }

  public String detail() {
    return detail;
  }

  public Optional<Duration> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }

  @Override
  public String getMessage() {
    return detail.isEmpty() ? kind.toString() : kind + ": " + detail;
  }
}
