package galley.page;

import galley.link.Candidate;
import galley.link.LinkUrl;
import galley.link.PageFacts;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Reads what a page says of itself. Each question has a reader of its own, and the sites that are
/// linked to most have one each, which goes before.
///
/// A check for robots and a page that says it is not there are failures, whatever status they came
/// with. What is no web page is a file: its type and size, and what little it tells beyond.
public final class PageReader {

  public PageReading read(RawPage raw) {
    byte[] bytes = raw.bytes();
    String recognized = Signature.mediaType(bytes);
    String type = recognized == null ? raw.mediaType() : recognized;
    if (type == null || RawPage.isHtml(type)) {
      return read(Page.of(Charsets.decode(bytes, raw.charset()), raw.url()));
    }
    LinkUrl about = raw.url() == null ? null : ArxivSite.paper(raw.url());
    return new PageReading.Read(FileReader.read(raw, bytes, type), List.of(), null, about);
  }

  /// A page or file with what the address that it names itself says about it.
  public PageReading.Read completed(PageReading.Read read, RawPage about) {
    if (!about.isHtml()) {
      return new PageReading.Read(Embed.add(read.facts(), about), read.text());
    }
    return read(about) instanceof PageReading.Read page
        ? new PageReading.Read(FileReader.described(read.facts(), page.facts()), page.text())
        : read;
  }

  private static PageReading read(Page page) {
    List<Candidate> titles = TitleReader.read(page);
    LinkUrl next = Refresh.of(page);
    Barrier barrier = next == null ? Barriers.of(page) : null;
    if (barrier != null) {
      return new PageReading.Barred(barrier, Barriers.says(page));
    }
    List<String> text = MainText.of(page);
    PageFacts facts = KnownSites.read(page, facts(page, titles, text));
    LinkUrl about = facts.titles().isEmpty() ? Embed.address(page) : null;
    return new PageReading.Read(facts, text, next, about);
  }

  private static PageFacts facts(Page page, List<Candidate> titles, List<String> paragraphs) {
    String title = titles.isEmpty() ? null : titles.getFirst().text();
    String text = String.join("\n", paragraphs);
    return PageFacts.builder()
        .titles(titles)
        .descriptions(DescriptionReader.read(page, title, paragraphs))
        .author(AuthorReader.read(page))
        .date(DateReader.read(page))
        .site(SiteReader.read(page, title))
        .language(LanguageReader.read(page, text))
        .image(image(page))
        .icon(IconReader.read(page))
        .canonical(canonical(page))
        .minutes(text.isBlank() ? null : MainText.minutes(text))
        .duration(LengthReader.read(page))
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
    Element link =
        page.named("link")
            .filter(it -> it.attr("rel").equalsIgnoreCase("canonical") && it.hasAttr("href"))
            .findFirst()
            .orElse(null);
    LinkUrl canonical = page.web(link == null ? null : link.attr("href"));
    return canonical != null ? canonical : page.web(page.metadata().first("og:url"));
  }
}
