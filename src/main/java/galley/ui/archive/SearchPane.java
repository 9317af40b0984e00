package galley.ui.archive;

import galley.archive.Archive;
import galley.archive.Found;
import galley.archive.Hit;
import galley.archive.IssueRef;
import galley.ui.command.Command;
import galley.ui.kit.IconButton;
import galley.ui.kit.Language;
import galley.ui.kit.Messages;
import galley.ui.kit.Tasks;
import galley.ui.session.Published;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Searches all published issues as one types. The arrow keys choose a place, Enter opens it,
/// Ctrl+Enter refers to it in the open draft, Escape goes back to where one was.
public final class SearchPane extends VBox {
  /// What can be done with what was found.
  public interface Host {
    void open(IssueRef issue, Hit place);

    /// Refers to a place in the open draft.
    void refer(IssueRef issue, Hit place);

    /// The search is over.
    ///
    /// @param back whether to where one was, or one stays with what was opened
    void close(boolean back);
  }

  /** More are counted, not listed: nobody reads them. */
  private static final int MOST = 200;

  private final Published published;
  private final Archive archive;
  private final Tasks tasks;
  private final Host host;
  private final Messages messages;
  private final TextField query = new TextField();
  private final Label status = new Label();
  private final ListView<Result> results = new ListView<>();
  private Tasks.@Nullable Handle running;

  public SearchPane(Published published, Tasks tasks, Language language, Host host) {
    this.published = published;
    archive = published.archive();
    this.tasks = tasks;
    this.host = host;
    messages = language.messages(SearchPane.class);
    getStyleClass().addAll("archive-search", "surface");
    query.setId("archive-query");
    query.setPromptText(messages.text("prompt"));
    query.setAccessibleText(messages.text("prompt"));
    HBox.setHgrow(query, Priority.ALWAYS);
    var head =
        new HBox(query, new IconButton(Feather.X, messages.text("close"), () -> host.close(false)));
    head.setAlignment(Pos.CENTER_LEFT);
    head.getStyleClass().add("search-head");
    status.setId("archive-status");
    status.setWrapText(true);
    status.setMinHeight(USE_PREF_SIZE);
    status.getStyleClass().add("muted");
    results.setId("archive-results");
    results.setAccessibleText(messages.text("results"));
    results.setCellFactory(_ -> new ResultCell(messages, this::open));
    // The field has the keys, so that one can go on typing; the list is walked from there.
    results.setFocusTraversable(false);
    VBox.setVgrow(results, Priority.ALWAYS);
    var keys = new Label(messages.text("keys", Command.REFER_TO_FOUND.keysText().orElse("")));
    keys.setWrapText(true);
    keys.setMinHeight(USE_PREF_SIZE);
    keys.getStyleClass().addAll("muted", "small");
    getChildren().addAll(head, status, results, keys);
    query.textProperty().addListener(_ -> search());
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    published.versionProperty().subscribe(_ -> search());
    published
        .readingProperty()
        .subscribe(
            _ -> {
              if (!archive.isReady()) search();
            });
  }

  /// Puts the caret into the field, all of it selected.
  public void start() {
    query.requestFocus();
    query.selectAll();
    search();
  }

  /// Puts the caret into the field, where it was.
  public void focus() {
    query.requestFocus();
    query.end();
  }

  /// Says something about what was wanted.
  public void say(String sentence) {
    status.setText(sentence);
  }

  private void search() {
    if (running != null) running.cancel();
    running = null;
    String words = query.getText().strip();
    if (!archive.isReady() || words.isEmpty()) {
      results.getItems().clear();
      status.setText(archive.isReady() ? messages.text("empty") : reading());
      return;
    }
    running =
        tasks
            .run(() -> archive.search(words, MOST))
            .named("search-archive")
            .onSuccess(this::show)
            .start();
  }

  private String reading() {
    Published.Reading now = published.readingProperty().get();
    return messages.text("reading", now.done(), now.all());
  }

  private void show(Found found) {
    List<Result> now = Result.of(found);
    results.getItems().setAll(now);
    status.setText(messages.text("found", found.hits(), found.inIssues()));
    if (found.hits() == 0) status.setText(messages.text("nothing"));
    results.scrollTo(0);
    select(0, 1);
  }

  private void pressed(KeyEvent event) {
    if (Command.REFER_TO_FOUND.isPressed(event)) chosen(host::refer);
    else if (Command.OPEN_FOUND.isPressed(event)) chosen(host::open);
    else if (event.getCode() == KeyCode.DOWN) select(selected() + 1, 1);
    else if (event.getCode() == KeyCode.UP) select(selected() - 1, -1);
    else if (event.getCode() == KeyCode.ESCAPE) host.close(true);
    else return;
    event.consume();
  }

  private interface Deed {
    void on(IssueRef issue, Hit hit);
  }

  private void chosen(Deed deed) {
    if (results.getSelectionModel().getSelectedItem() instanceof Result.Place(var issue, var hit)) {
      deed.on(issue, hit);
    }
  }

  private void open(Result result) {
    results.getSelectionModel().select(result);
    chosen(host::open);
  }

  private int selected() {
    return results.getSelectionModel().getSelectedIndex();
  }

  /// The next place from here on in a direction; the heads of issues are passed over.
  private void select(int from, int step) {
    List<Result> all = results.getItems();
    for (int at = from; at >= 0 && at < all.size(); at += step) {
      if (!(all.get(at) instanceof Result.Place)) continue;
      results.getSelectionModel().select(at);
      // With the issue above its first place.
      int above = at > 0 && all.get(at - 1) instanceof Result.Issue ? at - 1 : at;
      if (!isShown(at)) results.scrollTo(step > 0 ? Math.max(0, at - 2) : above);
      return;
    }
  }

  private boolean isShown(int at) {
    return results.lookupAll(".list-cell").stream()
        .anyMatch(
            node ->
                node instanceof ResultCell cell
                    && cell.getIndex() == at
                    && cell.getBoundsInParent().getMinY() >= 0
                    && cell.getBoundsInParent().getMaxY() <= results.getHeight());
  }
}
