package galley.ui.inbox;

import galley.archive.Appearance;
import galley.ui.kit.Chip;
import galley.ui.kit.Language;
import galley.ui.kit.Messages;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Cursor;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;

/// What is known of a link's past, in words: as chips on its card, and place by place.
final class SeenWords {
  private final Messages messages;

  SeenWords(Language language) {
    messages = language.messages(SeenWords.class);
  }

  /// The warnings of a card, the most certain first; a click on one opens the place.
  List<Chip> chips(Seen seen) {
    List<Chip> chips = new ArrayList<>();
    if (seen.draftItem() > 0) {
      chips.add(new Chip(Chip.Kind.WARNING, messages.text("seen.draft", seen.draftItem())));
    }
    if (seen.allowed() && seen.isKnown()) {
      chips.add(new Chip(Chip.Kind.NEUTRAL, messages.text("seen.allowed")));
    } else if (!seen.published().isEmpty()) {
      Appearance last = seen.published().getLast();
      int more = seen.published().size() - 1;
      String text = messages.text("seen.published", place(last));
      chips.add(chip(last, more == 0 ? text : messages.text("seen.more", text, more)));
    } else if (!seen.maybe().isEmpty()) {
      Appearance first = seen.maybe().getFirst();
      chips.add(chip(first, messages.text("seen.maybe", place(first))));
    }
    return chips;
  }

  private Chip chip(Appearance place, String text) {
    var chip = new Chip(Chip.Kind.WARNING, text);
    chip.setTooltip(new Tooltip(messages.text("seen.open", place.title())));
    chip.setCursor(Cursor.HAND);
    chip.setOnMouseClicked(
        event -> {
          if (event.getButton() != MouseButton.PRIMARY) return;
          event.consume();
          chip.fireEvent(new OpenPlace(place));
        });
    return chip;
  }

  /// `#41, 2024-02-03, item 7`; without a number, the file's path.
  String place(Appearance it) {
    String issue = it.number() == null ? it.path() : messages.text("seen.issue", it.number());
    String dated = it.date() == null ? issue : messages.text("seen.dated", issue, it.date());
    return messages.text("seen.item", dated, Integer.toString(it.item()));
  }
}
