package galley.ui.settings;

import galley.ui.kit.Action;
import galley.ui.kit.Language;
import galley.ui.kit.Messages;
import galley.ui.kit.Notice;
import galley.ui.kit.NoticeBar;
import galley.ui.kit.Tasks;
import galley.workspace.Settings;
import galley.workspace.SettingsProblem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// All that a person can set: its kinds at the left, the page of the chosen one, and below what is
/// wrong with the file that keeps it.
public final class SettingsPane extends BorderPane {
  /** A kind of settings. */
  public enum Page {
    LOOKS,
    NETWORK,
    CHAT,
    SAVING
  }

  private static final int MOST_PROBLEMS = 3;

  private final OwnSettings own;
  private final Language language;
  private final Messages messages;
  private final NoticeBar notices;
  private final ListView<Page> list = new ListView<>();
  private final ScrollPane shown = new ScrollPane();
  private final Consumer<Path> open;
  private final Map<Page, Supplier<Node>> makers = new EnumMap<>(Page.class);
  private final Map<Page, Node> made = new EnumMap<>(Page.class);
  private final List<Consumer<Settings>> showers = new ArrayList<>();
  private final Subscription following;

  /// @param chat makes the page of the chat model
  /// @param open shows a file or folder in the system's way
  public SettingsPane(
      OwnSettings own, Language language, Tasks tasks, Supplier<Node> chat, Consumer<Path> open) {
    this.own = own;
    this.language = language;
    this.open = open;
    messages = language.messages(SettingsPane.class);
    notices = new NoticeBar(language);
    makers.put(
        Page.LOOKS,
        () -> {
          var page = new LooksPage(own, language, tasks);
          showers.add(page::show);
          return page;
        });
    makers.put(
        Page.NETWORK,
        () -> {
          var page = new NetworkPage(own, language);
          showers.add(page::show);
          return page;
        });
    makers.put(Page.CHAT, chat);
    makers.put(
        Page.SAVING,
        () -> {
          var page = new SavingPage(own, language, open);
          showers.add(page::show);
          return page;
        });
    getStyleClass().addAll("settings", "surface");
    list.getStyleClass().add("settings-pages");
    list.setAccessibleText(messages.text("pages"));
    list.getItems().setAll(Page.values());
    list.setCellFactory(_ -> new PageCell(messages));
    list.getSelectionModel()
        .selectedItemProperty()
        .addListener(
            (_, _, page) -> {
              if (page != null) showContent(page);
            });
    shown.setFitToWidth(true);
    shown.getStyleClass().add("settings-page");
    shown.setFocusTraversable(false);
    setLeft(list);
    setCenter(shown);
    setBottom(notices);
    following =
        own.settingsProperty()
            .subscribe(now -> showers.forEach(page -> page.accept(now)))
            .and(own.keptProperty().subscribe(this::tellKept));
    own.problemsProperty().get().stream().limit(MOST_PROBLEMS).forEach(this::tell);
    list.getSelectionModel().select(Page.LOOKS);
  }

  /// Follows the settings no more.
  public void close() {
    following.unsubscribe();
  }

  /// Turns to a page.
  public void show(Page page) {
    list.getSelectionModel().select(page);
    list.requestFocus();
  }

  public Page page() {
    Page page = list.getSelectionModel().getSelectedItem();
    return page == null ? Page.LOOKS : page;
  }

  private void showContent(Page page) {
    shown.setContent(made.computeIfAbsent(page, it -> supplied(makers.get(it))));
    shown.setVvalue(0);
  }

  private static Node supplied(@Nullable Supplier<Node> maker) {
    if (maker == null) throw new IllegalStateException("a page that nobody makes");
    return maker.get();
  }

  private void tell(SettingsProblem problem) {
    var openFile = new Action(messages.text("problem.open"), () -> open.accept(own.file()));
    String sentence = ProblemWords.of(problem, own.file(), language);
    boolean whole = problem.kind() == SettingsProblem.Kind.NOT_TEXT;
    notices.show(
        whole
            ? new Notice(
                Notice.Kind.ERROR,
                sentence,
                openFile,
                new Action(messages.text("problem.aside"), this::setAside))
            : new Notice(
                problem.locksFile() ? Notice.Kind.ERROR : Notice.Kind.WARNING, sentence, openFile));
  }

  private void setAside() {
    try {
      notices.show(
          new Notice(
              Notice.Kind.INFO,
              messages.text("problem.setAside", String.valueOf(own.setAside().getFileName()))));
    } catch (IOException e) {
      notices.show(new Notice(Notice.Kind.ERROR, messages.text("unkept", own.file().toString())));
    }
  }

  /** What cannot be read says so itself. */
  private void tellKept(boolean kept) {
    boolean said = own.problemsProperty().get().stream().anyMatch(SettingsProblem::locksFile);
    if (kept || said) return;
    notices.show(new Notice(Notice.Kind.ERROR, messages.text("unkept", own.file().toString())));
  }

  private static final class PageCell extends ListCell<Page> {
    private final Messages messages;

    PageCell(Messages messages) {
      this.messages = messages;
      setPrefWidth(0);
      setWrapText(true);
    }

    @Override
    protected void updateItem(@Nullable Page page, boolean empty) {
      super.updateItem(page, empty);
      setText(page == null ? null : messages.text("page." + page.name()));
      // Large text in a narrow window leaves no room for all of it.
      setTooltip(page == null ? null : new Tooltip(getText()));
    }
  }
}
