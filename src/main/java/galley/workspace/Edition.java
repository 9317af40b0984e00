package galley.workspace;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// A publication in one of its languages.
///
/// @param language a language tag such as `en`
/// @param workspace the folder with this edition's drafts, issues and conventions
public record Edition(String language, Workspace workspace) {
  private static final List<String> TELLING = List.of("number", "date", "name");

  /// The draft or issue that an issue of another edition is in this one: of the same number, else
  /// of the same date, else of the same name. A draft comes before what is published.
  ///
  /// @param values of the other edition's issue
  public Optional<IssueFile> find(Map<String, String> values) throws IOException {
    List<IssueFile> files =
        Stream.concat(workspace.drafts().stream(), workspace.issues().stream()).toList();
    for (String field : TELLING) {
      String value = values.get(field);
      if (value == null) continue;
      Optional<IssueFile> found =
          files.stream().filter(file -> value.equals(file.values().get(field))).findFirst();
      if (found.isPresent()) return found;
    }
    return Optional.empty();
  }

  /// Where its draft of these values would be, if they suffice for a path.
  public Optional<Path> draft(Map<String, String> values) {
    try {
      return Optional.of(workspace.root().resolve(workspace.profile().drafts().print(values)));
    } catch (IllegalArgumentException missing) {
      return Optional.empty();
    }
  }
}
