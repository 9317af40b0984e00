package galley.ui.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import galley.archive.Appearance;
import galley.archive.Archive;
import galley.archive.ArchivedIssue;
import galley.archive.IssueRef;
import galley.archive.IssueSource;
import galley.issue.Outline;
import galley.test.Fx;
import galley.test.Publications;
import galley.ui.kit.Chip;
import galley.ui.kit.Language;
import galley.ui.kit.Tasks;
import galley.ui.session.Published;
import galley.workspace.AllowedLinks;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What cards say of links that were published before.
class SeenLinksTest {
  private static final String FORTY_ONE =
      """
      ## 🦄文章&教程

      1、[织布机如何工作：从入门到精通](https://loom.example/how)

      另见 [代码](https://github.com/weft/loom)。

      2、[甲](https://a.example/1)
      """;
  private static final String FORTY_TWO =
      """
      ## 🦄文章&教程

      1、[再谈甲](http://www.a.example/1/)
      """;

  @TempDir private Path folder;
  private Desk desk;
  private Published published;

  @BeforeEach
  void open() throws Exception {
    desk = Desk.open(folder);
    published =
        Fx.get(
            () ->
                new Published(
                    Archive.inMemory(),
                    new Tasks(
                        e -> {
                          throw new AssertionError(e);
                        })));
    Fx.run(
        () -> {
          desk.model.setPublished(published);
          desk.model.loadAllowed(allowed());
        });
  }

  @AfterEach
  void close() throws Exception {
    Fx.run(published::close);
    desk.close();
  }

  private AllowedLinks allowed() {
    return new AllowedLinks(folder.resolve("allowed.yaml"));
  }

  private static ArchivedIssue issue(String number, String text) {
    return new ArchivedIssue(
        "issues/" + number + ".md",
        number,
        "2024-02-03",
        Outline.parse(text, Publications.numberedParagraphs()));
  }

  private void readArchive() throws Exception {
    int before = Fx.get(() -> published.versionProperty().get());
    Fx.run(
        () ->
            published.refresh(
                IssueSource.of(List.of(issue("41", FORTY_ONE), issue("42", FORTY_TWO)))));
    Fx.await(() -> published.versionProperty().get() > before);
  }

  private Seen seen(String url) {
    return desk.card(url).entry().seen();
  }

  private List<String> chips(String url) throws Exception {
    return Fx.get(
        () ->
            new CardChips(Language.ENGLISH)
                .remarks(desk.card(url).entry()).stream().map(Chip::getText).toList());
  }

  @Test
  void nothingIsSaidUntilTheArchiveIsReadAndThenAtOnce() throws Exception {
    desk.paste("https://a.example/1?utm_source=x");
    assertThat(seen("https://a.example/1")).isEqualTo(Seen.NOTHING);

    readArchive();

    Fx.await(() -> seen("https://a.example/1").warns());
    assertThat(chips("https://a.example/1"))
        .containsExactly("published in #42, 2024-02-03, item 1 and once more");
    assertThat(Filter.SEEN.takes(desk.card("https://a.example/1").entry())).isTrue();
  }

  @Test
  void aPastedLinkIsLookedUpAtOnceAndALinkInABodyWasPublishedToo() throws Exception {
    readArchive();

    desk.paste("https://github.com/weft/loom/tree/main\nhttps://new.example/");

    Fx.await(() -> seen("https://github.com/weft/loom/tree/main").warns());
    assertThat(chips("https://github.com/weft/loom/tree/main"))
        .containsExactly("published in #41, 2024-02-03, item 1");
    assertThat(chips("https://new.example/")).isEmpty();
    assertThat(Filter.SEEN.takes(desk.card("https://new.example/").entry())).isFalse();
  }

  @Test
  void aVerySimilarTitleOnTheSameSiteIsMaybeTheSame() throws Exception {
    readArchive();

    desk.paste(
        "织布机如何工作：从入门到精通！ | https://loom.example/other\n"
            + "织布机如何工作：从入门到精通！ | https://elsewhere.example/other");

    Fx.await(() -> seen("https://loom.example/other").warns());
    assertThat(chips("https://loom.example/other"))
        .containsExactly("maybe in #41, 2024-02-03, item 1");
    assertThat(seen("https://elsewhere.example/other").isKnown()).isFalse();
  }

  @Test
  void aLinkIsNeverSeenInTheIssueThatIsOpen() throws Exception {
    Fx.run(() -> desk.model.setOpenIssue(new IssueRef("drafts/41.md", "41", null)));
    readArchive();

    desk.paste("https://loom.example/how\nhttps://a.example/1");

    Fx.await(() -> seen("https://a.example/1").warns());
    assertThat(seen("https://a.example/1").published())
        .extracting(Appearance::number)
        .containsExactly("42");
    assertThat(seen("https://loom.example/how").isKnown()).isFalse();
  }

  @Test
  void aLinkInTheTextOfTheDraftIsSaidToBeThere() throws Exception {
    String text = Desk.ISSUE.replace("作者比较了两种写法。", "另见 [此处](https://there.example/x)。");
    Fx.run(() -> desk.session.load(text, Publications.numberedParagraphs(), false));

    desk.paste("https://there.example/x");

    Fx.await(() -> seen("https://there.example/x").draftItem() == 1);
    assertThat(chips("https://there.example/x")).containsExactly("in this draft, item 1");
  }

  @Test
  void allowingIsRememberedInAFileAndCanBeUndone() throws Exception {
    readArchive();
    desk.paste("https://a.example/1");
    Fx.await(() -> seen("https://a.example/1").warns());

    Fx.run(() -> desk.model.toggleAllowed(List.of(desk.card("https://a.example/1"))));

    Fx.await(() -> seen("https://a.example/1").allowed());
    Fx.await(() -> Files.exists(allowed().file()));
    assertThat(Files.readString(allowed().file()))
        .endsWith(
            """
            allowed:
              - url: https://a.example/1
                seen: "#42, 2024-02-03, item 1"
                date: 2026-11-20
            """);
    assertThat(chips("https://a.example/1")).containsExactly("published before, allowed");
    assertThat(Filter.SEEN.takes(desk.card("https://a.example/1").entry())).isFalse();

    Fx.run(desk.session::undo);
    Fx.await(() -> seen("https://a.example/1").warns() && !Files.exists(allowed().file()));
    Fx.run(desk.session::redo);
    Fx.await(() -> !seen("https://a.example/1").warns() && Files.exists(allowed().file()));
  }

  @Test
  void aBrokenFileIsSaidWithItsLineAndNeverWrittenOver() throws Exception {
    Files.writeString(allowed().file(), "allowed:\n  - url: no url\n");
    Fx.run(() -> desk.model.loadAllowed(allowed()));
    Fx.await(() -> !desk.notices.isEmpty());
    assertThat(desk.notices.getFirst().text()).contains("allowed.yaml, line 2");
    List<Path> opened = new ArrayList<>();
    Fx.run(() -> desk.model.setOnOpenFile(opened::add));
    Fx.run(desk.notices.getFirst().actions().getFirst().run());
    assertThat(opened).containsExactly(allowed().file());
    readArchive();
    desk.paste("https://a.example/1");
    Fx.await(() -> seen("https://a.example/1").warns());

    int told = Fx.get(desk.notices::size);
    Fx.run(() -> desk.model.toggleAllowed(List.of(desk.card("https://a.example/1"))));

    assertThat(desk.notices).hasSize(told + 1);
    assertThat(seen("https://a.example/1").warns()).isTrue();
    assertThat(Files.readString(allowed().file())).isEqualTo("allowed:\n  - url: no url\n");
  }

  @Test
  void theLinkPaneListsEveryPlaceAndAClickOpensIt() throws Exception {
    readArchive();
    desk.paste("https://a.example/1");
    Fx.await(() -> seen("https://a.example/1").warns());
    List<Appearance> opened = new ArrayList<>();

    List<Node> lines =
        Fx.get(
            () -> {
              var box = new SeenBox(desk.model, Language.ENGLISH);
              box.addEventHandler(OpenPlace.OPEN_PLACE, event -> opened.add(event.place()));
              box.show(desk.card("https://a.example/1"));
              return List.copyOf(box.getChildren());
            });

    List<Hyperlink> places =
        lines.stream().filter(Hyperlink.class::isInstance).map(Hyperlink.class::cast).toList();
    assertThat(places)
        .extracting(Hyperlink::getText)
        .containsExactly("#41, 2024-02-03, item 2: 甲", "#42, 2024-02-03, item 1: 再谈甲");
    Fx.run(() -> places.getFirst().fire());
    assertThat(opened).extracting(Appearance::number).containsExactly("41");
    assertThat(lines.getLast()).isInstanceOf(Button.class);
  }
}
