package galley.issue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A field with a few values, each written in its own way: `language: {en: [" (英)", "（英文）"], zh:
/// ""}`. All spellings are read, the first is written.
///
/// @param spellings value → its spellings; an empty spelling is the value of a line without the tag
public record Tag(Map<String, List<String>> spellings) {
  public Tag {
    Map<String, List<String>> copy = new LinkedHashMap<>();
    spellings.forEach((value, forms) -> copy.put(value, List.copyOf(forms)));
    spellings = copy;
  }

  /// The spelling of a value; nothing for a value that the tag does not know.
  public String print(String value) {
    return Optional.ofNullable(spellings.get(value))
        .flatMap(forms -> forms.stream().findFirst())
        .orElse("");
  }
}
