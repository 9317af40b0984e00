package galley.render;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// The emoji that there are drawings of, and the drawings (Twemoji, CC-BY 4.0).
///
/// A sequence is one emoji: `"👩🏽‍💻"` (a ZWJ sequence with a skin tone, 7 units), `"🇨🇳"` (4)
/// and `"1️⃣"` (3) are found as one each. A character that is text by default (`©`, `❤`, `▶`) is an
/// emoji only with the variation selector U+FE0F behind it, and none is with U+FE0E (Unicode UTS
/// #51, section 4.3).
///
/// The drawings are one file of 8.9 MB. It is read when the first text comes that may hold an emoji
/// (ask once from a thread that may wait); from then on only the index stays, the bytes only while
/// memory is plentiful, and the drawings that were asked for.
public final class EmojiSet {
  /// An emoji at `start` up to, not including, `end`, in UTF-16 units.
  public record Found(int start, int end, String emoji) {}

  private static final String FILE = "/emoji/twemoji.json";

  private final Map<String, String> dataUris = new ConcurrentHashMap<>();
  private SoftReference<byte[]> bytes = new SoftReference<>(null);
  private @Nullable EmojiIndex index;

  /// The emoji of a text, in order; those without a drawing are text.
  public List<Found> find(String text) {
    List<Found> found = List.of();
    for (int at = 0; at < text.length(); ) {
      if (!EmojiIndex.mayStart(text, at)) {
        at++;
        continue;
      }
      int end = index().match(text, at);
      if (end > at) {
        if (found.isEmpty()) found = new ArrayList<>();
        found.add(new Found(at, end, text.substring(at, end)));
      }
      at = end > at ? end : at + EmojiIndex.lengthOfUnknown(text, at);
    }
    return found;
  }

  /// The drawing of an emoji as a whole SVG document of 36 by 36.
  public Optional<String> svg(String emoji) {
    if (emoji.isEmpty() || !EmojiIndex.mayStart(emoji, 0)) return Optional.empty();
    int place = index().place(emoji);
    if (place < 0) return Optional.empty();
    return Optional.of(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 36 36\" width=\"36\""
            + " height=\"36\">"
            + EmojiIndex.drawing(bytes(), place)
            + "</svg>");
  }

  /// The drawing of an emoji that [#find] has found, as the address of a picture.
  String dataUri(String emoji) {
    return dataUris.computeIfAbsent(
        emoji,
        _ ->
            "data:image/svg+xml;base64,"
                + Base64.getEncoder()
                    .encodeToString(svg(emoji).orElseThrow().getBytes(StandardCharsets.UTF_8)));
  }

  private synchronized EmojiIndex index() {
    if (index == null) index = EmojiIndex.read(bytes());
    return index;
  }

  private synchronized byte[] bytes() {
    byte[] held = bytes.get();
    if (held == null) {
      held = readFile();
      bytes = new SoftReference<>(held);
    }
    return held;
  }

  private static byte[] readFile() {
    try (InputStream in = EmojiSet.class.getResourceAsStream(FILE)) {
      if (in == null) throw new IllegalStateException(FILE + " is not on the class path");
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
