package galley.fetch;

import galley.link.LinkUrl;

/// Where the bytes of pictures come from.
@FunctionalInterface
public interface PictureSource {

  /// The bytes as they are, whatever they are. Blocks.
  byte[] get(LinkUrl url, Cancellation cancellation) throws FetchFailure;
}
