package galley.ui.digest;

import galley.digest.DigestPlan;
import galley.digest.DigestPlan.By;
import galley.digest.DigestPlan.Keep;
import galley.digest.DigestPlan.Numbering;
import galley.digest.IssueName;
import galley.text.WriteFailedException;
import galley.ui.digest.SeasonModel.Range;
import galley.ui.digest.SeasonModel.Shown;
import galley.ui.kit.Action;
import galley.ui.kit.EmojiImages;
import galley.ui.kit.EmptyState;
import galley.ui.kit.Language;
import galley.ui.kit.Messages;
import galley.ui.kit.ProgressRow;
import galley.ui.kit.Tasks;
import galley.ui.kit.TextLines;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// A season: at the top which issues and how they are put together, at the left the Markdown that
/// comes of it, at the right the figures, and at the bottom what can be done with them.
///
/// It is whole because it is one form: each control sets one thing of the plan.
public final class SeasonPane extends StackPane {
  /** A text area that holds a whole archive takes seconds to lay it out. */
  private static final int MOST_SHOWN = 30_000;

  private final SeasonModel model;
  private final Tasks tasks;
  private final Language language;
  private final Messages messages;
  private final Function<String, Optional<Path>> chooseFile;
  private final ComboBox<Integer> from = new ComboBox<>();
  private final ComboBox<Integer> to = new ComboBox<>();
  private final Label counts = new Label();
  private final Label outcome = new Label();
  private final TextLines preview;
  private final EmojiImages images;
  private final VBox charts = new VBox();
  private final Node work;
  private boolean filling;

  /// @param chooseFile where to write a file of a suggested name; empty where the person has
  ///   thought better of it
  public SeasonPane(
      SeasonModel model,
      Tasks tasks,
      Language language,
      EmojiImages images,
      Function<String, Optional<Path>> chooseFile) {
    this.model = model;
    this.tasks = tasks;
    this.language = language;
    this.images = images;
    this.chooseFile = chooseFile;
    messages = language.messages(SeasonPane.class);
    preview = new TextLines(messages.text("preview"), images);
    getStyleClass().addAll("season", "canvas");
    work = work();
    model.issuesProperty().subscribe(this::fill);
    model.progressProperty().subscribe(_ -> showWhatThereIs());
    model.shownProperty().subscribe(this::show);
  }

  private BorderPane work() {
    preview.setId("digest-text");
    charts.getStyleClass().add("charts");
    var scroll = new ScrollPane(charts);
    scroll.setFitToWidth(true);
    var split = new SplitPane(preview, scroll);
    split.setDividerPositions(0.52);
    // Tab goes through the children in the order in which they came.
    var all = new BorderPane();
    all.setTop(controls());
    all.setCenter(split);
    all.setBottom(buttons());
    return all;
  }

  private VBox controls() {
    for (ComboBox<Integer> end : List.of(from, to)) {
      end.setConverter(new Names());
      end.setVisibleRowCount(14);
      end.setOnAction(_ -> choose(end));
    }
    from.setId("from");
    to.setId("to");
    var contents = new CheckBox(messages.text("contents"));
    contents.setOnAction(_ -> plan(plan -> plan.contents(contents.isSelected())));
    var notes = new CheckBox(messages.text("notes"));
    notes.setId("notes");
    notes.setSelected(true);
    notes.setOnAction(_ -> plan(plan -> plan.notes(notes.isSelected())));
    var row =
        new FlowPane(
            named(messages.text("from"), from),
            named(messages.text("to"), to),
            named(
                messages.text("by"),
                choice("by", By.values(), it -> messages.text("by." + name(it)), DigestPlan::by)),
            named(
                messages.text("keep"),
                choice(
                    "keep",
                    Keep.values(),
                    it -> messages.text("keep." + name(it)),
                    DigestPlan::keep)),
            named(
                messages.text("numbers"),
                choice(
                    "numbers",
                    Numbering.values(),
                    it -> messages.text("numbers." + name(it)),
                    DigestPlan::numbering)),
            notes,
            contents);
    row.getStyleClass().add("choices");
    row.setRowValignment(VPos.CENTER);
    counts.setId("counts");
    counts.getStyleClass().add("strong");
    var all = new VBox(row, counts);
    all.getStyleClass().addAll("season-head", "surface");
    return all;
  }

  private interface Setter<T> {
    DigestPlan set(DigestPlan plan, T value);
  }

  private static String name(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private <T> ComboBox<T> choice(
      String id, T[] values, Function<T, String> words, Setter<T> setter) {
    var choice = new ComboBox<T>();
    choice.setId(id);
    choice.getItems().setAll(values);
    choice.setValue(values[0]);
    choice.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(@Nullable T value) {
            return value == null ? "" : words.apply(value);
          }

          @Override
          public @Nullable T fromString(String text) {
            return null;
          }
        });
    choice.setOnAction(_ -> plan(plan -> setter.set(plan, choice.getValue())));
    return choice;
  }

  private static HBox named(String name, Region control) {
    var label = new Label(name);
    label.setLabelFor(control);
    label.setMinWidth(Region.USE_PREF_SIZE);
    var both = new HBox(label, control);
    both.getStyleClass().add("named");
    both.setAlignment(Pos.CENTER_LEFT);
    return both;
  }

  private HBox buttons() {
    var save = new Action(messages.text("save"), this::save).button();
    save.setId("save");
    save.getStyleClass().add("accent");
    outcome.setId("outcome");
    outcome.setWrapText(true);
    HBox.setHgrow(outcome, Priority.ALWAYS);
    outcome.setMaxWidth(Double.MAX_VALUE);
    var making = new ProgressRow(language, messages.text("making"), this::stop);
    making.setId("making");
    making.setMinWidth(Region.USE_PREF_SIZE);
    making.progressProperty().bind(model.madeProperty());
    making.visibleProperty().bind(model.madeProperty().lessThan(1));
    making.managedProperty().bind(making.visibleProperty());
    var copy = new Action(messages.text("copy"), this::copy).button();
    var row = new HBox(outcome, making, copy, save);
    row.getStyleClass().addAll("season-foot", "surface");
    row.setAlignment(Pos.CENTER_RIGHT);
    return row;
  }

  private void stop() {
    model.stop();
    outcome.setText(messages.text("stopped"));
  }

  private void plan(UnaryOperator<DigestPlan> change) {
    outcome.setText("");
    model.planProperty().set(change.apply(model.planProperty().get()));
  }

  /// A first issue behind the last one takes the last one along.
  private void choose(ComboBox<Integer> changed) {
    Integer first = from.getValue();
    Integer last = to.getValue();
    if (filling || first == null || last == null) return;
    outcome.setText("");
    boolean crossed = first > last;
    int start = crossed && changed.equals(to) ? last : first;
    int end = crossed && changed.equals(from) ? first : last;
    filling = true;
    from.setValue(start);
    to.setValue(end);
    filling = false;
    model.rangeProperty().set(new Range(start, end));
  }

  private void fill(List<IssueName> issues) {
    filling = true;
    List<Integer> places = IntStream.range(0, issues.size()).boxed().toList();
    for (ComboBox<Integer> end : List.of(from, to)) end.getItems().setAll(places);
    if (!places.isEmpty()) {
      from.setValue(places.getFirst());
      to.setValue(places.getLast());
    }
    filling = false;
    showWhatThereIs();
  }

  private final class Names extends StringConverter<Integer> {
    @Override
    public String toString(@Nullable Integer at) {
      List<IssueName> issues = model.issuesProperty().get();
      return at == null || at >= issues.size() ? "" : issues.get(at).in(language.locale());
    }

    @Override
    public @Nullable Integer fromString(String text) {
      return null;
    }
  }

  private void showWhatThereIs() {
    double progress = model.progressProperty().get();
    if (progress < 1) {
      if (!getChildren().isEmpty() && getChildren().getFirst() instanceof ProgressRow row) {
        row.progressProperty().set(progress);
        return;
      }
      var row = new ProgressRow(language, messages.text("reading"), model::cancel);
      row.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
      getChildren().setAll(row);
    } else if (model.issuesProperty().get().isEmpty()) {
      getChildren()
          .setAll(
              new EmptyState(
                  messages.text("empty"),
                  messages.text("empty.hint"),
                  new Action(messages.text("again"), model::read)));
    } else if (!getChildren().contains(work)) {
      getChildren().setAll(work);
    }
  }

  private void show(@Nullable Shown shown) {
    if (shown == null) return;
    String text = shown.digest().text();
    preview.setText(
        text.length() <= MOST_SHOWN
            ? text
            : text.substring(0, text.lastIndexOf('\n', MOST_SHOWN))
                + "\n\n"
                + messages.text("more", text.length()));
    counts.setText(
        messages.text(
            "counts",
            shown.digest().links(),
            shown.digest().issues(),
            shown.digest().repeated(),
            shown.digest().withoutLink()));
    charts
        .getChildren()
        .setAll(
            new Charts(shown.season(), language.locale(), messages, images)
                .all().stream().map(this::withButtons).toList());
  }

  private VBox withButtons(Chart chart) {
    var save = new Action(messages.text("chart.save"), () -> save(chart)).flatButton();
    save.setAccessibleText(messages.text("chart.save.of", chart.title()));
    var copy = new Action(messages.text("chart.copy"), () -> copy(chart)).flatButton();
    copy.setAccessibleText(messages.text("chart.copy.of", chart.title()));
    var row = new HBox(save, copy);
    row.setAlignment(Pos.CENTER_RIGHT);
    return new VBox(chart, row);
  }

  private void save() {
    chooseFile
        .apply("digest.md")
        .ifPresent(
            file ->
                model.save(
                    file,
                    written -> outcome.setText(messages.text(written ? "saved" : "isIssue", file)),
                    this::failed));
  }

  private void save(Chart chart) {
    WritableImage picture = chart.picture();
    chooseFile
        .apply(chart.title().replaceAll("[\\\\/:*?\"<>|]", " ").strip() + ".png")
        .ifPresent(
            file ->
                tasks
                    .run(
                        () -> {
                          Chart.write(picture, file);
                          return file;
                        })
                    .named("save-chart")
                    .onSuccess(written -> outcome.setText(messages.text("saved", written)))
                    .onError(this::failed)
                    .start());
  }

  private void failed(Throwable e) {
    if (!(e instanceof WriteFailedException failure)) throw new IllegalStateException(e);
    outcome.setText(failure.sentence(language.locale()));
  }

  private void copy() {
    Shown shown = model.shownProperty().get();
    if (shown == null) return;
    var content = new ClipboardContent();
    content.putString(shown.digest().text());
    Clipboard.getSystemClipboard().setContent(content);
    outcome.setText(messages.text("copied"));
  }

  private void copy(Chart chart) {
    var content = new ClipboardContent();
    content.putImage(chart.picture());
    Clipboard.getSystemClipboard().setContent(content);
    outcome.setText(messages.text("copied"));
  }
}
