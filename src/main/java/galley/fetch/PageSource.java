package galley.fetch;

import galley.link.LinkUrl;
import galley.page.RawPage;

/// Where pages come from: [WebPages] the network, [SavedPages] a folder.
public interface PageSource {

  /// Brings the page, or says why it cannot be had. Blocks; `cancellation` ends it early.
  RawPage get(LinkUrl url, Cancellation cancellation) throws FetchFailure;

  /// The page as it is now, where the source would otherwise give one that it kept.
  default RawPage getAnew(LinkUrl url, Cancellation cancellation) throws FetchFailure {
    return get(url, cancellation);
  }
}
