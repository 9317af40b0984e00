package galley.ui.inbox;

import galley.fetch.FailureKind;
import galley.fetch.FetchFailure;
import galley.fetch.Fetcher;
import galley.fetch.PageSource;
import galley.fetch.SavedPages;
import galley.inbox.Inbox;
import galley.link.LinkUrl;
import galley.page.PageReader;
import galley.render.EmojiSet;
import galley.test.Publications;
import galley.ui.kit.EmojiDrawings;
import galley.ui.kit.EmojiImages;
import galley.ui.kit.Fonts;
import galley.ui.kit.Language;
import galley.ui.kit.NoticeBar;
import galley.ui.kit.Tasks;
import galley.ui.kit.Theme;
import galley.ui.session.Gestures;
import galley.ui.session.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.stage.Stage;

/// The inbox of a copy of the sample workspace, to be looked at. Arguments: `dark`, `zh`,
/// `compact`, `small` (1100×700), `empty`, `many` (a thousand links), `filter=PLACED`, `select=N`.
public final class InboxPreview {
  private InboxPreview() {}

  public static void main(String[] args) {
    Application.launch(Window.class, args);
  }

  /** The window: the issue's text stands where the organizer will be. */
  public static final class Window extends Application {
    private final EmojiSet emoji = new EmojiSet();

    @Override
    public void start(Stage stage) throws IOException {
      List<String> args = getParameters().getRaw();
      Path workspace = args.contains("empty") ? Files.createTempDirectory("g") : sample();
      if (args.contains("many")) many(new Inbox(workspace.resolve("inbox")));
      Language language = args.contains("zh") ? Language.CHINESE : Language.ENGLISH;
      var choice = args.contains("dark") ? Theme.Choice.DARK : Theme.Choice.LIGHT;
      var theme = new Theme(Fonts.load(), choice, List.of("inbox"));
      var notices = new NoticeBar(language);
      var session = new Session(Tasks.fx());
      session.load(issue(workspace), Publications.numberedParagraphs(), false);
      var gestures = new Gestures(session, language.messages(Session.class), System.out::println);
      var model =
          new InboxModel(
              session,
              gestures,
              new Inbox(workspace.resolve("inbox")),
              new Fetcher(pages(workspace), new PageReader()),
              new FakeWriter(),
              new Tasks(Throwable::printStackTrace),
              InstantSource.system(),
              language,
              notices::show);
      gestures.setKeeper(model::keep);
      model.setPublicationLanguage("zh");
      var images = new EmojiImages(drawings());
      var pictures = new PictureShelf(PictureLoader.NONE, new Tasks(Throwable::printStackTrace));
      var inbox = new InboxPane(model, session, images, pictures, language, System.out::println);
      var link =
          new LinkPane(model, session, inbox, images, pictures, language, System.out::println);
      inbox.setOnEditByHand(link::editTitle);
      inbox.compactProperty().set(args.contains("compact"));
      option(args, "filter=").ifPresent(f -> inbox.filterProperty().set(Filter.valueOf(f)));
      model.load();
      option(args, "paste=").ifPresent(model::paste);
      model
          .loadingProperty()
          .addListener(
              _ ->
                  option(args, "select=")
                      .ifPresent(
                          n -> {
                            inbox.shown().refresh();
                            model
                                .selectionProperty()
                                .set(
                                    inbox.shown().list().stream()
                                        .limit(Integer.parseInt(n))
                                        .toList());
                          }));
      inbox.setPrefWidth(430);
      inbox.setMinWidth(Region.USE_PREF_SIZE);
      link.setPrefWidth(330);
      link.setMinWidth(Region.USE_PREF_SIZE);
      var text = new TextArea(session.text());
      session.onEdit(_ -> text.setText(session.text()));
      HBox.setHgrow(text, Priority.ALWAYS);
      var root = new BorderPane(new HBox(inbox, text, link));
      root.setTop(new Label(" "));
      root.setBottom(notices);
      boolean small = args.contains("small");
      var scene = new Scene(root, small ? 1100 : 1440, small ? 700 : 900);
      theme.apply(scene);
      stage.setScene(scene);
      stage.show();
      inbox.list().requestFocus();
    }

    private static Optional<String> option(List<String> args, String name) {
      return args.stream()
          .filter(a -> a.startsWith(name))
          .map(a -> a.substring(name.length()))
          .findFirst();
    }

    private static String issue(Path workspace) throws IOException {
      Path draft = workspace.resolve("drafts/79.md");
      return Files.exists(draft) ? Files.readString(draft) : Desk.ISSUE;
    }

    private static Path sample() throws IOException {
      Path to = Files.createTempDirectory("sample");
      Path from = Path.of("assets/sample");
      try (Stream<Path> all = Files.walk(from)) {
        for (Path each : all.toList()) {
          Path target = to.resolve(from.relativize(each).toString());
          if (!Files.isDirectory(each)) Files.copy(each, target);
          else Files.createDirectories(target);
        }
      }
      return to;
    }

    private static void many(Inbox inbox) throws IOException {
      var now = java.time.Instant.parse("2026-11-19T00:00:00Z");
      for (int i = 0; i < 1_000; i++) {
        var url = new LinkUrl("https://host%d.example/a/%d".formatted(i % 37, i));
        var _ = inbox.add(new galley.link.PastedLink(url, "Entry " + i + " 🐢 of many"), now);
      }
    }

    /// Saved pages, but `slow` hosts never answer in time.
    private static PageSource pages(Path workspace) throws IOException {
      Map<LinkUrl, String> files = new HashMap<>();
      Path index = workspace.resolve("pages/pages.yaml");
      if (Files.exists(index)) {
        for (String line : Files.readAllLines(index)) {
          int colon = line.lastIndexOf(": ");
          if (!line.startsWith("#") && colon > 0) {
            files.put(new LinkUrl(line.substring(0, colon)), line.substring(colon + 2));
          }
        }
      }
      var saved = new SavedPages(workspace.resolve("pages"), files);
      return (url, cancellation) -> {
        if (!url.host().startsWith("slow")) return saved.get(url, cancellation);
        try {
          Thread.sleep(url.path().contains("never") ? 3_000 : 20_000);
        } catch (InterruptedException e) {
          throw new FetchFailure(FailureKind.CANCELLED, "");
        }
        throw new FetchFailure(FailureKind.TIMEOUT, "20 s");
      };
    }

    private EmojiDrawings drawings() {
      return new EmojiDrawings() {
        @Override
        public List<At> find(String text) {
          return emoji.find(text).stream().map(f -> new At(f.start(), f.end(), f.emoji())).toList();
        }

        @Override
        public Optional<String> svg(String one) {
          return emoji.svg(one);
        }
      };
    }
  }
}
