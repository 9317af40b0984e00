package galley.app;

import galley.learn.Learned;
import galley.learn.LearnedPublication;
import galley.learn.PastIssues;
import galley.text.AtomicFile;
import galley.ui.kit.Action;
import galley.ui.kit.Dialogs;
import galley.ui.kit.Messages;
import galley.ui.kit.Problem;
import galley.ui.kit.Tasks;
import galley.ui.kit.Waiting;
import galley.ui.shell.LearnedView;
import galley.workspace.NewWorkspace;
import galley.workspace.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Learns a publication's conventions from a folder of past issues while the person watches, shows
/// what was learned, and writes it once the person has agreed to that.
final class Learning {
  private static final Logger LOG = LoggerFactory.getLogger(Learning.class);
  private static final double TEXT_HEIGHT = 300;
  private static final int DEPTH = 3;

  private final Shared shared;
  private final Dialogs dialogs;
  private final Messages messages;
  private final Source source;
  private Tasks.@Nullable Handle running;

  /// @param root the workspace
  /// @param issues the folder of past issues, in the workspace or the workspace itself
  /// @param archive the folder of published issues below the workspace as a profile writes it: with
  ///   `/` behind it, or empty
  /// @param name of the publication
  record Place(Path root, Path issues, String archive, String name) {
    /// A folder of issues that is to be the workspace itself.
    static Place of(Path folder) {
      Path root = folder.toAbsolutePath().normalize();
      Path name = root.getFileName();
      return new Place(root, root, "", name == null ? root.toString() : name.toString());
    }
  }

  /// @param skipped files that could not be read as text
  record Found(LearnedPublication publication, List<String> skipped) {
    Learned learned() {
      return publication.main();
    }
  }

  /// Told what goes on and how far it is; returns whether to go on.
  interface Progress {
    boolean at(String what, int done, int all);
  }

  /// Where what is learned comes from: a folder, or what a test says.
  interface Source {
    Found learn(Path issues, Progress progress) throws IOException;
  }

  Learning(Shared shared, Dialogs dialogs) {
    this(shared, dialogs, Learning::fromFolder);
  }

  Learning(Shared shared, Dialogs dialogs, Source source) {
    this.shared = shared;
    this.dialogs = dialogs;
    this.source = source;
    messages = shared.language().messages(Learning.class);
  }

  private static Found fromFolder(Path issues, Progress progress) throws IOException {
    PastIssues past = PastIssues.read(issues, (done, all) -> progress.at("reading", done, all));
    LearnedPublication learned =
        LearnedPublication.learn(past, (done, all) -> progress.at("learning", done, all));
    return new Found(learned, past.skipped());
  }

  /// The workspace that a folder is, or is in.
  static Optional<Path> workspaceAround(Path folder) {
    for (Path at = folder.toAbsolutePath().normalize(); at != null; at = at.getParent()) {
      if (Files.isRegularFile(at.resolve(Workspace.PROFILE))) return Optional.of(at);
    }
    return Optional.empty();
  }

  /// Whether there is Markdown in a folder to learn from, or in folders below, but not far below: a
  /// person may have opened a whole disk.
  static boolean isWorthwhile(Path folder) {
    try (Stream<Path> files =
        Files.find(folder, DEPTH, (file, _) -> file.getFileName().toString().endsWith(".md"))) {
      return files.findAny().isPresent();
    } catch (IOException | UncheckedIOException e) {
      return false;
    }
  }

  /// Makes a folder of issues a workspace, if the person agrees to what was learned.
  ///
  /// @param made is called once it is written
  void makeWorkspace(Place place, Runnable made) {
    if (!Files.isWritable(place.root())) {
      dialogs.error(problem("denied", place.root()));
      return;
    }
    learn(
        place,
        found -> {
          if (agreed(place, found)) write(place, found, made);
        });
  }

  /// Shows what was learned where a profile is already: that is a person's file and stays as it is.
  ///
  /// @param saved is told the file that it was written to, if the person wanted that
  void showBeside(Place place, Consumer<Path> saved) {
    learn(place, found -> show(place, found, saved));
  }

  private void learn(Place place, Consumer<Found> then) {
    if (running != null && !running.isOver()) return;
    var stop = new AtomicReference<Runnable>(() -> {});
    Waiting waiting =
        dialogs.waiting(messages.text("learn.wait", place.issues()), () -> stop.get().run());
    var latest = new AtomicReference<@Nullable Runnable>();
    Progress progress =
        (what, done, all) -> {
          Runnable show =
              () ->
                  waiting.show(
                      messages.text("learn." + what, done, all),
                      all == 0 ? -1 : (double) done / all);
          // The window is told the latest only: it may be slower than the disk.
          if (latest.getAndSet(show) == null) {
            Tasks.fx()
                .execute(
                    () -> Optional.ofNullable(latest.getAndSet(null)).ifPresent(Runnable::run));
          }
          return !Thread.currentThread().isInterrupted();
        };
    Tasks.Handle handle =
        shared
            .tasks()
            .run(() -> source.learn(place.issues(), progress))
            .named("learn-conventions")
            .onSuccess(
                found -> {
                  waiting.close();
                  if (found.learned().issues() == 0) dialogs.error(problem("none", place.issues()));
                  else then.accept(found);
                })
            .onError(
                e -> {
                  waiting.close();
                  LOG.warn("nothing learned from {}", place.issues(), e);
                  dialogs.error(
                      e instanceof IOException
                          ? problem("unread", place.issues())
                          : new Problem(
                              messages.text("unexpected"), messages.text("unexpected.next"), e));
                })
            .start();
    stop.set(handle::cancel);
    running = handle;
  }

  private boolean agreed(Place place, Found found) {
    Learned learned = found.learned();
    boolean unclear = learned.forms().isEmpty();
    String read =
        unclear
            ? messages.text("learned.read.unclear", learned.issues())
            : messages.text("learned.read", learned.issues(), learned.items());
    return dialogs.confirm(
        messages.text("learned.ask", place.name()),
        messages.text("learned.writes", read, place.root().resolve(Workspace.PROFILE)),
        new LearnedView(shared.language(), shared.images(), learned, found.skipped()),
        messages.text(unclear ? "learned.yes.unclear" : "learned.yes"));
  }

  private void write(Place place, Found found, Runnable made) {
    try {
      NewWorkspace.create(place.root(), profile(place, found), true);
    } catch (FileAlreadyExistsException e) {
      dialogs.error(problem("inTheWay", e.getFile() == null ? place.root() : e.getFile()));
      return;
    } catch (IOException e) {
      LOG.warn("no workspace in {}", place.root(), e);
      dialogs.error(problem("denied", place.root()));
      return;
    }
    made.run();
  }

  private String profile(Place place, Found found) {
    return found.publication().profile(place.name(), place.archive(), shared.language().locale());
  }

  private void show(Place place, Found found, Consumer<Path> saved) {
    String profile = profile(place, found);
    var text = new TextArea(profile);
    text.setEditable(false);
    text.setPrefHeight(TEXT_HEIGHT);
    text.getStyleClass().add("mono");
    text.setAccessibleText(messages.text("beside.text"));
    VBox.setVgrow(text, Priority.ALWAYS);
    Button copy = new Action(messages.text("beside.copy"), () -> copy(profile)).button();
    copy.getStyleClass().add("flat-action");
    var content = new VBox(text, copy);
    content.getStyleClass().add("learned-text");
    boolean yes =
        dialogs.confirm(
            messages.text("beside.ask", found.learned().issues(), found.learned().items()),
            messages.text("beside.why"),
            content,
            messages.text("beside.yes"));
    if (!yes) return;
    try {
      Path file = free(place.root());
      AtomicFile.write(file, profile.getBytes(StandardCharsets.UTF_8));
      saved.accept(file);
    } catch (IOException e) {
      LOG.warn("not saved in {}", place.root(), e);
      dialogs.error(problem("denied", place.root()));
    }
  }

  /// What was saved before may have been edited since.
  private static Path free(Path root) {
    Path file = root.resolve("galley.learned.yaml");
    for (int i = 2; Files.exists(file); i++) file = root.resolve("galley.learned-" + i + ".yaml");
    return file;
  }

  private static void copy(String text) {
    var content = new ClipboardContent();
    content.putString(text);
    Clipboard.getSystemClipboard().setContent(content);
  }

  private Problem problem(String what, Object place) {
    return new Problem(
        messages.text("learn.failed." + what, place),
        messages.text("learn.failed." + what + ".next"));
  }
}
