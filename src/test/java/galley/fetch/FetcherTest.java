package galley.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import galley.link.LinkUrl;
import galley.page.PageReader;
import galley.page.RawPage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FetcherTest {
  private final Gate gate = new Gate();
  private final BlockingQueue<FetchResult> results = new LinkedBlockingQueue<>();
  private final BlockingQueue<FetchProgress> progress = new LinkedBlockingQueue<>();
  private final Fetcher fetcher = new Fetcher(gate, new PageReader());

  @AfterEach
  void close() {
    fetcher.close();
    gate.permits.release(1_000);
  }

  @Test
  void whatASourceBringsIsReadAndReported() throws Exception {
    gate.permits.release();

    submit("https://a.example/1");

    assertThat(results.take())
        .isInstanceOfSatisfying(
            FetchResult.Fetched.class,
            fetched -> assertThat(fetched.facts().title()).isEqualTo("A title for a test"));
  }

  @Test
  void fourOfAHostAndSixteenInAllRunAtATime() throws Exception {
    for (int host = 0; host < 6; host++) {
      for (int page = 0; page < 10; page++) {
        submit("https://host%d.example/%d".formatted(host, page));
      }
    }
    gate.awaitStarted(16);
    assertThat(fetcher.progress()).isEqualTo(new FetchProgress(0, 60, 16));

    gate.permits.release(60);
    take(60);

    assertThat(gate.mostInAll).isEqualTo(16);
    assertThat(gate.mostOfHost.values()).allMatch(most -> most <= 4);
    assertThat(gate.mostOfHost).containsEntry("host0.example", 4);
  }

  @Test
  void aBusyHostLetsOthersPass() throws Exception {
    for (int page = 0; page < 20; page++) {
      submit("https://busy.example/" + page);
    }
    submit("https://quiet.example/");

    gate.awaitStarted(5);

    assertThat(gate.running())
        .containsExactlyInAnyOrderEntriesOf(Map.of("busy.example", 4, "quiet.example", 1));
  }

  @Test
  void cancellingReportsOnceAndFreesTheSlot() throws Exception {
    List<FetchTicket> tickets = new ArrayList<>();
    for (int page = 0; page < 5; page++) {
      tickets.add(submit("https://a.example/" + page));
    }
    gate.awaitStarted(4);

    tickets.get(4).cancel();
    tickets.get(0).cancel();
    tickets.get(0).cancel();
    take(2).forEach(FetcherTest::assertCancelled);

    gate.permits.release(10);
    assertThat(take(3)).allMatch(FetchResult.Fetched.class::isInstance);
    awaitIdle();
    assertThat(fetcher.progress()).isEqualTo(new FetchProgress(5, 5, 0));
    assertThat(results).isEmpty();
  }

  @Test
  void cancellingAllLeavesNothing() throws Exception {
    for (int page = 0; page < 30; page++) {
      submit("https://a.example/" + page);
    }

    fetcher.cancelAll();

    take(30).forEach(FetcherTest::assertCancelled);
  }

  @Test
  void aClosedFetcherTakesNoMore() {
    fetcher.close();

    assertThatThrownBy(() -> submit("https://a.example/"))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aCallbackThatFailsHoldsNothingUp() throws Exception {
    gate.permits.release(2);
    fetcher.submit(
        new LinkUrl("https://a.example/1"),
        _ -> {
          throw new IllegalStateException("on purpose");
        });
    submit("https://a.example/2");

    assertThat(results.take()).isInstanceOf(FetchResult.Fetched.class);
    awaitIdle();
  }

  @Test
  void aSourceThatBreaksIsAFailureOfItsLinkOnly() throws Exception {
    gate.permits.release(2);

    submit("https://broken.example/");

    assertThat(results.take())
        .isEqualTo(new FetchResult.Failed(FailureKind.OTHER, "IllegalArgumentException"));
  }

  @Test
  void progressStartsAnewAfterAPauseAndNeverGoesBack() throws Exception {
    fetcher.onProgress(progress::add);
    submit("https://a.example/1");
    submit("https://a.example/2");
    gate.permits.release(2);
    take(2);
    awaitIdle();
    submit("https://a.example/3");
    gate.permits.release(1);
    take(1);
    awaitIdle();

    assertThat(fetcher.progress()).isEqualTo(new FetchProgress(1, 1, 0));
    assertThat(progress).contains(new FetchProgress(2, 2, 0), new FetchProgress(1, 1, 0));
  }

  private FetchTicket submit(String url) {
    return fetcher.submit(new LinkUrl(url), results::add);
  }

  private List<FetchResult> take(int count) throws InterruptedException {
    List<FetchResult> taken = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      taken.add(results.take());
    }
    return taken;
  }

  private void awaitIdle() throws InterruptedException {
    CountDownLatch idle = new CountDownLatch(1);
    fetcher.onProgress(
        now -> {
          if (now.isIdle() && now.running() == 0) {
            idle.countDown();
          }
        });
    if (fetcher.progress().isIdle() && fetcher.progress().running() == 0) {
      return;
    }
    idle.await();
  }

  private static void assertCancelled(FetchResult result) {
    assertThat(result).isEqualTo(new FetchResult.Failed(FailureKind.CANCELLED, ""));
  }

  /** A source that holds every page back until it is let through, and counts. */
  private static final class Gate implements PageSource {
    private final Semaphore permits = new Semaphore(0);
    private final Semaphore started = new Semaphore(0);
    private final Map<String, Integer> ofHost = new HashMap<>();
    private final Map<String, Integer> mostOfHost = new HashMap<>();
    private int mostInAll;

    @Override
    public RawPage get(LinkUrl url, Cancellation cancellation) throws FetchFailure {
      String host = url.host();
      if (host.equals("broken.example")) {
        throw new IllegalArgumentException("on purpose");
      }
      count(host, 1);
      started.release();
      Thread waiting = Thread.currentThread();
      try (var _ = cancellation.onCancel(waiting::interrupt)) {
        permits.acquire();
        return RawPage.of(
            url,
            "text/html",
            "<title>A title for a test</title>".getBytes(java.nio.charset.StandardCharsets.UTF_8));
      } catch (InterruptedException e) {
        throw new FetchFailure(FailureKind.CANCELLED, "", e);
      } finally {
        count(host, -1);
      }
    }

    void awaitStarted(int count) throws InterruptedException {
      started.acquire(count);
    }

    synchronized Map<String, Integer> running() {
      return Map.copyOf(ofHost);
    }

    private synchronized void count(String host, int by) {
      int now = ofHost.merge(host, by, Integer::sum);
      mostOfHost.merge(host, now, Math::max);
      mostInAll = Math.max(mostInAll, ofHost.values().stream().mapToInt(Integer::intValue).sum());
    }
  }
}
