package galley.chat;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Parts what a model says from what it thinks aloud: `<think>…</think>` before the answer.
///
/// A thought comes before the answer, so that a tag in the midst of one is part of its text. Some
/// servers give the opening tag to the model themselves, and only the closing one arrives: all that
/// came before it was thought. Text is taken in pieces, which may end within a tag.
final class Thoughts {
  private record Tag(String open, String close) {}

  private static final List<Tag> TAGS =
      List.of(
          new Tag("<think>", "</think>"),
          new Tag("<thinking>", "</thinking>"),
          new Tag("<thought>", "</thought>"),
          new Tag("<reasoning>", "</reasoning>"),
          new Tag("[THINK]", "[/THINK]"),
          new Tag("◁think▷", "◁/think▷"),
          new Tag("<|channel|>analysis<|message|>", "<|channel|>final<|message|>"));
  private static final int LONGEST = 30;

  private final StringBuilder said = new StringBuilder();
  private final StringBuilder pending = new StringBuilder();
  private @Nullable Tag thinking;

  void add(String piece) {
    pending.append(piece);
    while (thinking == null ? speak() : think()) {}
  }

  /** What was said so far, but for a few characters that may yet be a tag. */
  String said() {
    return said.toString();
  }

  int length() {
    return said.length();
  }

  /** Whether it has thought and not begun to speak. */
  boolean isThinking() {
    return thinking != null;
  }

  /** There is no more. */
  String end() {
    if (thinking == null) said.append(pending);
    pending.setLength(0);
    return said();
  }

  /** Passes over a thought; whether it came to its end. */
  private boolean think() {
    Tag tag = thinking;
    if (tag == null) return false;
    int end = pending.indexOf(tag.close());
    if (end < 0) {
      if (pending.length() > LONGEST) pending.delete(0, pending.length() - LONGEST);
      return false;
    }
    pending.delete(0, end + tag.close().length());
    thinking = null;
    return true;
  }

  /** Takes what is said up to the next tag; whether there was one. */
  private boolean speak() {
    if (hasBegunJson()) return take(pending.length());
    Optional<Tag> opened = first(Tag::open);
    if (opened.isPresent() && isBlank(pending.indexOf(opened.get().open()))) {
      pending.delete(0, pending.indexOf(opened.get().open()) + opened.get().open().length());
      said.setLength(0);
      thinking = opened.get();
      return true;
    }
    Optional<Tag> closed = first(Tag::close);
    if (closed.isPresent()) {
      pending.delete(0, pending.indexOf(closed.get().close()) + closed.get().close().length());
      said.setLength(0);
      return true;
    }
    return take(pending.length() - heldBack());
  }

  private boolean take(int length) {
    said.append(pending, 0, length);
    pending.delete(0, length);
    return false;
  }

  private boolean hasBegunJson() {
    return hasBegunJson(said) || (isBlank(0) && hasBegunJson(pending));
  }

  private static boolean hasBegunJson(CharSequence text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Character.isWhitespace(c)) return c == '{' || c == '`';
    }
    return false;
  }

  private boolean isBlank(int end) {
    return said.toString().isBlank() && pending.substring(0, end).isBlank();
  }

  private Optional<Tag> first(Function<Tag, String> part) {
    return TAGS.stream()
        .filter(t -> pending.indexOf(part.apply(t)) >= 0)
        .min(Comparator.comparingInt(t -> pending.indexOf(part.apply(t))));
  }

  /** How many characters at the end may be the start of a tag. */
  private int heldBack() {
    for (int length = Math.min(LONGEST, pending.length()); length > 0; length--) {
      String end = pending.substring(pending.length() - length);
      if (TAGS.stream().anyMatch(t -> t.open().startsWith(end) || t.close().startsWith(end))) {
        return length;
      }
    }
    return 0;
  }
}
