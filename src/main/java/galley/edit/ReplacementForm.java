package galley.edit;

import galley.edit.FindException.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// What is put in the place of a find: words as they stand, or, for a pattern, words with groups.
///
/// `$1` and `${name}` are what a group found, `$0` and `$&` the whole find, `$$` a dollar sign;
/// `\n` and `\t` are a line feed and a tab, and `\` before anything else lets it stand for itself.
final class ReplacementForm {
  /** Words, or the number of a group. */
  private sealed interface Piece {
    record Text(String text) implements Piece {}

    record Group(int number) implements Piece {}
  }

  private final List<Piece> pieces;

  private ReplacementForm(List<Piece> pieces) {
    this.pieces = pieces;
  }

  static ReplacementForm of(Query query, Pattern pattern, String form) throws FindException {
    return query.pattern()
        ? new Reader(pattern, form).read()
        : new ReplacementForm(List.of(new Piece.Text(form)));
  }

  /// What stands in the place of a find.
  String fill(MatchResult found) {
    var text = new StringBuilder();
    for (Piece piece : pieces) {
      switch (piece) {
        case Piece.Text(var words) -> text.append(words);
        case Piece.Group(var number) -> {
          String group = found.group(number);
          if (group != null) text.append(group);
        }
      }
    }
    return text.toString();
  }

  private static final class Reader {
    private final int groups;
    private final Map<String, Integer> names;
    private final String form;
    private final List<Piece> pieces = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();
    private int at;

    Reader(Pattern pattern, String form) {
      this.groups = pattern.matcher("").groupCount();
      this.names = pattern.namedGroups();
      this.form = form;
    }

    ReplacementForm read() throws FindException {
      while (at < form.length()) {
        char c = form.charAt(at++);
        if (c == '\\' && at < form.length()) words.append(escaped(form.charAt(at++)));
        else if (c == '$' && at < form.length()) dollar();
        else words.append(c);
      }
      endWords();
      return new ReplacementForm(List.copyOf(pieces));
    }

    private static char escaped(char c) {
      return switch (c) {
        case 'n' -> '\n';
        case 't' -> '\t';
        default -> c;
      };
    }

    private void dollar() throws FindException {
      char c = form.charAt(at);
      int close = c == '{' ? form.indexOf('}', at) : -1;
      if (c == '$') {
        at++;
        words.append('$');
      } else if (c == '&') {
        at++;
        group(0);
      } else if (isDigit(c)) {
        number();
      } else if (close > 0) {
        String name = form.substring(at + 1, close);
        Integer number = names.get(name);
        if (number == null) throw new FindException(Reason.NO_SUCH_GROUP, name);
        at = close + 1;
        group(number);
      } else {
        words.append('$');
      }
    }

    /// As many digits as name a group: `$12` is group 1 and a 2 where there is no group 12.
    private void number() throws FindException {
      int number = form.charAt(at++) - '0';
      if (number > groups) throw new FindException(Reason.NO_SUCH_GROUP, String.valueOf(number));
      while (at < form.length() && isDigit(form.charAt(at))) {
        int longer = number * 10 + form.charAt(at) - '0';
        if (longer > groups) break;
        number = longer;
        at++;
      }
      group(number);
    }

    private static boolean isDigit(char c) {
      return c >= '0' && c <= '9';
    }

    private void group(int number) {
      endWords();
      pieces.add(new Piece.Group(number));
    }

    private void endWords() {
      if (!words.isEmpty()) pieces.add(new Piece.Text(words.toString()));
      words.setLength(0);
    }
  }
}
