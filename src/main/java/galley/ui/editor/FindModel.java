package galley.ui.editor;

import galley.edit.FindException;
import galley.edit.Finder;
import galley.edit.Finds;
import galley.edit.Query;
import galley.text.Replacement;
import galley.text.TextEdit;
import galley.text.TextRange;
import galley.ui.kit.Messages;
import galley.ui.kit.Tasks;
import galley.ui.session.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// What was found in the text, and what stepping and replacing do.
///
/// Each search runs off the FX thread, on the text as it was then; a newer text or query ends it
/// and asks again, and what waited for its answer (the next find, a replacement) waits on. So no
/// pattern holds up the window, and nothing is replaced in a text that was not searched.
final class FindModel {
  private static final int REMEMBERED = 20;

  /// @param problem why there is nothing new to show
  /// @param replaced how many finds were replaced at once, where that is the latest news
  record Answer(Query query, Finds finds, Optional<FindException> problem, OptionalInt replaced) {
    static final Answer NONE = of(Query.NOTHING, Finds.NONE);

    static Answer of(Query query, Finds finds) {
      return new Answer(query, finds, Optional.empty(), OptionalInt.empty());
    }

    Answer with(FindException problem) {
      return new Answer(query, finds, Optional.of(problem), OptionalInt.empty());
    }

    Answer with(int replaced) {
      return new Answer(query, finds, Optional.empty(), OptionalInt.of(replaced));
    }
  }

  /// The selection of the text area.
  interface Place {
    TextRange selection();

    /// Selects a range and brings it into view.
    void show(TextRange range);
  }

  private final FindForm form;
  private final Session session;
  private final Place place;
  private final Tasks tasks;
  private final Messages messages;
  private final ReadOnlyObjectWrapper<Answer> answer = new ReadOnlyObjectWrapper<>(Answer.NONE);
  private final List<String> history = new ArrayList<>();
  private Tasks.@Nullable Handle search;
  private @Nullable Runnable waiting;
  private Optional<TextRange> scope = Optional.empty();
  private boolean open;
  private int origin;

  FindModel(FindForm form, Session session, Place place, Tasks tasks, Messages messages) {
    this.form = form;
    this.session = session;
    this.place = place;
    this.tasks = tasks;
    this.messages = messages;
    form.onQuery(this::asked);
    form.inSelectionProperty().addListener((_, _, on) -> scopeTo(on));
    session.onEdit(this::edited);
    session.onLoad(
        _ -> {
          form.inSelectionProperty().set(false);
          search();
        });
  }

  ReadOnlyObjectProperty<Answer> answerProperty() {
    return answer.getReadOnlyProperty();
  }

  /// Queries of this window, the latest first.
  List<String> history() {
    return List.copyOf(history);
  }

  /// Which of the finds is selected, from 1; 0 if none is.
  int current() {
    return answer.get().finds().indexOf(place.selection()) + 1;
  }

  /// Starts to find what is selected; where several lines are, starts to find in them.
  void open() {
    TextRange selection = place.selection();
    String selected = selection.in(session.text());
    if (selected.indexOf('\n') >= 0) {
      form.inSelectionProperty().set(false);
      form.inSelectionProperty().set(true);
    } else if (!selected.isEmpty() && !form.patternProperty().get()) {
      form.textProperty().set(selected);
    }
    resume();
  }

  /// Starts to find what was looked for last.
  void resume() {
    open = true;
    origin = place.selection().start();
    search();
  }

  /// Ends finding; the selection stays.
  void close() {
    remember();
    open = false;
    form.inSelectionProperty().set(false);
    cancel();
    waiting = null;
    answer.set(Answer.NONE);
  }

  /// Selects the next find, or the one before, round and round.
  void next(boolean forward) {
    remember();
    onceFound(
        finds -> {
          TextRange at = place.selection();
          place.show(forward ? finds.after(at) : finds.before(at));
        });
  }

  /// Replaces the find that is selected and goes to the next; where none is selected, only goes.
  void replace() {
    if (session.lockedProperty().get()) return;
    remember();
    onceFound(
        finds -> {
          TextRange at = place.selection();
          String with = form.replacementProperty().get();
          if (finds.indexOf(at) < 0) next(true);
          else run(finder -> finder.replaceAt(at, with), it -> it.ifPresent(this::replaced));
        });
  }

  private void replaced(Replacement with) {
    session.apply(TextEdit.of(session.text(), with), messages.text("edit.replace"));
    place.show(TextRange.empty(with.range().start() + with.text().length()));
    next(true);
  }

  /// Replaces every find, as one step of the history.
  void replaceAll() {
    if (session.lockedProperty().get() || form.query().isEmpty()) return;
    remember();
    String with = form.replacementProperty().get();
    run(
        finder -> finder.replaceAll(with),
        edit -> {
          int count = edit.replacements().size();
          if (count > 0) session.apply(edit, messages.text("edit.replaceAll", count));
          onceSearched(() -> answer.set(answer.get().with(count)));
        });
  }

  /// A replacement, worked out off the FX thread.
  private interface Work<T> {
    T by(Finder finder) throws FindException;
  }

  private <T> void run(Work<T> work, Consumer<T> then) {
    String of = session.text();
    Finder finder = finder(form.query());
    start(
        () -> work.by(finder),
        result -> {
          if (session.text().equals(of)) then.accept(result);
        },
        problem -> answer.set(answer.get().with(problem)));
  }

  private <T> Tasks.Handle start(
      Callable<T> work, Consumer<T> then, Consumer<FindException> otherwise) {
    return tasks
        .run(work)
        .named("find")
        .onSuccess(then)
        .onError(
            e -> {
              if (!(e instanceof FindException problem)) throw new IllegalStateException(e);
              otherwise.accept(problem);
            })
        .start();
  }

  private Finder finder(Query query) {
    String text = session.text();
    TextRange within = scope.orElseGet(() -> new TextRange(0, text.length()));
    return new Finder(query, text, within, () -> Thread.currentThread().isInterrupted());
  }

  private void asked() {
    if (!open) return;
    search();
    onceFound(finds -> place.show(finds.get(finds.firstFrom(origin) % finds.count())));
  }

  private void scopeTo(boolean selected) {
    scope = Optional.of(place.selection()).filter(range -> selected && !range.isEmpty());
    search();
  }

  private void edited(TextEdit edit) {
    scope = scope.map(it -> new TextRange(edit.map(it.start()), edit.map(it.end())));
    origin = edit.map(origin);
    search();
  }

  private void search() {
    cancel();
    if (!open) return;
    Query query = form.query();
    Finder finder = finder(query);
    search =
        start(
            finder::find,
            finds -> answered(Answer.of(query, finds)),
            problem -> answered(Answer.of(query, Finds.NONE).with(problem)));
  }

  private void cancel() {
    if (search != null) search.cancel();
    search = null;
  }

  private void answered(Answer now) {
    search = null;
    answer.set(now);
    Runnable next = waiting;
    waiting = null;
    if (next != null) next.run();
  }

  /// Does something with the finds of the text as it is now, as soon as they are there.
  private void onceFound(Consumer<Finds> then) {
    onceSearched(
        () -> {
          Finds finds = answer.get().finds();
          if (!finds.isEmpty()) then.accept(finds);
        });
  }

  private void onceSearched(Runnable then) {
    if (search == null) then.run();
    else waiting = then;
  }

  private void remember() {
    String text = form.textProperty().get();
    if (text.isEmpty()) return;
    history.remove(text);
    history.addFirst(text);
    if (history.size() > REMEMBERED) history.removeLast();
  }
}
