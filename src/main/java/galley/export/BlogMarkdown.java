package galley.export;

import galley.text.TextFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;

/// The finished Markdown file, as a blog takes it: the issue itself under the name that the
/// publication gives it. Where nobody edited, not one byte differs from the draft.
///
/// @param path the path of an issue from its `number`, `date` and `name`, relative to the
///   workspace; throws `IllegalArgumentException` where one that it needs is missing
public record BlogMarkdown(Function<Map<String, String>, Path> path) {
  /// Plans the export of the text that a session shows.
  ///
  /// @param draft the file that the text belongs to, which must be writable
  public ExportPlan plan(Path root, Map<String, String> values, TextFile draft, String text)
      throws IOException {
    return ExportPlan.of(root, path.apply(values), draft.bytes(text));
  }

  /// Plans the export of a file as it is, whatever its bytes.
  public ExportPlan plan(Path root, Map<String, String> values, Path draft) throws IOException {
    return ExportPlan.of(root, path.apply(values), Files.readAllBytes(draft));
  }
}
