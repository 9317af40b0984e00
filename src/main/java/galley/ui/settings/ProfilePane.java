package galley.ui.settings;

import galley.issue.Conventions;
import galley.text.TextFile;
import galley.ui.command.Command;
import galley.ui.kit.Action;
import galley.ui.kit.Chip;
import galley.ui.kit.EmojiImages;
import galley.ui.kit.Language;
import galley.ui.kit.Messages;
import galley.ui.kit.Notice;
import galley.ui.kit.NoticeBar;
import galley.ui.kit.PaneHeader;
import galley.ui.kit.Tasks;
import galley.ui.kit.TextLines;
import galley.workspace.ProfileFile;
import galley.workspace.Workspace;
import galley.workspace.WorkspaceProblem;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A publication's `galley.yaml`, with what is wrong in it and what it makes of two links, both as
/// it is typed. It writes the file only when it is told to, and never over somebody else's change.
public final class ProfilePane extends BorderPane {
  private static final Logger LOG = LoggerFactory.getLogger(ProfilePane.class);
  private static final Duration IDLE = Duration.millis(250);
  private static final int MOST_PROBLEMS = 200;

  /// @param isRead whether the text is YAML, so that the sample is of it
  private record Reading(
      List<WorkspaceProblem> problems, Optional<String> sample, boolean isRead) {}

  private final Supplier<Workspace> workspace;
  private final ProfileFile file;
  private final Tasks tasks;
  private final Language language;
  private final Messages messages;
  private final Runnable saved;
  private final YamlArea area = new YamlArea();
  private final KeyList keys;
  private final ListView<WorkspaceProblem> problems = new ListView<>();
  private final Label verdict = new Label();
  private final TextLines sample;
  private final NoticeBar notices;
  private final Chip unsaved;
  private final Button save;
  private final PauseTransition idle = new PauseTransition(IDLE);
  private final ReadOnlyBooleanWrapper changed = new ReadOnlyBooleanWrapper(this, "changed");
  private Tasks.@Nullable Handle reading;
  private @Nullable Notice elsewhere;

  /// @param workspace the one that is open
  /// @param help the text of the help, which says what each key means
  /// @param saved is told that the file was written
  public ProfilePane(
      Supplier<Workspace> workspace,
      ProfileFile file,
      Tasks tasks,
      Language language,
      EmojiImages images,
      String help,
      Runnable saved) {
    this.workspace = workspace;
    this.file = file;
    this.tasks = tasks;
    this.language = language;
    this.saved = saved;
    messages = language.messages(ProfilePane.class);
    notices = new NoticeBar(language);
    sample = new TextLines(messages.text("profile.sample"), images);
    keys = new KeyList(area, new KeyMeanings(help), messages.text("profile.keys"));
    unsaved = new Chip(Chip.Kind.WARNING, messages.text("profile.unsaved"));
    save = new Action(messages.text("profile.save"), this::save).button();
    save.getStyleClass().add("accent");
    save.setTooltip(new Tooltip(Command.SAVE.tooltip(language)));
    getStyleClass().addAll("profile-pane", "surface");
    area.setAccessibleText(messages.text("profile.text"));
    area.replaceText(file.file().text());
    area.moveTo(0);
    area.getUndoManager().forgetHistory();
    unsaved.visibleProperty().bind(changed);
    save.disableProperty().bind(changed.not());
    setTop(
        new PaneHeader(
            messages.text("profile.title", String.valueOf(file.path().getFileName())),
            unsaved,
            new Action(messages.text("profile.reload"), this::reload).flatButton(),
            save));
    setCenter(center());
    setBottom(notices);
    idle.setOnFinished(_ -> read());
    area.plainTextChanges().subscribe(change -> typed(change.getInserted().length() == 1));
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    showLocked();
    read();
  }

  private SplitPane center() {
    problems.setCellFactory(_ -> new ProblemCell());
    problems.getStyleClass().add("profile-problems");
    problems.setAccessibleText(messages.text("profile.problems"));
    problems.setId("profile-problems");
    problems.setOnMouseClicked(_ -> goToProblem());
    problems.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ENTER) goToProblem();
        });
    verdict.getStyleClass().add("profile-verdict");
    verdict.setWrapText(true);
    verdict.setMinHeight(USE_PREF_SIZE);
    verdict.setId("profile-verdict");
    var text = new StackPane(new VirtualizedScrollPane<>(area), keys);
    VBox.setVgrow(text, Priority.ALWAYS);
    var left = new VBox(text, verdict, problems);
    sample.setId("profile-sample");
    VBox.setVgrow(sample, Priority.ALWAYS);
    var heading = new Label(messages.text("profile.sample"));
    heading.getStyleClass().add("strong");
    var right =
        new VBox(heading, SettingsForm.wrapped(messages.text("profile.sample.hint")), sample);
    right.getStyleClass().add("profile-sample");
    var split = new SplitPane(left, right);
    split.setOrientation(Orientation.HORIZONTAL);
    split.setDividerPositions(0.62);
    split.getStyleClass().add("stage-split");
    return split;
  }

  /// Whether something is typed that is not in the file.
  public ReadOnlyBooleanProperty changedProperty() {
    return changed.getReadOnlyProperty();
  }

  /// Shows a line, from 1, with the caret at its start.
  public void goTo(int line) {
    applyCss();
    layout(); // the area follows its caret only where it has been laid out
    area.goTo(line - 1);
  }

  private void typed(boolean oneLetter) {
    changed.set(!area.getText().equals(file.file().text()));
    idle.playFromStart();
    // The caret has not moved yet.
    Tasks.fx()
        .execute(
            () -> {
              if (oneLetter && area.isFocused()) keys.update(false);
              else keys.setVisible(false);
            });
  }

  private void pressed(KeyEvent event) {
    keys.pressed(event);
    if (event.isConsumed()) return;
    if (Command.SAVE.keys().stream().anyMatch(it -> it.match(event))) {
      save();
      event.consume();
    } else if (Command.of(Command.Group.PROFILE, event).isPresent()) {
      keys.update(true);
      event.consume();
    }
  }

  /** Reads what is typed, off the FX thread. */
  private void read() {
    if (reading != null) reading.cancel();
    String text = area.getText();
    Workspace open = workspace.get();
    reading =
        tasks
            .run(
                () -> {
                  Workspace typed = open.withProfile(text);
                  boolean isRead =
                      typed.problems().isEmpty() || !typed.conventions().equals(Conventions.NONE);
                  return new Reading(
                      typed.problems(), ProfileSample.of(typed.conventions()), isRead);
                })
            .named("read-typed-profile")
            .onSuccess(this::show)
            .start();
  }

  private void show(Reading read) {
    List<WorkspaceProblem> all =
        read.problems().stream()
            .sorted(Comparator.comparingInt(WorkspaceProblem::line))
            .limit(MOST_PROBLEMS)
            .toList();
    problems.getItems().setAll(all);
    if (problems.isVisible() == all.isEmpty()) {
      problems.setVisible(!all.isEmpty());
      problems.setManaged(!all.isEmpty());
      layout(); // the area has another height now
      if (area.isFocused()) area.requestFollowCaret();
    }
    verdict.setText(messages.text("profile.verdict", read.problems().size()));
    area.mark(
        all.stream()
            .collect(
                Collectors.toMap(
                    problem -> Math.max(0, problem.line() - 1),
                    problem -> problem.sentence(language.locale()),
                    (one, other) -> one + "\n" + other)));
    // While a quote is open somewhere, the last sample says more than none.
    if (read.isRead())
      sample.setText(read.sample().orElseGet(() -> messages.text("profile.sample.none")));
  }

  private void goToProblem() {
    WorkspaceProblem chosen = problems.getSelectionModel().getSelectedItem();
    if (chosen != null) goTo(chosen.line());
  }

  /// Writes the file.
  ///
  /// @return whether what is typed is in it now
  public boolean save() {
    if (!changed.get()) return true;
    if (!area.isEditable()) return false;
    try {
      if (!file.save(area.getText())) {
        tellElsewhere();
        return false;
      }
    } catch (IOException e) {
      LOG.warn("not saved: {}", e.getMessage());
      notices.show(
          new Notice(
              Notice.Kind.ERROR, messages.text("profile.unwritten", file.path().toString())));
      return false;
    }
    changed.set(false);
    dismissElsewhere();
    saved.run();
    return true;
  }

  /// Looks whether somebody else has written the file: takes it over, or says so where something is
  /// typed that is not in it.
  public void checkDisk() {
    try {
      if (!file.isChangedOnDisk()) return;
      if (changed.get()) tellElsewhere();
      else reload();
    } catch (IOException e) {
      LOG.warn("not looked at: {}", e.getMessage());
    }
  }

  private void tellElsewhere() {
    dismissElsewhere();
    elsewhere =
        new Notice(
            Notice.Kind.ERROR,
            messages.text("profile.elsewhere", String.valueOf(file.path().getFileName())),
            new Action(messages.text("profile.reload"), this::reload));
    notices.show(elsewhere);
  }

  private void dismissElsewhere() {
    if (elsewhere != null) notices.dismiss(elsewhere);
    elsewhere = null;
  }

  /** What was typed comes back with undo. */
  private void reload() {
    try {
      TextFile now = file.reload();
      dismissElsewhere();
      showLocked();
      int caret = area.getCaretPosition();
      area.getUndoManager().preventMerge();
      if (!area.getText().equals(now.text())) area.replaceText(0, area.getLength(), now.text());
      area.getUndoManager().preventMerge();
      area.moveTo(Math.min(caret, area.getLength()));
      changed.set(false);
    } catch (IOException e) {
      LOG.warn("not read: {}", e.getMessage());
      notices.show(
          new Notice(Notice.Kind.ERROR, messages.text("profile.unread", file.path().toString())));
    }
  }

  private void showLocked() {
    TextFile.Problem problem = file.file().problem();
    area.setEditable(problem == null);
    if (problem != null) {
      notices.show(new Notice(Notice.Kind.ERROR, problem.sentence(language.locale())));
    }
  }

  private final class ProblemCell extends ListCell<WorkspaceProblem> {
    ProblemCell() {
      setWrapText(true);
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable WorkspaceProblem problem, boolean empty) {
      super.updateItem(problem, empty);
      setText(
          problem == null
              ? null
              : messages.text(
                  "profile.problem",
                  String.valueOf(problem.line()),
                  problem.sentence(language.locale())));
    }
  }
}
