package galley.fetch;

import galley.link.LinkUrl;
import galley.page.PageReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Fetches many links, a few at a time and fewer of one host, each on a virtual thread of its own.
///
/// Links start in the order they were submitted, except that one whose host is busy lets those
/// behind it pass. Results and progress are reported on the fetcher's threads.
public final class Fetcher implements AutoCloseable {
  public static final int AT_A_TIME = 16;
  public static final int OF_ONE_HOST = 4;

  private static final Logger LOG = LoggerFactory.getLogger(Fetcher.class);

  private final PageVisit visit;
  private final PageVisit anew;
  private final List<Consumer<FetchProgress>> listeners = new CopyOnWriteArrayList<>();
  private final ReentrantLock telling = new ReentrantLock();

  private final ReentrantLock lock = new ReentrantLock();
  private final Set<FetchTicket> waiting = new LinkedHashSet<>();
  private final Set<FetchTicket> running = new LinkedHashSet<>();
  private final Map<String, Integer> ofHost = new HashMap<>();
  private int done;
  private int total;
  private boolean closed;

  public Fetcher(PageSource source, PageReader reader) {
    Semaphore reading = new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() - 1));
    this.visit = new PageVisit(source, reader, reading, false);
    this.anew = new PageVisit(source, reader, reading, true);
  }

  /// Queues a link. `onDone` is called exactly once.
  ///
  /// @throws IllegalStateException after [#close()]
  public FetchTicket submit(LinkUrl url, Consumer<FetchResult> onDone) {
    return submit(new FetchTicket(url, visit, onDone, this::cancel));
  }

  /// Queues a link whose page somebody wants to be sure of: one that was kept is not enough.
  public FetchTicket submitAnew(LinkUrl url, Consumer<FetchResult> onDone) {
    return submit(new FetchTicket(url, anew, onDone, this::cancel));
  }

  private FetchTicket submit(FetchTicket ticket) {
    locked(
        () -> {
          if (closed) {
            throw new IllegalStateException("the fetcher is closed");
          }
          if (done == total) {
            done = 0;
            total = 0;
          }
          total++;
          if (mayStart(ticket)) start(ticket); // those that wait may not, or would not wait
          else waiting.add(ticket);
        });
    Thread.ofVirtual().name("progress").start(this::tell);
    return ticket;
  }

  public FetchProgress progress() {
    lock.lock();
    try {
      return new FetchProgress(done, total, running.size());
    } finally {
      lock.unlock();
    }
  }

  /// Calls `listener` after each change; the figures never go back in time.
  public void onProgress(Consumer<FetchProgress> listener) {
    listeners.add(listener);
  }

  public void cancelAll() {
    List<FetchTicket> all = new ArrayList<>();
    locked(
        () -> {
          all.addAll(waiting);
          all.addAll(running);
        });
    all.forEach(this::cancel);
  }

  /// Gives up what is left, and takes no more.
  @Override
  public void close() {
    locked(() -> closed = true);
    cancelAll();
  }

  private void startWhatMay() {
    Iterator<FetchTicket> next = waiting.iterator();
    while (running.size() < AT_A_TIME && next.hasNext()) {
      FetchTicket ticket = next.next();
      if (mayStart(ticket)) {
        next.remove();
        start(ticket);
      }
    }
  }

  private boolean mayStart(FetchTicket ticket) {
    return running.size() < AT_A_TIME && ofHost.getOrDefault(ticket.host(), 0) < OF_ONE_HOST;
  }

  private void start(FetchTicket ticket) {
    running.add(ticket);
    ofHost.merge(ticket.host(), 1, Integer::sum);
    Thread.ofVirtual().name("fetch " + ticket.url()).start(() -> run(ticket));
  }

  private void run(FetchTicket ticket) {
    tell();
    FetchResult result = fetch(ticket);
    locked(
        () -> {
          running.remove(ticket);
          ofHost.computeIfPresent(ticket.host(), (_, count) -> count == 1 ? null : count - 1);
          startWhatMay();
        });
    finish(ticket, result);
  }

  private FetchResult fetch(FetchTicket ticket) {
    try {
      FetchResult result = ticket.visit().result(ticket.url(), ticket.cancellation());
      return ticket.cancellation().isCancelled() ? cancelled() : result;
    } catch (FetchFailure failure) {
      return failure.result();
    } catch (RuntimeException | StackOverflowError e) {
      LOG.warn("{} could not be read", ticket.url(), e);
      return new FetchResult.Failed(FailureKind.OTHER, e.getClass().getSimpleName());
    }
  }

  /** Reports at once, although a thread that is looking a name up may go on for a while. */
  private void cancel(FetchTicket ticket) {
    ticket.cancellation().cancel();
    locked(() -> waiting.remove(ticket));
    Thread.ofVirtual().name("cancel " + ticket.url()).start(() -> finish(ticket, cancelled()));
  }

  private void finish(FetchTicket ticket, FetchResult result) {
    if (!ticket.claim()) {
      return;
    }
    try {
      ticket.report(result);
    } catch (RuntimeException e) {
      LOG.error("what became of {} could not be shown", ticket.url(), e);
    }
    locked(() -> done++);
    tell();
  }

  /** One at a time and with figures taken inside, so that the last that is told is the latest. */
  private void tell() {
    telling.lock();
    try {
      FetchProgress now = progress();
      listeners.forEach(listener -> listener.accept(now));
    } finally {
      telling.unlock();
    }
  }

  private void locked(Runnable change) {
    lock.lock();
    try {
      change.run();
    } finally {
      lock.unlock();
    }
  }

  private static FetchResult cancelled() {
    return new FetchResult.Failed(FailureKind.CANCELLED, "");
  }
}
