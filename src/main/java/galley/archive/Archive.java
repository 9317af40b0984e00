package galley.archive;

import galley.link.LinkKey;
import galley.link.LinkUrl;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What has been published: every link in an item by what all spellings of its URL have in common,
/// and every word.
///
/// It knows nothing until the first [#refresh], and what it knew last until the next one has ended.
/// What it keeps on disk only saves reading all issues again: a folder that is gone, damaged, made
/// by another program or locked costs time and nothing else. All methods may be called from any
/// thread; a refresh takes as long as it takes, everything else is quick.
public final class Archive implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Archive.class);

  private final @Nullable IndexHome home;
  private final ReentrantLock refreshing = new ReentrantLock();
  private @Nullable Index index;
  private volatile @Nullable Snapshot current;
  private boolean empty;
  private volatile boolean damaged;
  private volatile boolean closed;

  private Archive(@Nullable IndexHome home) {
    this.home = home;
  }

  /// An archive whose index is kept in a folder; in memory where nothing can be kept there.
  public static Archive keptIn(IndexHome home) {
    return new Archive(home);
  }

  public static Archive inMemory() {
    return new Archive(null);
  }

  /// Brings the archive up to date with the issues as they are now. Waits for a refresh that goes
  /// on already. Interrupting the waiting thread stops it, as the progress can: what was read until
  /// then is kept, and the next refresh goes on from there.
  ///
  /// @param progress told of the issues that are read, on a thread of the archive; of nothing where
  ///   none has changed
  /// @throws IOException if the issues cannot be listed
  public Refreshed refresh(IssueSource source, Progress progress) throws IOException {
    refreshing.lock();
    try {
      // Its folder may be somebody else's, or be deleted, by the time that this one's turn comes.
      if (closed) return new Refreshed(0, 0, false, false, List.of());
      return OwnThread.run("archive", stop -> () -> refreshed(source, progress, stop));
    } finally {
      refreshing.unlock();
    }
  }

  private Refreshed refreshed(IssueSource source, Progress progress, BooleanSupplier stop)
      throws IOException {
    List<IssueStamp> listed = source.list();
    String rules = source.rules();
    BooleanSupplier ending = () -> closed || stop.getAsBoolean();
    Attempt attempt = anew -> attempt(source, listed, rules, progress, ending, anew);
    boolean anew = damaged;
    if (anew || listed.isEmpty() != empty) forget();
    empty = listed.isEmpty();
    // Nothing is kept of nothing: neither for a folder without issues, nor for one that was
    // deleted.
    if (empty && index == null) index = Index.inMemory();
    try {
      return attempt.make(anew);
    } catch (LockObtainFailedException e) {
      LOG.debug("another process writes the index; this one is in memory");
    } catch (IOException | RuntimeException e) {
      if (index == null || index.isKept()) {
        LOG.warn("the index is damaged and made anew: {}", e.toString());
        forget();
        try {
          return attempt.make(true);
        } catch (IOException | RuntimeException again) {
          LOG.warn("the index cannot be kept; it is in memory: {}", again.toString());
        }
      }
    }
    forget();
    index = Index.inMemory();
    return attempt.make(true);
  }

  private interface Attempt {
    Refreshed make(boolean anew) throws IOException;
  }

  private Refreshed attempt(
      IssueSource source,
      List<IssueStamp> listed,
      String rules,
      Progress progress,
      BooleanSupplier stop,
      boolean anew)
      throws IOException {
    Index files = index == null ? open(anew) : index;
    index = files;
    DirectoryReader before = anew ? null : latest(files, rules);
    try {
      Map<String, KnownIssue> known = before == null ? Map.of() : KnownIssue.in(before);
      var refresh = new Refresh(source, listed, known, progress, stop);
      List<IssueStamp> changed = refresh.changed();
      List<String> gone = refresh.gone();
      if (before != null && changed.isEmpty() && gone.isEmpty()) {
        before.incRef();
        return show(before, listed, known, rules, new Refresh.Result(0, true));
      }
      Refresh.Result result;
      try (Index.Changes changes = files.change(before == null)) {
        result = refresh.apply(changed, gone, changes);
        changes.commit(rules);
      }
      DirectoryReader after = before == null ? files.open(rules) : files.newer(before, rules);
      if (after == null) throw new IOException("what was written is not there");
      return show(after, listed, KnownIssue.in(after), rules, result);
    } finally {
      if (before != null) before.decRef();
    }
  }

  /** What is on disk: mostly what is shown, unless another process has written since. */
  private @Nullable DirectoryReader latest(Index files, String rules) throws IOException {
    Snapshot now = current;
    if (now != null && now.rules().equals(rules) && now.reader().isCurrent()) {
      now.reader().incRef();
      return now.reader();
    }
    return files.open(rules);
  }

  private Index open(boolean anew) {
    if (home == null) return Index.inMemory();
    try {
      return anew ? Index.anewIn(home.folder()) : Index.in(home.folder());
    } catch (IOException | RuntimeException e) {
      LOG.debug("no index can be kept; it is in memory: {}", e.toString());
      return Index.inMemory();
    }
  }

  private Refreshed show(
      DirectoryReader reader,
      List<IssueStamp> listed,
      Map<String, KnownIssue> known,
      String rules,
      Refresh.Result result)
      throws IOException {
    Snapshot now = Snapshot.of(reader, listed, known, rules);
    replace(now);
    List<String> unread =
        listed.stream().map(IssueStamp::path).filter(path -> isUnread(known.get(path))).toList();
    boolean kept = index != null && index.isKept();
    return new Refreshed(now.issues().size(), result.read(), result.complete(), kept, unread);
  }

  private static boolean isUnread(@Nullable KnownIssue issue) {
    return issue != null && issue.unread();
  }

  private synchronized void replace(@Nullable Snapshot now) throws IOException {
    Snapshot before = current;
    current = closed ? null : now;
    if (before != null) before.reader().close();
    if (closed && now != null) now.reader().close();
  }

  /// Lets go of the files, so that they can be made anew.
  private void forget() throws IOException {
    replace(null);
    if (index != null) index.close();
    index = null;
    damaged = false;
  }

  private <T> T ask(T nothing, Snapshot.Question<T> question) {
    while (true) {
      Snapshot now = current;
      if (now == null) return nothing;
      if (!now.reader().tryIncRef()) continue; // it was replaced just now
      try {
        return question.answer(now);
      } catch (IOException | RuntimeException e) {
        LOG.warn("the index is damaged; the next refresh makes it anew: {}", e.toString());
        damaged = true;
        return nothing;
      } finally {
        release(now.reader());
      }
    }
  }

  private static void release(DirectoryReader reader) {
    try {
      reader.decRef();
    } catch (IOException e) {
      LOG.warn("the index did not close", e);
    }
  }

  /// Whether there is an answer to anything: the first refresh has ended.
  public boolean isReady() {
    return current != null;
  }

  /// All issues, the oldest first.
  public List<IssueRef> issues() {
    return ask(
        List.of(),
        now ->
            now.issues().values().stream()
                .sorted(Comparator.comparingInt(Snapshot.Placed::rank))
                .map(Snapshot.Placed::ref)
                .toList());
  }

  /// Where a page was published, in the order of the issues; empty if it was not.
  public List<Appearance> of(LinkUrl url) {
    LinkKey key = LinkKey.of(url);
    return ask(List.of(), now -> new LinkLookup(now).of(key));
  }

  /// Where a page was published but for one issue, which is never *seen* in itself.
  public List<Appearance> of(LinkUrl url, @Nullable IssueRef except) {
    return without(except, of(url));
  }

  /// The links that were published in more than one issue, each with where, in the order in which
  /// they first were.
  ///
  /// @param allLinks whether links in the bodies of items count, or title links alone
  public List<List<Appearance>> repeated(boolean allLinks) {
    return ask(List.of(), now -> new LinkLookup(now).repeated(allLinks));
  }

  /// Other pages of the same site that were published under a very similar title, and so are maybe
  /// the same page; the most similar first.
  public List<Appearance> similar(LinkUrl url, String title, @Nullable IssueRef except) {
    return without(except, ask(List.of(), now -> new SimilarTitles(now).to(url, title)));
  }

  private static List<Appearance> without(@Nullable IssueRef except, List<Appearance> all) {
    if (except == null || all.isEmpty()) return all;
    return all.stream().filter(it -> !it.issue().isSameAs(except)).toList();
  }

  /// The items, and other text, in which every word of a query occurs: in the title, the text, or
  /// the host of a link. Words are separated by spaces; the last one may be unfinished. In Chinese,
  /// Japanese and Korean a word is any run of characters. Nothing in a query has a meaning of its
  /// own, and none is refused.
  ///
  /// @param most how many places to list
  public Found search(String query, int most) {
    return ask(Found.NOTHING, now -> new TextSearch(now, query).find(most));
  }

  /// Ends what goes on, and gives the files back. From then on nothing is found any more.
  @Override
  public void close() {
    closed = true;
    refreshing.lock();
    try {
      forget();
    } catch (IOException e) {
      LOG.warn("the index did not close", e);
    } finally {
      refreshing.unlock();
    }
  }
}
