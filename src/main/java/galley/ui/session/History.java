package galley.ui.session;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The one history of a window: what was done to the issue and to the inbox, in the order it was
/// done, each step with a name ("Move 3 items").
///
/// Kept here and not by the text area, because a drop changes both the issue and an inbox card and
/// both must come back with one Ctrl+Z.
public final class History {
  /// Older steps are forgotten beyond this many.
  private static final int MOST = 1_000;

  /// One step: its name and its changes in order.
  record Step(String name, List<Change> changes) {}

  /// What undo and redo would do now.
  ///
  /// @param undo the name of the step that undo would take back
  /// @param redo the name of the step that redo would do again
  public record State(Optional<String> undo, Optional<String> redo) {}

  private final Deque<Step> done = new ArrayDeque<>();
  private final Deque<Step> undone = new ArrayDeque<>();
  private final ReadOnlyObjectWrapper<State> state =
      new ReadOnlyObjectWrapper<>(new State(Optional.empty(), Optional.empty()));

  public ReadOnlyObjectProperty<State> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /// Records what has just been done.
  public void done(String name, List<? extends Change> changes) {
    done.push(new Step(name, List.copyOf(changes)));
    if (done.size() > MOST) done.removeLast();
    undone.clear();
    update();
  }

  public void undo() {
    if (done.isEmpty()) return;
    Step step = done.element();
    step.changes().reversed().forEach(Change::undo);
    undone.push(done.pop());
    update();
  }

  public void redo() {
    if (undone.isEmpty()) return;
    Step step = undone.element();
    step.changes().forEach(Change::redo);
    done.push(undone.pop());
    update();
  }

  public void clear() {
    done.clear();
    undone.clear();
    update();
  }

  Optional<Step> toUndo() {
    return Optional.ofNullable(done.peek());
  }

  Optional<Step> toRedo() {
    return Optional.ofNullable(undone.peek());
  }

  /// The step done last, if nothing was undone since: typing may go on in it.
  Optional<Step> last() {
    return undone.isEmpty() ? Optional.ofNullable(done.peek()) : Optional.empty();
  }

  /// Forgets the step done last, which turned out to change nothing.
  void forgetLast() {
    done.pop();
    update();
  }

  private void update() {
    state.set(
        new State(
            Optional.ofNullable(done.peek()).map(Step::name),
            Optional.ofNullable(undone.peek()).map(Step::name)));
  }
}
