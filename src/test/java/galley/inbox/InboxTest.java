package galley.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import galley.inbox.Inbox.Listing;
import galley.link.LinkUrl;
import galley.link.PageFacts;
import galley.link.PastedLink;
import galley.yaml.YamlProblem;
import galley.yaml.YamlProblem.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InboxTest {
  private static final Instant NOW = Instant.parse("2026-11-20T18:03:11.987Z");
  private static final Instant LATER = Instant.parse("2026-11-20T18:03:12Z");

  @TempDir private Path workspace = Path.of("");
  private Inbox inbox = new Inbox(Path.of(""));

  @BeforeEach
  void openInbox() {
    inbox = new Inbox(workspace.resolve("inbox"));
  }

  @Test
  void aFolderThatIsNotThereYetHasNoLinks() throws IOException {
    assertThat(inbox.list()).isEqualTo(new Listing(List.of(), List.of()));
  }

  @Test
  void aPastedLinkIsAFileAtOnceWithoutItsTracking() throws IOException {
    InboxLink link = add("https://loomnotes.example/guide?utm_source=x", null);

    assertThat(link.file()).matches("2026-11-20-[0-9a-f]{6}\\.yaml");
    assertThat(text(link))
        .isEqualTo(
            """
            url: https://loomnotes.example/guide
            pasted: https://loomnotes.example/guide?utm_source=x
            added: 2026-11-20T18:03:11.987Z
            state: waiting
            """);
    assertThat(inbox.list().links()).containsExactly(link);
  }

  @Test
  void aTitleThatStoodBesideTheLinkIsTheCurators() throws IOException {
    InboxLink link = add("https://x.example/a", "线程: 入门");

    assertThat(link.title()).isEqualTo("线程: 入门");
    assertThat(text(link)).contains("title: \"线程: 入门\"\n").doesNotContain("pasted");
  }

  @Test
  void theSameUrlTwiceIsTwoFiles() throws IOException {
    InboxLink first = add("https://x.example/a", null);
    InboxLink second = add("https://x.example/a", null);

    assertThat(second.file()).isEqualTo(first.file().replace(".yaml", "-2.yaml"));
    assertThat(inbox.list().links()).hasSize(2);
  }

  @Test
  void aLinkWithEverythingReadsAsItWasSaved() throws IOException {
    PageFacts facts =
        PageFacts.builder()
            .title("A field guide: threads", "headline")
            .title("# 1 guide", "og:title")
            .description("One. Two.", "description")
            .author("J. Weaver")
            .date(LocalDate.of(2026, 11, 14))
            .site("Loom Notes")
            .language("no")
            .image(new LinkUrl("https://loomnotes.example/i.png"))
            .icon(new LinkUrl("https://loomnotes.example/favicon.ico"))
            .canonical(new LinkUrl("https://loomnotes.example/guide"))
            .minutes(12)
            .stars(2200)
            .licence("Apache-2.0")
            .code("Java")
            .archived(true)
            .duration(Duration.ofMinutes(72))
            .pages(24)
            .contentType("application/pdf")
            .size(5_000_000_000L)
            .build();
    InboxLink link =
        add("https://loomnotes.example/guide?utm_source=x", null)
            .rejected("too basic: yes")
            .withWords(new Words("2026", "two\nlines\n", "#note"))
            .withDraft(
                new Draft("线程: 指南", "一。二。", List.of("One.", "- two"), "qwen3:8b", LATER, true))
            .withMarkdown("1、[标题](https://x.example)\n\n  正文 🦄\n\n")
            .withFetched(new Fetched.Page(LATER, facts));

    inbox.save(link);

    assertThat(inbox.list()).isEqualTo(new Listing(List.of(link), List.of()));
    assertThat(link.failure()).isNull();
  }

  @Test
  void aFailureReadsAsItWasSavedAndTheTitleIsTheUrl() throws IOException {
    InboxLink link =
        add("https://slow.example/r", null)
            .withFetched(new Fetched.Failure(LATER, "not-found", "404"));
    inbox.save(link);

    assertThat(inbox.list().links()).containsExactly(link);
    assertThat(text(link)).endsWith("  error: not-found\n  detail: \"404\"\n");
    assertThat(link.title()).isEqualTo("https://slow.example/r");
    assertThat(link.summary()).isNull();
  }

  @Test
  void fetchingAgainKeepsTheCuratorsWords() throws IOException {
    PageFacts facts =
        PageFacts.builder()
            .title("Theirs", "headline")
            .description("Said.", "og:description")
            .build();
    InboxLink link = add("https://x.example/a", "Mine").withFetched(new Fetched.Page(LATER, facts));

    assertThat(link.title()).isEqualTo("Mine");
    assertThat(link.summary()).isEqualTo("Said.");
    assertThat(link.withWords(Words.NONE).title()).isEqualTo("Theirs");
  }

  @Test
  void whatAModelWroteIsADraftUntilItIsAcceptedOrReplaced() throws IOException {
    Draft draft = new Draft("Theirs, shorter", "It says so.", List.of(), "m", LATER, false);
    InboxLink link = add("https://x.example/a", null).withDraft(draft);

    assertThat(link.title()).isEqualTo("Theirs, shorter");
    assertThat(link.summary()).isEqualTo("It says so.");
    assertThat(link.isDraft()).isTrue();
    assertThat(link.withDraft(draft.accept()).isDraft()).isFalse();
    assertThat(link.withWords(new Words("Mine", null, null)).isDraft()).isTrue();
    assertThat(link.withWords(new Words("Mine", "My words.", null)).isDraft()).isFalse();
  }

  @Test
  void theTrackingCanBePutBackAndTakenOutAgain() throws IOException {
    InboxLink link = add("https://x.example/a?utm_source=x", null);
    LinkUrl original = new LinkUrl("https://x.example/a?utm_source=x");

    InboxLink restored = link.withUrl(original);

    assertThat(restored.url()).isEqualTo(original);
    assertThat(restored.pasted()).isNull();
    assertThat(restored.withUrl(link.url())).isEqualTo(link);
  }

  @Test
  void whatAnotherVersionWroteIsKeptOnSave() throws IOException {
    InboxLink link = add("https://x.example/a", null);
    Files.writeString(
        inbox.file(link),
        text(link)
            + "page:\n  fetched: 2026-11-20T18:03:12Z\n  mood: 好\ntags:\n  - a\nfuture: {k: 1}\n");

    InboxLink read = inbox.list().links().getFirst();
    inbox.save(read.held());

    assertThat(text(read))
        .contains("state: held\n")
        .endsWith(
            "page:\n  fetched: 2026-11-20T18:03:12Z\n  mood: 好\ntags:\n  - a\nfuture:\n  k: 1\n");
  }

  @Test
  void aBrokenFileIsAProblemWithItsLineAndHidesNoOther() throws IOException {
    InboxLink good = add("https://x.example/a", null);
    write("2026-01-01-broken.yaml", "url: https://x.example/b\ntitle: a: b\n");
    write("2026-01-02-nourl.yaml", "title: x\n");
    write("2026-01-03-ftp.yaml", "# a comment\nurl: ftp://x.example\n");
    Files.write(
        inbox.file(good).resolveSibling("2026-01-04-gbk.yaml"),
        new byte[] {'a', '\n', (byte) 0xC4, (byte) 0xE3});
    write(".hidden.yaml", "{");
    write("notes.txt", "{");

    Listing listing = inbox.list();

    assertThat(listing.links()).containsExactly(good);
    assertThat(listing.problems())
        .containsExactly(
            YamlProblem.of("2026-01-01-broken.yaml", 2, Kind.COLON_IN_VALUE),
            YamlProblem.of("2026-01-02-nourl.yaml", 1, Kind.MISSING, "url"),
            YamlProblem.of(
                "2026-01-03-ftp.yaml",
                2,
                Kind.FORM_EXPECTED,
                "url",
                "ftp://x.example",
                "https://example.org/page"),
            YamlProblem.of("2026-01-04-gbk.yaml", 2, Kind.NOT_UTF8));
  }

  @Test
  void aSlipInOneFieldLeavesTheLink() throws IOException {
    write("a.yaml", "url: https://x.example/a\nadded: 2026-11-20T18:03:11Z\nstate: waitnig\n");

    Listing listing = inbox.list();

    assertThat(listing.links()).extracting(InboxLink::state).containsExactly(LinkState.WAITING);
    assertThat(listing.problems()).extracting(YamlProblem::line).containsExactly(3);
  }

  @Test
  void theNewestLinkIsFirst() throws IOException {
    InboxLink old = add("https://x.example/a", null);
    InboxLink young = inbox.add(new PastedLink(new LinkUrl("https://x.example/b"), null), LATER);

    assertThat(inbox.list().links()).containsExactly(young, old);
  }

  /** What a text was read as is kept, so a change must be seen even where size and time hide it. */
  @Test
  void aFileThatChangedIsReadAgainAlsoWhereNeitherSizeNorTimeTell() throws IOException {
    InboxLink link = add("https://loomnotes.example/a", "Looms");
    assertThat(inbox.list().links().getFirst().title()).isEqualTo("Looms");
    Path file = inbox.file(link);
    FileTime time = Files.getLastModifiedTime(file);

    Files.writeString(file, text(link).replace("Looms", "Rooms"));
    Files.setLastModifiedTime(file, time);
    assertThat(inbox.list().links().getFirst().title()).isEqualTo("Rooms");

    Files.writeString(file, text(link).replace("url:", "urk:"));
    assertThat(inbox.list().problems()).isNotEmpty();
    assertThat(inbox.list().problems()).as("told each time").isNotEmpty();
  }

  @Test
  void aDeletedLinkIsGoneAndComesBackWithAnUndo() throws IOException {
    InboxLink link = add("https://x.example/a", null);

    inbox.delete(link);
    inbox.delete(link);
    assertThat(inbox.list().links()).isEmpty();

    inbox.save(link);
    assertThat(inbox.list().links()).containsExactly(link);
  }

  private InboxLink add(String url, @Nullable String title) throws IOException {
    return inbox.add(new PastedLink(new LinkUrl(url), title), NOW);
  }

  private String text(InboxLink link) throws IOException {
    return Files.readString(inbox.file(link), StandardCharsets.UTF_8);
  }

  private void write(String name, String text) throws IOException {
    Path folder = Files.createDirectories(workspace.resolve("inbox"));
    Files.writeString(folder.resolve(name), text);
  }
}
