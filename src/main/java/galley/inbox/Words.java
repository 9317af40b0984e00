package galley.inbox;

import org.jspecify.annotations.Nullable;

/// What the curator wrote about a link; null where nothing was written.
///
/// @param note for the curator alone, never published
public record Words(@Nullable String title, @Nullable String summary, @Nullable String note) {
  public static final Words NONE = new Words(null, null, null);

  public Words withTitle(@Nullable String value) {
    return new Words(value, summary, note);
  }

  public Words withSummary(@Nullable String value) {
    return new Words(title, value, note);
  }

  public Words withNote(@Nullable String value) {
    return new Words(title, summary, value);
  }
}
