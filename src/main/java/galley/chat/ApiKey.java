package galley.chat;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A key for a model's server. It has no text: only the request's header ever shows it.
public final class ApiKey {
  private static final String HIDDEN = "•••";

  private final String value;

  /// A key as it was pasted; blanks and line ends around it are none of it.
  ///
  /// @throws IllegalArgumentException if it is empty or has characters that no header may have; the
  ///   message does not show it
  public ApiKey(String value) {
    this.value = value.strip();
    if (!this.value.matches("[\\x21-\\x7E]{1,1000}")) {
      throw new IllegalArgumentException("a key is 1 to 1000 printable ASCII characters");
    }
  }

  /// The value of an `Authorization` header (RFC 6750).
  String header() {
    return "Bearer " + value;
  }

  /// The text without the key: a server may repeat it in its error.
  static String hide(@Nullable ApiKey key, String text) {
    return key == null ? text : text.replace(key.value, HIDDEN);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ApiKey key && key.value.equals(value);
  }

  @Override
  public int hashCode() {
    return Objects.hash(value);
  }

  @Override
  public String toString() {
    return HIDDEN;
  }
}
