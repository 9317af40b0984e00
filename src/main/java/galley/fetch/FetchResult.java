package galley.fetch;

import galley.link.LinkUrl;
import galley.link.PageFacts;
import galley.page.PageReading;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What became of one link's fetch.
public sealed interface FetchResult {

  /// The page was read. A page without a title worth showing is fetched all the same: its facts
  /// have no titles.
  ///
  /// @param finalUrl where the page was in the end, after all redirects; null for a saved page that
  ///   does not say
  /// @param text the page's main text, a paragraph each
  record Fetched(PageFacts facts, @Nullable LinkUrl finalUrl, List<String> text)
      implements FetchResult {
    public Fetched {
      text = List.copyOf(text);
    }
  }

  /// The page could not be had.
  ///
  /// @param detail a word or a figure for `kind`, as its documentation says; never a sentence
  record Failed(FailureKind kind, String detail) implements FetchResult {}

  /// What reading a page's bytes means for its fetch.
  static FetchResult of(PageReading reading, @Nullable LinkUrl finalUrl) {
    return switch (reading) {
      case PageReading.Read(var facts, var text, _, _) -> new Fetched(facts, finalUrl, text);
      case PageReading.Barred(var barrier, var says) ->
          new Failed(
              switch (barrier) {
                case ROBOT_CHECK -> FailureKind.BLOCKED;
                case LOGIN -> FailureKind.LOGIN;
                case CONSENT -> FailureKind.CONSENT;
                case NOT_FOUND -> FailureKind.NOT_FOUND;
              },
              says);
    };
  }
}
