package galley.ui.inbox;

import java.io.File;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.input.Clipboard;
import org.jspecify.annotations.Nullable;

/// What comes from other programs, as text in which links can be looked for.
final class Transfers {
  private static final List<String> TEXTS =
      List.of(".url", ".webloc", ".desktop", ".html", ".htm", ".txt", ".md", ".eml", ".csv");
  private static final long LARGEST = 5_000_000;

  private Transfers() {}

  static Optional<String> clipboard() {
    return text(Clipboard.getSystemClipboard());
  }

  /// The text of a clipboard or a drag. HTML comes first where it has links, because plain text has
  /// lost them; a drag of one link often brings its title in the HTML alone.
  static Optional<String> text(Clipboard from) {
    String html = from.getHtml();
    if (html != null && html.toLowerCase(Locale.ROOT).contains("href")) return Optional.of(html);
    return Optional.ofNullable(some(from.getString()))
        .or(() -> Optional.ofNullable(some(from.getUrl())));
  }

  private static @Nullable String some(@Nullable String text) {
    return text == null || text.isBlank() ? null : text;
  }

  static boolean isWelcome(Clipboard drag) {
    return drag.hasFiles() || drag.hasUrl() || drag.hasHtml() || drag.hasString();
  }

  static List<Path> files(Clipboard drag) {
    return drag.hasFiles() ? drag.getFiles().stream().map(File::toPath).toList() : List.of();
  }

  /// The text of all files that hold any, one after the other.
  static String text(List<Path> files) throws IOException {
    List<String> texts = new ArrayList<>();
    for (Path file : files) {
      String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
      boolean text = TEXTS.stream().anyMatch(name::endsWith) && Files.size(file) <= LARGEST;
      texts.add(text ? read(file) : name);
    }
    return String.join("\n", texts);
  }

  /// Shortcuts of old systems are in the system's charset, and their URLs in ASCII.
  private static String read(Path file) throws IOException {
    try {
      return Files.readString(file);
    } catch (MalformedInputException _) {
      return Files.readString(file, StandardCharsets.ISO_8859_1);
    }
  }
}
