package galley.issue;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A field with a few values, each written in its own way: `language: {en: [" (英)", "（英文）"], zh:
/// ""}`. All spellings are read, the first is written.
public final class Tag {
  /// One way to write a value.
  record Spelling(String value, String text) {}

  private final Map<String, List<String>> spellings;
  private final List<Spelling> longestFirst;

  /// @param spellings value → its spellings; an empty spelling is the value of a line without the
  ///   tag
  public Tag(Map<String, List<String>> spellings) {
    Map<String, List<String>> copy = new LinkedHashMap<>();
    spellings.forEach((value, forms) -> copy.put(value, List.copyOf(forms)));
    this.spellings = copy;
    this.longestFirst =
        copy.entrySet().stream()
            .flatMap(e -> e.getValue().stream().map(text -> new Spelling(e.getKey(), text)))
            .sorted(Comparator.comparingInt((Spelling s) -> -s.text().length()))
            .toList();
  }

  public Map<String, List<String>> spellings() {
    return new LinkedHashMap<>(spellings);
  }

  /// The spellings as they are tried: one may be the start of another.
  List<Spelling> longestFirst() {
    return longestFirst;
  }

  /// The spelling of a value; nothing for a value that the tag does not know.
  public String print(String value) {
    return Optional.ofNullable(spellings.get(value))
        .flatMap(forms -> forms.stream().findFirst())
        .orElse("");
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Tag tag && tag.spellings.equals(spellings);
  }

  @Override
  public int hashCode() {
    return spellings.hashCode();
  }
}
