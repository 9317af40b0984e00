package galley.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import galley.issue.Template;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReferenceTest {
  private static final String URL = "https://a.example/1";

  @TempDir private Path folder;

  private String reference(String profile, @Nullable String number, @Nullable String date)
      throws IOException {
    Files.writeString(folder.resolve("galley.yaml"), profile);
    return Reference.of(Workspace.open(folder)).to(number, date, "甲 [乙", URL, "../issues/41.md");
  }

  @Test
  void thePublicationsOwnWordsComeFirst() throws IOException {
    assertThat(reference("reference: \"第 {number} 期[分享过]({url})\"\n", "41", null))
        .isEqualTo("第 41 期[分享过](https://a.example/1)");
    assertThat(reference("reference: \"See [#{number}]({link}).\"\n", "41", null))
        .isEqualTo("See [#41](../issues/41.md).");
  }

  @Test
  void whatAnIssueDoesNotHaveIsNotAskedOfIt() throws IOException {
    String own = "publication: {language: zh}\nreference: \"第 {number} 期[分享过]({url})\"\n";

    assertThat(reference(own, null, "2024-02-03"))
        .isEqualTo("2024-02-03 分享过 [甲 \\[乙](https://a.example/1)");
    assertThat(reference(own, null, null)).isEqualTo("此前分享过 [甲 \\[乙](https://a.example/1)");
  }

  @Test
  void withoutATemplateTheLanguageDecides() throws IOException {
    assertThat(reference("publication: {language: zh}\n", "41", null))
        .isEqualTo("第 41 期分享过 [甲 \\[乙](https://a.example/1)");
    assertThat(reference("publication: {language: en}\n", "41", null))
        .isEqualTo("[甲 \\[乙](https://a.example/1), shared in #41");
  }

  @Test
  void anAddressIsWrittenAsALinkTakesIt() throws IOException {
    Files.writeString(folder.resolve("galley.yaml"), "");
    Reference reference = Reference.of(Workspace.open(folder));

    assertThat(reference.to("1", null, "t", "https://a.example/a_(b)", "x"))
        .startsWith("[t](https://a.example/a_(b))");
    assertThat(reference.to("1", null, "t", "https://a.example/a)b", "x"))
        .startsWith("[t](<https://a.example/a)b>)");
    assertThat(reference.to("1", null, "", null, "my issue.md"))
        .startsWith("[my issue.md](<my issue.md>)");
  }

  /// Law: what such a template reads it writes the same.
  @ParameterizedTest
  @ValueSource(
      strings = {"第 41 期[分享过](https://a.example/1)", "第 7 期[分享过](https://a.example/a_(b))"})
  void aReferenceIsReadAsItIsWritten(String line) {
    Optional<Template.Match> match = Template.of("第 {number} 期[分享过]({url})").read(line);

    assertThat(match.map(Template.Match::print)).contains(line);
  }
}
