package galley.ui.editor;

import galley.edit.FindException;
import galley.edit.Finder;
import galley.edit.Query;
import galley.text.Replacement;
import galley.text.TextEdit;
import galley.text.TextRange;
import galley.ui.kit.Messages;
import galley.ui.session.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// What is looked for in the text, what was found, and what replacing does.
///
/// Each search runs on another thread, on the text as it was then; when its answer comes, a newer
/// text or query asks again, and what waited for the answer (the next find, a replacement) waits
/// on. So no pattern holds up the window, and nothing is replaced in a text that was not searched.
final class FindModel {
  private static final int REMEMBERED = 20;

  /// What a search found.
  ///
  /// @param text the text that was searched
  /// @param problem why there is no answer
  record Answer(
      Query query, String text, List<TextRange> found, Optional<FindException> problem) {
    static final Answer NONE = new Answer(Query.NOTHING, "", List.of(), Optional.empty());
  }

  /** A search or a replacement, done off the FX thread. */
  private interface Work<T> {
    T done() throws FindException;
  }

  private final Session session;
  private final Place place;
  private final Messages messages;
  private final Executor background;
  private final Executor fx;
  private final StringProperty text = new SimpleStringProperty("");
  private final StringProperty replacement = new SimpleStringProperty("");
  private final BooleanProperty matchCase = new SimpleBooleanProperty();
  private final BooleanProperty wholeWord = new SimpleBooleanProperty();
  private final BooleanProperty pattern = new SimpleBooleanProperty();
  private final BooleanProperty inSelection = new SimpleBooleanProperty();
  private final ReadOnlyObjectWrapper<Answer> answer = new ReadOnlyObjectWrapper<>(Answer.NONE);
  private final ReadOnlyObjectWrapper<Optional<Integer>> replaced =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final List<String> history = new ArrayList<>();
  private AtomicBoolean stopped = new AtomicBoolean();
  private @Nullable TextRange scope;
  private @Nullable Runnable waiting;
  private boolean open;
  private int origin;

  /// The caret and the selection of the text area.
  interface Place {
    TextRange selection();

    /// Selects a find and brings it into view.
    void show(TextRange find);
  }

  FindModel(
      Session session, Place place, Messages messages, Executor background, Executor fx) {
    this.session = session;
    this.place = place;
    this.messages = messages;
    this.background = background;
    this.fx = fx;
    text.addListener(_ -> typed());
    for (BooleanProperty option : List.of(matchCase, wholeWord, pattern)) {
      option.addListener(_ -> typed());
    }
    inSelection.addListener((_, _, on) -> scopeTo(on ? place.selection() : null));
    session.onEdit(this::edited);
    session.onLoad(_ -> inSelection.set(false));
    session.onLoad(_ -> search());
  }

  StringProperty textProperty() {
    return text;
  }

  StringProperty replacementProperty() {
    return replacement;
  }

  BooleanProperty matchCaseProperty() {
    return matchCase;
  }

  BooleanProperty wholeWordProperty() {
    return wholeWord;
  }

  BooleanProperty patternProperty() {
    return pattern;
  }

  BooleanProperty inSelectionProperty() {
    return inSelection;
  }

  ReadOnlyObjectProperty<Answer> answerProperty() {
    return answer.getReadOnlyProperty();
  }

  /// How many finds the last replacement of all replaced, until something else happens.
  ReadOnlyObjectProperty<Optional<Integer>> replacedProperty() {
    return replaced.getReadOnlyProperty();
  }

  /// Queries of this window, the latest first.
  List<String> history() {
    return List.copyOf(history);
  }

  /// Starts to find. Words that are selected are what is looked for; of several lines, only they
  /// are searched.
  void open() {
    TextRange selection = place.selection();
    String selected = selection.in(session.text());
    open = true;
    origin = selection.start();
    if (selected.indexOf('\n') >= 0) {
      inSelection.set(false);
      inSelection.set(true);
    } else if (!selected.isEmpty() && !pattern.get()) {
      text.set(selected);
    }
    search();
  }

  /// Ends finding; the selection stays.
  void close() {
    remember();
    open = false;
    waiting = null;
    inSelection.set(false);
    stopped.set(true);
    answer.set(Answer.NONE);
    replaced.set(Optional.empty());
  }

  /// Which of the finds is selected, from 1; 0 if none is.
  int current() {
    return answer.get().found().indexOf(place.selection()) + 1;
  }

  /// Selects the next find, or the one before, round and round. Without a bar it looks for what was
  /// looked for last.
  void next(boolean forward) {
    if (text.get().isEmpty()) return;
    remember();
    if (!open) {
      open = true;
      search();
    }
    onceFound(found -> place.show(found.get(after(found, forward))));
  }

  private int after(List<TextRange> found, boolean forward) {
    TextRange at = place.selection();
    int current = found.indexOf(at);
    int count = found.size();
    if (current >= 0) return Math.floorMod(current + (forward ? 1 : -1), count);
    int behind = 0;
    while (behind < count && found.get(behind).start() < (forward ? at.end() : at.start())) {
      behind++;
    }
    return forward ? behind % count : Math.floorMod(behind - 1, count);
  }

  /// Replaces the find that is selected and goes to the next; where none is selected, only goes.
  void replace() {
    if (session.lockedProperty().get()) return;
    onceFound(
        found -> {
          TextRange at = place.selection();
          if (!found.contains(at)) {
            next(true);
            return;
          }
          Finder finder = finder(session.text());
          String form = replacement.get();
          run(
              session.text(),
              () -> finder.replaceAt(at, form),
              with -> with.ifPresent(this::replaced));
        });
  }

  private void replaced(Replacement with) {
    var edit = TextEdit.of(session.text(), with);
    session.apply(edit, messages.text("edit.replace"));
    place.show(TextRange.empty(with.range().start() + with.text().length()));
    next(true);
  }

  /// Replaces every find, as one step of the history.
  void replaceAll() {
    if (session.lockedProperty().get() || text.get().isEmpty()) return;
    remember();
    Finder finder = finder(session.text());
    String form = replacement.get();
    run(
        session.text(),
        () -> finder.replaceAll(form),
        edit -> {
          int count = edit.replacements().size();
          session.apply(edit, messages.text("edit.replaceAll", count));
          replaced.set(Optional.of(count));
        });
  }

  private Query query() {
    return new Query(text.get(), matchCase.get(), wholeWord.get(), pattern.get());
  }

  private Finder finder(String searched) {
    TextRange all = new TextRange(0, searched.length());
    AtomicBoolean mine = stopped;
    return new Finder(query(), searched, scope == null ? all : scope, mine::get);
  }

  private void typed() {
    replaced.set(Optional.empty());
    if (!open) return;
    waiting = this::showFromOrigin;
    search();
  }

  private void showFromOrigin() {
    List<TextRange> found = answer.get().found();
    if (found.isEmpty()) return;
    place.show(
        found.stream().filter(r -> r.start() >= origin).findFirst().orElse(found.getFirst()));
  }

  private void scopeTo(@Nullable TextRange range) {
    scope = range == null || range.isEmpty() ? null : range;
    search();
  }

  private void edited(TextEdit edit) {
    TextRange part = scope;
    if (part != null) scope = new TextRange(edit.map(part.start()), edit.map(part.end()));
    origin = edit.map(origin);
    replaced.set(Optional.empty());
    search();
  }

  private void search() {
    stopped.set(true);
    stopped = new AtomicBoolean();
    if (!open) return;
    Query query = query();
    String searched = session.text();
    if (query.isEmpty()) {
      answered(new Answer(query, searched, List.of(), Optional.empty()));
      return;
    }
    Finder finder = finder(searched);
    AtomicBoolean mine = stopped;
    background.execute(
        () -> {
          Answer it;
          try {
            it = new Answer(query, searched, finder.find(), Optional.empty());
          } catch (FindException e) {
            it = new Answer(query, searched, List.of(), Optional.of(e));
          }
          Answer found = it;
          fx.execute(
              () -> {
                if (!mine.get()) answered(found);
              });
        });
  }

  private void answered(Answer found) {
    stopped.set(true);
    answer.set(found);
    Runnable next = waiting;
    waiting = null;
    if (next != null) next.run();
  }

  /// Does something with the finds of the text as it is now, as soon as they are there.
  private void onceFound(Consumer<List<TextRange>> then) {
    Runnable now =
        () -> {
          List<TextRange> found = answer.get().found();
          if (!found.isEmpty()) then.accept(found);
        };
    boolean current =
        answer.get().text().equals(session.text()) && answer.get().query().equals(query());
    if (current) now.run();
    else waiting = now;
  }

  /// Does work on a text; where the text has changed meanwhile, its result is dropped.
  private <T> void run(String of, Work<T> work, Consumer<T> then) {
    stopped = new AtomicBoolean();
    background.execute(
        () -> {
          try {
            T result = work.done();
            fx.execute(
                () -> {
                  if (session.text().equals(of)) then.accept(result);
                });
          } catch (FindException e) {
            fx.execute(
                () -> answer.set(new Answer(query(), of, List.of(), Optional.of(e))));
          }
        });
  }

  private void remember() {
    String query = text.get();
    if (query.isEmpty()) return;
    history.remove(query);
    history.addFirst(query);
    if (history.size() > REMEMBERED) history.removeLast();
  }
}
