package galley.yaml;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list of values in order. */
public record YamlList(List<YamlValue> items, int line) implements YamlValue {
  public YamlList {
    items = List.copyOf(items);
  }

  public static YamlList of(List<? extends YamlValue> items) {
    return new YamlList(List.copyOf(items), 0);
  }

  public static YamlList ofTexts(List<String> texts) {
    return of(texts.stream().map(YamlScalar::text).toList());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof YamlList that && items.equals(that.items);
  }

  @Override
  public int hashCode() {
    return items.hashCode();
  }
}
