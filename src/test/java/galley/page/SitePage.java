package galley.page;

import static org.assertj.core.api.Assertions.assertThat;

import galley.link.Candidate;
import galley.link.LinkUrl;
import galley.link.PageFacts;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A page as it would have come from a site. */
record SitePage(String url, String html) {

  PageFacts facts() {
    PageReading reading =
        new PageReader()
            .read(
                RawPage.of(
                    new LinkUrl(url),
                    "text/html; charset=utf-8",
                    html.getBytes(StandardCharsets.UTF_8)));
    assertThat(reading).isInstanceOf(PageReading.Read.class);
    return ((PageReading.Read) reading).facts();
  }

  static List<String> texts(List<Candidate> candidates) {
    return candidates.stream().map(Candidate::text).toList();
  }
}
