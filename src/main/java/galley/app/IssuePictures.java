package galley.app;

import galley.fetch.Cancellation;
import galley.fetch.FetchFailure;
import galley.fetch.Pictures;
import galley.link.LinkUrl;
import galley.ui.preview.FolderPictures;
import galley.ui.preview.PictureSupply;
import java.util.Optional;
import java.util.regex.Pattern;

/// The pictures of an issue's text: those of the web by the same guarded way as the pictures of
/// links, the others from the workspace.
record IssuePictures(FolderPictures folder, Pictures web) implements PictureSupply {
  /** As wide as a page is shown on a dense screen, nearly; and long enough for a chart. */
  private static final int WIDTH = 1200;

  private static final int HEIGHT = 3000;
  private static final Pattern OF_WEB = Pattern.compile("(?i)(?:https?:)?//.*");
  private static final Pattern OF_SCHEME = Pattern.compile("(?i)[a-z][a-z0-9+.-]*:.*");

  @Override
  public Optional<byte[]> picture(String address) {
    if (OF_WEB.matcher(address).matches()) {
      return LinkUrl.parse(address.startsWith("//") ? "https:" + address : address)
          .flatMap(this::ofWeb);
    }
    return OF_SCHEME.matcher(address).matches()
        ? Optional.empty()
        : folder.picture(address, WIDTH, HEIGHT);
  }

  private Optional<byte[]> ofWeb(LinkUrl url) {
    try {
      return web.picture(url, WIDTH, HEIGHT, new Cancellation());
    } catch (FetchFailure none) {
      return Optional.empty();
    }
  }
}
