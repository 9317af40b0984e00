package galley.fetch;

import galley.link.LinkUrl;
import galley.link.PageFacts;
import org.jspecify.annotations.Nullable;

/// What became of one link's fetch.
public sealed interface FetchResult {

  /// The page was read. A page without a title worth showing is fetched all the same: its facts
  /// have no titles.
  ///
  /// @param finalUrl where the page was in the end, after all redirects; null for a saved page that
  ///   does not say
  record Fetched(PageFacts facts, @Nullable LinkUrl finalUrl) implements FetchResult {}

  /// The page could not be had.
  ///
  /// @param detail a word or a figure for `kind`, as its documentation says; never a sentence
  record Failed(FailureKind kind, String detail) implements FetchResult {}
}
