package galley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeenCommandTest {
  @TempDir private Path folder;
  private Shell shell;

  @BeforeEach
  void publish() throws IOException {
    Publication publication = Publication.in(folder);
    publication.write("content/2026-11-07-weekly77.md", issue("甲", "https://a.example/1"));
    publication.write("content/2026-11-14-weekly78.md", issue("再谈甲", "http://www.a.example/1/"));
    shell = new Shell(folder);
  }

  private static String issue(String title, String url) {
    return "## 🦄 文章\n\n1、[" + title + "](" + url + ")\n\n另见 [此处](https://b.example)。\n";
  }

  @Test
  void aLinkIsFoundInEveryIssueUnderAnySpelling() {
    Shell.Result result =
        shell.run("seen", "https://a.example/1?utm_source=x", "https://c.example");

    assertThat(result.code()).isZero();
    assertThat(result.out().lines())
        .containsExactly(
            "https://a.example/1?utm_source=x\tcontent/2026-11-07-weekly77.md:3\t"
                + "#77 2026-11-07 item 1: 甲",
            "https://a.example/1?utm_source=x\tcontent/2026-11-14-weekly78.md:3\t"
                + "#78 2026-11-14 item 1: 再谈甲",
            "https://c.example\tnot published");
  }

  @Test
  void repeatedLinksAreListedOnceEachAndThoseInBodiesOnlyWhenAskedFor() {
    assertThat(shell.run("seen", "--repeated").out().lines())
        .containsExactly(
            "https://a.example/1\t2\tcontent/2026-11-07-weekly77.md:3,"
                + " content/2026-11-14-weekly78.md:3");
    assertThat(shell.run("seen", "--repeated", "--all-links").out().lines()).hasSize(2);
  }

  @Test
  void withoutAQuestionOrAnArchiveThereIsASentence(@TempDir Path elsewhere) {
    assertThat(shell.run("seen").err())
        .isEqualTo("Name URLs, or --repeated without any. See galley seen --help.\n");
    assertThat(shell.run("seen", "--repeated", "https://a.example/1").code()).isEqualTo(2);
    assertThat(shell.run("seen", "no url").err()).contains("no url").hasLineCount(1);
    Shell.Result none = new Shell(elsewhere).run("seen", "https://a.example/1");
    assertThat(none.code()).isEqualTo(2);
    assertThat(none.err()).contains("no galley.yaml").hasLineCount(1);
  }
}
