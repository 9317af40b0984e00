package galley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DigestCommandTest {
  @TempDir private Path folder;
  private Publication publication;
  private Shell shell;

  @BeforeEach
  void publish() throws IOException {
    publication = Publication.in(folder);
    publication.write("content/2026-11-07-weekly77.md", issue("甲", 1));
    publication.write("content/2026-11-14-weekly78.md", issue("乙", 2));
    shell = new Shell(folder);
  }

  private static String issue(String title, int n) {
    return "## 🦄 文章\n\n1、[" + title + "](https://a.example/" + n + ")\n\n![](a.png)\n";
  }

  @Test
  void aDigestGoesToStandardOutputInThePublicationsLanguage() {
    Shell.Result result = shell.run("digest", "77", "2026-11", "--no-notes");

    assertThat(result.code()).isZero();
    assertThat(result.out())
        .isEqualTo(
            """
            # 码上周刊 第 77–78 期

            共 2 个链接，来自 2026-11-07 至 2026-11-14 的 2 期。

            ## 🦄 文章

            1、[甲](https://a.example/1)

            2、[乙](https://a.example/2)
            """);
  }

  @Test
  void aFileIsWrittenWithPathsThatLeadFromItAndIsNotWrittenOverUnasked() throws IOException {
    publication.write("seasons/old.md", "old\n");
    Shell.Result refused = shell.run("digest", "77", "77", "-o", "seasons/old.md");
    Shell.Result forced = shell.run("digest", "77", "77", "-o", "seasons/old.md", "--force");

    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.err()).contains("seasons/old.md is there already").hasLineCount(1);
    assertThat(forced.code()).isZero();
    assertThat(publication.read("seasons/old.md")).contains("![](../content/a.png)");
  }

  @Test
  void anIssueIsNeverWrittenOver() throws IOException {
    String name = "content/2026-11-07-weekly77.md";
    Shell.Result result = shell.run("digest", "77", "78", "-o", name, "--force");

    assertThat(result.code()).isEqualTo(2);
    assertThat(publication.read(name)).isEqualTo(issue("甲", 1));
  }

  @Test
  void whatIsWrongIsASentenceWithANextStep(@TempDir Path elsewhere) {
    assertThat(shell.run("digest", "77", "spring").err())
        .isEqualTo(
            "No issue is spring. The first one is #77 (2026-11-07), the last #78 (2026-11-14);"
                + " name a number, a date or a file.\n");
    assertThat(shell.run("digest", "78", "77").err())
        .isEqualTo("78 comes after 77. Name the earlier one first.\n");
    assertThat(shell.run("digest", "90", "99").err()).contains("no issue from 90 to 99");
    assertThat(shell.run("digest", "77").err()).contains("TO").hasLineCount(1);
    assertThat(new Shell(elsewhere).run("digest", "1", "2").err()).contains("no galley.yaml");
  }

  @Test
  void pastIssuesOfAFolderCanBeLearnedFrom() throws IOException {
    for (int day = 1; day <= 6; day++) {
      String items =
          "\n\n1、[甲](https://a.example/%1$d)\n\n说甲。\n\n2、[乙](https://b.example/%1$d)\n\n说乙。\n"
              .formatted(day);
      publication.write("old/2025-03-0" + day + "-weekly" + day + ".md", "## 文章" + items);
    }
    Shell.Result result = shell.run("digest", "2", "2025-03-05", "--learn", "old");

    assertThat(result.code()).isZero();
    assertThat(result.out())
        .contains("https://a.example/2", "https://b.example/5")
        .doesNotContain("https://a.example/1)", "https://a.example/6");
  }

  @Test
  void figuresAreTablesOfTheSameIssues() {
    Shell.Result result = shell.run("digest", "77", "78", "--figures");

    assertThat(result.code()).isZero();
    assertThat(result.out())
        .startsWith("## 数据\n\n共 2 期、2 个链接，重复分享 0 个。\n")
        .contains("| 2026-11-02 | 1 |", "| 2026-11-09 | 1 |", "| a.example | 2 |")
        .contains("| 2026-11 | 2 |")
        .endsWith("代码仓库 0 个（占全部链接的 0%）。\n");
  }
}
