package galley.yaml;

import galley.yaml.YamlProblem.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Function;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.jspecify.annotations.Nullable;

/// A map read by name and type. What is wrong is gathered with its line, and reading goes on as if
/// the value were absent, so that one slip does not hide the next.
///
/// The fields of an inner map gather into the same list.
public final class Fields {
  private final YamlMap map;
  private final String file;
  private final List<YamlProblem> problems;

  private Fields(YamlMap map, String file, List<YamlProblem> problems) {
    this.map = map;
    this.file = file;
    this.problems = problems;
  }

  /** The fields of a whole file, starting with the problems that reading it found. */
  public static Fields of(YamlDocument document) {
    List<YamlProblem> problems = new ArrayList<>(document.problems());
    if (document.root() instanceof YamlMap map) return new Fields(map, document.file(), problems);
    problems.add(YamlProblem.of(document.file(), document.root().line(), Kind.NOT_A_MAP));
    return new Fields(YamlMap.EMPTY, document.file(), problems);
  }

  /** All problems so far, those of inner maps included. */
  public List<YamlProblem> problems() {
    return List.copyOf(problems);
  }

  public YamlMap map() {
    return map;
  }

  /** The value as it stands, for what takes several forms; null where there is none. */
  public @Nullable YamlValue value(String key) {
    YamlValue value = map.get(key);
    return value instanceof YamlScalar scalar && scalar.isNothing() ? null : value;
  }

  public boolean has(String key) {
    return value(key) != null;
  }

  /** The text of a scalar; of numbers and dates too, as they are written. */
  public Optional<String> text(String key) {
    YamlValue value = value(key);
    if (value == null) return Optional.empty();
    if (value instanceof YamlScalar scalar) return Optional.of(scalar.text());
    return report(value.line(), Kind.TEXT_EXPECTED, key);
  }

  /** The same, where its absence is a problem. */
  public Optional<String> required(String key) {
    if (!has(key)) return report(map.lineOf(key), Kind.MISSING, key);
    return text(key);
  }

  /** One text or a list of texts; empty where there is none. */
  public List<String> textOrList(String key) {
    return switch (value(key)) {
      case null -> List.of();
      case YamlScalar scalar -> List.of(scalar.text());
      case YamlList list -> list.items().stream().flatMap(i -> itemText(key, i).stream()).toList();
      case YamlMap other -> {
        report(other.line(), Kind.TEXTS_EXPECTED, key);
        yield List.of();
      }
    };
  }

  private Optional<String> itemText(String key, YamlValue item) {
    if (item instanceof YamlScalar scalar) return Optional.of(scalar.text());
    return report(item.line(), Kind.TEXTS_EXPECTED, key);
  }

  public OptionalInt number(String key) {
    return numberIn(key, value(key));
  }

  /** One whole number or a list of them. */
  public List<Integer> numbers(String key) {
    YamlValue value = value(key);
    List<YamlValue> items =
        value instanceof YamlList list ? list.items() : value == null ? List.of() : List.of(value);
    return items.stream()
        .map(i -> numberIn(key, i))
        .flatMapToInt(OptionalInt::stream)
        .boxed()
        .toList();
  }

  private OptionalInt numberIn(String key, @Nullable YamlValue value) {
    if (value == null) return OptionalInt.empty();
    String text = value instanceof YamlScalar scalar ? scalar.text() : "…";
    try {
      return OptionalInt.of(Integer.parseInt(text));
    } catch (NumberFormatException _) {
      report(value.line(), Kind.NUMBER_EXPECTED, key, text);
      return OptionalInt.empty();
    }
  }

  /// A value of a form of its own, such as a date or an address.
  ///
  /// @param example what a right one looks like, for the sentence; the reader throws any
  ///   `RuntimeException` for a wrong one
  public <T> Optional<T> read(String key, Function<String, T> reader, String example) {
    Optional<String> text = text(key);
    if (text.isEmpty()) return Optional.empty();
    try {
      return Optional.of(reader.apply(text.get()));
    } catch (RuntimeException _) {
      return report(map.lineOf(key), Kind.FORM_EXPECTED, key, text.get(), example);
    }
  }

  /** One of an enum's names, in lower case and with `-` for `_`. */
  public <E extends Enum<E>> Optional<E> oneOf(String key, Class<E> words) {
    Optional<String> text = text(key);
    if (text.isEmpty()) return Optional.empty();
    List<E> all = List.of(words.getEnumConstants());
    for (E word : all) if (word(word).equals(text.get())) return Optional.of(word);
    String list = String.join(", ", all.stream().map(Fields::word).toList());
    return report(map.lineOf(key), Kind.WORD_EXPECTED, key, text.get(), list);
  }

  /** How an enum's constant is written in a file. */
  public static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The fields of an inner map; absent where there is none. */
  public Optional<Fields> map(String key) {
    return switch (value(key)) {
      case null -> Optional.empty();
      case YamlMap inner -> Optional.of(new Fields(inner, file, problems));
      case YamlValue other -> report(other.line(), Kind.MAP_EXPECTED, key);
    };
  }

  /** The fields of each map in a list. */
  public List<Fields> maps(String key) {
    YamlValue value = value(key);
    if (value == null) return List.of();
    if (!(value instanceof YamlList list)) {
      report(value.line(), Kind.LIST_EXPECTED, key);
      return List.of();
    }
    List<Fields> all = new ArrayList<>();
    for (YamlValue item : list.items()) {
      if (item instanceof YamlMap inner) all.add(new Fields(inner, file, problems));
      else report(item.line(), Kind.MAP_EXPECTED, key);
    }
    return all;
  }

  /** All of this map's entries as texts, in order. */
  public SequencedMap<String, String> texts() {
    SequencedMap<String, String> all = new LinkedHashMap<>();
    for (String key : map.keys()) text(key).ifPresent(text -> all.put(key, text));
    return all;
  }

  /** Reports every key that is not among these, with the known one it may have been meant for. */
  public void unknownKeys(String... valid) {
    unknownKeys(Set.of(valid));
  }

  public void unknownKeys(Collection<String> valid) {
    for (YamlMap.Entry entry : map.without(valid)) {
      String key = entry.key();
      nearest(key, valid)
          .ifPresentOrElse(
              like -> report(entry.line(), Kind.UNKNOWN_KEY_LIKE, key, like),
              () -> report(entry.line(), Kind.UNKNOWN_KEY, key));
    }
  }

  /// Reports a name inside a text, such as a template's field, that is not among these.
  public void unknownName(String key, String name, Collection<String> valid) {
    nearest(name, valid)
        .ifPresentOrElse(
            like -> report(key, Kind.UNKNOWN_KEY_LIKE, "{" + name + "}", "{" + like + "}"),
            () -> report(key, Kind.UNKNOWN_KEY, "{" + name + "}"));
  }

  /// A word is like another when at most a third of it has to change; two letters of a word of
  /// four, so that two exchanged ones (`from`, `form`) are found.
  private static Optional<String> nearest(String key, Collection<String> valid) {
    var distance = new LevenshteinDistance(key.length() < 4 ? 1 : Math.max(2, key.length() / 3));
    return valid.stream()
        .filter(known -> distance.apply(key, known) >= 0)
        .min(
            Comparator.<String>comparingInt(known -> distance.apply(key, known))
                .thenComparing(Comparator.naturalOrder()));
  }

  /** Adds a problem of the caller's own at the line of a key. */
  public void report(String key, Kind kind, Object... args) {
    report(map.lineOf(key), kind, args);
  }

  private <T> Optional<T> report(int line, Kind kind, Object... args) {
    problems.add(
        new YamlProblem(file, line, kind, Arrays.stream(args).map(Object::toString).toList()));
    return Optional.empty();
  }
}
