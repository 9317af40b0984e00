package galley.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import galley.link.LinkUrl;
import galley.page.RawPage;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SavedPagesTest {
  @TempDir private Path folder;

  @BeforeEach
  void save() throws Exception {
    Files.createDirectory(folder.resolve("pages"));
    Files.writeString(folder.resolve("pages/a.html"), "saved");
    Files.writeString(folder.resolve("secret.html"), "secret");
    try (OutputStream out =
        new GZIPOutputStream(Files.newOutputStream(folder.resolve("pages/b.html.gz")))) {
      out.write(new byte[] {'p', 'a', 'c', 'k', 'e', 'd'});
    }
  }

  @Test
  void aSavedPageIsFoundUnderAnySpellingOfItsUrl() throws Exception {
    assertThat(get("http://www.a.example/?utm_source=x").bytes()).asString().isEqualTo("saved");
  }

  @Test
  void aPackedPageIsUnpacked() throws Exception {
    assertThat(get("https://b.example").bytes()).asString().isEqualTo("packed");
  }

  @Test
  void aPageThatUnpacksToMoreThanAPageIsTooLarge() throws Exception {
    try (OutputStream out =
        new GZIPOutputStream(Files.newOutputStream(folder.resolve("pages/b.html.gz")))) {
      for (int i = 0; i < 100; i++) out.write(new byte[1 << 20]);
    }
    assertThat(failure("https://b.example").kind()).isEqualTo(FailureKind.TOO_LARGE);
    assertThat(Files.size(folder.resolve("pages/b.html.gz"))).isLessThan(200_000);
  }

  @Test
  void aPageThatIsNotThereIsNotFound() {
    assertThat(failure("https://c.example").kind()).isEqualTo(FailureKind.NOT_FOUND);
    assertThat(failure("https://lost.example").kind()).isEqualTo(FailureKind.NOT_FOUND);
  }

  @Test
  void noFileOutsideTheFolderIsRead() {
    assertThat(failure("https://outside.example").kind()).isEqualTo(FailureKind.OTHER);
  }

  private RawPage get(String url) throws FetchFailure {
    Map<LinkUrl, String> files =
        Map.of(
            new LinkUrl("https://a.example/"), "a.html",
            new LinkUrl("https://b.example/"), "b.html.gz",
            new LinkUrl("https://lost.example/"), "lost.html",
            new LinkUrl("https://outside.example/"), "../secret.html");
    return new SavedPages(folder.resolve("pages"), files).get(new LinkUrl(url), new Cancellation());
  }

  private FetchFailure failure(String url) {
    return catchThrowableOfType(FetchFailure.class, () -> get(url));
  }
}
