package galley.compose;

import galley.issue.Template;
import java.util.HashMap;
import java.util.Map;

/// Titles of issues that have no headline yet: `Weekly #79：`.
final class Titles {
  private Titles() {}

  /// A title of these values, without white space at its end.
  static String print(Template template, Map<String, String> values) {
    Map<String, String> known = new HashMap<>(values);
    known.remove("headline");
    return template.print(known).stripTrailing();
  }
}
