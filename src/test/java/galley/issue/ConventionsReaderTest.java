package galley.issue;

import static org.assertj.core.api.Assertions.assertThat;

import galley.yaml.Fields;
import galley.yaml.Yaml;
import galley.yaml.YamlProblem;
import galley.yaml.YamlReadException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ConventionsReaderTest {
  @Test
  void theSampleProfileReadsItsIssuesWhole() throws IOException, YamlReadException {
    Path sample = Path.of("assets/sample");
    Fields fields =
        Fields.of(Yaml.read(Files.readString(sample.resolve("galley.yaml")), "galley.yaml"));
    Conventions conventions =
        ConventionsReader.read(fields, name -> read(sample.resolve("blocks/" + name + ".md")));
    Outline outline = Outline.parse(Files.readString(sample.resolve("drafts/79.md")), conventions);

    assertThat(fields.problems()).isEmpty();
    assertThat(outline.sections())
        .extracting(s -> s.role() + ":" + s.items().size() + ":" + s.block())
        .containsExactly(
            "articles:4:false", "projects:3:false", "media:1:false", "null:0:true", "null:0:true");
    assertThat(outline.items().getFirst().fields()).containsEntry("language", "en");
    try (Stream<Path> issues = Files.list(sample.resolve("issues"))) {
      for (Path issue : issues.toList()) {
        String text = Files.readString(issue);
        assertThat(Outline.parse(text, conventions).items())
            .as("%s", issue)
            .hasSize((int) text.lines().filter(l -> l.matches("\\d+、.*")).count())
            .noneMatch(i -> i.content().in(text).contains("🎁"));
      }
    }
  }

  @Test
  void aNameInATemplateThatIsNoFieldIsReportedWithItsLine() throws YamlReadException {
    Fields fields =
        Fields.of(
            Yaml.read(
                """
                items:
                  form: bullet
                  headline: "- [{titl}]({url}) {{ page.mark }} \\\\{literal}"
                """,
                "galley.yaml"));

    ConventionsReader.read(fields, _ -> "");

    assertThat(fields.problems())
        .extracting(problem -> problem.line() + " " + problem.sentence(Locale.ENGLISH))
        .containsExactly("3 \"{titl}\" is not a known name here. Did you mean \"{title}\"?");
  }

  @Test
  void aSlipIsReportedWithItsLineAndTheRestHolds() throws YamlReadException {
    Fields fields =
        Fields.of(
            Yaml.read(
                """
                sections:
                  - {role: news, heading: "## News"}
                  - {heading: "## Jobs"}
                items:
                  from: bullet
                  headline: "- [{title}]({url})"
                """,
                "galley.yaml"));
    Conventions conventions = ConventionsReader.read(fields, _ -> "");

    assertThat(conventions.sections()).hasSize(1);
    assertThat(conventions.items()).hasSize(1);
    assertThat(fields.problems()).extracting(YamlProblem::line).containsExactly(3, 5);
    assertThat(fields.problems().getLast().sentence(Locale.ENGLISH))
        .contains("from")
        .contains("form");
  }

  @Test
  void severalFormsAndTagsAreRead() throws YamlReadException {
    Fields fields =
        Fields.of(
            Yaml.read(
                """
                front-matter: {form: toml}
                sections: none
                items:
                  - {form: heading, headline: "## {title}", url: "<{url}>"}
                  - {form: ordered, headline: "{n}. {title}{kind}", restart: issue, tags: {kind: {video: " [video]", text: ""}}}
                """,
                "galley.yaml"));
    Conventions conventions = ConventionsReader.read(fields, _ -> "");

    assertThat(fields.problems()).isEmpty();
    assertThat(conventions.restart()).isEqualTo(Conventions.Restart.ISSUE);
    List<Item> items =
        Outline.parse("## A b\n\n<https://a.example/x>\n\nNote.\n", conventions).items();
    assertThat(items).extracting(Item::urlText).containsExactly("https://a.example/x");
    assertThat(Outline.parse("3. A talk [video]\n", conventions).items().getFirst().fields())
        .containsEntry("kind", "video")
        .containsEntry("title", "A talk");
  }

  private static String read(Path file) {
    try {
      return Files.exists(file) ? Files.readString(file) : "";
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
