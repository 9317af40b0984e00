package galley.ui.edition;

import galley.chat.ChatFailure;
import galley.edition.Row;
import galley.edition.Spot;
import galley.edition.Wording;
import galley.summarize.Translation;
import galley.ui.kit.Action;
import galley.ui.kit.Chip;
import galley.ui.kit.Language;
import galley.ui.kit.Messages;
import galley.ui.kit.Problem;
import galley.ui.kit.Tasks;
import galley.ui.session.ChatProblems;
import galley.ui.session.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// What a chat model writes of an item in the other language. It is shown as a draft, and nothing
/// of it stands in any text before a person accepts it. One item at a time; all on the FX thread.
public final class EditionDrafts {
  private final EditionsModel model;
  private final Session session;
  private final EditionWriter writer;
  private final Tasks tasks;
  private final Messages messages;
  private final ChatProblems problems;
  private final IntegerProperty changed = new SimpleIntegerProperty();
  private @Nullable Drafting now;

  /// A draft on its way, there, or failed.
  private final class Drafting {
    private final Row row;
    private final String name = writer.modelProperty().getValue().orElse("");
    private final AtomicReference<@Nullable Translation> latest = new AtomicReference<>();
    private @Nullable Translation translation;
    private @Nullable Problem problem;
    private boolean over;
    private Tasks.@Nullable Handle handle;

    Drafting(Row row) {
      this.row = row;
    }

    void start(String language, Wording words) {
      handle =
          tasks
              .run(() -> writer.translate(language, words.title(), words.body(), this::partial))
              .named("draft-edition")
              .onSuccess(this::show)
              .onError(this::failed)
              .onEnd(
                  () -> {
                    over = true;
                    changed();
                  })
              .start();
      changed();
    }

    private void partial(Translation soFar) {
      if (latest.getAndSet(soFar) == null) {
        Tasks.fx()
            .execute(
                () -> {
                  Translation last = latest.getAndSet(null);
                  if (last != null && !over) show(last);
                });
      }
    }

    private void show(Translation soFar) {
      translation = soFar;
      changed();
    }

    private void failed(Throwable error) {
      if (!(error instanceof ChatFailure failure)) throw new IllegalStateException(error);
      problem = problems.of(failure);
      translation = null;
    }

    void cancel() {
      over = true;
      if (handle != null) handle.cancel();
    }
  }

  public EditionDrafts(
      EditionsModel model, Session session, EditionWriter writer, Tasks tasks, Language language) {
    this.model = model;
    this.session = session;
    this.writer = writer;
    this.tasks = tasks;
    this.messages = language.messages(EditionDrafts.class);
    this.problems = new ChatProblems(language);
    session.onLoad(_ -> discard());
    writer.modelProperty().subscribe(_ -> changed());
  }

  /// Counts what changed, for whoever shows it.
  ReadOnlyIntegerProperty changedProperty() {
    return changed;
  }

  private void changed() {
    changed.set(changed.get() + 1);
  }

  boolean isSetUp() {
    return writer.modelProperty().getValue().isPresent();
  }

  /// Asks for a draft; where no model is set up, shows where that is done instead.
  void ask(Row row) {
    if (!isSetUp()) {
      writer.setUp();
      return;
    }
    Spot spot = row.ofOne().orElse(null);
    OtherEdition other = model.viewProperty().get().chosen();
    if (spot == null || other == null) return;
    discard();
    now = new Drafting(row);
    now.start(other.language(), Wording.of(spot, session.outline().text()));
  }

  void discard() {
    if (now == null) return;
    now.cancel();
    now = null;
    changed();
  }

  private void accept(Drafting drafting) {
    Translation translation = drafting.translation;
    if (translation == null) return;
    // The rows may be others by now; the item is known by what it was.
    Row row =
        model.viewProperty().get().entries().stream()
            .map(EditionEntry::row)
            .filter(it -> isSame(it, drafting.row))
            .findFirst()
            .orElse(drafting.row);
    if (model.write(row, translation.title(), translation.body())) discard();
  }

  private static boolean isSame(Row one, Row other) {
    return one.ofOne().isPresent()
        && one.ofOne()
            .map(it -> it.item().titleText() + it.item().urlText())
            .equals(other.ofOne().map(it -> it.item().titleText() + it.item().urlText()));
  }

  /// How it goes with the draft of an item, if there is one.
  Optional<Node> box(Row row) {
    Drafting drafting = now;
    if (drafting == null || !isSame(row, drafting.row)) return Optional.empty();
    var box = new VBox();
    box.getStyleClass().add("edition-draft");
    Problem problem = drafting.problem;
    Translation translation = drafting.translation;
    List<Node> actions = new ArrayList<>();
    if (problem != null) {
      box.getChildren().add(line(problem.sentence() + " " + problem.nextStep(), "small"));
      actions.add(new Action(messages.text("draft.again"), () -> ask(drafting.row)).flatButton());
    } else {
      box.getChildren().add(new Chip(Chip.Kind.WARNING, messages.text("draft.of", drafting.name)));
      if (translation != null) {
        box.getChildren().add(line(translation.title(), "strong"));
        box.getChildren().add(line(translation.body(), "edition-words"));
        if (!translation.lost().isEmpty()) {
          String lost = String.join(" ", translation.lost());
          Label told = line(messages.text("draft.lost", translation.lost().size(), lost), "small");
          told.getStyleClass().add("lost");
          told.setId("edition-lost");
          box.getChildren().add(told);
        }
      }
      if (!drafting.over) {
        var bar = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.getStyleClass().add("fetch-bar");
        bar.setAccessibleText(messages.text("draft.of", drafting.name));
        box.getChildren().add(bar);
      } else if (translation != null) {
        var accept = new Action(messages.text("draft.accept"), () -> accept(drafting)).flatButton();
        accept.setId("edition-accept");
        actions.add(accept);
      }
    }
    String leave = drafting.over ? "draft.discard" : "draft.stop";
    actions.add(new Action(messages.text(leave), this::discard).flatButton());
    box.getChildren().add(new FlowPane(actions.toArray(Node[]::new)));
    return Optional.of(box);
  }

  private static Label line(String text, String style) {
    var label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(Label.USE_PREF_SIZE);
    label.getStyleClass().add(style);
    return label;
  }
}
