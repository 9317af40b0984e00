package galley.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import galley.issue.Conventions;
import galley.issue.ConventionsReader;
import galley.issue.Outline;
import galley.link.LinkUrl;
import galley.yaml.Fields;
import galley.yaml.Yaml;
import galley.yaml.YamlReadException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveTest {
  private static final String FORTY_ONE =
      """
      ## Articles

      - [Loom](https://loom.example/a)

        See also [its code](https://github.com/weft/loom) and [again](https://loom.example/a#top).

      - [Felt](https://felt.example/)

      Subscribe at <https://weekly.example/>.
      """;
  private static final String FORTY_TWO =
      """
      ## Articles

      - [Loom, once more](http://www.loom.example/a/?utm_source=x)
      - [Weft's loom](https://github.com/Weft/Loom/tree/main)

      Subscribe at <https://weekly.example/>.
      """;

  private final Archive archive = of(issue("41", FORTY_ONE), issue("42", FORTY_TWO));

  private static Archive of(ArchivedIssue... issues) {
    Archive archive = Archive.inMemory();
    try {
      archive.refresh(IssueSource.of(List.of(issues)), Progress.NONE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return archive;
  }

  @Test
  void aPageIsFoundUnderAnySpellingWithThePlaceItStoodAt() {
    assertThat(archive.of(new LinkUrl("https://loom.example/a")))
        .extracting(Appearance::path, Appearance::item, Appearance::line, Appearance::title)
        .containsExactly(
            tuple("issues/41.md", 1, 3, "Loom"), tuple("issues/42.md", 1, 3, "Loom, once more"));
  }

  @Test
  void aLinkInABodyIsNoTitleLink() {
    assertThat(archive.of(new LinkUrl("https://github.com/weft/loom")))
        .extracting(Appearance::number, Appearance::isTitle)
        .containsExactly(tuple("41", false), tuple("42", true));
  }

  @Test
  void whatStandsInEachIssueOutsideItsItemsWasNotShared() {
    assertThat(archive.of(new LinkUrl("https://weekly.example/"))).isEmpty();
    assertThat(archive.of(new LinkUrl("https://never.example/"))).isEmpty();
  }

  @Test
  void aTitleLinkOfTwoIssuesIsRepeatedAndOneOfABodyOnlyIfAllLinksCount() {
    assertThat(archive.repeated(false))
        .singleElement()
        .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
        .hasSize(2);
    assertThat(archive.repeated(true)).hasSize(2);
  }

  @Test
  void twiceInOneIssueIsOnce() {
    String twice = "## Articles\n\n- [A](https://a.example)\n- [B](https://a.example/)\n";

    assertThat(of(issue("1", twice)).repeated(true)).isEmpty();
  }

  @Test
  void anIssueAndItsCopyAreOneByTheirNumberOrElseByTheirDate() {
    Outline same = Outline.parse("## Articles\n\n- [A](https://a.example)\n", conventions());
    var numbered = new ArchivedIssue("issues/7.md", "7", "2026-01-02", same);
    var copy = new ArchivedIssue("old/007.md", "007", null, same);
    var dated = new ArchivedIssue("issues/a.md", null, "2026-01-02", same);
    var datedCopy = new ArchivedIssue("old/a.md", null, "2026-01-02", same);
    var later = new ArchivedIssue("issues/b.md", null, "2026-01-09", same);

    assertThat(of(numbered, copy).repeated(false)).isEmpty();
    assertThat(of(dated, datedCopy).repeated(false)).isEmpty();
    assertThat(of(dated, later).repeated(false)).hasSize(1);
    assertThat(of(numbered, dated).repeated(false)).hasSize(1);
    assertThat(
            of(dated, later)
                .of(
                    new LinkUrl("https://a.example"),
                    new IssueRef("drafts/a.md", null, "2026-01-02")))
        .extracting(Appearance::path)
        .containsExactly("issues/b.md");
  }

  private static ArchivedIssue issue(String number, String text) {
    return new ArchivedIssue(
        "issues/" + number + ".md", number, null, Outline.parse(text, conventions()));
  }

  private static Conventions conventions() {
    String profile =
        """
        sections: [{role: articles, heading: "## Articles"}]
        items: {form: bullet, headline: "- [{title}]({url})"}
        """;
    try {
      return ConventionsReader.read(Fields.of(Yaml.read(profile, "galley.yaml")), _ -> "");
    } catch (YamlReadException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void whatWasClosedBeforeItsTurnCameReadsAndWritesNothing(@TempDir Path folder)
      throws IOException {
    Path index = folder.resolve("index");
    Archive closed = Archive.keptIn(() -> Files.createDirectories(index));
    closed.close();
    Refreshed refreshed =
        closed.refresh(IssueSource.of(List.of(issue("41", FORTY_ONE))), Progress.NONE);

    assertThat(refreshed.complete()).isFalse();
    assertThat(refreshed.read()).isZero();
    assertThat(index).doesNotExist();
  }
}
