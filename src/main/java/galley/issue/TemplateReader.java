package galley.issue;

import galley.issue.Template.Part;
import galley.text.TextRange;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/// Reads one line by one template: depth-first over the template's parts, one small rule for each
/// kind of field.
///
/// `{headline} ({n})` over `Air (2) (3)` takes `Air` for the headline, sees that `(2)` does not end
/// the line, and goes on to `Air (2)`. Which part did not fit where is remembered, whatever the
/// parts before it were, so that no part is tried twice in a place.
final class TemplateReader {
  private final Template template;
  private final List<Part> parts;
  private final String line;
  private final int end;
  private final boolean whole;

  /// By part and place in the line: it did not fit, or nothing behind it did.
  private final boolean[] failed;

  private final Map<String, String> values = new HashMap<>();
  private final Map<String, TextRange> ranges = new HashMap<>();

  /// @param end where in the line reading stops
  /// @param whole whether the template must reach that end
  TemplateReader(Template template, String line, int end, boolean whole) {
    this.template = template;
    this.parts = template.parts();
    this.line = line;
    this.end = end;
    this.whole = whole;
    this.failed = new boolean[(parts.size() + 1) * (end + 1)];
  }

  /// Reads the template at one place of the line.
  Optional<Template.Match> readFrom(int start) {
    return from(0, start)
        ? Optional.of(new Template.Match(template, line, values, ranges))
        : Optional.empty();
  }

  private boolean from(int part, int at) {
    if (part == parts.size()) return at == end || !whole;
    int state = part * (end + 1) + at;
    if (failed[state]) return false;
    boolean found =
        switch (parts.get(part)) {
          case Part.Literal(var text) ->
              line.startsWith(text, at)
                  && at + text.length() <= end
                  && from(part + 1, at + text.length());
          case Part.Field(var name) -> field(name, part, at);
        };
    failed[state] = !found;
    return found;
  }

  private boolean field(String name, int part, int at) {
    Tag tag = template.tags().get(name);
    if (tag != null) return tag(name, tag, part, at);
    if (Template.NUMBER_TOKENS.contains(name)) {
      int to = Numbers.tokenEnd(line, at);
      boolean fits = name.equals("n") || Numbers.mayStandForCircled(line.substring(at, to));
      return to > at && fits && accept(name, part, at, to);
    }
    if (Template.DIGITS.contains(name)) {
      int to = at;
      while (to < end && Character.isDigit(line.charAt(to))) to++;
      return to > at && accept(name, part, at, to);
    }
    char after = nextLiteralStart(part);
    return Template.URLS.contains(name)
        ? url(name, part, at, after)
        : text(at, after, to -> accept(name, part, at, to));
  }

  private boolean tag(String name, Tag tag, int part, int at) {
    for (Tag.Spelling spelling : tag.longestFirst()) {
      int to = at + spelling.text().length();
      if (to <= end
          && line.startsWith(spelling.text(), at)
          && accept(name, spelling.value(), part, at, to, to)) return true;
    }
    return false;
  }

  /// As little text as what follows allows; before a `]` brackets are balanced in it, and it may be
  /// empty.
  private boolean text(int at, char after, IntPredicate accept) {
    int depth = 0;
    for (int to = at; to <= end; to++) {
      if (depth == 0 && (to > at || after == ']') && accept.test(to)) return true;
      if (to == end) return false;
      char c = line.charAt(to);
      if (c == '\\' && to + 1 < end) {
        to++;
      } else if (after == ']') {
        if (c == '[') depth++;
        if (c == ']' && --depth < 0) return false;
      }
    }
    return false;
  }

  /// A URL up to its own closing parenthesis, or in `<…>`; a link title may follow it.
  private boolean url(String name, int part, int at, char after) {
    int start = at;
    while (start < end && line.charAt(start) == ' ') start++;
    if (start < end && line.charAt(start) == '<') {
      int close = line.indexOf('>', start);
      return close > 0 && close < end && rest(name, part, start + 1, close, close + 1);
    }
    int depth = 0;
    for (int to = start; to <= end; to++) {
      boolean stop = to == end || Character.isWhitespace(line.charAt(to));
      if (depth == 0 && to > start && (stop || after != ')' || line.charAt(to) == ')')) {
        if (rest(name, part, start, to, to)) return true;
      }
      if (stop) return false;
      if (line.charAt(to) == '(') depth++;
      if (line.charAt(to) == ')' && --depth < 0 && after == ')') return false;
    }
    return false;
  }

  /// Behind a URL: nothing, spaces, or a link title in quotes.
  private boolean rest(String name, int part, int from, int to, int behind) {
    if (accept(name, null, part, from, to, behind)) return true;
    int i = behind;
    while (i < end && line.charAt(i) == ' ') i++;
    if (i == behind) return false;
    if (accept(name, null, part, from, to, i)) return true;
    char quote = i < end ? line.charAt(i) : 0;
    if (quote != '"' && quote != '\'') return false;
    int close = line.indexOf(quote, i + 1);
    return close > 0 && close < end && accept(name, null, part, from, to, close + 1);
  }

  private boolean accept(String name, int part, int from, int to) {
    return accept(name, null, part, from, to, to);
  }

  /// Takes a value where all that follows fits too.
  ///
  /// @param value a tag's; null for the text itself
  /// @param next where the next part starts
  private boolean accept(
      String name, @Nullable String value, int part, int from, int to, int next) {
    if (!from(part + 1, next)) return false;
    values.put(name, value == null ? line.substring(from, to) : value);
    ranges.put(name, new TextRange(from, to));
    return true;
  }

  /// What the text behind a field starts with; 0 where another field follows first. Tags are passed
  /// over, since they may print nothing.
  private char nextLiteralStart(int part) {
    for (int next = part + 1; next < parts.size(); next++) {
      if (parts.get(next) instanceof Part.Literal(var text)) return text.charAt(0);
      if (parts.get(next) instanceof Part.Field(var name) && !template.tags().containsKey(name)) {
        return 0;
      }
    }
    return 0;
  }
}
