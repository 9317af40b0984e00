package galley.page;

import galley.link.LinkUrl;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a site calls itself: by its metadata, by the piece of the page's title that is its name, by
/// its host.
final class SiteReader {
  private static final Pattern PAGE =
      Pattern.compile("(?iu)(?:page|seite|página|страница|第)?\\s*[\\d/ ]+\\s*(?:页|ページ)?");

  private SiteReader() {}

  static @Nullable String read(Page page, @Nullable String title) {
    return Stream.of(
            page.metadata().first("og:site_name"),
            publisher(page),
            page.linked()
                .ofType("WebSite")
                .flatMap(it -> page.linked().names(it).stream())
                .findFirst()
                .orElse(null),
            page.metadata().first("application-name", "apple-mobile-web-app-title"),
            inTitle(page, title),
            page.names().ofDomain(),
            page.names().shown(),
            host(page.url()))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static @Nullable String publisher(Page page) {
    return page.linked().articles().stream()
        .flatMap(it -> page.linked().names(it.path("publisher")).stream())
        .findFirst()
        .orElse(null);
  }

  private static @Nullable String inTitle(Page page, @Nullable String title) {
    if (title == null) {
      return null;
    }
    List<String> rest =
        TitlePieces.of(TitleFields.unpaged(page.titleElement())).runs().stream()
            .filter(run -> Words.folded(run.text()).equals(Words.folded(title)))
            .findFirst()
            .map(run -> run.rest().stream().filter(it -> !PAGE.matcher(it).matches()).toList())
            .orElse(List.of());
    return rest.stream()
        .filter(page.names()::isName)
        .findFirst()
        .orElse(rest.isEmpty() ? null : rest.getLast());
  }

  private static @Nullable String host(@Nullable LinkUrl url) {
    return url == null ? null : url.host().replaceFirst("^www\\.", "");
  }
}
