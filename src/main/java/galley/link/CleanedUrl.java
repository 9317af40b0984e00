package galley.link;

import java.util.List;

/// A URL without its tracking parameters, and what it takes to put them back.
///
/// @param original the URL as it was pasted
/// @param url the same without what follows the reader; equal to `original` if there was nothing
/// @param removed the parameters taken out, as written (`utm_source=x`), in their order
public record CleanedUrl(LinkUrl original, LinkUrl url, List<String> removed) {
  public CleanedUrl {
    removed = List.copyOf(removed);
  }

  public boolean changed() {
    return !removed.isEmpty();
  }
}
