package galley.ui.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import galley.inbox.Fetched;
import galley.inbox.InboxLink;
import galley.inbox.LinkState;
import galley.link.Stars;
import galley.organize.Entry;
import galley.test.Fx;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InboxModelTest {
  private static final String A = "https://a.example/guide";
  private static final String B = "https://b.example/notes";
  private static final String READ = "https://threads.example/read";

  @TempDir Path workspace;
  private Desk desk;

  @BeforeEach
  void open() throws Exception {
    desk = Desk.open(workspace);
    desk.pages.put(A, "A field guide");
    desk.pages.put(B, "Notes on backpressure");
  }

  @AfterEach
  void close() throws Exception {
    desk.close();
  }

  @Test
  void fiveHundredPastedLinksAreACardAndAFileEachAtOnce() throws Exception {
    String links =
        IntStream.range(0, 500)
            .mapToObj(i -> "https://host%d.example/page/%d".formatted(i % 7, i))
            .collect(Collectors.joining("\n"));
    IntStream.range(0, 500)
        .forEach(i -> desk.pages.hold("https://host%d.example/page/%d".formatted(i % 7, i)));
    Fx.run(() -> desk.model.paste(links));
    Fx.await(() -> desk.model.cards().size() == 500 && desk.model.isSaved());
    assertThat(desk.files()).isEqualTo(500);
    assertThat(desk.urls().reversed()).startsWith("https://host0.example/page/0").hasSize(500);
    assertThat(desk.session.history().stateProperty().get().undo())
        .contains("Add 500 links to the inbox");
  }

  @Test
  void trackingIsTakenOutAndPutBack() throws Exception {
    desk.paste(A + "?utm_source=x");
    InboxCard card = desk.card(A);
    assertThat(desk.onDisk(A).pasted()).hasToString(A + "?utm_source=x");
    Fx.run(() -> desk.model.keepTracking(card, true));
    assertThat(card.link().url()).hasToString(A + "?utm_source=x");
    assertThat(card.link().facts().title()).isEqualTo("A field guide");
    Fx.run(() -> desk.model.keepTracking(card, false));
    assertThat(card.link().url()).hasToString(A);
    Fx.run(desk.session::undo);
    assertThat(card.link().url()).hasToString(A + "?utm_source=x");
  }

  @Test
  void aLinkPastedAgainSelectsItsCard() throws Exception {
    desk.paste(A);
    desk.paste(B + "\n" + A + "?utm_source=again");
    assertThat(desk.urls()).containsExactly(A, B);
    assertThat(desk.model.selectionProperty().get()).containsExactly(desk.card(A));
    assertThat(desk.card(A).entry().again()).isTrue();
    desk.paste(B);
    assertThat(desk.card(A).entry().again()).isFalse();
  }

  @Test
  void textWithoutALinkIsKeptAndSaysSo() throws Exception {
    desk.paste("Remember to call the printer");
    assertThat(desk.model.leftoverProperty().get()).isEqualTo("Remember to call the printer");
    assertThat(desk.notices)
        .singleElement()
        .satisfies(notice -> assertThat(notice.text()).contains("Remember to call"));
    assertThat(desk.files()).isZero();
  }

  @Test
  void aPageFillsItsCardAndItsFile() throws Exception {
    desk.paste(A);
    assertThat(desk.card(A).link().title()).isEqualTo("A field guide");
    assertThat(desk.onDisk(A).title()).isEqualTo("A field guide");
  }

  @Test
  void aFailureIsACardThatSaysWhyAndCanBeRetried() throws Exception {
    desk.paste("https://gone.example/x");
    InboxCard card = desk.card("https://gone.example/x");
    assertThat(card.entry().hasProblem()).isTrue();
    assertThat(Filter.PROBLEMS.takes(card.entry())).isTrue();
    assertThat(card.link().failure())
        .extracting(Fetched.Failure::error, Fetched.Failure::detail)
        .containsExactly("not-found", "404");
    desk.pages.put("https://gone.example/x", "Back again");
    Fx.run(() -> desk.model.fetch(List.of(card)));
    desk.settle();
    assertThat(card.link().title()).isEqualTo("Back again");
  }

  @Test
  void aCancelledFetchLeavesTheCard() throws Exception {
    desk.pages.hold(A);
    Fx.run(() -> desk.model.paste(A));
    Fx.await(() -> !desk.model.cards().isEmpty());
    Fx.run(() -> desk.model.cancelFetch(desk.card(A)));
    desk.settle();
    assertThat(desk.card(A).link().fetched()).isNull();
  }

  @Test
  void aFetchNeverOverwritesTheCuratorsWords() throws Exception {
    desk.pages.hold(A);
    Fx.run(() -> desk.model.paste(A));
    Fx.await(() -> !desk.model.cards().isEmpty());
    Fx.run(() -> desk.model.setTitle(desk.card(A), "My own title"));
    desk.pages.letGo(A);
    desk.settle();
    assertThat(desk.card(A).link().title()).isEqualTo("My own title");
    assertThat(desk.card(A).link().facts().title()).isEqualTo("A field guide");
    assertThat(desk.onDisk(A).words().title()).isEqualTo("My own title");
  }

  @Test
  void aRefetchThatFailsKeepsWhatThePageSaid() throws Exception {
    desk.paste(A);
    desk.pages.remove(A);
    Fx.run(() -> desk.model.fetch(List.of(desk.card(A))));
    desk.settle();
    assertThat(desk.card(A).link().title()).isEqualTo("A field guide");
    assertThat(desk.notices.getLast().text()).contains("404 not found");
  }

  @Test
  void undoAndRedoGoThroughLinksAndIssueInOrder() throws Exception {
    desk.paste(A + "\n" + B);
    InboxCard a = desk.card(A);
    Fx.run(
        () -> {
          desk.model.setTitle(a, "Mine");
          desk.model.hold(List.of(desk.card(B)));
          desk.model.place(List.of(a), 1);
          desk.model.reject(List.of(desk.card(B)), " too basic ");
        });
    assertThat(a.entry().placed()).isTrue();
    assertThat(desk.card(B).link().reason()).isEqualTo("too basic");
    Fx.run(desk.session::undo);
    assertThat(desk.card(B).link().state()).isEqualTo(LinkState.HELD);
    Fx.run(desk.session::undo);
    Fx.await(() -> !a.entry().placed());
    Fx.run(desk.session::undo);
    assertThat(desk.card(B).link().state()).isEqualTo(LinkState.WAITING);
    Fx.run(desk.session::undo);
    assertThat(a.link().title()).isEqualTo("A field guide");
    Fx.run(desk.session::undo);
    desk.settle();
    assertThat(desk.model.cards()).isEmpty();
    assertThat(desk.files()).isZero();
    Fx.run(
        () -> {
          desk.session.redo();
          desk.session.redo();
        });
    desk.settle();
    assertThat(desk.onDisk(A).title()).isEqualTo("Mine");
    assertThat(desk.onDisk(A).facts().title()).isEqualTo("A field guide");
    assertThat(desk.files()).isEqualTo(2);
  }

  @Test
  void aDeletedLinkComesBackByUndo() throws Exception {
    desk.paste(A);
    Fx.run(() -> desk.model.delete(List.of(desk.card(A))));
    desk.settle();
    assertThat(desk.files()).isZero();
    Fx.run(desk.session::undo);
    desk.settle();
    assertThat(desk.onDisk(A).title()).isEqualTo("A field guide");
  }

  @Test
  void aLinkOfTheDraftIsPlacedHoweverItIsSpelled() throws Exception {
    desk.paste("http://www.threads.example/read/?utm_source=x");
    InboxCard card = desk.model.cards().iterator().next();
    assertThat(card.entry().placed()).isTrue();
    assertThat(Filter.of(card.entry())).isEqualTo(Filter.PLACED);
    assertThat(Fx.get(() -> desk.model.drag(List.of(card)))).isEmpty();
  }

  @Test
  void anItemTakenBackKeepsItsExactContent() throws Exception {
    Fx.run(() -> desk.gestures.takeBack(desk.session.outline().items()));
    desk.settle();
    InboxLink kept = desk.onDisk(READ);
    assertThat(kept.markdown())
        .isEqualTo("[线程比回调更容易读懂](https://threads.example/read) (英)\n\n作者比较了两种写法。");
    assertThat(desk.session.text()).doesNotContain("threads.example");
    Fx.await(() -> Filter.WAITING.takes(desk.card(READ).entry()));
    Fx.run(() -> desk.model.place(List.of(desk.card(READ)), 0));
    assertThat(desk.session.text()).isEqualTo(Desk.ISSUE);
    Fx.run(
        () -> {
          desk.session.undo();
          desk.session.undo();
        });
    assertThat(desk.session.text()).isEqualTo(Desk.ISSUE);
    desk.settle();
    assertThat(desk.model.cards()).isEmpty();
  }

  @Test
  void anItemTakenBackToItsCardKeepsTheCardsWords() throws Exception {
    desk.paste(READ);
    InboxCard card = desk.card(READ);
    Fx.run(
        () -> {
          desk.model.setNote(card, "from the group");
          desk.gestures.takeBack(desk.session.outline().items());
        });
    desk.settle();
    assertThat(desk.model.cards()).containsExactly(card);
    assertThat(card.link().words().note()).isEqualTo("from the group");
    assertThat(card.link().markdown()).isNotNull();
  }

  @Test
  void aFailingWriteIsSaidAndTheCardStays() throws Exception {
    Files.writeString(desk.folder, "a file where the folder should be");
    desk.paste(A);
    assertThat(desk.card(A).entry().unsaved()).isTrue();
    assertThat(desk.notices.getLast().text()).contains("A field guide", "not a folder");
    Files.delete(desk.folder);
    Fx.run(() -> desk.notices.getLast().actions().getFirst().run().run());
    desk.settle();
    assertThat(desk.card(A).entry().unsaved()).isFalse();
    assertThat(desk.files()).isEqualTo(1);
  }

  @Test
  void anEntryHasWhatTheHeadlineWants() throws Exception {
    desk.paste("My title | " + A);
    Entry entry = Fx.get(() -> desk.model.entries(List.of(desk.card(A).link()))).getFirst();
    assertThat(entry.title()).isEqualTo("My title");
    assertThat(entry.fields()).containsEntry("language", "en");
    assertThat(List.of(Stars.shown(830), Stars.shown(2_200), Stars.shown(12_990)))
        .containsExactly("830", "2.2K", "12K");
  }

  @Test
  void anotherUrlIsFetchedAndOneThatIsThereIsRefused() throws Exception {
    desk.paste(A + "\n" + "https://typo.example/");
    InboxCard typo = desk.card("https://typo.example/");
    assertThat(Fx.get(() -> desk.model.setUrl(typo, "no address"))).isFalse();
    assertThat(Fx.get(() -> desk.model.setUrl(typo, A + "?utm_source=x"))).isFalse();
    assertThat(Fx.get(() -> desk.model.setUrl(typo, B))).isTrue();
    desk.settle();
    assertThat(typo.link().title()).isEqualTo("Notes on backpressure");
    Fx.run(desk.session::undo);
    assertThat(typo.link().failure()).isNotNull();
  }

  @Test
  void aNewStartShowsWhatIsOnDiskAndNamesBrokenFiles() throws Exception {
    desk.paste(A);
    Files.writeString(desk.folder.resolve("2026-11-20-ffffff.yaml"), "title: no url\n");
    Desk again = Desk.open(workspace);
    assertThat(again.urls()).containsExactly(A);
    assertThat(again.card(A).link().title()).isEqualTo("A field guide");
    assertThat(again.model.unreadableProperty().get()).isNotEmpty();
    again.close();
    assertThat(Optional.ofNullable(desk.onDisk(A).pasted())).isEmpty();
  }
}
