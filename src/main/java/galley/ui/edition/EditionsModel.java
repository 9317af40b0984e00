package galley.ui.edition;

import galley.edition.Agreement;
import galley.edition.Counterparts;
import galley.edition.Pairing;
import galley.edition.Row;
import galley.edition.Skeleton;
import galley.edition.Split;
import galley.edition.Spot;
import galley.organize.Outcome;
import galley.text.StaleEditException;
import galley.text.TextEdit;
import galley.ui.kit.Action;
import galley.ui.kit.Language;
import galley.ui.kit.Messages;
import galley.ui.kit.Notice;
import galley.ui.kit.Tasks;
import galley.ui.session.Gestures;
import galley.ui.session.Session;
import galley.yaml.YamlProblem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// The comparison that the pane shows, and what can be done in it.
///
/// It follows the session, and the other edition's file when it is told that the folder changed.
/// Files are read and texts compared off the FX thread: the view may lag behind, and an edit that
/// was worked out from a text that is no more is refused.
public final class EditionsModel {
  private final Session session;
  private final Gestures gestures;
  private final EditionSource source;
  private final Tasks tasks;
  private final Language language;
  private final Messages messages;
  private final Consumer<Notice> notices;
  private final ReadOnlyObjectWrapper<EditionsView> view =
      new ReadOnlyObjectWrapper<>(EditionsView.NONE);

  /// A comparison may lag behind somebody who types; the next letter may not.
  private final PauseTransition comparing = new PauseTransition(Duration.millis(300));

  private EditionSource.@Nullable Found found;
  private @Nullable OtherEdition chosen;
  private @Nullable EditionFile file;
  private Agreement agreement = Agreement.none();
  private Comparison comparison = Comparison.NONE;
  private Set<String> outOfPlace = Set.of();
  private Tasks.@Nullable Handle comparingNow;
  private int asked;

  public EditionsModel(
      Session session,
      Gestures gestures,
      EditionSource source,
      Tasks tasks,
      Language language,
      Consumer<Notice> notices) {
    this.session = session;
    this.gestures = gestures;
    this.source = source;
    this.tasks = tasks;
    this.language = language;
    this.messages = language.messages(EditionsModel.class);
    this.notices = notices;
    comparing.setOnFinished(_ -> compare(true));
    session.outlineProperty().subscribe(_ -> comparing.playFromStart());
    session.onLoad(_ -> forget());
  }

  ReadOnlyObjectProperty<EditionsView> viewProperty() {
    return view.getReadOnlyProperty();
  }

  EditionSource source() {
    return source;
  }

  private void forget() {
    asked++;
    found = null;
    chosen = null;
    file = null;
    stopComparing();
    comparison = Comparison.NONE;
    outOfPlace = Set.of();
    view.set(EditionsView.NONE);
  }

  /// Looks for the editions of the open issue, and compares it with the first or the one that was
  /// chosen.
  public void load() {
    if (!source.hasEditions()) {
      forget();
      return;
    }
    int asking = ++asked;
    source
        .find()
        .ifPresent(
            find ->
                tasks
                    .run(find)
                    .named("find-editions")
                    .onSuccess(
                        now -> {
                          if (asking == asked) show(now);
                        })
                    .start());
  }

  private void show(EditionSource.Found now) {
    found = now;
    String wanted = chosen == null ? "" : chosen.language();
    now.others().stream()
        .filter(it -> it.language().equals(wanted))
        .findFirst()
        .or(() -> now.others().stream().findFirst())
        .ifPresent(this::choose);
  }

  /// Compares with another edition.
  void choose(OtherEdition other) {
    if (found == null) return;
    if (chosen != null && !chosen.language().equals(other.language())) {
      // Nothing is done in the one by what is still shown of the other.
      stopComparing();
      comparison = Comparison.NONE;
      file = null;
    }
    chosen = other;
    int asking = asked;
    Optional<Path> path = Optional.ofNullable(other.file() == null ? other.draft() : other.file());
    Optional<Path> agreed = found.agreement();
    tasks
        .run(() -> EditionReading.of(path, agreed))
        .named("read-edition")
        .onSuccess(
            reading -> {
              if (asking == asked && other.equals(chosen)) show(reading);
            })
        .onError(
            why -> {
              if (asking != asked || !other.equals(chosen)) return;
              file = null;
              notDone(why);
              compare(false);
            })
        .start();
  }

  private void show(EditionReading reading) {
    EditionFile now = reading.file();
    // What was done to a file is undone in the same object.
    if (now != null && file != null && file.path().equals(now.path())) file.become(now);
    else file = now;
    agreement = reading.agreement();
    reading
        .problem()
        .ifPresent(it -> notices.accept(new Notice(Notice.Kind.WARNING, sentence(it))));
    compare(false);
  }

  private String sentence(YamlProblem problem) {
    return problem.sentence(language.locale());
  }

  /// @param offer whether what stands elsewhere since the last comparison was moved by a person
  private void compare(boolean offer) {
    stopComparing();
    OtherEdition other = chosen;
    EditionSource.Found now = found;
    if (now == null || other == null) return;
    EditionFile theirs = other.file() == null ? null : file;
    var question =
        new Comparison.Question(
            session.outline(),
            now.language(),
            other,
            theirs == null ? null : theirs.text(),
            agreement);
    comparingNow =
        tasks
            .run(question)
            .named("compare-editions")
            .onSuccess(
                result -> {
                  comparison = result;
                  show(now, other, result);
                  Set<String> before = outOfPlace;
                  outOfPlace = result.namesOutOfPlace();
                  if (offer) offerMove(before, other);
                })
            .start();
  }

  private void show(EditionSource.Found now, OtherEdition other, Comparison result) {
    Pairing pairs = result.pairing();
    view.set(
        new EditionsView(
            now.language(),
            now.others(),
            other,
            pairs != null,
            pairs != null && pairs.isUnread(),
            result.split().isPresent(),
            result.entries()));
  }

  private void stopComparing() {
    if (comparingNow != null) comparingNow.cancel();
    comparingNow = null;
  }

  /// What was moved in the open issue just now may be moved in the other one too.
  private void offerMove(Set<String> before, OtherEdition other) {
    List<Row.Pair> moved =
        comparison.outOfPlace().stream()
            .filter(pair -> !before.contains(Comparison.name(pair)))
            .toList();
    if (moved.isEmpty()) return;
    String name = name(other.language());
    notices.accept(
        new Notice(
            Notice.Kind.INFO,
            messages.text("moved", moved.size(), moved.getFirst().one().item().titleText()),
            new Action(messages.text("moved.too", name), this::moveAll)));
  }

  /// A language's name in the person's own.
  String name(String tag) {
    String name = Locale.forLanguageTag(tag).getDisplayLanguage(language.locale());
    return name.isEmpty() ? tag : name;
  }

  /// Moves all that stands elsewhere in the other edition to where it stands here, as one step.
  void moveAll() {
    Pairing pairs = comparison.pairing();
    if (pairs == null) return;
    tasks
        .run(() -> Counterparts.moveAll(pairs))
        .named("move-in-edition")
        .onSuccess(edit -> apply(edit, messages.text("did.move")))
        .start();
  }

  void move(Row.Pair pair) {
    Pairing pairs = comparison.pairing();
    if (pairs != null) done(Counterparts.move(pairs, pair), "did.move");
  }

  /// Copies an item into the edition that lacks it.
  void copy(Row row) {
    Pairing pairs = comparison.pairing();
    if (pairs == null) return;
    switch (row) {
      case Row.Missing missing -> done(Counterparts.copy(pairs, missing), "did.copy");
      case Row.Added added -> {
        Outcome outcome = Counterparts.copy(pairs.swapped(), new Row.Missing(added.other()));
        gestures.edit(outcome, messages.text("did.copy"));
      }
      case Row.Pair _ -> {}
    }
  }

  private void done(Outcome outcome, String step) {
    switch (outcome) {
      case Outcome.Done done -> apply(done.edit(), messages.text(step));
      case Outcome.Refused(var reason) ->
          notices.accept(
              new Notice(Notice.Kind.WARNING, messages.text("refused." + reasonOf(reason))));
    }
  }

  private static String reasonOf(Outcome.Reason reason) {
    return switch (reason) {
      case NO_SUCH_PLACE -> "place";
      case NO_FORM -> "form";
      default -> "other";
    };
  }

  /// The one way in which the other edition is written.
  private boolean apply(TextEdit edit, String step) {
    EditionFile now = file;
    if (now == null || edit.isEmpty()) return false;
    try {
      now.apply(edit);
    } catch (IOException | StaleEditException e) {
      notDone(e);
      return false;
    }
    session.did(step, List.of(new EditionChange(now, edit, this::notDone, this::load)));
    compare(false);
    load(); // what is being read just now is older than what was written
    return true;
  }

  private void notDone(Throwable why) {
    if (why instanceof StaleEditException) {
      notices.accept(new Notice(Notice.Kind.WARNING, messages.text("stale")));
      load();
    } else {
      String detail = why.getMessage() == null ? why.getClass().getSimpleName() : why.getMessage();
      notices.accept(new Notice(Notice.Kind.ERROR, messages.text("failed", detail)));
    }
  }

  /// Remembers that a pair agrees as it is now.
  void agree(Row.Pair pair) {
    Pairing pairs = comparison.pairing();
    OtherEdition other = chosen;
    if (pairs == null || found == null || other == null) return;
    keep(agreement.with(pairs, pair, found.language(), other.language()));
  }

  /// Remembers of all pairs that they agree as they are now.
  void agreeAll() {
    Pairing pairs = comparison.pairing();
    OtherEdition other = chosen;
    if (pairs == null || found == null || other == null) return;
    keep(agreement.withAll(pairs, found.language(), other.language()));
  }

  private void keep(Agreement now) {
    Path path = found == null ? null : found.agreement().orElse(null);
    if (path == null) {
      notices.accept(new Notice(Notice.Kind.WARNING, messages.text("unnamed")));
      return;
    }
    try {
      AgreementFile.write(path, now);
      agreement = now;
      compare(false);
    } catch (IOException e) {
      notDone(e);
    }
  }

  /// Makes the other edition's draft: the headings, and no items yet.
  void create() {
    OtherEdition other = chosen;
    EditionFile now = file;
    if (other == null || now == null || other.draft() == null) {
      notices.accept(new Notice(Notice.Kind.WARNING, messages.text("unnamed")));
      return;
    }
    String text = Skeleton.of(session.outline(), other.conventions());
    apply(TextEdit.between("", text), messages.text("did.create"));
  }

  /// Divides the open draft: its own part stays, the other one is the start of the other edition,
  /// whose file is not there yet.
  void divide() {
    EditionFile now = file;
    Split split = comparison.split().orElse(null);
    if (now == null || split == null || !gestures.mayEdit()) return;
    TextEdit made = TextEdit.between("", split.other().after());
    try {
      now.apply(made);
    } catch (IOException | StaleEditException e) {
      notDone(e);
      return;
    }
    session.apply(
        split.one(),
        messages.text("did.divide"),
        List.of(new EditionChange(now, made, this::notDone, this::load)));
    if (!split.notes().isEmpty()) {
      String lines =
          split.notes().stream()
              .map(note -> Integer.toString(note.line()))
              .distinct()
              .collect(Collectors.joining(", "));
      notices.accept(new Notice(Notice.Kind.WARNING, messages.text("divided.kept", lines)));
    }
    load();
  }

  /// Shows an item where it stands.
  void show(Spot spot, boolean ofOther) {
    if (!ofOther) source.show(spot.item().range());
    else if (file != null) source.open(file.path(), spot.item().range());
  }

  /// Writes words for the other edition's item: of one that is there, or of one that it lacks.
  ///
  /// @return whether it was done
  boolean write(Row row, String title, String body) {
    Pairing pairs = comparison.pairing();
    if (pairs == null) return false;
    Outcome outcome =
        switch (row) {
          case Row.Pair pair -> Counterparts.reword(pairs, pair, title, body);
          case Row.Missing missing -> Counterparts.place(pairs, missing, title, body);
          case Row.Added _ -> new Outcome.Refused(Outcome.Reason.NOTHING_TO_CHANGE);
        };
    if (!(outcome instanceof Outcome.Done done)) {
      done(outcome, "did.write");
      return false;
    }
    return apply(done.edit(), messages.text("did.write"));
  }
}
