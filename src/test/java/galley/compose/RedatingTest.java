package galley.compose;

import static org.assertj.core.api.Assertions.assertThat;

import galley.issue.Outline;
import galley.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RedatingTest {
  private static final Facts OLD = Facts.of(80, LocalDate.of(2026, 11, 28));
  private static final Facts NEW = Facts.of(81, LocalDate.of(2026, 12, 5));

  @TempDir private Path folder;
  private NextIssue next;
  private Workspace workspace;

  @BeforeEach
  void publish() throws IOException {
    write(
        "galley.yaml",
        """
        publication: {name: Loom, every: week, issue-url: "https://a.example/{number}"}
        issues: issues/{number}.md
        drafts: drafts/{number}.md
        front-matter: {form: yaml, title: "Loom #{number}: {headline}", date: "{date}"}
        sections: [{role: articles, heading: "## Articles"}]
        items: {form: paragraph, headline: "{n}. [{title}]({url})"}
        stats: "in all {articles} articles"
        greeting: "Welcome to number {number} of {year}, {stats}."
        look-back: {heading: "## Before", issues-ago: [2]}
        blocks:
          gift: {after: articles}
        """);
    write("blocks/gift.md", "🎁 Gift of {date}.\n");
    for (int n = 77; n < 80; n++) {
      write(
          "issues/" + n + ".md",
          "---\ntitle: 'Loom #%d: T%d'\ndate: %s\n---\n\n## Articles\n\n1. [A](https://x.example/%d)\n"
              .formatted(n, n, LocalDate.of(2026, 11, 7).plusWeeks(n - 77), n));
    }
    workspace = Workspace.open(folder);
    next = new NextIssue(workspace, Past.read(workspace));
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.resolveSibling(""));
    Files.writeString(file, text);
  }

  private Redating redate(String text) {
    return Redating.of(next, Outline.parse(text, workspace.conventions()), OLD, NEW);
  }

  @Test
  void anUntouchedDraftBecomesTheOneOfTheOtherFacts() {
    Redating redated = redate(next.compose(OLD).text());
    assertThat(redated.left()).isEmpty();
    assertThat(redated.edit().after()).isEqualTo(next.compose(NEW).text());
    assertThat(redated.edit().after()).contains("#81", "2026-12-05", "#79", "Gift of 2026-12-05");
  }

  @Test
  void whatAPersonHasWrittenSinceStays() {
    String text =
        next.compose(OLD)
            .text()
            .replace("Loom #80:", "Loom #80: Threads of 80 looms")
            .replace("## Articles\n", "## Articles\n\n1. [Warp](https://x.example/80)\n")
            .replace("in all 0", "in all 1");
    Redating redated = redate(text);
    assertThat(redated.left()).isEmpty();
    assertThat(redated.edit().after())
        .contains("Loom #81: Threads of 80 looms", "https://x.example/80")
        .contains("Welcome to number 81 of 2026, in all 1 articles.");
  }

  @Test
  void whatAPersonHasChangedIsLeftAndNamed() {
    String text =
        next.compose(OLD)
            .text()
            .replace("Loom #80:", "Special issue")
            .replace("🎁 Gift of 2026-11-28.", "🎁 No gift on 2026-11-28.");
    Redating redated = redate(text);
    assertThat(redated.left()).containsExactlyInAnyOrder("title", "🎁 Gift of 2026-11-28.");
    assertThat(redated.edit().after())
        .contains("Special issue", "No gift on 2026-11-28", "date: 2026-12-05", "#79");
  }

  @Test
  void theWayBackRestoresEveryByte() {
    String text = next.compose(OLD).text();
    Redating there = redate(text);
    assertThat(there.edit().inverse().after()).isEqualTo(text);
  }
}
