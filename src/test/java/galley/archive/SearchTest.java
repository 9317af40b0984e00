package galley.archive;

import static org.assertj.core.api.Assertions.assertThat;

import galley.issue.Conventions;
import galley.issue.ConventionsReader;
import galley.issue.Outline;
import galley.text.TextRange;
import galley.yaml.Fields;
import galley.yaml.Yaml;
import galley.yaml.YamlReadException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What a curator types finds what was published, however either is spelt.
class SearchTest {
  private static final String FORTY_ONE =
      """
      Hello from the weaver.

      ## Articles

      - [深度学习与 Café Loom](https://www.loom.example/a)

        Uses **asyncio.run()** and C++ in `snake_case`; see [its code](https://github.com/weft/loom).

      - [编织机器人入门](https://felt.example/)

        一个关于Ｐｙｔｈｏｎ的教程，机器学习也提到。
      """;
  private static final String FORTY_TWO =
      """
      ## Articles

      - [Shuttle 2.0](https://shuttle.example/two)

        A shuttle for every loom, [and how](https://shuttle.example/%E7%BA%BA/%E7%BB%B4)
        [it came](https://shuttle.example/0123456789abcdef0123456789abcdef/50%).
      """;

  private final Archive archive = Archive.inMemory();

  @BeforeEach
  void publish() throws IOException {
    archive.refresh(
        IssueSource.of(List.of(issue("41", FORTY_ONE), issue("42", FORTY_TWO))), Progress.NONE);
  }

  @ParameterizedTest
  @CsvSource({
    "loom, 42:Shuttle 2.0 | 41:深度学习与 Café Loom",
    "LOOM asyncio, 41:深度学习与 Café Loom",
    "asyncio LOOM, 41:深度学习与 Café Loom",
    "cafe, 41:深度学习与 Café Loom",
    "Ｃａｆｅ, 41:深度学习与 Café Loom",
    "python, 41:编织机器人入门",
    "pyth, 41:编织机器人入门",
    "python教, ''",
    "Python的教, 41:编织机器人入门",
    "机器, 41:编织机器人入门",
    "机器学习, 41:编织机器人入门",
    "学习, 41:深度学习与 Café Loom | 41:编织机器人入门",
    "学习与, 41:深度学习与 Café Loom",
    "器学, 41:编织机器人入门",
    "机 学, 41:编织机器人入门",
    "门, 41:编织机器人入门",
    "入门, 41:编织机器人入门",
    "深, 41:深度学习与 Café Loom",
    "学机, ''",
    "github, 41:深度学习与 Café Loom",
    "github.com, 41:深度学习与 Café Loom",
    "loom.example, 41:深度学习与 Café Loom",
    "weft/loom, 41:深度学习与 Café Loom",
    "github.com/weft, 41:深度学习与 Café Loom",
    "weft, 41:深度学习与 Café Loom",
    "shuttle.example/two, 42:Shuttle 2.0",
    "纺/维, 42:Shuttle 2.0",
    "0123456789abcdef0123456789abcdef, ''",
    "asyncio, 41:深度学习与 Café Loom",
    "run, 41:深度学习与 Café Loom",
    "case, 41:深度学习与 Café Loom",
    "C++, 41:深度学习与 Café Loom",
    "C#, ''",
    "c, ''",
    "shu two, ''",
    "shuttle ev, 42:Shuttle 2.0",
    "2.0, 42:Shuttle 2.0",
    "weav, 41:",
    "nothing, ''",
  })
  void findsWhatWasPublished(String query, String places) {
    assertThat(String.join(" | ", found(query))).isEqualTo(places);
  }

  private List<String> found(String query) {
    List<String> places = new ArrayList<>();
    for (IssueHits issue : archive.search(query, 100).issues()) {
      issue.hits().forEach(hit -> places.add(issue.issue().number() + ":" + hit.title()));
    }
    return places;
  }

  @Test
  void theWordsAreMarkedWhereTheyStand() {
    Hit hit = archive.search("学习 py", 10).issues().getFirst().hits().getFirst();

    assertThat(hit.snippet()).isEqualTo("一个关于Ｐｙｔｈｏｎ的教程，机器学习也提到。");
    assertThat(marked(hit.snippet(), hit.snippetMarks())).containsExactly("Ｐｙ", "学习");
    assertThat(hit.titleMarks()).isEmpty();
  }

  @Test
  void aHitSaysWhereItIs() {
    Hit hit = archive.search("felt", 10).issues().getFirst().hits().getFirst();
    assertThat(hit.item()).isEqualTo(2);
    assertThat(hit.line()).isEqualTo(9);
    assertThat(hit.url()).isEqualTo("https://felt.example/");
    Hit greeting = archive.search("hello", 10).issues().getFirst().hits().getFirst();
    assertThat(greeting.item()).isZero();
    assertThat(greeting.line()).isEqualTo(1);
    assertThat(greeting.url()).isNull();
  }

  @Test
  void whatIsNotListedIsCounted() {
    Found found = archive.search("loom", 1);

    assertThat(found.issues()).hasSize(1);
    assertThat(found.hits()).isEqualTo(2);
    assertThat(found.inIssues()).isEqualTo(2);
  }

  @Test
  void aLongTextIsShownAroundTheWord() throws IOException {
    String text =
        "## Articles\n\n- [A](https://a.example)\n\n  " + "wool ".repeat(100) + "needle 🧵";
    archive.refresh(IssueSource.of(List.of(issue("1", text))), Progress.NONE);

    Hit hit = archive.search("needle", 10).issues().getFirst().hits().getFirst();

    assertThat(hit.snippet()).startsWith("…wool").endsWith("wool needle 🧵").hasSizeLessThan(60);
    assertThat(marked(hit.snippet(), hit.snippetMarks())).containsExactly("needle");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", " ", "*", "?", "a*", "\"", "\"loom", "loom AND", "(", "[a TO", "title:loom", "\\",
            "-loom",
        "+", "~", "^2", "loom~2", "/.*/", "🧵", "\uD83E", "，。", "\u0000", "!", "{", "&&", "||"
      })
  void aQueryIsDataAndNoneIsRefused(String query) {
    assertThat(archive.search(query, 10)).isNotNull();
    assertThat(archive.search(query.repeat(2_000), 10)).isNotNull();
  }

  private static List<String> marked(String text, List<TextRange> marks) {
    return marks.stream().map(mark -> mark.in(text)).toList();
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
}
