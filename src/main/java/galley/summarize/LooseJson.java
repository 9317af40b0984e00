package galley.summarize;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the JSON object that a model meant, also while it is still being written: with quotation
/// marks and line ends in a text that nobody escaped, commas too many, and an end that is missing.
///
/// An object within the object counts as part of it, and a list as its parts, one after the other.
/// In one pass, whatever the text is.
final class LooseJson {
  private static final Pattern START = Pattern.compile("\\{\\s*(\"|$)");
  private static final int DEEPEST = 8;

  private final String text;
  private final Map<String, String> fields = new LinkedHashMap<>();
  private int at;
  private boolean closed;

  private LooseJson(String text, int at) {
    this.text = text;
    this.at = at;
  }

  /** The first thing in a text that looks like an object. */
  static Optional<LooseJson> find(String text) {
    Matcher start = START.matcher(text);
    if (!start.find()) return Optional.empty();
    var json = new LooseJson(text, start.start() + 1);
    json.readFields();
    return Optional.of(json);
  }

  /** The texts by their keys; the last may not be whole yet. */
  Map<String, String> fields() {
    return fields;
  }

  /** Whether the end of the object was there. */
  boolean isClosed() {
    return closed;
  }

  private void readFields() {
    int depth = 1;
    while (depth > 0) {
      skipBlanks(",");
      if (isAtEnd()) return;
      char c = text.charAt(at);
      if (c == '}') {
        at++;
        depth--;
      } else if (c == '"') {
        String key = readText(true);
        skipBlanks(":");
        if (isAtEnd()) return;
        if (text.charAt(at) == '{' && depth < DEEPEST) {
          at++;
          depth++;
        } else {
          fields.putIfAbsent(key, readValue());
        }
      } else {
        at++;
      }
    }
    closed = true;
  }

  private String readValue() {
    return switch (text.charAt(at)) {
      case '"' -> readText(false);
      case '[' -> readList();
      default -> readWord();
    };
  }

  private String readList() {
    List<String> parts = new ArrayList<>();
    at++;
    while (true) {
      skipBlanks(",");
      if (isAtEnd()) break;
      char c = text.charAt(at);
      if (c == ']') {
        at++;
        break;
      }
      if (c == '}') break;
      parts.add(c == '"' ? readText(false) : readWord());
    }
    return String.join(" ", parts);
  }

  private String readWord() {
    int start = at++;
    while (!isAtEnd() && ",]}\n".indexOf(text.charAt(at)) < 0) at++;
    return text.substring(start, at).strip();
  }

  private String readText(boolean key) {
    var read = new StringBuilder();
    at++;
    while (!isAtEnd()) {
      char c = text.charAt(at++);
      if (c == '\\') readEscape(read);
      else if (c == '"' && isEnd(key)) break;
      else read.append(c);
    }
    return read.toString();
  }

  private void readEscape(StringBuilder read) {
    if (isAtEnd()) return;
    char c = text.charAt(at++);
    switch (c) {
      case 'n', 'r', 't', 'b', 'f' -> read.append(' ');
      case 'u' -> {
        int end = Math.min(at + 4, text.length());
        String digits = text.substring(at, end);
        at = end;
        if (digits.matches("[\\da-fA-F]{4}")) read.append((char) Integer.parseInt(digits, 16));
      }
      default -> read.append(c);
    }
  }

  /// Whether a quotation mark just read ends its text, by what follows it: a mark in the midst of a
  /// text that should have been escaped is followed by more of the text.
  private boolean isEnd(boolean key) {
    if (key) return true;
    int next = nonBlank(at);
    if (next == text.length() || text.charAt(next) == '}' || text.charAt(next) == ']') return true;
    if (text.charAt(next) != ',') return false;
    int after = nonBlank(next + 1);
    return after == text.length() || "\"}]".indexOf(text.charAt(after)) >= 0;
  }

  private int nonBlank(int from) {
    int i = from;
    while (i < text.length() && Character.isWhitespace(text.charAt(i))) i++;
    return i;
  }

  private void skipBlanks(String and) {
    while (!isAtEnd()) {
      char c = text.charAt(at);
      if (!Character.isWhitespace(c) && and.indexOf(c) < 0) return;
      at++;
    }
  }

  private boolean isAtEnd() {
    return at >= text.length();
  }
}
