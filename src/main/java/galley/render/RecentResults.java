package galley.render;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/// What a function made of the texts it was last asked about.
///
/// Holds up to 16 million characters of question and answer, which is some twenty large issues, and
/// forgets what was not asked about for longest. A text that two threads ask about at the same time
/// may be worked out twice.
final class RecentResults {
  private static final int CAPACITY = 16_000_000;

  private final UnaryOperator<String> function;
  private final Map<String, String> results = new LinkedHashMap<>(256, 0.75f, true);
  private int held;

  RecentResults(UnaryOperator<String> function) {
    this.function = function;
  }

  String of(String question) {
    synchronized (results) {
      String known = results.get(question);
      if (known != null) return known;
    }
    String answer = function.apply(question);
    synchronized (results) {
      if (results.putIfAbsent(question, answer) == null)
        held += question.length() + answer.length();
      var oldest = results.entrySet().iterator();
      while (held > CAPACITY) {
        var entry = oldest.next();
        held -= entry.getKey().length() + entry.getValue().length();
        oldest.remove();
      }
    }
    return answer;
  }
}
