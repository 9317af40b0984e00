package galley.page;

import galley.link.Candidate;
import galley.link.LinkUrl;
import galley.link.PageFacts;
import galley.link.PageFactsBuilder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a page lets others say of it when they embed it (oEmbed 1.0, section 2.3.4).
final class Embed {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int LONGEST = 400;

  private Embed() {}

  /** Where the page says that its oEmbed is (section 4), or null. */
  static @Nullable LinkUrl address(Page page) {
    Element link =
        page.document().selectFirst("link[rel~=(?i)alternate][type=application/json+oembed][href]");
    return page.web(link == null ? null : link.attr("href"));
  }

  /** The facts with what the answer adds; what the page itself said stays. */
  static PageFacts add(PageFacts facts, RawPage answer) {
    JsonNode said;
    try {
      said = JSON.readTree(new String(answer.bytes(), StandardCharsets.UTF_8));
    } catch (JacksonException _) {
      return facts;
    }
    PageFactsBuilder more = facts.toBuilder();
    String title = JsonLd.text(said.path("title"));
    if (title != null && title.length() <= LONGEST && !Titles.isFailure(title)) {
      more.titles(List.of(new Candidate(title, "oEmbed")));
    }
    if (facts.author() == null) {
      more.author(JsonLd.text(said.path("author_name")));
    }
    String provider = JsonLd.text(said.path("provider_name"));
    if (provider != null) {
      more.site(provider);
    }
    if (facts.image() == null) {
      more.image(Page.absolute(JsonLd.text(said.path("thumbnail_url"))));
    }
    return more.build();
  }
}
