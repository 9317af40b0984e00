package galley.cli;

import galley.link.LinkUrl;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A list of saved pages: a JSON array of `{"id","file","url"}`. Other keys are nobody's business.
///
/// @param folder where the manifest is, and all its files
record PageManifest(Path folder, List<SavedPage> pages) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /// One page.
  ///
  /// @param file as written
  /// @param url where the page was; null if that is not known
  record SavedPage(String id, String file, @Nullable LinkUrl url) {}

  /// Reads a manifest. A url that is none is said, and taken as not known.
  ///
  /// @throws CommandException if it is anything else
  static PageManifest read(Path file, Console console) throws IOException {
    JsonNode root = parse(file, console);
    if (!root.isArray()) {
      throw CommandException.failed(console.say("extract.no-list", file));
    }
    List<SavedPage> pages = new ArrayList<>();
    for (JsonNode entry : root) pages.add(page(entry, pages.size() + 1, console));
    return new PageManifest(
        file.toAbsolutePath().resolveSibling("").normalize(), List.copyOf(pages));
  }

  private static JsonNode parse(Path file, Console console) throws IOException {
    try {
      return JSON.readTree(Files.readAllBytes(file));
    } catch (JacksonException e) {
      int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
      throw CommandException.failed(console.say("extract.no-json", file, line), e);
    }
  }

  private static SavedPage page(JsonNode entry, int number, Console console) {
    String id = text(entry, "id", number, console);
    String file = text(entry, "file", number, console);
    JsonNode url = entry.path("url");
    if (url.isMissingNode() || url.isNull()) return new SavedPage(id, file, null);
    String written = url.isString() ? url.stringValue() : url.toString();
    LinkUrl link = LinkUrl.parse(written).orElse(null);
    if (link == null) console.complain(console.say("extract.no-url", id, written));
    return new SavedPage(id, file, link);
  }

  private static String text(JsonNode entry, String key, int number, Console console) {
    JsonNode value = entry.path(key);
    if (value.isString() && !value.stringValue().isBlank()) return value.stringValue();
    throw CommandException.failed(console.say("extract.no-key", number, key));
  }

  /** The file of a page, or null if it is not in the manifest's folder. */
  @Nullable Path file(SavedPage page) {
    try {
      Path file = folder.resolve(page.file()).normalize();
      return file.startsWith(folder) ? file : null;
    } catch (InvalidPathException _) {
      return null;
    }
  }
}
