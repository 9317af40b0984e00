package galley.ui.inbox;

import galley.fetch.Cancellation;
import galley.fetch.FailureKind;
import galley.fetch.FetchFailure;
import galley.fetch.PageSource;
import galley.link.LinkUrl;
import galley.page.RawPage;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;

/// Pages by URL; one that is held does not answer until it is let go, and what is not here is a
/// 404.
final class FakePages implements PageSource {
  private final Map<String, String> pages = new ConcurrentHashMap<>();
  private final Map<String, CountDownLatch> held = new ConcurrentHashMap<>();

  void put(String url, String title) {
    putPage(url, "<html lang=en><head><title>" + title + "</title></head><body></body></html>");
  }

  void putPage(String url, String html) {
    pages.put(url, html);
  }

  void remove(String url) {
    pages.remove(url);
  }

  void hold(String url) {
    held.put(url, new CountDownLatch(1));
  }

  void letGo(String url) {
    CountDownLatch latch = held.remove(url);
    if (latch != null) latch.countDown();
  }

  @Override
  public RawPage get(LinkUrl url, Cancellation cancellation) throws FetchFailure {
    CountDownLatch latch = held.get(url.value());
    Thread waiting = Thread.currentThread();
    try (var _ = cancellation.onCancel(waiting::interrupt)) {
      if (latch != null) latch.await();
    } catch (InterruptedException e) {
      throw new FetchFailure(FailureKind.CANCELLED, "");
    }
    String page = pages.get(url.value());
    if (page == null) throw new FetchFailure(FailureKind.NOT_FOUND, "404");
    return RawPage.of(url, "text/html", page.getBytes(StandardCharsets.UTF_8));
  }
}
