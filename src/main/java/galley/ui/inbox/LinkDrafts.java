package galley.ui.inbox;

import galley.chat.ChatFailure;
import galley.chat.Usage;
import galley.fetch.FetchResult;
import galley.fetch.FetchTicket;
import galley.fetch.Fetcher;
import galley.inbox.Draft;
import galley.inbox.InboxLink;
import galley.link.Candidate;
import galley.link.LinkUrl;
import galley.summarize.Proposal;
import galley.summarize.Source;
import galley.ui.kit.Tasks;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// What a chat model writes about links: asked for one link after the other, shown while it grows,
/// and then accepted, discarded, or written over. All of it is on the FX thread, and none of it
/// happens unless a person asks.
public final class LinkDrafts {
  /// How far the links that were asked for are; nothing is under way where both are equal.
  public record Progress(int done, int total) {}

  private static final Proposal NOTHING = new Proposal("", "", List.of(), Usage.NONE, false);

  private final InboxModel model;
  private final Cards cards;
  private final DraftWriter writer;
  private final Fetcher fetcher;
  private final Tasks tasks;
  private final InstantSource clock;
  private final Deque<InboxCard> queue = new ArrayDeque<>();
  private final ReadOnlyObjectWrapper<Progress> progress =
      new ReadOnlyObjectWrapper<>(new Progress(0, 0));
  private @Nullable Running running;

  LinkDrafts(
      InboxModel model,
      Cards cards,
      DraftWriter writer,
      Fetcher fetcher,
      Tasks tasks,
      InstantSource clock) {
    this.model = model;
    this.cards = cards;
    this.writer = writer;
    this.fetcher = fetcher;
    this.tasks = tasks;
    this.clock = clock;
  }

  DraftWriter writer() {
    return writer;
  }

  public ReadOnlyObjectProperty<Progress> progressProperty() {
    return progress.getReadOnlyProperty();
  }

  /// Asks for a headline and a summary of each link. Where no model is set up, shows where that is
  /// done instead.
  public void ask(List<InboxCard> chosen) {
    if (writer.modelProperty().getValue().isEmpty()) {
      writer.setUp();
      return;
    }
    for (InboxCard card : chosen) {
      Drafting now = card.entry().drafting();
      if (card.link().markdown() != null || (now != null && now.isUnderWay())) continue;
      cards.setDrafting(card.file(), new Drafting.Queued());
      queue.add(card);
      count(0, 1);
    }
    next();
  }

  /// Takes what the model wrote as it is.
  public void accept(List<InboxCard> chosen) {
    model.change("did.accept", chosen, LinkDrafts::accepted);
  }

  /// The same by the links' files.
  public void acceptLinks(List<InboxLink> links) {
    accept(links.stream().flatMap(link -> Stream.ofNullable(cards.card(link.file()))).toList());
  }

  private static InboxLink accepted(InboxLink link) {
    return link.isDraft() ? link.withDraft(Objects.requireNonNull(link.draft()).accept()) : link;
  }

  /// Forgets what the model wrote.
  public void discard(List<InboxCard> chosen) {
    chosen.forEach(card -> cards.setDrafting(card.file(), null));
    model.change("did.discard", chosen, link -> link.withDraft(null));
  }

  /// Gives up what is asked for a link, at once.
  void stop(InboxCard card) {
    if (running != null && running.card == card) {
      running.cancel();
    } else if (queue.remove(card)) {
      count(1, 0);
    } else {
      return;
    }
    cards.setDrafting(card.file(), null);
    next();
  }

  public void stopAll() {
    queue.forEach(card -> cards.setDrafting(card.file(), null));
    count(queue.size(), 0);
    queue.clear();
    if (running != null) stop(running.card);
  }

  private void next() {
    while (running == null && !queue.isEmpty()) {
      InboxCard card = queue.remove();
      if (cards.card(card.file()) == card) new Running(card).start();
      else count(1, 0);
    }
  }

  private void count(int done, int total) {
    Progress now = progress.get();
    boolean anew = now.done() == now.total();
    progress.set(new Progress(anew ? done : now.done() + done, anew ? total : now.total() + total));
  }

  /// The one link that the model is writing about.
  private final class Running {
    private final InboxCard card;
    private final String name = writer.modelProperty().getValue().orElse("");
    private final AtomicReference<@Nullable Proposal> latest = new AtomicReference<>();
    private Tasks.@Nullable Handle handle;

    Running(InboxCard card) {
      this.card = card;
    }

    void start() {
      running = this;
      cards.setDrafting(card.file(), new Drafting.Writing(name, NOTHING));
      InboxLink link = card.link();
      handle =
          tasks
              .run(() -> write(link))
              .named("draft")
              .onSuccess(this::wrote)
              .onError(this::failed)
              .start();
    }

    private Proposal write(InboxLink link) throws ChatFailure, InterruptedException {
      List<String> text = text(link.url());
      List<String> said = link.facts().descriptions().stream().map(Candidate::text).toList();
      var title = Objects.requireNonNullElse(link.facts().title(), "");
      return writer.draft(
          new Source(
              link.url().value(), title, text.isEmpty() ? said : text, link.facts().language()),
          this::partial);
    }

    /// What grows faster than it can be shown is shown as it is then.
    private void partial(Proposal soFar) {
      if (latest.getAndSet(soFar) == null) Tasks.fx().execute(this::showLatest);
    }

    private void showLatest() {
      Proposal soFar = latest.getAndSet(null);
      if (running == this && soFar != null) {
        cards.setDrafting(card.file(), new Drafting.Writing(name, soFar));
      }
    }

    private void wrote(Proposal proposal) {
      end(new Drafting.Wrote(proposal.usage()));
      var draft =
          new Draft(
              proposal.title(),
              proposal.summary(),
              proposal.restsOn(),
              name,
              clock.instant().truncatedTo(ChronoUnit.SECONDS),
              false);
      model.change("did.draft", List.of(card), link -> link.withDraft(draft));
    }

    private void failed(Throwable error) {
      if (!(error instanceof ChatFailure failure)) {
        end(null);
        throw new IllegalStateException(error);
      }
      end(new Drafting.Failed(failure.kind(), failure.detail()));
    }

    private void end(@Nullable Drafting how) {
      if (running != this) return;
      running = null;
      cards.setDrafting(card.file(), how);
      count(1, 0);
      next();
    }

    void cancel() {
      running = null;
      if (handle != null) handle.cancel();
      count(1, 0);
    }
  }

  /// The main text of a page, which mostly is still in the cache; nothing where it cannot be had.
  private List<String> text(LinkUrl url) throws InterruptedException {
    var answer = new CompletableFuture<FetchResult>();
    FetchTicket ticket = fetcher.submit(url, answer::complete);
    try {
      return answer.get() instanceof FetchResult.Fetched page ? page.text() : List.of();
    } catch (InterruptedException e) {
      ticket.cancel();
      throw e;
    } catch (ExecutionException e) {
      throw new IllegalStateException("nobody fails it", e);
    }
  }
}
