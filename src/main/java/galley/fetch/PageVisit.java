package galley.fetch;

import galley.link.LinkKey;
import galley.link.LinkUrl;
import galley.page.PageReader;
import galley.page.PageReading;
import galley.page.RawPage;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/// Brings a link's page and reads it, and asks for what only the page itself can lead to: the page
/// it sends its readers on to, and its oEmbed if it has no title otherwise.
///
/// @param reading taken while a page is read, which is nothing but work for the processor: as many
///   at a time as leave room for a window to be drawn beside them
/// @param anew pages that the source kept are not enough
record PageVisit(PageSource source, PageReader reader, Semaphore reading, boolean anew) {
  private static final int MOST = WebLimits.USUAL.redirects();

  FetchResult result(LinkUrl asked, Cancellation cancellation) throws FetchFailure {
    RawPage page = get(asked, cancellation);
    PageReading read = read(page);
    LinkUrl next = next(read);
    for (int followed = 0; next != null; followed++) {
      if (followed == MOST) {
        throw new FetchFailure(FailureKind.TOO_MANY_REDIRECTS, Integer.toString(MOST));
      }
      page = get(next, cancellation);
      read = read(page);
      next = next(read);
    }
    return read instanceof PageReading.Read whole
        ? FetchResult.of(offering(page, asked, completed(whole, cancellation)), page.url())
        : FetchResult.of(read, page.url());
  }

  private PageReading read(RawPage page) {
    reading.acquireUninterruptibly();
    try {
      return reader.read(page);
    } finally {
      reading.release();
    }
  }

  private RawPage get(LinkUrl url, Cancellation cancellation) throws FetchFailure {
    return anew ? source.getAnew(url, cancellation) : source.get(url, cancellation);
  }

  private static @Nullable LinkUrl next(PageReading reading) {
    return reading instanceof PageReading.Read read ? read.next() : null;
  }

  /** Without an answer the page stands as it is. */
  private PageReading.Read completed(PageReading.Read read, Cancellation cancellation) {
    if (read.about() == null) {
      return read;
    }
    try {
      return reader.completed(read, get(read.about(), cancellation));
    } catch (FetchFailure _) {
      return read;
    }
  }

  /** Where a redirect led is the page's own address if the page names no other. */
  private static PageReading.Read offering(RawPage page, LinkUrl asked, PageReading.Read read) {
    LinkUrl last = page.url();
    if (last == null
        || read.facts().canonical() != null
        || LinkKey.of(last).equals(LinkKey.of(asked))) {
      return read;
    }
    return new PageReading.Read(read.facts().toBuilder().canonical(last).build(), read.text());
  }
}
