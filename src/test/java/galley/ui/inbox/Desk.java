package galley.ui.inbox;

import galley.fetch.Fetcher;
import galley.inbox.Inbox;
import galley.inbox.InboxLink;
import galley.page.PageReader;
import galley.test.Fx;
import galley.test.Publications;
import galley.ui.kit.Language;
import galley.ui.kit.Notice;
import galley.ui.kit.Tasks;
import galley.ui.session.Gestures;
import galley.ui.session.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// An inbox with an issue beside it, in a folder of its own, with pages that never leave this
/// process. Its clock goes on by a second at every look.
final class Desk {
  static final String ISSUE =
      """
      本期分享了 1 篇文章，0 个开源项目，0 则音视频，全文 20 字。

      ## 🦄文章&教程

      1、[线程比回调更容易读懂](https://threads.example/read) (英)

      作者比较了两种写法。

      ## 🐿️项目&资源

      ## 🐢播客&视频
      """;

  final FakePages pages = new FakePages();
  final Session session = new Session(Tasks.fx());
  final List<Notice> notices = new ArrayList<>();
  final List<String> refused = new ArrayList<>();
  final Gestures gestures =
      new Gestures(session, Language.ENGLISH.messages(Session.class), refused::add);
  final Path folder;
  final Inbox inbox;
  final FakePictures pictures = new FakePictures();
  final PictureShelf shelf = new PictureShelf(pictures, tasks());
  final FakeWriter writer = new FakeWriter();
  final Fetcher fetcher = new Fetcher(pages, new PageReader());
  final InboxModel model;
  private Instant now = Instant.parse("2026-11-20T18:00:00Z");

  Desk(Path workspace) {
    folder = workspace.resolve("inbox");
    inbox = new Inbox(folder);
    session.load(ISSUE, Publications.numberedParagraphs(), false);
    model =
        new InboxModel(
            session,
            gestures,
            inbox,
            fetcher,
            writer,
            tasks(),
            this::tick,
            Language.ENGLISH,
            notices::add);
    model.setPublicationLanguage("zh");
    gestures.setKeeper(model::keep);
    model.load();
  }

  private static Tasks tasks() {
    return new Tasks(
        error -> {
          throw new AssertionError(error);
        });
  }

  private Instant tick() {
    now = now.plus(Duration.ofSeconds(1));
    return now;
  }

  static Desk open(Path workspace) throws Exception {
    Desk desk = Fx.get(() -> new Desk(workspace));
    Fx.await(() -> !desk.model.loadingProperty().get());
    return desk;
  }

  /// Pastes and waits until all that it brought is there, answered and written.
  void paste(String text) throws Exception {
    int before = Fx.get(() -> model.pastes());
    Fx.run(() -> model.paste(text));
    Fx.await(() -> model.pastes() > before);
    settle();
  }

  void settle() throws Exception {
    Fx.await(
        () ->
            model.isSaved() && model.cards().stream().allMatch(c -> c.entry().fetching() == null));
  }

  InboxCard card(String url) {
    return model.cards().stream()
        .filter(c -> c.link().url().value().equals(url))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no card of " + url + " in " + urls()));
  }

  List<String> urls() {
    return model.cards().stream()
        .sorted(SortOrder.OLDEST.cards())
        .map(c -> c.link().url().value())
        .toList();
  }

  /// What the folder holds now, by URL.
  InboxLink onDisk(String url) throws IOException {
    return inbox.list().links().stream()
        .filter(link -> link.url().value().equals(url))
        .findFirst()
        .orElseThrow();
  }

  long files() throws IOException {
    if (!Files.isDirectory(folder)) return 0;
    try (Stream<Path> files = Files.list(folder)) {
      return files.count();
    }
  }

  void close() throws Exception {
    Fx.run(model::close);
    fetcher.close();
  }
}
