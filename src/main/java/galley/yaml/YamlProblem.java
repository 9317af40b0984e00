package galley.yaml;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/// Something in a YAML file that a person should know of, with its place and no words yet.
///
/// The words are in `messages.properties` under the kind's name; [#sentence] gives them without the
/// place, so that a list of problems can show file and line in columns of their own.
///
/// @param line from 1
public record YamlProblem(String file, int line, Kind kind, List<String> args) {
  public YamlProblem {
    args = List.copyOf(args);
  }

  public static YamlProblem of(String file, int line, Kind kind, Object... args) {
    return new YamlProblem(file, line, kind, List.of(args).stream().map(Object::toString).toList());
  }

  /// What can be wrong. The first group keeps a file from being read at all.
  public enum Kind {
    /** A colon where no name may stand, mostly an unquoted value with `: ` in it. */
    COLON_IN_VALUE,
    /** A line without the colon that its neighbours have. */
    COLON_EXPECTED,
    /** A tab where spaces indent. */
    TAB,
    /** A value that starts with a character that means something else: the character. */
    FIRST_CHARACTER,
    /** A line that is indented differently from its neighbours. */
    INDENTATION,
    /** A quote that never closes: the quote. */
    QUOTE_NOT_CLOSED,
    /** A `[` that never closes. */
    LIST_NOT_CLOSED,
    /** A `{` that never closes. */
    MAP_NOT_CLOSED,
    /** A backslash in double quotes before something that it cannot escape. */
    ESCAPE,
    /** A character that YAML does not allow: its code point. */
    CHARACTER,
    /** `*name` without `&name` before it: the name. */
    ALIAS_UNKNOWN,
    /** More repeated parts, or more of them inside each other, than anyone writes: the limit. */
    TOO_MANY_ALIASES,
    /** Maps and lists inside each other: the limit. */
    TOO_DEEP,
    /** Bytes that are not UTF-8. */
    NOT_UTF8,
    /** A file that the system does not let us read. */
    UNREADABLE,
    /** A file longer than anyone writes: the limit in characters. */
    TOO_LONG,
    /** A list or map as a key. */
    KEY_NOT_TEXT,
    /** A second `---` document in the same file. */
    SECOND_DOCUMENT,
    /** Any other violation of the syntax. */
    SYNTAX,

    /** The same key again: the key, and the line of the first, which counts. */
    DUPLICATE_KEY,
    /** A file that is not names and values at all. */
    NOT_A_MAP,
    /** A key that must be there: the key. */
    MISSING,
    /** A text was expected: the key. */
    TEXT_EXPECTED,
    /** A text or a list of texts was expected: the key. */
    TEXTS_EXPECTED,
    /** Names and values were expected: the key. */
    MAP_EXPECTED,
    /** A list was expected: the key. */
    LIST_EXPECTED,
    /** A whole number was expected: the key, what stands there. */
    NUMBER_EXPECTED,
    /** A value that cannot be read as what it should be: the key, what stands there, an example. */
    FORM_EXPECTED,
    /** One of some words was expected: the key, what stands there, the words. */
    WORD_EXPECTED,
    /** A key that means nothing here: the key. */
    UNKNOWN_KEY,
    /** The same, where a known key is spelled alike: the key, the known one. */
    UNKNOWN_KEY_LIKE
  }

  /** What is wrong and what to do, in English or Simplified Chinese. */
  public String sentence(Locale locale) {
    // Without fallback, else English asked for on a Chinese system would come out Chinese.
    var bundle =
        ResourceBundle.getBundle(
            "galley.yaml.messages",
            locale,
            Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    return new MessageFormat(bundle.getString(kind.name()), locale).format(args.toArray());
  }
}
