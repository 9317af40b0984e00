package galley.ui.settings;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;

/// The colours of YAML, one character after the other: comments, names, quoted texts, and the marks
/// that hold it together. Texts over several lines look like plain ones.
final class YamlColours {
  private static final Collection<String> PLAIN = List.of();
  private static final Collection<String> COMMENT = List.of("yaml-comment");
  private static final Collection<String> NAME = List.of("yaml-name");
  private static final Collection<String> TEXT = List.of("yaml-text");
  private static final Collection<String> MARK = List.of("yaml-mark");

  private static final Collection<String> EMOJI = List.of("emoji");
  private static final int JOINER = 0x200D;
  private static final int AS_EMOJI = 0xFE0F;

  private final String text;
  private final StyleSpansBuilder<Collection<String>> spans = new StyleSpansBuilder<>();

  private YamlColours(String text) {
    this.text = text;
  }

  static StyleSpans<Collection<String>> of(String text) {
    var colours = new YamlColours(text);
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      int next = end < 0 ? text.length() : end;
      colours.line(start, next);
      if (end >= 0) colours.add(PLAIN, 1);
      start = next + 1;
    }
    colours.add(PLAIN, 0);
    return colours
        .spans
        .create()
        .overlay(emoji(text), (colour, drawn) -> drawn.isEmpty() ? colour : both(colour, drawn));
  }

  private static Collection<String> both(Collection<String> one, Collection<String> other) {
    return Stream.concat(one.stream(), other.stream()).toList();
  }

  /** What must be set in the emoji font. */
  private static StyleSpans<Collection<String>> emoji(String text) {
    var found = new StyleSpansBuilder<Collection<String>>();
    int from = 0;
    while (from < text.length()) {
      int end = from;
      boolean drawn = isDrawn(text, from);
      while (end < text.length() && isDrawn(text, end) == drawn) {
        end += Character.charCount(text.codePointAt(end));
      }
      found.add(drawn ? EMOJI : PLAIN, end - from);
      from = end;
    }
    found.add(PLAIN, 0);
    return found.create();
  }

  private static boolean isDrawn(String text, int at) {
    int code = text.codePointAt(at);
    if (code < 0x80) return false;
    int next = at + Character.charCount(code);
    boolean asked = next < text.length() && text.charAt(next) == AS_EMOJI;
    return code == AS_EMOJI
        || code == JOINER
        || Character.isEmojiPresentation(code)
        || Character.isEmojiModifier(code)
        || (asked && Character.isEmoji(code));
  }

  private void add(Collection<String> style, int length) {
    spans.add(style, length);
  }

  private void line(int start, int end) {
    int at = start;
    while (at < end) {
      int next = token(start, at, end);
      at = next;
    }
  }

  /// Adds what starts at `at`; where it ends.
  private int token(int start, int at, int end) {
    char c = text.charAt(at);
    if (c == '#' && (at == start || text.charAt(at - 1) == ' ')) {
      add(COMMENT, end - at);
      return end;
    }
    if (c == ' ') {
      int stop = at + 1;
      while (stop < end && text.charAt(stop) == ' ') stop++;
      add(PLAIN, stop - at);
      return stop;
    }
    if (c == '"' || c == '\'') {
      int close = closing(at, end, c);
      add(isName(close, end) ? NAME : TEXT, close - at);
      return close;
    }
    if ("{}[],:".indexOf(c) >= 0 || (c == '-' && isAlone(at, end))) {
      add(MARK, 1);
      return at + 1;
    }
    int stop = at + 1;
    while (stop < end && !endsPlain(stop)) stop++;
    add(isName(stop, end) ? NAME : PLAIN, stop - at);
    return stop;
  }

  private boolean endsPlain(int at) {
    char c = text.charAt(at);
    if (c == '{' || c == '}' || c == '[' || c == ']' || c == ',') return true;
    if (c == '#') return text.charAt(at - 1) == ' ';
    if (c == '"' || c == '\'') return text.charAt(at - 1) == ' ';
    return c == ':' && (at + 1 == text.length() || " \n".indexOf(text.charAt(at + 1)) >= 0);
  }

  private boolean isAlone(int at, int end) {
    return at + 1 == end || text.charAt(at + 1) == ' ';
  }

  private boolean isName(int at, int end) {
    return at < end && text.charAt(at) == ':' && (at + 1 == end || text.charAt(at + 1) == ' ');
  }

  private int closing(int open, int end, char quote) {
    for (int i = open + 1; i < end; i++) {
      if (text.charAt(i) == '\\' && quote == '"') i++;
      else if (text.charAt(i) == quote) return i + 1;
    }
    return end;
  }
}
