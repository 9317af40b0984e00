package galley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import galley.inbox.Draft;
import galley.inbox.Inbox;
import galley.inbox.InboxLink;
import galley.link.LinkUrl;
import galley.link.PastedLink;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportCommandTest {
  private static final String TARGET = "content/2026-11-21-weekly79.md";

  @TempDir private Path folder;
  private Publication publication;
  private Shell shell;

  @BeforeEach
  void make() throws IOException {
    publication = Publication.in(folder);
    shell = new Shell(folder);
  }

  @Test
  void theBlogsFileHasItsNameAndTheDraftsBytes() throws IOException {
    String raw = "\uFEFF" + Publication.DRAFT.replace("\n", "\r\n") + "mixed\n";
    publication.write("drafts/79.md", raw);

    Shell.Result result = shell.run("export", "drafts/79.md", "--to", "blog");

    assertThat(result).isEqualTo(new Shell.Result(0, "Wrote " + TARGET + ".\n", ""));
    assertThat(publication.read(TARGET)).isEqualTo(raw);
  }

  @Test
  void theDifferenceIsShownAsAPatch() throws IOException {
    shell.run("export", "drafts/79.md", "--to", "blog");
    publication.write("drafts/79.md", Publication.DRAFT.replace("你好。", "你好！"));

    Shell.Result result = shell.run("export", "drafts/79.md", "--to", "blog", "--diff");

    assertThat(result.out())
        .startsWith("--- " + TARGET + "\n+++ " + TARGET + "\n@@ -3,7 +3,7 @@\n")
        .contains("\n-你好。\n+你好！\n")
        .endsWith("Wrote " + TARGET + " over the last version.\n");
    assertThat(shell.run("export", "drafts/79.md", "--to", "BLOG").out())
        .isEqualTo(TARGET + " is the same already.\n");
  }

  @Test
  void outMayBeAnywhere(@TempDir Path elsewhere) {
    Path out = elsewhere.resolve("new/79.md");

    assertThat(shell.run("export", "drafts/79.md", "--to", "blog", "-o", out.toString()).code())
        .isZero();
    assertThat(out).hasContent(Publication.DRAFT.stripTrailing());
  }

  @Test
  void aDraftThatWasCopiedAndStillHasTheOldNumberIsNotExported() throws IOException {
    publication.write("drafts/80.md", Publication.DRAFT);

    Shell.Result result = shell.run("export", "drafts/80.md", "--to", "blog");

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err())
        .isEqualTo(
            "The file’s name says 80 for its number, its front matter says 79. Make them agree,"
                + " then export.\n");
    assertThat(folder.resolve("content")).doesNotExist();
  }

  @Test
  void aDateWithATimeIsItsDayAndAMissingOneIsSaid() throws IOException {
    publication.write(
        "drafts/79.md",
        Publication.DRAFT.replace("pubDate: 2026-11-21", "pubDate: 2026-11-22T08:00:00+08:00"));
    assertThat(shell.run("export", "drafts/79.md", "--to", "blog").out())
        .isEqualTo("Wrote content/2026-11-22-weekly79.md.\n");

    publication.write("drafts/79.md", Publication.DRAFT.replace("pubDate: 2026-11-21\n", ""));
    Shell.Result undated = shell.run("export", "drafts/79.md", "--to", "blog");
    assertThat(undated.code()).isEqualTo(2);
    assertThat(undated.err())
        .startsWith("Neither the file’s name nor its front matter says its date");
  }

  @Test
  void anotherTargetIsNone() throws IOException {
    assertThat(shell.run("export", "drafts/79.md", "--to", "fax").err())
        .isEqualTo("“fax” is not what is expected there. See galley export --help.\n");
    assertThat(shell.run("export", "drafts/79.md").err())
        .isEqualTo("Something is missing: --to. See galley export --help.\n");
    assertThat(folder.resolve("content")).doesNotExist();
  }

  @Test
  void whatAModelWroteAndNobodyAcceptedIsNamedAndStillExported() throws IOException {
    var inbox = new Inbox(folder.resolve("inbox"));
    Instant now = Instant.parse("2026-11-20T18:00:00Z");
    InboxLink link = inbox.add(new PastedLink(new LinkUrl("https://a.example/1"), null), now);
    inbox.save(link.withDraft(new Draft("甲", "第一段", List.of(), "tiny", now, false)));

    Shell.Result result = shell.run("export", "drafts/79.md", "--to", "blog");

    assertThat(result.code()).as("a warning blocks nothing").isZero();
    assertThat(result.err())
        .isEqualTo("Written by a chat model and not accepted by anybody yet (1):\n  甲\n");
    assertThat(publication.read(TARGET)).isEqualTo(Publication.DRAFT);

    inbox.save(link.withDraft(new Draft("甲", "第一段", List.of(), "tiny", now, true)));
    assertThat(shell.run("export", "drafts/79.md", "--to", "blog").err()).isEmpty();
  }
}
