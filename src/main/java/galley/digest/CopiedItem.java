package galley.digest;

import galley.link.LinkKey;
import galley.link.LinkUrl;
import galley.text.TextRange;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An item with a link, as it is written, but that its references have become links and definitions
/// are gone: it can stand in any file.
///
/// @param section its section's heading as plain text; empty without one
/// @param sectionKey what sections of other issues have in common with it
/// @param content what follows the marker
/// @param headEnd where in the content the headline ends
/// @param paths what leads to files beside the issue
/// @param url of the title link; null where only the body has links
/// @param links all, the title's included
/// @param language what the publication tags it with; null where it does not
public record CopiedItem(
    IssueName issue,
    String section,
    String sectionKey,
    CopiedMarker marker,
    String content,
    int headEnd,
    List<Path> paths,
    String title,
    @Nullable String url,
    List<CopiedLink> links,
    @Nullable String language) {
  /// A place in the content that holds a path.
  record Path(TextRange place, String url) {}

  public CopiedItem {
    paths = List.copyOf(paths);
    links = List.copyOf(links);
  }

  /// What it is about: its title link; null where that is none of the web.
  public @Nullable LinkKey key() {
    return address().filter(_ -> url != null).map(LinkKey::of).orElse(null);
  }

  /// The host it leads to, without `www.`; empty where it leads to none.
  public String site() {
    String host = address().map(LinkUrl::host).orElse("");
    return host.startsWith("www.") ? host.substring(4) : host;
  }

  /// The title link, or the first one of the body.
  private Optional<LinkUrl> address() {
    if (url != null) return LinkUrl.parse(url);
    return links.stream().flatMap(link -> LinkUrl.parse(link.url()).stream()).findFirst();
  }
}
