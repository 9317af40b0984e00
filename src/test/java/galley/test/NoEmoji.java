package galley.test;

import galley.ui.kit.EmojiDrawings;
import galley.ui.kit.EmojiImages;
import java.util.List;
import java.util.Optional;

/** For texts without emoji, or tests that do not look at them. */
public record NoEmoji() implements EmojiDrawings {
  public static EmojiImages images() {
    return new EmojiImages(new NoEmoji());
  }

  @Override
  public List<At> find(String text) {
    return List.of();
  }

  @Override
  public Optional<String> svg(String emoji) {
    return Optional.empty();
  }
}
