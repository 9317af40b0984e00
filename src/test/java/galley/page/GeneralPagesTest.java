package galley.page;

import static org.assertj.core.api.Assertions.assertThat;

import galley.link.LinkUrl;
import galley.link.PageFacts;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Invented pages as the usual programs make them (blogs, forums, manuals, newspapers, archives) in
/// many languages, each with its traps, and what a careful reader takes from them. `manifest.json`
/// can be given to `galley extract` as it is.
class GeneralPagesTest {
  private static final String FOLDER = "general/";

  /** A page and what it says; `gold.site` lists the spellings that are right, or is null. */
  record Expected(String id, String file, LinkUrl url, JsonNode gold) {
    @Nullable String text(String key) {
      return gold.path(key).isString() ? gold.path(key).stringValue() : null;
    }

    List<String> sites() {
      return gold.path("site").valueStream().map(JsonNode::stringValue).toList();
    }

    @Override
    public String toString() {
      return id;
    }
  }

  static List<Expected> pages() throws IOException {
    JsonNode manifest = JsonMapper.builder().build().readTree(bytes("manifest.json"));
    List<Expected> pages = new ArrayList<>();
    for (JsonNode page : manifest) {
      pages.add(
          new Expected(
              page.path("id").stringValue(),
              page.path("file").stringValue(),
              new LinkUrl(page.path("url").stringValue()),
              page.path("gold")));
    }
    return pages;
  }

  private static byte[] bytes(String name) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(GeneralPagesTest.class.getResourceAsStream(FOLDER + name), name)) {
      return in.readAllBytes();
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void aPageIsReadAsACarefulReaderWould(Expected page) throws IOException {
    PageReading reading = new PageReader().read(RawPage.of(page.url(), null, bytes(page.file())));

    assertThat(reading).isInstanceOf(PageReading.Read.class);
    PageFacts facts = ((PageReading.Read) reading).facts();
    SoftAssertions softly = new SoftAssertions();
    softly.assertThat(facts.title()).as("title").isEqualTo(page.text("title"));
    softly.assertThat(Objects.toString(facts.date(), null)).as("date").isEqualTo(page.text("date"));
    softly.assertThat(facts.author()).as("author").isEqualTo(page.text("author"));
    softly.assertThat(facts.language()).as("language").startsWith(page.text("lang"));
    if (!page.sites().isEmpty()) {
      softly.assertThat(page.sites()).as("site").contains(facts.site());
    }
    softly.assertAll();
  }
}
