package galley.ui.inbox;

import galley.inbox.Fetched;
import galley.link.PageFacts;
import galley.ui.kit.Chip;
import galley.ui.kit.Language;
import galley.ui.kit.Messages;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Tooltip;

/// The chips of a card: its language, and whatever one must know before using it.
final class CardChips {
  private final Messages messages;
  private final LinkWords words;
  private final SeenWords seen;

  CardChips(Language language) {
    messages = language.messages(CardChips.class);
    words = new LinkWords(language);
    seen = new SeenWords(language);
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

  /// What a model writes, or wrote and nobody has accepted yet.
  private void draft(InboxEntry entry, List<Chip> chips) {
    switch (entry.drafting()) {
      case Drafting.Queued _ -> chips.add(chip(Chip.Kind.NEUTRAL, "chip.queued"));
      case Drafting.Writing _ -> chips.add(chip(Chip.Kind.ACCENT, "chip.writing"));
      case Drafting.Failed _ -> chips.add(chip(Chip.Kind.DANGER, "chip.draftFailed"));
      case null, default -> {
        if (!entry.link().isDraft()) return;
        Chip draft = chip(Chip.Kind.WARNING, "chip.draft");
        draft.setTooltip(new Tooltip(messages.text("chip.draft.tip")));
        chips.add(draft);
      }
    }
  }

  private Chip chip(Chip.Kind kind, String key) {
    return new Chip(kind, messages.text(key));
  }

  /// What one should know of it besides.
  List<Chip> remarks(InboxEntry entry) {
    List<Chip> chips = new ArrayList<>(seen.chips(entry.seen()));
    if (entry.link().facts().archived()) {
      chips.add(new Chip(Chip.Kind.WARNING, messages.text("chip.archived")));
    }
    draft(entry, chips);
    if (entry.again()) chips.add(new Chip(Chip.Kind.WARNING, messages.text("chip.again")));
    if (entry.link().markdown() != null && !entry.placed()) {
      chips.add(new Chip(Chip.Kind.ACCENT, messages.text("chip.kept")));
    }
    String reason = entry.link().reason();
    if (reason != null) chips.add(new Chip(Chip.Kind.NEUTRAL, words.excerpt(reason)));
    return chips;
  }
}
