package galley.ui.organizer;

import galley.render.EmojiSet;
import galley.ui.kit.EmojiDrawings;
import java.util.List;
import java.util.Optional;

/** The program's own drawings, as the window has them. */
record Drawings(EmojiSet set) implements EmojiDrawings {
  Drawings() {
    this(new EmojiSet());
  }

  @Override
  public List<At> find(String text) {
    return set.find(text).stream().map(f -> new At(f.start(), f.end(), f.emoji())).toList();
  }

  @Override
  public Optional<String> svg(String emoji) {
    return set.svg(emoji);
  }
}
