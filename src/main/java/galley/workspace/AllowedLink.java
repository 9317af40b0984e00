package galley.workspace;

import galley.link.LinkKey;
import galley.link.LinkUrl;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A link that may be published again: a person has seen the warning and decided.
///
/// @param url as it was in the inbox
/// @param seen where it had been published, for people: `#41, 2024-02-03, item 7`
/// @param date when it was allowed
/// @param why if a person has written it into the file
public record AllowedLink(LinkUrl url, String seen, LocalDate date, @Nullable String why) {
  public LinkKey key() {
    return LinkKey.of(url);
  }
}
