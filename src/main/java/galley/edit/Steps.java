package galley.edit;

import java.util.function.BooleanSupplier;

/// A text that may be read only so often: a pattern that goes over it again and again ends with a
/// [Exhausted] instead of never. Also ends when the answer is no longer wanted.
final class Steps implements CharSequence {
  /// Some 50 to 100 times what an ordinary pattern needs for the longest issue.
  static final long MOST = 30_000_000;

  private static final long MOST_NANOS = 3_000_000_000L;

  /** The text has been read too often, or for too long. */
  static final class Exhausted extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Exhausted() {
      super("too many steps", null, false, false);
    }
  }

  private final String text;
  private final long end = System.nanoTime() + MOST_NANOS;
  private final BooleanSupplier stopped;
  private long left;

  Steps(String text, long most, BooleanSupplier stopped) {
    this.text = text;
    this.left = most;
    this.stopped = stopped;
  }

  @Override
  public char charAt(int index) {
    if (--left < 0) throw new Exhausted();
    if ((left & 0x3FF) == 0 && (stopped.getAsBoolean() || end < System.nanoTime())) {
      throw new Exhausted();
    }
    return text.charAt(index);
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return text.substring(start, end);
  }

  @Override
  public String toString() {
    return text;
  }
}
