package galley.ui.shell;

import galley.issue.Outline;
import galley.organize.Stats;
import galley.ui.kit.Action;
import galley.ui.kit.Language;
import galley.ui.kit.Messages;
import galley.ui.kit.ProgressRow;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;

/// The bar below the panes: when the draft was last saved, what the issue holds, what is going on.
public final class StatusBar extends HBox {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");
  private static final Set<String> NAMED_ROLES = Set.of("articles", "projects", "media");

  /// Read before anybody could look at the progress.
  private static final int FEW_ISSUES = 20;

  private final Messages messages;
  private final Label saved = new Label();
  private final Circle light = new Circle(4.5);
  private final Label counts = new Label();
  private final Button update;
  private final Label archive = new Label();
  private final ProgressRow fetching;
  private final ProgressRow drafting;
  private final ProgressRow reading;
  private final ToIntFunction<Outline> words;
  private Runnable stopReading = () -> {};

  /// @param words counts an issue's words by the publication's rule
  /// @param cancelFetches stops what is being fetched
  /// @param cancelDrafts stops what a chat model is asked for
  /// @param updateCounts sets the counts in the issue's text
  public StatusBar(
      Language language,
      ToIntFunction<Outline> words,
      Runnable cancelFetches,
      Runnable cancelDrafts,
      Runnable updateCounts) {
    this.messages = language.messages(StatusBar.class);
    this.words = words;
    this.fetching = new ProgressRow(language, "", cancelFetches);
    this.drafting = new ProgressRow(language, "", cancelDrafts);
    this.update = new Action("", updateCounts).flatButton();
    update.setId("update-stats");
    update.setMinWidth(USE_PREF_SIZE);
    update.managedProperty().bind(update.visibleProperty());
    update.setVisible(false);
    update.setTooltip(new Tooltip(messages.text("counts.update.tip")));
    this.reading = new ProgressRow(language, "", () -> stopReading.run());
    getStyleClass().addAll("status-bar", "surface");
    setAlignment(Pos.CENTER_LEFT);
    var spring = new Region();
    HBox.setHgrow(spring, Priority.ALWAYS);
    saved.setGraphic(light);
    saved.setId("saved");
    light.getStyleClass().add("light");
    saved.visibleProperty().bind(saved.textProperty().isNotEmpty());
    saved.managedProperty().bind(saved.visibleProperty());
    for (Label label : List.of(saved, archive)) label.setMinWidth(USE_PREF_SIZE);
    counts.getStyleClass().add("muted");
    counts.setMinWidth(0);
    counts.setTooltip(new Tooltip());
    counts.getTooltip().textProperty().bind(counts.textProperty());
    archive.getStyleClass().add("muted");
    showFetching(0, 0);
    showDrafting(0, 0);
    showReading(0, 0);
    getChildren().addAll(saved, counts, update, spring, reading, drafting, fetching, archive);
  }

  public void showSaved(Instant at) {
    state("saved", messages.text("saved", TIME.withZone(ZoneId.systemDefault()).format(at)));
  }

  public void showUnsaved() {
    state("unsaved", messages.text("unsaved"));
  }

  public void showFailed() {
    state("failed", messages.text("failed"));
  }

  public void showLocked() {
    state("locked", messages.text("locked"));
  }

  private void state(String style, String text) {
    if (saved.getText().equals(text)) return;
    saved.setText(text);
    saved.getStyleClass().removeAll("saved", "unsaved", "failed", "locked");
    saved.getStyleClass().add(style);
  }

  /// What the issue holds: items by role, words, links.
  public void show(Outline outline) {
    Map<String, Integer> byRole = Stats.counts(outline);
    List<String> parts = new ArrayList<>();
    outline.sections().stream()
        .flatMap(section -> Stream.ofNullable(section.role()))
        .distinct()
        .filter(NAMED_ROLES::contains)
        .forEach(role -> parts.add(messages.text("role." + role, byRole.getOrDefault(role, 0))));
    if (parts.isEmpty()) parts.add(messages.text("items", byRole.getOrDefault("items", 0)));
    long links = outline.items().stream().mapToLong(i -> i.links().size()).sum();
    counts.setText(
        String.join(" · ", parts)
            + "    "
            + messages.text("words", words.applyAsInt(outline))
            + "    "
            + messages.text("links", links));
    int wrong = Stats.wrong(outline).size();
    update.setVisible(wrong > 0);
    update.setText(messages.text("counts.update", wrong));
  }

  public void showArchive(int issues) {
    archive.setText(messages.text("archive", issues));
  }

  public void showFetching(int done, int total) {
    fetching.textProperty().set(messages.text("fetching", done, total));
    show(fetching, done, total);
  }

  /// What a chat model is asked for.
  public void showDrafting(int done, int total) {
    drafting.textProperty().set(messages.text("drafting", done, total));
    show(drafting, done, total);
  }

  /// How much of the archive is read; a few issues that changed are no news.
  public void showReading(int done, int total) {
    reading.textProperty().set(messages.text("reading", done, total));
    show(reading, total < FEW_ISSUES ? total : done, total);
  }

  /// What stops the reading of the archive.
  public void setOnStopReading(Runnable stop) {
    stopReading = stop;
  }

  private static void show(ProgressRow row, int done, int total) {
    row.setVisible(done < total);
    row.setManaged(done < total);
    row.progressProperty().set(total == 0 ? 0 : (double) done / total);
  }
}
