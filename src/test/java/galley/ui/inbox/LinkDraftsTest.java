package galley.ui.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import galley.chat.ChatFailure;
import galley.test.Fx;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinkDraftsTest {
  private static final String URL = "https://notes.example/guide";
  private static final String PAGE =
      """
      <html lang="en"><head><title>A field guide</title>
      <meta name="description" content="Walks through pinning."></head><body><article>
      <p>Threads have become cheap, and this guide walks through what that changes for a server.</p>
      <p>It measures a server that gives each request a thread of its own, and finds it fast.</p>
      </article></body></html>
      """;

  @TempDir Path workspace;
  private Desk desk;
  private InboxCard card;

  @BeforeEach
  @SuppressWarnings("NullAway.Init")
  void open() throws Exception {
    desk = Desk.open(workspace);
    desk.pages.putPage(URL, PAGE);
    desk.paste(URL);
    card = desk.card(URL);
  }

  @AfterEach
  void close() throws Exception {
    desk.writer.letGo();
    desk.close();
  }

  private LinkDrafts drafts() {
    return desk.model.drafts();
  }

  private void ask() throws Exception {
    Fx.run(() -> drafts().ask(List.of(card)));
  }

  private void draft() throws Exception {
    ask();
    Fx.await(() -> card.link().draft() != null);
  }

  @Test
  void nothingIsAskedUnlessAPersonAsks() throws Exception {
    Fx.run(() -> desk.model.fetch(List.of(card)));
    desk.settle();
    assertThat(desk.writer.asked).isEmpty();
  }

  @Test
  void whereNoModelIsSetUpAskingLeadsThere() throws Exception {
    Fx.run(() -> desk.writer.model.set(Optional.empty()));
    ask();
    assertThat(desk.writer.setUps).hasValue(1);
    assertThat(card.entry().drafting()).isNull();
  }

  @Test
  void theDraftGrowsOnTheCardAndIsKeptAsADraft() throws Exception {
    desk.writer.hold();
    ask();
    Fx.await(() -> card.entry().title().equals("线程"));
    assertThat(card.link().draft()).isNull();
    desk.writer.letGo();
    Fx.await(() -> card.link().draft() != null);
    assertThat(card.link().title()).isEqualTo("线程指南");
    assertThat(card.link().summary()).isEqualTo("讲清线程的代价。");
    assertThat(card.link().isDraft()).isTrue();
    assertThat(desk.writer.asked.getFirst().text()).anyMatch(p -> p.startsWith("Threads have"));
    desk.settle();
    assertThat(Objects.requireNonNull(desk.onDisk(URL).draft()).model()).isEqualTo("tiny");
  }

  @Test
  void aDraftNeverReplacesWhatTheCuratorWrote() throws Exception {
    Fx.run(() -> desk.model.setTitle(card, "My guide"));
    desk.writer.hold();
    ask();
    Fx.await(() -> desk.writer.asked.size() == 1);
    assertThat(card.entry().title()).isEqualTo("My guide");
    desk.writer.letGo();
    Fx.await(() -> card.link().draft() != null);
    assertThat(card.link().title()).isEqualTo("My guide");
    assertThat(Choice.titles(card.link(), null))
        .filteredOn(choice -> choice.origin() == Choice.Origin.MODEL)
        .extracting(Choice::text)
        .containsExactly("线程指南");
  }

  @Test
  void draftAcceptAndDiscardAreStepsThatCanBeUndone() throws Exception {
    draft();
    Fx.run(() -> drafts().accept(List.of(card)));
    assertThat(card.link().isDraft()).isFalse();
    assertThat(card.link().title()).isEqualTo("线程指南");
    Fx.run(desk.session::undo);
    assertThat(card.link().isDraft()).isTrue();
    Fx.run(() -> drafts().discard(List.of(card)));
    assertThat(card.link().title()).isEqualTo("A field guide");
    Fx.run(desk.session::undo);
    assertThat(card.link().isDraft()).isTrue();
    Fx.run(desk.session::undo);
    assertThat(card.link().draft()).isNull();
  }

  @Test
  void stopIsAtOnceAndLeavesTheLinkAsItWas() throws Exception {
    desk.writer.hold();
    ask();
    Fx.await(() -> card.entry().title().equals("线程"));
    Fx.run(
        () -> {
          drafts().stop(card);
          assertThat(card.entry().drafting()).isNull();
        });
    Fx.await(() -> desk.writer.interrupted.get() == 1);
    assertThat(card.link().draft()).isNull();
    assertThat(card.entry().title()).isEqualTo("A field guide");
  }

  @Test
  void severalLinksAreWrittenAboutOneAfterTheOther() throws Exception {
    String second = "https://notes.example/second";
    desk.pages.putPage(second, PAGE);
    desk.paste(second);
    desk.writer.hold();
    Fx.run(() -> drafts().ask(List.of(card, desk.card(second))));
    Fx.await(() -> desk.writer.asked.size() == 1);
    assertThat(desk.card(second).entry().drafting()).isInstanceOf(Drafting.Queued.class);
    assertThat(drafts().progressProperty().get()).isEqualTo(new LinkDrafts.Progress(0, 2));
    desk.writer.letGo();
    Fx.await(() -> desk.card(second).link().draft() != null);
    assertThat(drafts().progressProperty().get()).isEqualTo(new LinkDrafts.Progress(2, 2));
  }

  @Test
  void aFailureStaysOnTheLinkUntilItIsAskedAgain() throws Exception {
    desk.writer.failure = ChatFailure.Kind.UNREACHABLE;
    ask();
    Fx.await(() -> card.entry().drafting() instanceof Drafting.Failed);
    desk.writer.failure = null;
    draft();
    assertThat(card.entry().drafting()).isInstanceOf(Drafting.Wrote.class);
  }
}
