package galley.ui.kit;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Something that went wrong, as a person is told: what, and what to do next.
///
/// @param cause what a programmer wants to see of it; shown only on demand
public record Problem(String sentence, String nextStep, @Nullable Throwable cause) {
  public Problem(String sentence, String nextStep) {
    this(sentence, nextStep, null);
  }

  /// Six characters that are the same whenever the same kind of error comes from the same place,
  /// whatever its message said; empty without a cause. Short enough to be read out.
  public String code() {
    if (cause == null) return "";
    int hash = 7;
    for (Throwable at = cause; at != null; at = at.getCause()) {
      hash = hash * 31 + at.getClass().getName().hashCode();
      for (StackTraceElement frame : at.getStackTrace()) {
        if (!frame.getClassName().startsWith("galley.")) continue;
        hash = hash * 31 + frame.getClassName().hashCode();
        hash = hash * 31 + frame.getMethodName().hashCode();
      }
    }
    String digits = Integer.toUnsignedString(hash, 36).toUpperCase(Locale.ROOT);
    String six = ("000000" + digits).substring(digits.length());
    return six.substring(0, 3) + "-" + six.substring(3);
  }

  /// The stack trace; empty without a cause.
  public String details() {
    if (cause == null) return "";
    var trace = new StringWriter();
    cause.printStackTrace(new PrintWriter(trace));
    return trace.toString();
  }
}
