package galley.ui.inbox;

import galley.fetch.Cancellation;
import galley.fetch.FetchFailure;
import galley.link.LinkUrl;
import java.util.Optional;

/// Where the pictures of sites come from.
@FunctionalInterface
public interface PictureLoader {
  /** For who has no pictures. */
  PictureLoader NONE = (_, _, _, _) -> Optional.empty();

  /// The picture as a PNG that fits into the box, in pixels; nothing where there is none. Blocks,
  /// and may be called on any thread.
  Optional<byte[]> picture(LinkUrl url, int maxWidth, int maxHeight, Cancellation cancellation)
      throws FetchFailure;
}
