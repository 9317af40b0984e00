package galley.ui.session;

import galley.issue.Item;
import galley.issue.Outline;
import galley.issue.Region;
import galley.organize.Blocks;
import galley.organize.Entry;
import galley.organize.Headlines;
import galley.organize.Numbering;
import galley.organize.Organizer;
import galley.organize.Outcome;
import galley.organize.Sections;
import galley.organize.Stats;
import galley.organize.Target;
import galley.text.TextEdit;
import galley.ui.kit.Messages;
import java.util.List;
import java.util.function.Consumer;

/// What a person does with items, from whichever pane: worked out on the issue as it is now,
/// applied as one named step of the history, or refused with a sentence.
public final class Gestures {
  /// Keeps items that are taken out of the issue: the inbox.
  @FunctionalInterface
  public interface Keeper {
    /// Keeps the items' exact contents; the changes are undone together with the gesture.
    List<? extends Change> keep(List<Item> items, Outline outline);
  }

  private final Session session;
  private final Messages messages;
  private final Consumer<String> refused;
  private Keeper keeper = (_, _) -> List.of();

  /// The gestures on a session's issue.
  ///
  /// @param messages those of this package
  /// @param refused shows why a gesture was refused
  public Gestures(Session session, Messages messages, Consumer<String> refused) {
    this.session = session;
    this.messages = messages;
    this.refused = refused;
  }

  public void setKeeper(Keeper keeper) {
    this.keeper = keeper;
  }

  /// Moves items; they are selected where they land.
  public boolean move(List<Item> items, Target target) {
    if (items.isEmpty()) return false;
    return run(
        Organizer.move(session.outline(), items, target),
        messages.text("move", items.size()),
        List.of());
  }

  /// Writes links as items; they are selected where they land.
  public boolean place(List<Entry> entries, Target target) {
    return place(entries, target, List.of());
  }

  /// Writes links as items, together with what is done where they come from: one step.
  public boolean place(List<Entry> entries, Target target, List<? extends Change> also) {
    if (entries.isEmpty()) return false;
    return run(
        Organizer.place(session.outline(), entries, target),
        messages.text("place", entries.size()),
        also);
  }

  /// Takes items out of the issue and back to the inbox.
  public boolean takeBack(List<Item> items) {
    if (items.isEmpty()) return false;
    Outline outline = session.outline();
    Outcome outcome = Organizer.remove(outline, items);
    List<? extends Change> kept =
        outcome instanceof Outcome.Done && !session.lockedProperty().get()
            ? keeper.keep(items, outline)
            : List.of();
    if (!run(outcome, messages.text("takeBack", items.size()), kept)) return false;
    selectNext(outline, items);
    return true;
  }

  /// What follows the items that were taken out of a section is selected, else what came before
  /// them: so one Delete after the other clears a section.
  private void selectNext(Outline before, List<Item> gone) {
    for (int s = 0; s < before.sections().size(); s++) {
      List<Item> items = before.sections().get(s).items();
      int first = items.indexOf(gone.getFirst());
      if (first < 0 || s >= session.outline().sections().size()) continue;
      List<Item> left = session.outline().sections().get(s).items();
      session.select(
          left.isEmpty() ? List.of() : List.of(left.get(Math.min(first, left.size() - 1))));
    }
  }

  /// Marks an item as withdrawn; it keeps its place and number.
  public boolean retract(Item item) {
    return run(Organizer.retract(session.outline(), item), messages.text("retract"), List.of());
  }

  /// Makes an item's title the issue's headline.
  public boolean promote(Item item) {
    return edit(Headlines.promote(session.outline(), item), messages.text("promote"));
  }

  /// Writes a new heading.
  ///
  /// @param position the number that the section gets
  public boolean addSection(String name, int position) {
    return ofSection(Sections.add(session.outline(), name, position), messages.text("section.add"));
  }

  public boolean renameSection(int section, String name) {
    return ofSection(
        Sections.rename(session.outline(), section, name), messages.text("section.rename"));
  }

  /// Moves a section with its items.
  ///
  /// @param position the number of the section whose place it takes
  public boolean moveSection(int section, int position) {
    return ofSection(
        Sections.move(session.outline(), section, position), messages.text("section.move"));
  }

  /// Starts a new section at an item.
  ///
  /// @param item the position of the new section's first item
  public boolean splitSection(int section, int item, String name) {
    return ofSection(
        Sections.split(session.outline(), section, item, name), messages.text("section.split"));
  }

  /// Merges a section into the one before.
  public boolean mergeSection(int section) {
    return ofSection(Sections.merge(session.outline(), section), messages.text("section.merge"));
  }

  public boolean removeSection(int section) {
    return ofSection(Sections.remove(session.outline(), section), messages.text("section.remove"));
  }

  /// The caret goes to the section that was meant, wherever it is now.
  private boolean ofSection(Outcome outcome, String name) {
    if (!edit(outcome, name)) return false;
    if (outcome instanceof Outcome.Done(var _, var landed, var _) && !landed.isEmpty()) {
      session.caretProperty().set(landed.getFirst());
    }
    return true;
  }

  /// Sets every figure of the stats line to what the issue holds.
  public boolean updateCounts() {
    return edit(Stats.update(session.outline()), messages.text("updateCounts"));
  }

  /// Makes the issue's numbers run.
  public boolean renumber() {
    return edit(Numbering.renumber(session.outline()), messages.text("renumber"));
  }

  /// Moves boilerplate or other text between the items.
  ///
  /// @param section the number of the section before which the block is to stand
  public boolean moveBlock(Region block, int section) {
    return edit(Blocks.move(session.outline(), block, section), messages.text("block.move"));
  }

  /// Applies an edit of one part of an item: a title, a URL, a body.
  public boolean edit(TextEdit edit, String name) {
    return edit(edit, name, List.of());
  }

  /// Applies an edit together with what was done outside the text: one step.
  public boolean edit(TextEdit edit, String name, List<? extends Change> also) {
    return run(Outcome.Done.of(edit, List.of(), session.outline().conventions()), name, also);
  }

  /// Applies an edit of one part of an item, or says why it was refused. What is selected stays:
  /// the edit may come from a field that is left because something else was selected.
  public boolean edit(Outcome outcome, String name) {
    return run(
        outcome instanceof Outcome.Done(var edit, var _, var after)
            ? new Outcome.Done(edit, List.of(), after)
            : outcome,
        name,
        List.of());
  }

  /// Whether the issue may be edited; where not, the person is told so. For what asks a person
  /// something before there is a gesture.
  public boolean mayEdit() {
    boolean locked = session.lockedProperty().get();
    if (locked) refused.accept(messages.text("locked"));
    return !locked;
  }

  private boolean run(Outcome meant, String name, List<? extends Change> also) {
    if (!mayEdit()) return false;
    // Whatever the gesture was, counts that were right before it are right after it.
    Outcome outcome = Stats.following(session.outline(), meant);
    return switch (outcome) {
      case Outcome.Refused(var reason) -> {
        refused.accept(messages.text("refused." + reason.name()));
        yield false;
      }
      case Outcome.Done done -> {
        session.apply(done, name, also);
        if (!done.landed().isEmpty()) session.selectAt(done.landed());
        yield true;
      }
    };
  }
}
