package galley.ui.digest;

import galley.archive.ArchivedIssue;
import galley.archive.IssueStamp;
import galley.digest.CopiedIssue;
import galley.digest.Digest;
import galley.digest.DigestPlan;
import galley.digest.IssueName;
import galley.digest.Progress;
import galley.digest.Season;
import galley.text.AtomicFile;
import galley.ui.kit.Tasks;
import galley.workspace.PublishedIssues;
import galley.workspace.Workspace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// The issues of a workspace, those of them that are chosen, and what comes of them. All of the
/// work is done in the background; of several choices in a row the last one counts.
public final class SeasonModel {
  /// From one of the issues to another, by their places, both included.
  public record Range(int from, int to) {}

  /// What the chosen issues come to.
  public record Shown(Digest digest, Season season) {}

  /// What takes less is not worth a look.
  private static final Duration SEEN_AFTER = Duration.ofMillis(300);

  /// In percent, as the figures come after the digest.
  private static final int MOST_MADE = 95;

  private final Workspace workspace;
  private final Tasks tasks;
  private final Duration seenAfter;
  private final Locale language;
  private final Locale locale;
  private final ReadOnlyObjectWrapper<List<IssueName>> issues =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ObjectProperty<Range> range = new SimpleObjectProperty<>(new Range(0, -1));
  private final ObjectProperty<DigestPlan> plan;
  private final ReadOnlyObjectWrapper<@Nullable Shown> shown = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(1);
  private final ReadOnlyDoubleWrapper made = new ReadOnlyDoubleWrapper(1);
  private List<CopiedIssue> copies = List.of();
  private Tasks.@Nullable Handle reading;
  private Tasks.@Nullable Handle making;

  /// @param locale of the names of languages in the charts
  public SeasonModel(Workspace workspace, Tasks tasks, Locale locale) {
    this(workspace, tasks, locale, SEEN_AFTER);
  }

  /// @param seenAfter how long a digest is made before its progress is told
  SeasonModel(Workspace workspace, Tasks tasks, Locale locale, Duration seenAfter) {
    this.seenAfter = seenAfter;
    this.workspace = workspace;
    this.tasks = tasks;
    this.locale = locale;
    language = Locale.forLanguageTag(workspace.profile().language());
    plan = new SimpleObjectProperty<>(DigestPlan.of(workspace.profile().name(), language));
    range.addListener(_ -> make());
    plan.addListener(_ -> make());
  }

  /// Reads the issues; all of them are chosen first.
  public void read() {
    cancel();
    progress.set(0);
    reading =
        tasks
            .run(this::copies)
            .named("read-season")
            .onSuccess(
                all -> {
                  copies = all;
                  issues.set(all.stream().map(CopiedIssue::name).toList());
                  range.set(new Range(0, all.size() - 1));
                })
            .onEnd(() -> progress.set(1))
            .start();
  }

  private List<CopiedIssue> copies() throws IOException, InterruptedException {
    var published = new PublishedIssues(workspace);
    List<IssueStamp> stamps = published.list();
    List<CopiedIssue> all = new ArrayList<>();
    int told = 0;
    for (int i = 0; i < stamps.size(); i++) {
      if (Thread.interrupted()) throw new InterruptedException();
      Optional<ArchivedIssue> issue = published.read(stamps.get(i));
      issue.map(CopiedIssue::of).ifPresent(all::add);
      int percent = 100 * i / stamps.size();
      if (percent == told) continue;
      told = percent;
      Tasks.fx().execute(() -> tell(percent / 100.0));
    }
    return all;
  }

  private void tell(double part) {
    if (progress.get() < 1) progress.set(part);
  }

  /// Stops the reading, and what is made of it.
  public void cancel() {
    if (reading != null) reading.cancel();
    stop();
  }

  /// Stops the making of a digest; what was shown stays.
  public void stop() {
    if (making != null) making.cancel();
  }

  private List<CopiedIssue> chosen() {
    Range now = range.get();
    int from = Math.clamp(now.from(), 0, copies.size());
    return copies.subList(from, Math.clamp(now.to() + 1L, from, copies.size()));
  }

  private void make() {
    stop();
    List<CopiedIssue> some = List.copyOf(chosen());
    DigestPlan how = plan.get();
    made.set(1);
    var told = new Told();
    making =
        tasks
            .run(() -> new Shown(Digest.of(some, how, told), Season.of(some, locale)))
            .named("make-digest")
            .onSuccess(shown::set)
            .onEnd(told::end)
            .start();
  }

  /// Brings the progress of one digest to the window, in steps that can be seen, and none of a
  /// digest that is made at once.
  private final class Told implements Progress {
    private final long start = System.nanoTime();
    private volatile boolean over;
    private int percent;

    @Override
    public void at(int done, int all) {
      if (Thread.currentThread().isInterrupted()) throw new CancellationException();
      int now = MOST_MADE * done / Math.max(1, all);
      if (now == percent || System.nanoTime() - start < seenAfter.toNanos()) return;
      percent = now;
      Tasks.fx().execute(() -> show(now / 100.0));
    }

    private void show(double part) {
      if (!over) made.set(part);
    }

    void end() {
      over = true;
      if (making == null || making.isOver()) made.set(1);
    }
  }

  /// Writes the digest, with paths that lead from where it is.
  ///
  /// @param done told whether it was; not where the file is an issue
  public void save(Path file, Consumer<Boolean> done, Consumer<Throwable> failed) {
    List<CopiedIssue> some = List.copyOf(chosen());
    Path folder = file.toAbsolutePath().resolveSibling("").normalize();
    DigestPlan how = plan.get().from(folder, workspace.root());
    boolean isIssue =
        Files.exists(file) && workspace.isIssuePath(file.toAbsolutePath().normalize());
    if (isIssue) {
      done.accept(false);
      return;
    }
    stop();
    made.set(1);
    var told = new Told();
    making =
        tasks
            .run(
                () -> {
                  String text = Digest.of(some, how, told).text();
                  AtomicFile.write(file, text.getBytes(StandardCharsets.UTF_8));
                  return true;
                })
            .named("save-digest")
            .onSuccess(done)
            .onError(failed)
            .onEnd(told::end)
            .start();
  }

  public ReadOnlyObjectProperty<List<IssueName>> issuesProperty() {
    return issues.getReadOnlyProperty();
  }

  public ObjectProperty<Range> rangeProperty() {
    return range;
  }

  public ObjectProperty<DigestPlan> planProperty() {
    return plan;
  }

  /// Null until the first digest is made.
  public ReadOnlyObjectProperty<@Nullable Shown> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /// How far the reading is, from 0; 1 where nothing is read.
  public ReadOnlyDoubleProperty progressProperty() {
    return progress.getReadOnlyProperty();
  }

  /// How far the digest is made, from 0; 1 where none is, and of one that is made at once.
  public ReadOnlyDoubleProperty madeProperty() {
    return made.getReadOnlyProperty();
  }

  public Path folder() {
    return workspace.root();
  }
}
