package galley.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import galley.link.PageFacts;
import java.util.List;
import org.junit.jupiter.api.Test;

class FactsJsonTest {
  @Test
  void aLineOfJsonHasAllKeys() {
    PageFacts facts = PageFacts.builder().title("A page of ours", "title").build();

    assertThat(FactsJson.line("id", "7", new FetchResult.Fetched(facts, null, List.of())))
        .startsWith("{\"id\":\"7\",\"title\":\"A page of ours\",\"author\":null,\"date\":null,")
        .endsWith("\"summary\":null,\"error\":null}");
    assertThat(FactsJson.line("url", "u", new FetchResult.Failed(FailureKind.NOT_FOUND, "404")))
        .startsWith("{\"url\":\"u\",\"title\":null,")
        .endsWith("\"error\":\"not_found: 404\"}");
  }

  @Test
  void theDescriptionIsThePagesOwnAndTheSummaryTheBest() {
    PageFacts facts =
        PageFacts.builder()
            .description("Picked from the text.", "extracted")
            .description("What the page says…", "og:description")
            .build();

    assertThat(FactsJson.line("id", "7", new FetchResult.Fetched(facts, null, List.of())))
        .contains("\"description\":\"What the page says…\"")
        .contains("\"summary\":\"Picked from the text.\"");
  }

  @Test
  void whatIsPickedIsNoDescription() {
    PageFacts facts = PageFacts.builder().description("Picked.", "extracted").build();

    assertThat(FactsJson.line("id", "7", new FetchResult.Fetched(facts, null, List.of())))
        .contains("\"description\":null")
        .contains("\"summary\":\"Picked.\"");
  }
}
