package galley.ui.inbox;

import galley.inbox.Fetched;
import galley.link.PageFacts;
import galley.ui.kit.Chip;
import galley.ui.kit.Language;
import galley.ui.kit.Messages;
import java.util.ArrayList;
import java.util.List;

/// The chips of a card: its language, and whatever one must know before using it.
final class CardChips {
  private final Messages messages;
  private final LinkWords words;

  CardChips(Language language) {
    messages = language.messages(CardChips.class);
    words = new LinkWords(language);
  }

  List<Chip> of(InboxEntry entry) {
    List<Chip> chips = facts(entry);
    chips.addAll(troubles(entry));
    chips.addAll(remarks(entry));
    return chips;
  }

  List<Chip> facts(InboxEntry entry) {
    List<Chip> chips = new ArrayList<>();
    PageFacts facts = entry.link().facts();
    if (facts.language() != null) {
      chips.add(new Chip(Chip.Kind.NEUTRAL, LinkWords.primary(facts.language())));
    }
    return chips;
  }

  /// What keeps a link from being used as it is.
  List<Chip> troubles(InboxEntry entry) {
    List<Chip> chips = new ArrayList<>();
    Fetched.Failure failure = entry.link().failure();
    if (failure != null && entry.hasProblem()) {
      chips.add(new Chip(Chip.Kind.DANGER, words.failure(failure)));
    }
    if (entry.unsaved()) chips.add(new Chip(Chip.Kind.DANGER, messages.text("chip.unsaved")));
    return chips;
  }

  /// What one should know of it besides.
  List<Chip> remarks(InboxEntry entry) {
    List<Chip> chips = new ArrayList<>();
    if (entry.link().facts().archived()) {
      chips.add(new Chip(Chip.Kind.WARNING, messages.text("chip.archived")));
    }
    if (entry.again()) chips.add(new Chip(Chip.Kind.WARNING, messages.text("chip.again")));
    if (entry.link().markdown() != null && !entry.placed()) {
      chips.add(new Chip(Chip.Kind.ACCENT, messages.text("chip.kept")));
    }
    String reason = entry.link().reason();
    if (reason != null) chips.add(new Chip(Chip.Kind.NEUTRAL, words.excerpt(reason)));
    return chips;
  }
}
