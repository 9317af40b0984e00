package galley.yaml;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Named values in the order they are written in. */
public record YamlMap(SequencedMap<String, Entry> entries, int line) implements YamlValue {
  public static final YamlMap EMPTY = new YamlMap(new LinkedHashMap<>(), 0);

  /** One `key: value`; `line` is the key's. */
  public record Entry(String key, int line, YamlValue value) {
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Entry that && key.equals(that.key) && value.equals(that.value);
    }

    @Override
    public int hashCode() {
      return 31 * key.hashCode() + value.hashCode();
    }
  }

  public YamlMap {
    entries = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(entries));
  }

  public static Builder builder() {
    return new Builder();
  }

  public @Nullable YamlValue get(String key) {
    Entry entry = entries.get(key);
    return entry == null ? null : entry.value();
  }

  /** The line of a key, or of the map where it lacks the key. */
  public int lineOf(String key) {
    Entry entry = entries.get(key);
    return entry == null ? line : entry.line();
  }

  public Set<String> keys() {
    return entries.keySet();
  }

  /** The entries whose keys are not among these: what a newer version or a person added. */
  public List<Entry> without(Collection<String> keys) {
    return entries.values().stream().filter(e -> !keys.contains(e.key())).toList();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof YamlMap that && inOrder().equals(that.inOrder());
  }

  @Override
  public int hashCode() {
    return inOrder().hashCode();
  }

  private List<Entry> inOrder() {
    return new ArrayList<>(entries.values());
  }

  /// Gathers entries in the order they shall be written in; a null value is left out.
  public static final class Builder {
    private final SequencedMap<String, Entry> entries = new LinkedHashMap<>();

    private Builder() {}

    public Builder put(String key, @Nullable YamlValue value) {
      if (value != null) entries.put(key, new Entry(key, 0, value));
      return this;
    }

    public Builder text(String key, @Nullable String text) {
      return put(key, text == null ? null : YamlScalar.text(text));
    }

    /** A number, date or word of the program's own. */
    public Builder plain(String key, @Nullable Object value) {
      return put(key, value == null ? null : YamlScalar.plain(value));
    }

    public Builder putAll(Collection<Entry> more) {
      more.forEach(e -> put(e.key(), e.value()));
      return this;
    }

    public YamlMap build() {
      return new YamlMap(entries, 0);
    }
  }
}
