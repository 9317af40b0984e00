package galley.ui.edition;

import galley.edition.Agreement;
import galley.edition.Bilingual;
import galley.edition.Counterparts;
import galley.edition.Pairing;
import galley.edition.Row;
import galley.edition.Skeleton;
import galley.edition.Split;
import galley.edition.Spot;
import galley.edition.Untranslated;
import galley.issue.Outline;
import galley.organize.Outcome;
import galley.text.AtomicFile;
import galley.text.StaleEditException;
import galley.text.TextEdit;
import galley.ui.kit.Action;
import galley.ui.kit.Language;
import galley.ui.kit.Messages;
import galley.ui.kit.Notice;
import galley.ui.kit.Tasks;
import galley.ui.session.Gestures;
import galley.ui.session.Session;
import galley.yaml.YamlReadException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
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

/// The comparison that the pane shows, and what can be done in it; all of it on the FX thread.
///
/// It follows the session, and the other edition's file when it is told that the folder changed.
public final class EditionsModel {
  /// What there is to show.
  ///
  /// @param language of the open issue; empty where none is open
  /// @param others all other editions
  /// @param chosen the one that is compared; null where there is none
  /// @param exists whether that one has a file
  /// @param unread whether that file is not written as galley.yaml says of its edition
  record View(
      String language,
      List<OtherEdition> others,
      @Nullable OtherEdition chosen,
      boolean exists,
      boolean unread,
      List<EditionEntry> entries) {
    static final View NONE = new View("", List.of(), null, false, false, List.of());

    View {
      others = List.copyOf(others);
      entries = List.copyOf(entries);
    }
  }

  private final Session session;
  private final Gestures gestures;
  private final EditionSource source;
  private final Tasks tasks;
  private final Language language;
  private final Messages messages;
  private final Consumer<Notice> notices;
  private final ReadOnlyObjectWrapper<View> view = new ReadOnlyObjectWrapper<>(View.NONE);

  /// A comparison may lag behind somebody who types; the next letter may not.
  private final PauseTransition comparing = new PauseTransition(Duration.millis(300));

  private EditionSource.@Nullable Found found;
  private @Nullable OtherEdition chosen;
  private @Nullable EditionFile file;
  private @Nullable Pairing pairing;
  private Agreement agreement = Agreement.none();
  private Set<String> outOfPlace = Set.of();
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
    comparing.setOnFinished(
        _ -> {
          compare();
          offerMove();
        });
    session.outlineProperty().subscribe(_ -> comparing.playFromStart());
    session.onLoad(_ -> forget());
  }

  ReadOnlyObjectProperty<View> viewProperty() {
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
    pairing = null;
    outOfPlace = Set.of();
    view.set(View.NONE);
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
    chosen = other;
    try {
      Path path = other.file() == null ? other.draft() : other.file();
      boolean kept = file != null && file.path().equals(path);
      if (path == null) file = null;
      else if (kept && file != null) file.refresh();
      else file = EditionFile.read(path, other.conventions());
      agreement = readAgreement();
    } catch (IOException e) {
      file = null;
      tell("failed", e);
    }
    compareNow();
  }

  private Agreement readAgreement() throws IOException {
    Path path = found == null ? null : found.agreement().orElse(null);
    if (path == null || !Files.exists(path)) return Agreement.none();
    try {
      String text = Files.readString(path);
      return Agreement.read(text, String.valueOf(path.getFileName()));
    } catch (YamlReadException e) {
      notices.accept(new Notice(Notice.Kind.WARNING, e.problem().sentence(language.locale())));
      return Agreement.none();
    }
  }

  private void compare() {
    OtherEdition other = chosen;
    if (found == null || other == null) return;
    EditionFile now = file;
    boolean exists = now != null && other.file() != null;
    if (now == null || !exists) {
      pairing = null;
      view.set(new View(found.language(), found.others(), other, false, false, List.of()));
      return;
    }
    Pairing pairs = Pairing.of(session.outline(), now.outline());
    pairing = pairs;
    List<EditionEntry> entries = new ArrayList<>();
    int section = -1;
    for (Row row : pairs.rows()) {
      int here = row.ofOne().map(Spot::section).orElse(section);
      String heading =
          here == section || here < 0 ? null : session.outline().sections().get(here).heading();
      section = here;
      entries.add(entry(pairs, row, heading, found.language(), other.language()));
    }
    view.set(new View(found.language(), found.others(), other, true, pairs.isUnread(), entries));
  }

  private EditionEntry entry(
      Pairing pairs, Row row, @Nullable String heading, String mine, String theirs) {
    if (!(row instanceof Row.Pair pair)) {
      return new EditionEntry(row, heading, Agreement.Change.NONE, false);
    }
    return new EditionEntry(
        row,
        heading,
        agreement.change(pairs, pair, mine, theirs),
        Untranslated.is(pairs, pair, mine, theirs));
  }

  /// What stands at another place in the other edition, by its title there.
  private Set<String> placed() {
    Set<String> all = new HashSet<>();
    if (pairing == null) return all;
    pairing.pairs().filter(EditionsModel::isOutOfPlace).forEach(pair -> all.add(key(pair)));
    return all;
  }

  static boolean isOutOfPlace(Row.Pair pair) {
    return pair.differences().stream()
        .anyMatch(
            it ->
                switch (it.kind()) {
                  case SECTION, ORDER -> true;
                  case TITLE_LINK, LINKS, IMAGES -> false;
                });
  }

  private static String key(Row.Pair pair) {
    String url = pair.other().item().urlText();
    return url == null ? pair.other().item().titleText() : url;
  }

  /// What was moved in the open issue just now may be moved in the other one too.
  private void offerMove() {
    Set<String> now = placed();
    Set<String> before = outOfPlace;
    outOfPlace = now;
    OtherEdition other = chosen;
    if (pairing == null || other == null) return;
    List<Row.Pair> moved =
        pairing
            .pairs()
            .filter(EditionsModel::isOutOfPlace)
            .filter(pair -> !before.contains(key(pair)))
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
    Pairing pairs = pairing;
    if (pairs == null || file == null) return;
    Pairing now = pairs;
    for (int i = 0; i < pairs.rows().size(); i++) {
      Optional<Row.Pair> next = now.pairs().filter(EditionsModel::isOutOfPlace).findFirst();
      if (next.isEmpty()) break;
      if (!(Counterparts.move(now, next.get()) instanceof Outcome.Done done)) break;
      if (done.edit().isEmpty()) break;
      now = Pairing.of(now.one(), Outline.parse(done.edit().after(), now.other().conventions()));
    }
    apply(TextEdit.between(pairs.other().text(), now.other().text()), messages.text("did.move"));
  }

  void move(Row.Pair pair) {
    if (pairing != null) done(Counterparts.move(pairing, pair), "did.move");
  }

  /// Copies an item into the edition that lacks it.
  void copy(Row row) {
    Pairing pairs = pairing;
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
    session.did(step, List.of(new EditionChange(now, edit, this::notDone, this::compareNow)));
    compareNow();
    return true;
  }

  private void compareNow() {
    compare();
    outOfPlace = placed();
  }

  private void notDone(Exception why) {
    if (why instanceof IOException io) {
      tell("failed", io);
    } else {
      notices.accept(new Notice(Notice.Kind.WARNING, messages.text("stale")));
      load();
    }
  }

  private void tell(String key, IOException why) {
    String detail = why.getMessage() == null ? why.getClass().getSimpleName() : why.getMessage();
    notices.accept(new Notice(Notice.Kind.ERROR, messages.text(key, detail)));
  }

  /// Remembers that a pair agrees as it is now.
  void agree(Row.Pair pair) {
    Pairing pairs = pairing;
    OtherEdition other = chosen;
    if (pairs == null || found == null || other == null) return;
    keep(agreement.with(pairs, pair, found.language(), other.language()));
  }

  /// Remembers of all pairs that they agree as they are now.
  void agreeAll() {
    Pairing pairs = pairing;
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
      Files.createDirectories(path.resolveSibling(""));
      AtomicFile.write(path, now.write().getBytes(StandardCharsets.UTF_8));
      agreement = now;
      compare();
    } catch (IOException e) {
      tell("failed", e);
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
    if (apply(TextEdit.between("", text), messages.text("did.create"))) load();
  }

  /// Whether the open draft holds both languages.
  boolean isBilingual() {
    return split().filter(split -> !split.isNothing()).isPresent();
  }

  private Optional<Split> split() {
    OtherEdition other = chosen;
    return found == null || other == null
        ? Optional.empty()
        : Optional.of(Bilingual.split(session.outline(), found.language(), other.language()));
  }

  /// Divides the open draft: its own part stays, the other one is the start of the other edition,
  /// whose file is not there yet.
  void divide() {
    EditionFile now = file;
    Split split = split().orElse(null);
    if (now == null || split == null || split.isNothing() || !gestures.mayEdit()) return;
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
    Pairing pairs = pairing;
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
