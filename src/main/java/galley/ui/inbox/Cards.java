package galley.ui.inbox;

import galley.fetch.Fetcher;
import galley.inbox.Fetched;
import galley.inbox.Inbox;
import galley.inbox.InboxLink;
import galley.inbox.LinkState;
import galley.link.LinkKey;
import galley.ui.kit.Tasks;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// All links of the inbox, on the FX thread: whatever changes here is shown at once, written to its
/// file behind it, and fetched where it is new.
final class Cards {
  private final LinkFiles files;
  private final LinkFetches fetches;
  private final InstantSource clock;
  private final Map<String, InboxCard> byFile = new HashMap<>();
  private final Set<String> names = new HashSet<>();
  private final List<Runnable> listeners = new ArrayList<>();
  private final BiConsumer<InboxCard, Fetched.Failure> refetchFailed;
  private Set<LinkKey> placed = Set.of();
  private int changes;

  /// @param reports what was written and what could not be
  /// @param refetchFailed told where a page that once answered does not any more; what it said
  ///   stays
  Cards(
      Inbox inbox,
      Fetcher fetcher,
      Tasks tasks,
      InstantSource clock,
      Consumer<LinkFiles.Report> reports,
      BiConsumer<InboxCard, Fetched.Failure> refetchFailed) {
    this.clock = clock;
    this.refetchFailed = refetchFailed;
    files =
        new LinkFiles(
            inbox,
            tasks,
            report -> {
              written(report);
              reports.accept(report);
            });
    fetches = new LinkFetches(fetcher, clock, this::fetched);
  }

  Collection<InboxCard> all() {
    return byFile.values();
  }

  @Nullable InboxCard card(String file) {
    return byFile.get(file);
  }

  Map<LinkKey, InboxCard> byKey() {
    Map<LinkKey, InboxCard> cards = HashMap.newHashMap(byFile.size());
    byFile.values().forEach(card -> cards.putIfAbsent(card.key(), card));
    return cards;
  }

  /// Whether a file of this name is there, or was and may come back by undo.
  boolean isTaken(String name) {
    return names.contains(name);
  }

  void take(Collection<String> moreNames) {
    names.addAll(moreNames);
  }

  /// Counts what was written from here, so that a folder read meanwhile is known to be stale.
  int changes() {
    return changes;
  }

  void onChange(Runnable listener) {
    listeners.add(listener);
  }

  /// Shows what the folder holds. A link that is not saved yet is newer than its file.
  void load(List<InboxLink> links) {
    Set<String> there = new HashSet<>();
    for (InboxLink link : links) {
      there.add(link.file());
      InboxCard card = byFile.get(link.file());
      if (card == null) {
        show(link);
        if (link.fetched() == null && link.state() == LinkState.WAITING) fetch(link.file());
      } else if (!card.entry().unsaved() && !card.link().equals(link)) {
        card.set(card.entry().withLink(link));
      }
    }
    byFile.values().removeIf(card -> !there.contains(card.file()) && !card.entry().unsaved());
    changed();
  }

  /// Adds a link, or changes it where there is a card for its file; writes it.
  InboxCard put(InboxLink link) {
    InboxCard card = byFile.get(link.file());
    boolean fetch = card == null || !card.link().url().equals(link.url());
    if (card == null) {
      card = show(link);
    } else {
      InboxEntry entry = card.entry().withLink(link).withAgain(false);
      card.set(fetch ? entry.withEarlier(null) : entry);
      refreshPlaced(card);
    }
    changes++;
    files.save(link);
    if (fetch && link.fetched() == null) fetch(link.file());
    changed();
    return card;
  }

  private InboxCard show(InboxLink link) {
    var card = new InboxCard(link);
    byFile.put(link.file(), card);
    names.add(link.file());
    refreshPlaced(card);
    return card;
  }

  /// Takes a card away and deletes its file; gives its last state.
  Optional<InboxLink> remove(String file) {
    InboxCard card = byFile.remove(file);
    if (card == null) return Optional.empty();
    changes++;
    fetches.forget(file);
    files.delete(card.link());
    changed();
    return Optional.of(card.link());
  }

  void fetch(String file) {
    set(
        file,
        entry -> {
          fetches.start(file, entry.link().url(), entry.link().fetched() != null);
          return entry.withFetching(clock.instant());
        });
  }

  void cancelFetch(String file) {
    fetches.cancel(file);
  }

  private void fetched(String file, @Nullable Fetched fetched) {
    InboxCard card = byFile.get(file);
    if (card == null) return;
    InboxEntry entry = card.entry().withFetching(null);
    if (fetched instanceof Fetched.Failure failure
        && entry.link().fetched() instanceof Fetched.Page) {
      card.set(entry);
      refetchFailed.accept(card, failure);
    } else if (fetched == null) {
      card.set(entry);
    } else {
      InboxLink link = entry.link().withFetched(fetched);
      boolean again = entry.link().fetched() instanceof Fetched.Page;
      card.set(entry.withLink(link).withEarlier(again ? entry.link().facts() : null));
      changes++;
      files.save(link);
    }
    changed();
  }

  void setDrafting(String file, @Nullable Drafting drafting) {
    set(file, entry -> entry.withDrafting(drafting));
  }

  void setAgain(String file, boolean again) {
    set(file, entry -> entry.withAgain(again));
  }

  void setSeen(String file, UnaryOperator<Seen> change) {
    set(file, entry -> entry.withSeen(change.apply(entry.seen())));
  }

  void setPlaced(Set<LinkKey> keys) {
    if (placed.equals(keys)) return;
    placed = keys;
    byFile.values().forEach(this::refreshPlaced);
    changed();
  }

  private void refreshPlaced(InboxCard card) {
    boolean now = placed.contains(card.key());
    if (card.entry().placed() != now) card.set(card.entry().withPlaced(now));
  }

  /// Writes again what could not be written.
  void writeAgain(List<LinkFiles.Failure> failures) {
    for (LinkFiles.Failure failure : failures) {
      InboxCard card = byFile.get(failure.write().link().file());
      if (card != null) files.save(card.link());
      else files.delete(failure.write().link());
    }
  }

  private void written(LinkFiles.Report report) {
    report.done().forEach(write -> set(write.link().file(), entry -> entry.withUnsaved(false)));
    report
        .failures()
        .forEach(failed -> set(failed.write().link().file(), entry -> entry.withUnsaved(true)));
  }

  private void set(String file, UnaryOperator<InboxEntry> change) {
    InboxCard card = byFile.get(file);
    if (card == null) return;
    InboxEntry entry = change.apply(card.entry());
    if (entry.equals(card.entry())) return;
    card.set(entry);
    changed();
  }

  private void changed() {
    listeners.forEach(Runnable::run);
  }

  boolean isSaved() {
    return files.isIdle();
  }

  /// Gives up all fetches and writes what is left.
  LinkFiles.Report close() {
    fetches.forgetAll();
    return files.flush();
  }
}
