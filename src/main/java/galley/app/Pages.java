package galley.app;

import galley.fetch.Cancellation;
import galley.fetch.FailureKind;
import galley.fetch.FetchFailure;
import galley.fetch.PageSource;
import galley.fetch.PictureSource;
import galley.fetch.Pictures;
import galley.fetch.SavedPages;
import galley.fetch.WebLimits;
import galley.fetch.WebPages;
import galley.fetch.WebPictures;
import galley.link.LinkUrl;
import galley.page.RawPage;
import galley.workspace.Workspace;
import galley.yaml.Fields;
import galley.yaml.Yaml;
import galley.yaml.YamlReadException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Where a workspace's pages come from: the ones saved in it, if it names a folder of them, then
/// the web.
final class Pages {
  private static final Logger LOG = LoggerFactory.getLogger(Pages.class);

  private Pages() {}

  static PageSource of(Workspace workspace, Person person) {
    String language = workspace.profile().language();
    PageSource web =
        new WebPages(
            WebLimits.USUAL,
            person::access,
            language.equals("en") ? "en" : language + ",en;q=0.8,*;q=0.5",
            () -> workspace.home().folder("cache/pages"));
    Optional<PageSource> saved = workspace.savedPages().map(Pages::saved);
    return saved.isEmpty() ? web : new SavedFirst(saved.get(), web);
  }

  private record SavedFirst(PageSource saved, PageSource web) implements PageSource {
    @Override
    public RawPage get(LinkUrl url, Cancellation cancellation) throws FetchFailure {
      Optional<RawPage> there = there(url, cancellation);
      return there.isPresent() ? there.get() : web.get(url, cancellation);
    }

    @Override
    public RawPage getAnew(LinkUrl url, Cancellation cancellation) throws FetchFailure {
      Optional<RawPage> there = there(url, cancellation);
      return there.isPresent() ? there.get() : web.getAnew(url, cancellation);
    }

    private Optional<RawPage> there(LinkUrl url, Cancellation cancellation) throws FetchFailure {
      try {
        return Optional.of(saved.get(url, cancellation));
      } catch (FetchFailure e) {
        if (e.kind() != FailureKind.NOT_FOUND) throw e;
        return Optional.empty();
      }
    }
  }

  /// The icons and lead images of a workspace's links: likewise, and from the network only where
  /// the person has pictures on.
  static Pictures pictures(Workspace workspace, Person person) {
    PictureSource web = unlessOff(new WebPictures(person::access), person);
    PictureSource source =
        workspace
            .savedPages()
            .map(Pages::saved)
            .<PictureSource>map(
                saved -> (url, cancellation) -> picture(saved, web, url, cancellation))
            .orElse(web);
    return new Pictures(source, () -> workspace.home().folder("cache/pictures"));
  }

  /** As one that was called off, it is asked for again when it is wanted again. */
  private static PictureSource unlessOff(PictureSource web, Person person) {
    return (url, cancellation) -> {
      if (!person.settings().images()) throw new FetchFailure(FailureKind.CANCELLED, "");
      return web.get(url, cancellation);
    };
  }

  private static byte[] picture(
      PageSource saved, PictureSource web, LinkUrl url, Cancellation cancellation)
      throws FetchFailure {
    try {
      return saved.get(url, cancellation).bytes();
    } catch (FetchFailure e) {
      if (e.kind() != FailureKind.NOT_FOUND) throw e;
      return web.get(url, cancellation);
    }
  }

  private static PageSource saved(Path folder) {
    Map<LinkUrl, String> files = new HashMap<>();
    Path index = folder.resolve("pages.yaml");
    try {
      Fields.of(Yaml.read(Files.readString(index), "pages.yaml"))
          .texts()
          .forEach((url, file) -> LinkUrl.parse(url).ifPresent(u -> files.put(u, file)));
    } catch (IOException | YamlReadException e) {
      LOG.warn("no saved pages in {}: {}", folder, e.getMessage());
    }
    return new SavedPages(folder, files);
  }
}
