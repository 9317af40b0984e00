package galley.page;

import galley.link.Candidate;
import galley.link.LinkUrl;
import galley.link.PageFacts;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Reads what a page says of itself. Each question has a reader of its own.
///
/// A check for robots and a page that says it is not there are failures, whatever status they came
/// with. What is no web page has no title, only its type and size.
public final class PageReader {

  public PageReading read(RawPage raw) {
    if (!raw.isHtml()) {
      PageFacts file = PageFacts.builder().contentType(raw.mediaType()).size(raw.size()).build();
      return new PageReading.Read(file, List.of());
    }
    return read(Page.of(Charsets.decode(raw.bytes(), raw.charset()), raw.url()));
  }

  /// The facts of a page with what its oEmbed adds to them.
  public PageFacts withEmbed(PageFacts facts, RawPage answer) {
    return Embed.add(facts, answer);
  }

  private static PageReading read(Page page) {
    List<Candidate> titles = TitleReader.read(page);
    String said = page.titleElement();
    LinkUrl next = Refresh.of(page);
    if (next == null && BotWall.isName(said)) {
      return new PageReading.Barred(Barrier.ROBOT_CHECK, said);
    }
    if (next == null && Titles.isMissing(said)) {
      return new PageReading.Barred(Barrier.NOT_FOUND, said);
    }
    String text = MainText.of(page);
    List<String> paragraphs = text.isBlank() ? List.of() : List.of(text);
    return new PageReading.Read(facts(page, titles, text), paragraphs, next, Embed.address(page));
  }

  private static PageFacts facts(Page page, List<Candidate> titles, String text) {
    return PageFacts.builder()
        .titles(titles)
        .descriptions(DescriptionReader.read(page))
        .author(AuthorReader.read(page))
        .date(DateReader.read(page))
        .site(SiteReader.read(page, titles.isEmpty() ? null : titles.getFirst().text()))
        .language(LanguageReader.read(page, text))
        .image(image(page))
        .canonical(canonical(page))
        .minutes(text.isBlank() ? null : MainText.minutes(text))
        .build();
  }

  private static @Nullable LinkUrl image(Page page) {
    String address =
        page.metadata()
            .first(
                "og:image:secure_url",
                "og:image",
                "og:image:url",
                "twitter:image",
                "twitter:image:src");
    return page.web(address != null ? address : page.linked().ofArticle("image"));
  }

  private static @Nullable LinkUrl canonical(Page page) {
    Element link = page.document().selectFirst("link[rel~=(?i)^canonical$][href]");
    LinkUrl canonical = page.web(link == null ? null : link.attr("href"));
    return canonical != null ? canonical : page.web(page.metadata().first("og:url"));
  }
}
