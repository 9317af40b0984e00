package galley.ui.preview;

import java.util.Optional;

/// Where the pictures of an issue come from.
@FunctionalInterface
public interface PictureSupply {
  /** For who has no pictures. */
  PictureSupply NONE = _ -> Optional.empty();

  /// The picture at an address as the text writes it, as a PNG; nothing where there is none, or
  /// none to be had now. Blocks, and may be called on any thread.
  Optional<byte[]> picture(String address);
}
