package galley.ui.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What each key of a profile means, in a line, from the tables of the help: a row is a key or
/// several, what it says, and its values. The rows of an inner map follow the row of its key.
final class KeyMeanings {
  private static final Pattern ROW =
      Pattern.compile("\\| (`[a-z-]+`(?:, `[a-z-]+`)*) \\| (.*) \\| .*\\|");

  private record Row(int table, String keys, String meaning) {
    boolean is(String key) {
      return keys.contains("`" + key + "`");
    }
  }

  private final List<Row> rows = new ArrayList<>();

  KeyMeanings(String help) {
    int table = 0;
    for (String line : help.split("\n", -1)) {
      if (!line.startsWith("|")) table++;
      Matcher row = ROW.matcher(line);
      if (row.matches()) rows.add(new Row(table, row.group(1), plain(row.group(2))));
    }
  }

  private static String plain(String markdown) {
    return markdown.replace("`", "").replace("**", "");
  }

  /// The meaning of a key in the map of another; of the top level where the path is empty.
  Optional<String> of(List<String> path, String key) {
    int from = 0;
    for (int i = 0; i < rows.size() && !path.isEmpty(); i++) {
      if (rows.get(i).is(map(path))) {
        from = i + 1;
        break;
      }
    }
    int parent = from;
    return rows.subList(from, rows.size()).stream()
        .filter(row -> row.is(key))
        .filter(row -> parent == 0 || row.table() == rows.get(parent - 1).table())
        .findFirst()
        .map(Row::meaning);
  }

  /** The key whose map it is: names of a person's choice (blocks, languages) have no row. */
  private static String map(List<String> path) {
    if (path.getFirst().equals("editions") && path.size() > 2) return path.get(2);
    return path.getFirst();
  }
}
