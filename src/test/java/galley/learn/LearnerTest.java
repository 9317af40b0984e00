package galley.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import galley.issue.Item;
import galley.issue.Outline;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LearnerTest {
  private static final List<String> WORDS =
      List.of("threads", "air", "looms", "dust", "rope", "wool", "silk", "felt", "linen", "hemp");

  @Test
  void aProfileSaysWhatWasSeenHowOften() {
    Learned learned =
        learn(
            6,
            "%02d-%s.md",
            n ->
                """
                # Loom Weekly #%1$d: %2$s

                This week: 2 articles and 1 projects.

                ## Articles

                1. [All of %2$s](https://a.example/%1$d)

                What there is to say of %2$s, in short.

                2. [More of %2$s](https://b.example/%1$d) (en)

                And what is left.

                ## Projects

                1. [A %2$s machine](https://c.example/%1$d)

                It works.

                Read us each week, and tell your friends about the loom.
                """
                    .formatted(n, WORDS.get(n % 10)));

    assertThat(learned.profile("Loom Weekly", "issues/", Locale.ENGLISH))
        .isEqualTo(
            """
            # This publication's conventions, learned from 6 past issues with 18 items.
            # Correct what is wrong: Galley reads this file and never rewrites it.
            # Lines in quotes are templates, which read and write alike: {title} is the title, {url} the address,
            # {n} the item's number. Of several, all are read and the first one writes.

            publication:
              name: 'Loom Weekly'
              language: en
            # Uncertain: neither file names nor front matter have dates. day | week | two-weeks | month
              every: week

            # Where the past issues are, and where publishing writes: this reads 6 of 6 file names.
            issues: 'issues/{number}-{name}.md'
            drafts: 'drafts/{number}-{name}.md'

            # The head of a file, seen in 0 of 6: yaml (--- … ---), toml (+++ … +++), colon (Key: value) or none.
            front-matter:
              form: none

            # The heading that is an issue's title; it starts no section.
            title:
              heading:
                - '# Loom Weekly #{number}: {headline}'   # seen 6 times

            # Whether there are items before the first section: items | prose.
            before-sections: prose

            # The sections, by their headings, in the order in which a new issue has them. The role is a name of your own
            # to refer to a section in this file. holds: prose says that its lists are no items,
            # optional: yes that a new issue starts without it.
            sections:
              - role: articles   # seen 6 times
                heading: '## Articles'
              - role: projects   # seen 6 times
                heading: '## Projects'

            # How an item is written: paragraph (a numbered or bold line and all below it), bullet, ordered or heading.
            items:
              # seen 18 times, in 6 issues
              - form: paragraph
                headline:
                  - '{n}. [{title}]({url}){language}'   # seen 18 times
                  - '{n}. [{title}]({url}){summary}'
                numbers: arabic
                restart: section
                # Marks that came back beside the title, each with its spelling.
                tags:
                  language:
                    en: ' (en)'
                    none: ''
                images: after

            # The line that counts, seen in 6 issues; its figures follow when items move.
            stats: 'This week: {articles} articles and {projects} projects.'

            # Text that came back in three issues or more; it ends an item and is no part of it. … ends a text
            # of which only the start counts, and figures may differ.
            boilerplate:
              - 'Read us each week, and tell your friends about the loom.'   # seen 6 times
            """);
  }

  @Test
  void whatWasLearnedReadsTheIssuesItWasLearnedFrom() {
    IntFunction<String> issue =
        n ->
            """
            ---
            title: '织机周刊#%1$d：%2$s'
            ---

            ## 🦄文章

            **%2$s 的一切**
            <https://a.example/%1$d>
            一句话。

            **再说 %2$s**
            <https://b.example/%1$d>
            ![](p/%1$d.png)

            🎁 第 %1$d 期的广告：%2$s。
            """
                .formatted(n, WORDS.get(n % 10));
    Learned learned = learn(8, "2026-01-%02d.md", issue);

    List<Item> items = Outline.parse(issue.apply(3), learned.conventions()).items();

    assertThat(items).extracting(Item::titleText).containsExactly("dust 的一切", "再说 dust");
    assertThat(items)
        .extracting(Item::urlText)
        .containsExactly("https://a.example/3", "https://b.example/3");
    assertThat(items.getLast().content().in(issue.apply(3))).endsWith("![](p/3.png)");
    assertThat(learned.profile("x", "", Locale.ENGLISH))
        .contains("language: zh", "title: '织机周刊#{number}：{headline}'", "every: day", "🎁");
  }

  @Test
  void anOldFormIsReadAndTheNewOneWrites() {
    Learned learned =
        learn(
            12,
            "issue-%d.md",
            n ->
                n < 6
                    ? "## News\n\n- [A %1$s](https://a.example/%1$s)\n- [B %1$s](https://b.example/%1$s)\n"
                        .formatted(WORDS.get(n % 10))
                    : "## News\n\n### [A %1$s](https://a.example/%1$s)\n\nText.\n\n### [B %1$s](https://b.example/%1$s)\n\nText.\n"
                        .formatted(WORDS.get(n % 10)));

    assertThat(learned.conventions().items())
        .extracting(form -> form.headlines().getFirst().source())
        .containsExactly("### [{title}]({url})", "- [{title}]({url})");
  }

  @Test
  void nothingInCommonStillGivesAProfileThatSaysSo() {
    Learned learned = learn(3, "%d.md", n -> WORDS.get(n) + " and nothing else\n");

    assertThat(learned.forms()).isEmpty();
    assertThat(learned.profile("x", "", Locale.ENGLISH)).contains("# Uncertain: no form of item");
    assertThat(learned.conventions().items()).isEmpty();
    assertThat(learned.summary(Locale.ENGLISH)).anyMatch(line -> line.startsWith("Uncertain"));
  }

  @Test
  void noIssuesAtAllGiveConventionsThatReadNothing() {
    assertThat(Learner.learn(new PastIssues(Map.of(), List.of())).conventions().items()).isEmpty();
  }

  @Test
  void aFolderIsReadWithItsSubfoldersAndWithoutWhatIsNoIssue(@TempDir Path folder)
      throws IOException {
    Files.createDirectories(folder.resolve("2026/.hidden"));
    Files.writeString(folder.resolve("2026/1.md"), "# One\r\n");
    Files.writeString(folder.resolve("2026/.hidden/2.md"), "x");
    Files.writeString(folder.resolve("README.md"), "x");
    Files.writeString(folder.resolve("picture.png"), "x");
    Files.write(folder.resolve("3.markdown"), "ü".getBytes(StandardCharsets.ISO_8859_1));

    PastIssues past = PastIssues.read(folder, PastIssues.Progress.NONE);

    assertThat(past.texts()).containsExactly(Map.entry("2026/1.md", "# One\n"));
    assertThat(past.skipped()).containsExactly("3.markdown");
  }

  @Test
  void whoWaitsMayStopIt(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("1.md"), "# One\n");

    assertThatThrownBy(() -> PastIssues.read(folder, (_, _) -> false))
        .isInstanceOf(InterruptedIOException.class);
    assertThatThrownBy(
            () -> Learner.learn(PastIssues.read(folder, PastIssues.Progress.NONE), (_, _) -> false))
        .isInstanceOf(InterruptedIOException.class);
    assertThatThrownBy(() -> PastIssues.read(folder.resolve("1.md"), PastIssues.Progress.NONE))
        .isInstanceOf(NotDirectoryException.class);
  }

  private static Learned learn(int issues, String name, IntFunction<String> issue) {
    Map<String, String> texts = new HashMap<>();
    for (int n = 1; n <= issues; n++) {
      texts.put(name.formatted(n, WORDS.get(n % 10)), issue.apply(n));
    }
    return Learner.learn(new PastIssues(texts, List.of()));
  }
}
