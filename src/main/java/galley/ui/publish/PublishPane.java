package galley.ui.publish;

import galley.export.Diff;
import galley.export.DiffLine;
import galley.export.ExportPlan;
import galley.export.ExportRefusedException;
import galley.text.WriteFailedException;
import galley.ui.command.Command;
import galley.ui.kit.Action;
import galley.ui.kit.EmojiImages;
import galley.ui.kit.EmptyState;
import galley.ui.kit.Language;
import galley.ui.kit.Messages;
import galley.ui.kit.Notice;
import galley.ui.kit.PaneHeader;
import galley.ui.kit.Tasks;
import galley.ui.kit.TextLines;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Shows what an export will write, and where, and how it differs from last time; then writes it.
///
/// A file that is there already and differs is written only after its differences were on screen.
public final class PublishPane extends BorderPane {
  private enum View {
    SOURCE,
    RENDERED,
    CHANGES
  }

  private final Messages messages;
  private final Language language;
  private final Tasks tasks;
  private final Consumer<Notice> notices;
  private final Node rendered;
  private final TextLines source;
  private final DiffView changes;
  private final StackPane result = new StackPane();
  private final PaneHeader resultHeader;
  private final Label place = new Label();
  private final Label state = new Label();
  private final Button export;
  private final UnacceptedList unaccepted;
  private final CountsList counts;
  private final EmptyState noIssue;
  private final ToggleGroup views = new ToggleGroup();
  private @Nullable ExportTarget target;
  private @Nullable ExportPlan plan;

  /// @param rendered shows the issue as its readers will see it
  public PublishPane(
      Language language, Tasks tasks, EmojiImages images, Node rendered, Consumer<Notice> notices) {
    this.language = language;
    this.messages = language.messages(PublishPane.class);
    this.tasks = tasks;
    this.notices = notices;
    this.rendered = rendered;
    this.source = new TextLines(messages.text("view.SOURCE"), images);
    this.changes = new DiffView(messages.text("view.CHANGES"), images);
    this.unaccepted = new UnacceptedList(language, images);
    this.counts = new CountsList(language);
    this.noIssue = new EmptyState(messages.text("none"), messages.text("none.hint"));
    this.export = new Action(messages.text("export"), this::export).button();
    this.resultHeader =
        new PaneHeader(
            messages.text("result"),
            toggle(View.SOURCE),
            toggle(View.RENDERED),
            toggle(View.CHANGES));
    getStyleClass().add("publish");
    export.setId("export");
    export.getStyleClass().add("accent");
    export.setTooltip(new Tooltip(Command.EXPORT.withKeys(messages.text("export.tip"))));
    // Tab goes through the children in the order in which they came.
    var right = new BorderPane();
    right.setTop(resultHeader);
    right.setCenter(result);
    right.getStyleClass().add("surface");
    var split = new SplitPane(targets(), right);
    split.getStyleClass().add("stage-split");
    split.setDividerPositions(0.3);
    SplitPane.setResizableWithParent(split.getItems().getFirst(), false);
    setCenter(split);
    show(View.RENDERED);
  }

  private Node targets() {
    var caption = new Label(messages.text("to"));
    caption.getStyleClass().add("caption");
    var name = new Label(messages.text("blog"));
    name.getStyleClass().add("strong");
    name.setWrapText(true);
    place.getStyleClass().addAll("muted", "small");
    place.setWrapText(true);
    place.setId("export-place");
    state.setWrapText(true);
    state.setId("export-state");
    state.getStyleClass().add("small");
    var card = new VBox(name, place, state);
    card.getStyleClass().addAll("card", "target", "chosen");
    var box = new VBox(caption, card, export, counts, unaccepted);
    box.getStyleClass().add("targets");
    for (Label words : List.of(name, place, state)) words.setMinHeight(USE_PREF_SIZE);
    var scroll = new ScrollPane(box);
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(false);
    scroll.getStyleClass().add("targets-place");
    var pane = new BorderPane(scroll);
    pane.setTop(new PaneHeader(messages.text("title")));
    pane.getStyleClass().add("canvas");
    return pane;
  }

  private ToggleButton toggle(View view) {
    var button = new ToggleButton(messages.text("view." + view.name()));
    button.getStyleClass().add("flat-action");
    button.setToggleGroup(views);
    button.setUserData(view);
    button.setOnAction(_ -> show(view));
    return button;
  }

  private void show(View view) {
    views.getToggles().forEach(t -> t.setSelected(t.getUserData() == view));
    result
        .getChildren()
        .setAll(
            switch (view) {
              case SOURCE -> source;
              case RENDERED -> rendered;
              case CHANGES -> changes;
            });
  }

  public void setTarget(@Nullable ExportTarget target) {
    this.target = target;
    export.setDisable(target == null);
  }

  /// Works out anew what would be written.
  public void refresh() {
    showDrafts();
    showCounts();
    plan(_ -> {});
  }

  private void showCounts() {
    ExportTarget of = target;
    if (of == null) return;
    counts.show(
        of.wrongCounts(),
        of::show,
        () -> {
          of.updateCounts();
          refresh();
        });
  }

  private void showDrafts() {
    ExportTarget of = target;
    if (of == null) return;
    unaccepted.show(
        of.drafts(),
        () -> {
          of.acceptDrafts();
          showDrafts();
        });
  }

  /// Exports the issue, from whichever stage. Where that would change a file that is there, the
  /// changes are shown first and a second press writes.
  public void export() {
    ExportPlan shown = plan;
    plan(
        now -> {
          if (now.isNew() || now.isUnchanged() || (shown != null && sameAs(shown, now))) {
            write(now);
          } else {
            show(View.CHANGES);
            export.requestFocus();
          }
        });
  }

  private static boolean sameAs(ExportPlan shown, ExportPlan now) {
    return shown.target().equals(now.target())
        && Arrays.equals(shown.bytes(), now.bytes())
        && shown.existing().isPresent() == now.existing().isPresent();
  }

  private void plan(Consumer<ExportPlan> then) {
    ExportTarget of = target;
    if (of == null) return;
    record Planned(ExportPlan plan, Diff diff) {}
    Callable<ExportPlan> work = of.plan().orElse(null);
    showOpen(work != null);
    if (work == null) return;
    tasks
        .run(
            () -> {
              ExportPlan made = work.call();
              return new Planned(made, made.diff());
            })
        .named("plan-export")
        .onSuccess(
            made -> {
              showPlan(made.plan(), made.diff());
              then.accept(made.plan());
            })
        .onError(this::failed)
        .start();
  }

  /// Without an issue there is nothing to export, and the pane says what to do first.
  private void showOpen(boolean open) {
    export.setDisable(!open);
    resultHeader.setDisable(!open);
    if (open) {
      if (result.getChildren().contains(noIssue)) show(View.RENDERED);
      return;
    }
    plan = null;
    place.setText("");
    state.setText(messages.text("none"));
    resultHeader.setTitle(messages.text("result"));
    result.getChildren().setAll(noIssue);
  }

  private void showPlan(ExportPlan now, Diff diff) {
    plan = now;
    source.setText(new String(now.bytes(), StandardCharsets.UTF_8));
    changes.show(diff);
    place.setText(place(now));
    Path name = now.target().getFileName();
    resultHeader.setTitle(messages.text("result.of", String.valueOf(name)));
    state.setText(
        now.isNew()
            ? messages.text("state.new")
            : now.isUnchanged()
                ? messages.text("state.same")
                : messages.text(
                    "state.differs",
                    diff.count(DiffLine.Kind.ADDED),
                    diff.count(DiffLine.Kind.REMOVED)));
  }

  private void write(ExportPlan now) {
    ExportTarget to = target;
    if (to == null) return;
    try {
      Optional<Path> ask = now.permissionNeeded(to.allowedFolders());
      if (ask.isPresent() && !to.askFor(ask.get())) return;
    } catch (IOException e) {
      failed(e);
      return;
    }
    var allowed = to.allowedFolders();
    tasks
        .run(
            () -> {
              now.write(allowed);
              return now;
            })
        .named("write-export")
        .onSuccess(
            done -> {
              tellDone(to, done);
              plan = null;
              refresh();
            })
        .onError(this::failed)
        .start();
  }

  private void tellDone(ExportTarget to, ExportPlan done) {
    int drafts = to.drafts().size();
    notices.accept(
        drafts == 0
            ? new Notice(Notice.Kind.INFO, messages.text("done", place(done)))
            : new Notice(Notice.Kind.WARNING, messages.text("done.drafts", place(done), drafts)));
  }

  private String place(ExportPlan of) {
    return target == null ? of.target().toString() : target.place(of.target());
  }

  private void failed(Throwable e) {
    String sentence =
        switch (e) {
          case ExportRefusedException refused -> refused.sentence(language.locale());
          case WriteFailedException failed -> failed.sentence(language.locale());
          case IllegalArgumentException _ -> messages.text("failed.values");
          default -> messages.text("failed", String.valueOf(e.getMessage()));
        };
    state.setText(sentence);
    notices.accept(new Notice(Notice.Kind.ERROR, sentence));
  }
}
