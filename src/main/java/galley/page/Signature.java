package galley.page;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Knows the files that are served as pages, or as anything at all, by how they begin (WHATWG MIME
/// Sniffing, section 6).
final class Signature {
  private static final Map<String, String> TYPES =
      Map.of(
          "%PDF-", "application/pdf",
          "PK\u0003\u0004", "application/zip",
          "\u0089PNG\r\n", "image/png",
          "\u00FF\u00D8\u00FF", "image/jpeg",
          "GIF8", "image/gif",
          "\u001F\u008B\b", "application/gzip",
          "OggS\u0000", "application/ogg",
          "ID3", "audio/mpeg");
  private static final int LONGEST = 8;

  private Signature() {}

  /** The media type of such a file; null for anything else. */
  static @Nullable String mediaType(byte[] bytes) {
    String head =
        new String(bytes, 0, Math.min(bytes.length, LONGEST), StandardCharsets.ISO_8859_1);
    return TYPES.entrySet().stream()
        .filter(type -> head.startsWith(type.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(null);
  }
}
