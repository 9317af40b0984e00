package galley.fetch;

import galley.link.LinkUrl;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/// One link's place in the queue of a [Fetcher].
public final class FetchTicket {
  private final LinkUrl url;
  private final String host;
  private final PageVisit visit;
  private final Consumer<FetchResult> onDone;
  private final Consumer<FetchTicket> onCancel;
  private final Cancellation cancellation = new Cancellation();
  private final AtomicBoolean reported = new AtomicBoolean();

  FetchTicket(
      LinkUrl url, PageVisit visit, Consumer<FetchResult> onDone, Consumer<FetchTicket> onCancel) {
    this.url = url;
    this.host = url.host().toLowerCase(Locale.ROOT);
    this.visit = visit;
    this.onDone = onDone;
    this.onCancel = onCancel;
  }

  public LinkUrl url() {
    return url;
  }

  /// Gives the link up, whether it waits or runs; it is reported as cancelled soon after. What has
  /// been reported already stays.
  public void cancel() {
    onCancel.accept(this);
  }

  PageVisit visit() {
    return visit;
  }

  String host() {
    return host;
  }

  Cancellation cancellation() {
    return cancellation;
  }

  /** True for the first caller only: the one who reports. */
  boolean claim() {
    return reported.compareAndSet(false, true);
  }

  void report(FetchResult result) {
    onDone.accept(result);
  }
}
