package galley.ui.session;

import galley.issue.Conventions;
import galley.issue.Item;
import galley.issue.Outline;
import galley.organize.Outcome;
import galley.text.Replacement;
import galley.text.StaleEditException;
import galley.text.TextBuffer;
import galley.text.TextEdit;
import galley.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// The issue that is open: its text, its outline, what is selected, and the one funnel through
/// which every change of the text goes.
///
/// All of it is on the FX thread. A gesture's edit is parsed at once; typing marks the outline
/// stale and it is parsed once when the FX thread gets to it, or when somebody asks.
public final class Session implements TextBuffer {
  /// How long after a keystroke the next one still belongs to the same undo step.
  private static final long TYPING_PAUSE_NANOS = 1_000_000_000L;

  private final Executor later;
  private final History history = new History();
  private final ReadOnlyObjectWrapper<Outline> outline;
  private final ReadOnlyObjectWrapper<List<Integer>> selected =
      new ReadOnlyObjectWrapper<>(List.of());
  private final IntegerProperty caret = new SimpleIntegerProperty();
  private final ObjectProperty<@Nullable Dragged> dragged = new SimpleObjectProperty<>();
  private final BooleanProperty locked = new SimpleBooleanProperty();
  private final List<Consumer<TextEdit>> editListeners = new ArrayList<>();
  private final List<Consumer<String>> loadListeners = new ArrayList<>();
  private final List<Consumer<TextRange>> revealListeners = new ArrayList<>();

  private String text = "";
  private Conventions conventions = Conventions.NONE;
  private boolean parseScheduled;
  private boolean typing;
  private long lastTyped;

  /// The session of an empty text.
  ///
  /// @param later runs something on the FX thread after what is going on there now
  public Session(Executor later) {
    this.later = later;
    this.outline = new ReadOnlyObjectWrapper<>(Outline.parse("", conventions));
  }

  /// Opens another text: history and selection start anew.
  ///
  /// @param locked whether the issue is shown but not changed: an archived one, or one that could
  ///   not be read whole
  public void load(String newText, Conventions newConventions, boolean locked) {
    text = newText;
    conventions = newConventions;
    this.locked.set(locked);
    history.clear();
    selected.set(List.of());
    caret.set(0);
    typing = false;
    List.copyOf(loadListeners).forEach(l -> l.accept(text));
    outline.set(Outline.parse(text, conventions));
  }

  /// Reads the same text by other conventions: the profile has changed.
  public void setConventions(Conventions newConventions) {
    conventions = newConventions;
    outline.set(Outline.parse(text, conventions));
  }

  @Override
  public String text() {
    return text;
  }

  /// Applies an edit as a step of its own that undo does not name.
  @Override
  public void apply(TextEdit edit) {
    apply(edit, "", List.of());
  }

  public void apply(TextEdit edit, String name) {
    apply(edit, name, List.of());
  }

  /// Applies a gesture: one step of the history, never merged with typing.
  ///
  /// @param name what the history calls it: "Move 3 items"
  /// @param also changes elsewhere that were done with it (an inbox link's file)
  /// @throws StaleEditException if the text has changed since the edit was worked out
  public void apply(TextEdit edit, String name, List<? extends Change> also) {
    if (record(edit, name, also)) parse();
  }

  /// As [#apply(TextEdit, String, List)], with the text already read.
  public void apply(Outcome.Done done, String name, List<? extends Change> also) {
    if (record(done.edit(), name, also)) show(done.after());
  }

  private boolean record(TextEdit edit, String name, List<? extends Change> also) {
    if (!edit.before().equals(text)) throw new StaleEditException();
    if (edit.isEmpty() && also.isEmpty()) return false;
    typing = false;
    List<Integer> before = selected.get();
    int caretBefore = caret.get();
    change(edit);
    List<Change> changes = new ArrayList<>(also);
    changes.addFirst(new GestureChange(TextChange.of(edit), before, caretBefore));
    history.done(name, changes);
    return true;
  }

  /// Records something that was done outside the text, so that undo takes it back in its turn.
  public void did(String name, List<? extends Change> changes) {
    typing = false;
    history.done(name, changes);
  }

  /// Takes over what the writer has just typed into the text area, which shows it already. Letters
  /// in a row, and the steps of an input method's composition, are one undo step.
  public void typed(TextEdit edit, String name) {
    if (!edit.before().equals(text)) throw new StaleEditException();
    if (edit.isEmpty()) return;
    long now = System.nanoTime();
    boolean goesOn = typing && now - lastTyped < TYPING_PAUSE_NANOS;
    lastTyped = now;
    Optional<TypedChange> last =
        history
            .last()
            .filter(_ -> goesOn)
            .map(step -> step.changes().getFirst())
            .filter(TypedChange.class::isInstance)
            .map(TypedChange.class::cast);
    Optional<TextChange> merged = last.flatMap(change -> change.what.and(edit));
    change(edit);
    typing = true;
    if (last.isEmpty() || merged.isEmpty()) {
      history.done(name, List.of(undoable(TextChange.of(edit))));
    } else if (merged.get().isNothing()) {
      history.forgetLast();
      typing = false;
    } else {
      last.get().what = merged.get();
    }
    parseLater();
  }

  /// The next keystroke starts an undo step of its own: the caret was moved, or the focus left.
  public void endTyping() {
    typing = false;
  }

  /// What is typed next still belongs to the same undo step, however long the pause was: an input
  /// method's composition is one step.
  public void goOnTyping() {
    lastTyped = System.nanoTime();
  }

  /// Takes back the last step, unless that would change the text of a locked issue or one of its
  /// changes is held.
  public void undo() {
    if (isHeld(history.toUndo())) return;
    typing = false;
    history.undo();
    parse();
  }

  public void redo() {
    if (isHeld(history.toRedo())) return;
    typing = false;
    history.redo();
    parse();
  }

  private boolean isHeld(Optional<History.Step> step) {
    List<Change> changes = step.map(History.Step::changes).orElse(List.of());
    boolean ofText =
        changes.stream().anyMatch(c -> c instanceof OfText of && !of.what().forward().isEmpty());
    return (locked.get() && ofText) || changes.stream().anyMatch(Change::isHeld);
  }

  /// A change that is to the text, at least in part.
  private interface OfText extends Change {
    TextChange what();
  }

  private TypedChange undoable(TextChange what) {
    return new TypedChange(what);
  }

  private final class TypedChange implements OfText {
    private TextChange what;

    TypedChange(TextChange what) {
      this.what = what;
    }

    @Override
    public TextChange what() {
      return what;
    }

    @Override
    public void undo() {
      replace(what.backward());
    }

    @Override
    public void redo() {
      replace(what.forward());
    }

    private void replace(List<Replacement> replacements) {
      var edit = new TextEdit(text, replacements);
      change(edit);
      if (!replacements.isEmpty()) caret.set(behind(edit, replacements.getLast().range().end()));
    }
  }

  /// A gesture: undo selects again what was selected before it, redo what it had selected. What
  /// stands where an item was taken away was never chosen by anybody.
  private final class GestureChange implements OfText {
    private final TextChange what;
    private final List<Integer> before;
    private final int caretBefore;
    private List<Integer> after = List.of();
    private int caretAfter;

    GestureChange(TextChange what, List<Integer> before, int caretBefore) {
      this.what = what;
      this.before = before;
      this.caretBefore = caretBefore;
    }

    @Override
    public TextChange what() {
      return what;
    }

    @Override
    public void undo() {
      after = selected.get();
      caretAfter = caret.get();
      replace(what.backward(), before, caretBefore);
    }

    @Override
    public void redo() {
      replace(what.forward(), after, caretAfter);
    }

    private void replace(List<Replacement> replacements, List<Integer> chosen, int place) {
      var edit = new TextEdit(text, replacements);
      change(edit);
      if (!selected.get().equals(chosen)) {
        selected.set(chosen);
        caret.set(chosen.isEmpty() ? place : chosen.getFirst());
      } else if (!replacements.isEmpty()) {
        caret.set(behind(edit, replacements.getLast().range().end()));
      }
    }
  }

  private void change(TextEdit edit) {
    text = edit.after();
    caret.set(Math.clamp(edit.map(caret.get()), 0, text.length()));
    selected.set(selected.get().stream().map(at -> behind(edit, at)).distinct().toList());
    List.copyOf(editListeners).forEach(l -> l.accept(edit));
  }

  /// Where an offset goes, behind what is inserted at it: an item stays selected when another comes
  /// before it, and the caret goes behind what undo has brought back.
  private static int behind(TextEdit edit, int offset) {
    int inserted =
        edit.replacements().stream()
            .filter(r -> r.range().equals(TextRange.empty(offset)))
            .mapToInt(Replacement::growth)
            .sum();
    return edit.map(offset) + inserted;
  }

  private void parseLater() {
    if (parseScheduled) return;
    parseScheduled = true;
    later.execute(this::outline);
  }

  private void parse() {
    show(Outline.parse(text, conventions));
  }

  private void show(Outline read) {
    parseScheduled = false;
    outline.set(read);
  }

  /// The reading of the text as it is now.
  public Outline outline() {
    if (!outline.get().text().equals(text)) parse();
    parseScheduled = false;
    return outline.get();
  }

  /// The last reading, for listeners: behind the text by at most one frame while somebody types.
  public ReadOnlyObjectProperty<Outline> outlineProperty() {
    return outline.getReadOnlyProperty();
  }

  public History history() {
    return history;
  }

  /// Where the caret is, in the text; the text area and the other panes both set it.
  public IntegerProperty caretProperty() {
    return caret;
  }

  public BooleanProperty lockedProperty() {
    return locked;
  }

  /// What is being dragged inside the window, or null; set by the pane that the drag starts in.
  public ObjectProperty<@Nullable Dragged> draggedProperty() {
    return dragged;
  }

  /// The selected items, as offsets of their starts.
  public ReadOnlyObjectProperty<List<Integer>> selectedProperty() {
    return selected.getReadOnlyProperty();
  }

  public List<Item> selectedItems() {
    List<Integer> starts = selected.get();
    return outline().items().stream().filter(i -> starts.contains(i.range().start())).toList();
  }

  public void select(List<Item> items) {
    selectAt(items.stream().map(i -> i.range().start()).toList());
  }

  /// Selects the items that start at these offsets.
  public void selectAt(List<Integer> starts) {
    selected.set(List.copyOf(starts));
  }

  /// Shows a place in every pane: an item that was clicked, a finding.
  public void reveal(TextRange range) {
    List.copyOf(revealListeners).forEach(l -> l.accept(range));
  }

  public void onReveal(Consumer<TextRange> listener) {
    revealListeners.add(listener);
  }

  /// Called after each change of the text, with its edit, in order.
  public void onEdit(Consumer<TextEdit> listener) {
    editListeners.add(listener);
  }

  /// Called with the new text when another issue is opened.
  public void onLoad(Consumer<String> listener) {
    loadListeners.add(listener);
  }
}
