package galley.yaml;

import galley.yaml.YamlProblem.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.Event.ID;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/// Reads YAML text to plain values, from SnakeYAML's events and nothing above them: tags are
/// ignored, merge keys (`<<`) are ordinary keys, and every value and every problem has its line.
///
/// Aliases give the value of their anchor. Since a handful of them can unfold to billions of
/// values, what they unfold to is counted, as are depth and length.
public final class Yaml {
  static final int MAX_CHARACTERS = 3_000_000;
  static final int MAX_DEPTH = 50;
  static final int MAX_UNFOLDED = 10_000;

  private final String file;
  private final ParserImpl events;
  private final List<YamlProblem> problems = new ArrayList<>();
  private final Map<String, YamlValue> anchors = new HashMap<>();
  private final Set<String> openAnchors = new HashSet<>();
  private int unfolded;

  private Yaml(String text, String file) {
    this.file = file;
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(Integer.MAX_VALUE); // read() has checked the length
    this.events = new ParserImpl(new StreamReader(text), options);
  }

  /// Reads one document.
  ///
  /// @param file the name that problems carry; nothing is opened
  public static YamlDocument read(String text, String file) throws YamlReadException {
    if (text.length() > MAX_CHARACTERS) {
      throw new YamlReadException(YamlProblem.of(file, 1, Kind.TOO_LONG, MAX_CHARACTERS), 1);
    }
    String content = text.startsWith("\uFEFF") ? text.substring(1) : text;
    try {
      return new Yaml(content, file).document();
    } catch (YAMLException e) {
      throw SyntaxProblem.of(e, content, file);
    }
  }

  private YamlDocument document() throws YamlReadException {
    events.getEvent();
    if (events.checkEvent(ID.StreamEnd)) return new YamlDocument(file, YamlMap.EMPTY, problems);
    events.getEvent();
    YamlValue root = value(0);
    events.getEvent();
    Event after = events.peekEvent();
    if (!after.is(ID.StreamEnd)) throw problem(after, Kind.SECOND_DOCUMENT);
    boolean nothing = root instanceof YamlScalar s && s.isNothing();
    return new YamlDocument(file, nothing ? YamlMap.EMPTY : root, problems);
  }

  private YamlValue value(int depth) throws YamlReadException {
    Event event = events.getEvent();
    if (depth > MAX_DEPTH) throw problem(event, Kind.TOO_DEEP, MAX_DEPTH);
    String anchor = event instanceof NodeEvent node ? node.getAnchor() : null;
    if (event instanceof AliasEvent) return alias(event, anchor == null ? "" : anchor, depth);
    if (anchor != null) openAnchors.add(anchor);
    YamlValue value =
        switch (event) {
          case MappingStartEvent map -> map(map, depth);
          case SequenceStartEvent list -> list(list, depth);
          case ScalarEvent scalar -> scalar(scalar);
          default -> throw problem(event, Kind.SYNTAX);
        };
    if (anchor != null) {
      anchors.put(anchor, value);
      openAnchors.remove(anchor);
    }
    return value;
  }

  private YamlScalar scalar(ScalarEvent scalar) {
    // "!" and "!!str" before a bare scalar say that it is text.
    boolean text = scalar.getScalarStyle() != ScalarStyle.PLAIN || scalar.getTag() != null;
    return new YamlScalar(scalar.getValue(), line(scalar), text);
  }

  private YamlList list(Event start, int depth) throws YamlReadException {
    List<YamlValue> items = new ArrayList<>();
    while (!events.checkEvent(ID.SequenceEnd)) items.add(value(depth + 1));
    events.getEvent();
    return new YamlList(items, line(start));
  }

  private YamlMap map(Event start, int depth) throws YamlReadException {
    SequencedMap<String, YamlMap.Entry> entries = new LinkedHashMap<>();
    while (!events.checkEvent(ID.MappingEnd)) {
      Event at = events.peekEvent();
      if (!(value(depth + 1) instanceof YamlScalar key)) throw problem(at, Kind.KEY_NOT_TEXT);
      var entry = new YamlMap.Entry(key.text(), line(at), value(depth + 1));
      YamlMap.Entry first = entries.putIfAbsent(key.text(), entry);
      if (first != null) {
        problems.add(
            YamlProblem.of(file, entry.line(), Kind.DUPLICATE_KEY, key.text(), first.line()));
      }
    }
    events.getEvent();
    return new YamlMap(entries, line(start));
  }

  private YamlValue alias(Event event, String name, int depth) throws YamlReadException {
    YamlValue value = anchors.get(name);
    // An alias inside its own anchor is a value that contains itself.
    if (value == null || openAnchors.contains(name)) {
      throw problem(event, Kind.ALIAS_UNKNOWN, name);
    }
    unfold(value, event, depth);
    return value;
  }

  /** Counts what an alias stands for, and gives up before it is too much or too deep. */
  private void unfold(YamlValue value, Event alias, int depth) throws YamlReadException {
    if (++unfolded > MAX_UNFOLDED) throw problem(alias, Kind.TOO_MANY_ALIASES, MAX_UNFOLDED);
    if (depth > MAX_DEPTH) throw problem(alias, Kind.TOO_DEEP, MAX_DEPTH);
    switch (value) {
      case YamlScalar _ -> {}
      case YamlList list -> {
        for (YamlValue item : list.items()) unfold(item, alias, depth + 1);
      }
      case YamlMap map -> {
        for (var entry : map.entries().values()) unfold(entry.value(), alias, depth + 1);
      }
    }
  }

  private static int line(Event event) {
    return event.getStartMark().getLine() + 1;
  }

  private YamlReadException problem(Event at, Kind kind, Object... args) {
    Mark mark = at.getStartMark();
    return new YamlReadException(YamlProblem.of(file, line(at), kind, args), mark.getColumn() + 1);
  }
}
