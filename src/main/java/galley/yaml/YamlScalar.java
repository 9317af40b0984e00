package galley.yaml;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.NodeId;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.resolver.Resolver;

/// One scalar, always as its characters: `1.0` is the text `1.0`, never a number that lost a digit.
///
/// `quoted` says that it is text whatever it looks like: `"true"` is text, `true` is not.
public record YamlScalar(String text, int line, boolean quoted) implements YamlValue {
  private static final Resolver RESOLVER = new Resolver();

  /// A text that a person wrote; the writer quotes it where a bare one would be read otherwise.
  public static YamlScalar text(String text) {
    return new YamlScalar(text, 0, true);
  }

  /** A number, date or word of the program's own, written without quotes. */
  public static YamlScalar plain(Object value) {
    return new YamlScalar(value.toString(), 0, false);
  }

  /// Whether YAML reads it as text, not as a number, a date, a truth value or nothing (YAML 1.1's
  /// rules, which are the stricter ones, and the few words that only YAML 1.2 knows).
  public boolean isText() {
    return quoted || bareIsText(text);
  }

  /** Whether nothing is said: `key:`, `key: ~`, `key: null`. */
  public boolean isNothing() {
    return !isText() && resolve(text).equals(Tag.NULL);
  }

  static boolean bareIsText(String text) {
    return !text.matches("[yYnN]|0o[0-7]+") && resolve(text).equals(Tag.STR);
  }

  private static Tag resolve(String text) {
    // The longest number or date is far shorter, and the resolver's patterns are slow on long text.
    return text.length() > 100 ? Tag.STR : RESOLVER.resolve(NodeId.scalar, text, true);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof YamlScalar that && text.equals(that.text) && isText() == that.isText();
  }

  @Override
  public int hashCode() {
    return Objects.hash(text);
  }
}
