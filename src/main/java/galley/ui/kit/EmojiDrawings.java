package galley.ui.kit;

import java.util.List;
import java.util.Optional;

/// Where the emoji of a text are, and what they look like.
public interface EmojiDrawings {
  /// An emoji at `start` up to, not including, `end`, in UTF-16 units.
  record At(int start, int end, String emoji) {}

  /// The emoji of a text, in order. A sequence (a flag, a family, a skin tone) is one emoji.
  List<At> find(String text);

  /// The drawing of an emoji as a whole SVG document.
  Optional<String> svg(String emoji);
}
