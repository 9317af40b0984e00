package galley.ui.inbox;

import galley.archive.Appearance;
import galley.archive.IssueRef;
import galley.fetch.Fetcher;
import galley.inbox.Fetched;
import galley.inbox.Inbox;
import galley.inbox.InboxLink;
import galley.inbox.LinkState;
import galley.issue.Item;
import galley.issue.Outline;
import galley.link.LinkKey;
import galley.link.LinkUrl;
import galley.link.PastedLink;
import galley.link.PastedLinks;
import galley.link.Tracking;
import galley.organize.Entry;
import galley.organize.Target;
import galley.ui.kit.Action;
import galley.ui.kit.Coalesced;
import galley.ui.kit.Language;
import galley.ui.kit.Messages;
import galley.ui.kit.Notice;
import galley.ui.kit.Tasks;
import galley.ui.session.Change;
import galley.ui.session.Dragged;
import galley.ui.session.Gestures;
import galley.ui.session.Published;
import galley.ui.session.Session;
import galley.workspace.AllowedLink;
import galley.workspace.AllowedLinks;
import galley.workspace.WorkspaceProblem;
import galley.yaml.YamlProblem;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javafx.animation.PauseTransition;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// What a person does with the links of the inbox. All of it is on the FX thread; the disk and the
/// network are behind it.
///
/// Every gesture is one named step of the session's history, so that Ctrl+Z takes links and issue
/// back in the order in which they were changed. One class, because it is the one list of gestures:
/// panes, menus and shortcuts call them here.
public final class InboxModel {
  private final Session session;
  private final Gestures gestures;
  private final Inbox inbox;
  private final Language language;
  private final Messages messages;
  private final LinkWords words;
  private final InstantSource clock;
  private final Consumer<Notice> notices;
  private final Cards cards;
  private final LinkDrafts drafts;
  private final SeenLinks seen;
  private final Exceptions exceptions;
  private final SeenWords seenWords;
  private final InOrder reading;
  private Consumer<Path> openFile = _ -> {};
  private boolean closed;
  private final PlacedLinks placedLinks = new PlacedLinks();
  private final Coalesced placed;
  private final ReadOnlyObjectWrapper<Boolean> loading = new ReadOnlyObjectWrapper<>(true);
  private final ReadOnlyObjectWrapper<List<YamlProblem>> unreadable =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ObjectProperty<List<InboxCard>> selection = new SimpleObjectProperty<>(List.of());
  private final ObjectProperty<@Nullable String> leftover = new SimpleObjectProperty<>();
  private final List<Consumer<InboxCard>> revealListeners = new ArrayList<>();
  private String publicationLanguage = "";
  private final PauseTransition untilSaved = new PauseTransition(Duration.millis(300));
  private boolean isLoading;
  private boolean loadAgain;
  private int pastes;

  /// The inbox of an open workspace; [#load] fills it.
  ///
  /// @param gestures put links into sections
  /// @param notices shows a sentence that belongs to no card
  public InboxModel(
      Session session,
      Gestures gestures,
      Inbox inbox,
      Fetcher fetcher,
      DraftWriter writer,
      Tasks tasks,
      InstantSource clock,
      Language language,
      Consumer<Notice> notices) {
    this.session = session;
    this.gestures = gestures;
    this.inbox = inbox;
    this.clock = clock;
    this.notices = notices;
    this.language = language;
    messages = language.messages(InboxModel.class);
    words = new LinkWords(language);
    cards = new Cards(inbox, fetcher, tasks, clock, this::written, this::refetchFailed);
    cards.onChange(this::forgetRemoved);
    drafts = new LinkDrafts(this, cards, writer, fetcher, tasks, clock);
    seen = new SeenLinks(cards, session, tasks);
    seenWords = new SeenWords(language);
    exceptions = new Exceptions(tasks, new ExceptionReports());
    reading = new InOrder(tasks, "read-links");
    untilSaved.setOnFinished(_ -> readWhenSaved());
    placed = new Coalesced(() -> cards.setPlaced(placedLinks.of(session.outline())));
    session.outlineProperty().addListener(_ -> placed.request());
    cards.setPlaced(placedLinks.of(session.outline()));
  }

  /// Reads the folder, now or again after it changed on disk; while links are still being written,
  /// not before they are, since each of them changes the folder too.
  public void load() {
    if (isLoading) {
      loadAgain = true;
      return;
    }
    isLoading = true;
    readWhenSaved();
  }

  private void readWhenSaved() {
    if (cards.isSaved()) read();
    else untilSaved.playFromStart();
  }

  private void read() {
    int changes = cards.changes();
    reading.run(
        inbox::list,
        listing -> {
          // Another workspace may be open by now, and what is new here would be fetched for nobody.
          if (closed) return;
          if (cards.changes() != changes || !cards.isSaved()) {
            untilSaved.playFromStart();
            return;
          }
          cards.load(listing.links());
          unreadable.set(listing.problems());
          loaded();
        },
        error -> {
          warn("load.failed", String.valueOf(error.getMessage()));
          loaded();
        });
  }

  private void loaded() {
    loading.set(false);
    isLoading = false;
    if (!loadAgain) return;
    loadAgain = false;
    load();
  }

  /// The language that the publication is written in: `zh`. Links in it get no language tag.
  public void setPublicationLanguage(String language) {
    publicationLanguage = LinkWords.primary(language);
  }

  /// Has the archive say which links were published; until then, and until it was read, nothing is
  /// said.
  public void setPublished(Published archive) {
    seen.setPublished(archive);
  }

  /// What opens a file that only a person can mend.
  public void setOnOpenFile(Consumer<Path> open) {
    openFile = open;
  }

  /// The issue that is open: no link is seen in it.
  public void setOpenIssue(@Nullable IssueRef issue) {
    seen.setOpen(issue);
  }

  /// Reads which links may be published again, now or after the file has changed.
  public void loadAllowed(AllowedLinks file) {
    exceptions.load(file);
  }

  /// Allows links that were published to be published again; if all of them are allowed, has them
  /// warned of again.
  public void toggleAllowed(List<InboxCard> chosen) {
    List<InboxCard> known = chosen.stream().filter(c -> c.entry().seen().isKnown()).toList();
    if (known.isEmpty()) return;
    List<InboxCard> warned = known.stream().filter(c -> c.entry().seen().warns()).toList();
    Change change =
        warned.isEmpty()
            ? exceptions.forbid(known.stream().map(InboxCard::key).collect(Collectors.toSet()))
            : exceptions.allow(warned.stream().map(this::exception).toList());
    if (change == null) return;
    int count = warned.isEmpty() ? known.size() : warned.size();
    String name = warned.isEmpty() ? "did.forbid" : "did.allow";
    session.did(messages.text(name, count), List.of(change));
  }

  private AllowedLink exception(InboxCard card) {
    Appearance last = card.entry().seen().last().orElseThrow();
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.systemDefault());
    return new AllowedLink(card.link().url(), seenWords.place(last), today, null);
  }

  private final class ExceptionReports implements Exceptions.Reports {
    @Override
    public void changed(Set<LinkKey> keys) {
      seen.setAllowed(keys);
    }

    @Override
    public void wrong(Path file, WorkspaceProblem problem) {
      String line = Integer.toString(problem.line());
      String sentence = problem.sentence(language.locale());
      notices.accept(
          new Notice(
              Notice.Kind.WARNING,
              messages.text("allowed.wrong", problem.file(), line, sentence),
              new Action(messages.text("allowed.open"), () -> openFile.accept(file))));
    }

    @Override
    public void notRead(IOException error) {
      warn("allowed.notRead", String.valueOf(error.getMessage()));
    }

    @Override
    public void notWritten(IOException error) {
      warn("allowed.notWritten", String.valueOf(error.getMessage()));
    }
  }

  /// What a chat model writes about the links.
  public LinkDrafts drafts() {
    return drafts;
  }

  /// All links, as they are now.
  public List<InboxLink> links() {
    return cards.all().stream().map(InboxCard::link).toList();
  }

  Collection<InboxCard> cards() {
    return cards.all();
  }

  /// Called after each change of any card; mostly many times in a row.
  void onChange(Runnable listener) {
    cards.onChange(listener);
  }

  public ReadOnlyObjectProperty<Boolean> loadingProperty() {
    return loading.getReadOnlyProperty();
  }

  /// What is wrong with files of the folder, with file and line.
  public ReadOnlyObjectProperty<List<YamlProblem>> unreadableProperty() {
    return unreadable.getReadOnlyProperty();
  }

  /// The selected cards, in the order they are shown.
  public ObjectProperty<List<InboxCard>> selectionProperty() {
    return selection;
  }

  /// Pasted text in which there was no link: kept for the person to look at, never thrown away.
  ObjectProperty<@Nullable String> leftoverProperty() {
    return leftover;
  }

  /// Called with a card that is to be seen, whatever the filter.
  void onReveal(Consumer<InboxCard> listener) {
    revealListeners.add(listener);
  }

  /// Adds every link of a text; each is a card at once. What is here already is shown instead.
  public void paste(String anyText) {
    if (anyText.isBlank()) return;
    record Read(List<PastedLink> links, Set<String> names) {}
    reading.run(
        () -> new Read(PastedLinks.find(anyText), namesOnDisk()),
        read -> {
          cards.take(read.names());
          pasted(anyText, read.links());
        },
        error -> {
          leftover.set(anyText);
          warn("paste.failed", String.valueOf(error.getMessage()));
        });
  }

  /// Adds every link of files: shortcuts that a browser made, bookmarks, text.
  void pasteFiles(List<Path> files) {
    reading.run(
        () -> Transfers.text(files),
        this::paste,
        error -> warn("paste.failed", String.valueOf(error.getMessage())));
  }

  /// Adds what the clipboard holds; without a link in it, says so.
  public void pasteClipboard() {
    Transfers.clipboard().ifPresentOrElse(this::paste, () -> warn("paste.empty"));
  }

  /// A folder that cannot be listed says so when the new files are written.
  private Set<String> namesOnDisk() {
    try {
      return inbox.names();
    } catch (IOException _) {
      return Set.of();
    }
  }

  /// How many pastes have been read: each is, one after the other, a little after [#paste].
  int pastes() {
    return pastes;
  }

  private void pasted(String text, List<PastedLink> links) {
    pastes++;
    if (links.isEmpty()) {
      leftover.set(text);
      warn("paste.none", words.excerpt(text));
      return;
    }
    cards.all().stream().filter(c -> c.entry().again()).toList().forEach(this::notAgain);
    Map<LinkKey, InboxCard> known = cards.byKey();
    List<InboxCard> old = new ArrayList<>();
    List<InboxCard> added = new ArrayList<>();
    Instant now = clock.instant();
    for (PastedLink link : links) {
      InboxCard here = known.get(LinkKey.of(link.url()));
      Instant time = Inbox.time(now, added.size());
      if (here != null) old.add(here);
      else added.add(cards.put(Inbox.link(link, time, cards::isTaken)));
    }
    did("did.paste", added.stream().map(c -> LinkChange.added(cards, c.link())).toList());
    old.forEach(card -> cards.setAgain(card.file(), true));
    if (!old.isEmpty()) selection.set(old);
    Optional<InboxCard> shown = added.stream().filter(c -> c.entry().canBePlaced()).findFirst();
    reveal(shown.orElseGet(() -> old.isEmpty() ? added.getFirst() : old.getFirst()));
  }

  private void notAgain(InboxCard card) {
    cards.setAgain(card.file(), false);
  }

  private void reveal(InboxCard card) {
    List.copyOf(revealListeners).forEach(listener -> listener.accept(card));
  }

  /// Fetches again what the curator chose; what is being fetched goes on.
  public void fetch(List<InboxCard> chosen) {
    chosen.stream().filter(c -> c.entry().fetching() == null).forEach(c -> cards.fetch(c.file()));
  }

  public void cancelFetch(InboxCard card) {
    cards.cancelFetch(card.file());
  }

  /// Keeps links for a later issue. Placed ones are in this issue and stay as they are.
  public void hold(List<InboxCard> chosen) {
    change("did.hold", notPlaced(chosen), InboxLink::held);
  }

  public void reject(List<InboxCard> chosen, @Nullable String reason) {
    String why = reason == null || reason.isBlank() ? null : reason.strip();
    change("did.reject", notPlaced(chosen), link -> link.rejected(why));
  }

  /// How many links are held for a later issue.
  public int heldCount() {
    return held().size();
  }

  /// The later issue is here: what was held for it waits.
  public void takeHeld() {
    backToWaiting(held());
  }

  private List<InboxCard> held() {
    return cards.all().stream()
        .filter(card -> card.entry().link().state() == LinkState.HELD)
        .toList();
  }

  public void backToWaiting(List<InboxCard> chosen) {
    change("did.wait", chosen, InboxModel::waiting);
  }

  private static InboxLink waiting(InboxLink link) {
    return link.state() == LinkState.WAITING ? link : link.waiting();
  }

  private static List<InboxCard> notPlaced(List<InboxCard> chosen) {
    return chosen.stream().filter(card -> !card.entry().placed()).toList();
  }

  public void delete(List<InboxCard> chosen) {
    List<LinkChange> changes = new ArrayList<>();
    for (InboxCard card : chosen) {
      cards.remove(card.file()).ifPresent(link -> changes.add(LinkChange.deleted(cards, link)));
    }
    did("did.delete", changes);
  }

  /// The curator's title; null or blank for the page's own.
  public void setTitle(InboxCard card, @Nullable String title) {
    edit("did.title", card, link -> link.withWords(link.words().withTitle(said(title))));
  }

  public void setSummary(InboxCard card, @Nullable String summary) {
    edit("did.summary", card, link -> link.withWords(link.words().withSummary(said(summary))));
  }

  public void setNote(InboxCard card, @Nullable String note) {
    edit("did.note", card, link -> link.withWords(link.words().withNote(said(note))));
  }

  /// The exact content of an item that was taken back; null to write it anew from title and
  /// summary.
  public void setMarkdown(InboxCard card, @Nullable String markdown) {
    edit("did.markdown", card, link -> link.withMarkdown(said(markdown)));
  }

  private static @Nullable String said(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  /// The URL as it will be published. Another page's is fetched.
  ///
  /// @return whether what was typed is a web address that no other card has
  public boolean setUrl(InboxCard card, String typed) {
    Optional<LinkUrl> url = LinkUrl.parse(typed);
    if (url.isEmpty()) {
      warn("url.none", words.excerpt(typed));
      return false;
    }
    LinkKey key = LinkKey.of(url.get());
    InboxCard other = cards.byKey().get(key);
    if (!key.equals(card.key()) && other != null) {
      warn("url.again", other.link().title());
      return false;
    }
    edit("did.url", card, link -> withUrl(link, url.get()));
    return true;
  }

  private static InboxLink withUrl(InboxLink link, LinkUrl url) {
    if (link.url().equals(url)) return link;
    boolean samePage = LinkKey.of(link.url()).equals(LinkKey.of(url));
    return samePage ? link.withUrl(url) : link.withUrl(url).withFetched(null);
  }

  /// Puts the tracking parameters back that were taken out, or takes them out again.
  public void keepTracking(InboxCard card, boolean keep) {
    edit("did.tracking", card, link -> link.withUrl(tracked(link, keep)));
  }

  private static LinkUrl tracked(InboxLink link, boolean keep) {
    if (!keep) return Tracking.clean(link.url()).url();
    return link.pasted() == null ? link.url() : link.pasted();
  }

  private void edit(String name, InboxCard card, UnaryOperator<InboxLink> change) {
    change(name, List.of(card), change);
  }

  /// Changes links as one step of the history; those that stay as they are, and those that are
  /// gone, are left out.
  void change(String name, List<InboxCard> chosen, UnaryOperator<InboxLink> change) {
    List<LinkChange> changes = new ArrayList<>();
    for (InboxCard card : chosen) {
      InboxLink before = card.link();
      InboxLink after = change.apply(before);
      if (cards.card(card.file()) != card || after.equals(before)) continue;
      cards.put(after);
      changes.add(LinkChange.changed(cards, before, after));
    }
    did(name, changes);
  }

  private void did(String name, List<LinkChange> changes) {
    if (!changes.isEmpty()) session.did(messages.text(name, changes.size()), changes);
  }

  /// Puts links at the end of a section of the issue; placed and rejected ones are left out.
  ///
  /// @param section its number in the outline
  public boolean place(List<InboxCard> chosen, int section) {
    List<InboxLink> links = placeable(chosen);
    var place = new Target(section, Integer.MAX_VALUE);
    boolean done = gestures.place(entries(links), place, List.of(new SelectedAgain(chosen)));
    placed.runIfWanted();
    return done;
  }

  /// Undo selects the links again that come back: whoever has put one into the wrong section puts
  /// it into another.
  private final class SelectedAgain implements Change {
    private final List<InboxCard> chosen;

    SelectedAgain(List<InboxCard> chosen) {
      this.chosen = List.copyOf(chosen);
    }

    @Override
    public void undo() {
      selection.set(chosen.stream().filter(c -> cards.card(c.file()) == c).toList());
    }

    @Override
    public void redo() {
      // The items are selected where they land.
    }
  }

  /// What is dragged when these cards are; empty if none of them may be put into a section.
  Optional<Dragged.Links> drag(List<InboxCard> chosen) {
    List<InboxLink> links = placeable(chosen);
    if (links.isEmpty()) return Optional.empty();
    List<InboxCard> dragged = chosen.stream().filter(c -> c.entry().canBePlaced()).toList();
    return Optional.of(
        new Dragged.Links(
            links.getFirst().title(), links.size(), () -> entries(placeable(dragged))));
  }

  private static List<InboxLink> placeable(List<InboxCard> chosen) {
    return chosen.stream().filter(c -> c.entry().canBePlaced()).map(InboxCard::link).toList();
  }

  /// Links as what is to become items.
  public List<Entry> entries(List<InboxLink> links) {
    return links.stream().map(link -> LinkEntries.entry(link, publicationLanguage)).toList();
  }

  /// Takes items that were dragged here out of the issue.
  boolean takeBack(List<Item> items) {
    return gestures.takeBack(items);
  }

  /// Keeps items that are taken out of the issue, each in the file of its link: the inbox as
  /// [Gestures.Keeper].
  public List<Change> keep(List<Item> items, Outline outline) {
    Map<LinkKey, InboxCard> known = cards.byKey();
    Set<String> used = new HashSet<>();
    List<Change> changes = new ArrayList<>();
    for (Item item : items) {
      Optional<LinkUrl> url = LinkEntries.url(item);
      if (url.isEmpty()) {
        warn("keep.none", item.titleText());
        continue;
      }
      InboxCard card = known.get(LinkKey.of(url.get()));
      InboxLink before = card == null || !used.add(card.file()) ? null : card.link();
      InboxLink base =
          before == null
              ? Inbox.link(new PastedLink(url.get(), null), clock.instant(), cards::isTaken)
              : before;
      InboxLink kept = LinkEntries.kept(base, url.get(), item, outline);
      if (before == null) kept = kept.withWords(LinkEntries.words(item, outline));
      used.add(cards.put(kept).file());
      changes.add(
          before == null ? LinkChange.added(cards, kept) : LinkChange.changed(cards, before, kept));
    }
    return changes;
  }

  private void forgetRemoved() {
    List<InboxCard> left = selection.get().stream().filter(c -> cards.card(c.file()) == c).toList();
    if (left.size() < selection.get().size()) selection.set(left);
  }

  private void written(LinkFiles.Report report) {
    if (report.failures().isEmpty()) return;
    // A link that was pasted and fetched meanwhile failed twice, and is one link.
    Map<String, LinkFiles.Failure> last = new LinkedHashMap<>();
    report.failures().forEach(f -> last.put(f.write().link().file(), f));
    List<LinkFiles.Failure> failures = List.copyOf(last.values());
    notices.accept(
        new Notice(
            Notice.Kind.ERROR,
            words.notWritten(failures),
            new Action(messages.text("retry.write"), () -> cards.writeAgain(failures))));
  }

  private void refetchFailed(InboxCard card, Fetched.Failure failure) {
    warn("fetch.again", card.link().title(), words.failure(failure));
  }

  private void warn(String key, Object... arguments) {
    notices.accept(new Notice(Notice.Kind.WARNING, messages.text(key, arguments)));
  }

  /// Whether the disk has everything; false for some milliseconds after a change.
  public boolean isSaved() {
    return cards.isSaved();
  }

  /// Gives up all fetches and writes what is left; the workspace closes.
  ///
  /// @return whether everything could be written
  public boolean close() {
    closed = true;
    drafts.stopAll();
    placed.cancel();
    untilSaved.stop();
    return cards.close().failures().isEmpty();
  }
}
