package galley.ui.inbox;

import galley.fetch.FailureKind;
import galley.fetch.FetchResult;
import galley.fetch.FetchTicket;
import galley.fetch.Fetcher;
import galley.inbox.Fetched;
import galley.link.LinkUrl;
import galley.ui.kit.Tasks;
import galley.yaml.Fields;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The pages that are being fetched, by the file of their link. All of it is on the FX thread.
final class LinkFetches {
  /** Told what came of a fetch; nothing where it was cancelled. */
  @FunctionalInterface
  interface Done {
    void fetched(String file, @Nullable Fetched fetched);
  }

  private final Fetcher fetcher;
  private final InstantSource clock;
  private final Done done;
  private final Map<String, FetchTicket> tickets = new HashMap<>();

  LinkFetches(Fetcher fetcher, InstantSource clock, Done done) {
    this.fetcher = fetcher;
    this.clock = clock;
    this.done = done;
  }

  /// Fetches a page; a fetch of the same link that still runs is given up.
  ///
  /// @param anew a page that was kept is not enough: somebody asked for it again
  void start(String file, LinkUrl url, boolean anew) {
    forget(file);
    var running = new Running(file);
    Consumer<FetchResult> told = result -> Tasks.fx().execute(() -> running.finished(result));
    running.ticket = anew ? fetcher.submitAnew(url, told) : fetcher.submit(url, told);
    tickets.put(file, running.ticket);
  }

  /// Gives a fetch up; that is reported.
  void cancel(String file) {
    FetchTicket ticket = tickets.get(file);
    if (ticket != null) ticket.cancel();
  }

  /// Gives a fetch up of which nobody wants to know any more.
  void forget(String file) {
    FetchTicket ticket = tickets.remove(file);
    if (ticket != null) ticket.cancel();
  }

  void forgetAll() {
    tickets.values().forEach(FetchTicket::cancel);
    tickets.clear();
  }

  private final class Running {
    private final String file;
    private @Nullable FetchTicket ticket;

    Running(String file) {
      this.file = file;
    }

    void finished(FetchResult result) {
      if (ticket == null || !tickets.remove(file, ticket)) return;
      done.fetched(file, read(result));
    }
  }

  private @Nullable Fetched read(FetchResult result) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    return switch (result) {
      case FetchResult.Fetched page -> new Fetched.Page(now, page.facts());
      case FetchResult.Failed(var kind, _) when kind == FailureKind.CANCELLED -> null;
      case FetchResult.Failed(var kind, var detail) ->
          new Fetched.Failure(now, Fields.word(kind), detail.isEmpty() ? null : detail);
    };
  }
}
