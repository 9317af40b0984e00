package galley.ui.kit;

import java.util.List;
import java.util.Locale;
import javafx.application.Application;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Every control of the kit in one window, to be looked at: `light`, `dark`, and `zh` as arguments.
///
/// One class, because it is one picture.
public final class KitGallery {
  private KitGallery() {}

  public static void main(String[] args) {
    Application.launch(Window.class, args);
  }

  /** The window. */
  public static final class Window extends Application {
    private final EmojiImages images = new EmojiImages(SomeEmoji.twemoji());
    private Language language = Language.ENGLISH;

    @Override
    public void start(Stage stage) {
      List<String> arguments = getParameters().getRaw();
      if (arguments.contains("zh")) language = Language.CHINESE;
      var choice = arguments.contains("dark") ? Theme.Choice.DARK : Theme.Choice.LIGHT;
      var theme = new Theme(Fonts.load(), choice, List.of());
      if (arguments.contains("large")) theme.setTextScale(1.5);
      var dialogs = new Dialogs(stage, theme, language);

      var columns = new HBox(left(), middle(dialogs), right(theme));
      columns.getChildren().forEach(each -> HBox.setHgrow(each, Priority.ALWAYS));
      var notices = new NoticeBar(language);
      notices.show(new Notice(Notice.Kind.INFO, "Galley can look for new versions once a week."));
      notices.show(
          new Notice(
              Notice.Kind.WARNING,
              "inbox/2026-11-20-3f9a1c.yaml changed on disk while it was being edited here.",
              new Action("Show both", () -> {})));
      notices.show(
          new Notice(
              Notice.Kind.ERROR,
              "The draft cannot be saved: the folder drafts is read-only. Make it writable, or save"
                  + " a copy elsewhere.",
              new Action("Save a copy…", () -> {}),
              new Action("Try again", () -> {})));
      var root = new BorderPane(columns);
      root.setBottom(new VBox(notices, status()));
      var scene = new Scene(root, 1440, 900);
      theme.apply(scene);
      stage.setScene(scene);
      stage.setTitle("Kit");
      stage.show();
      if (arguments.contains("question")) {
        var _ =
            dialogs.ask(
                "Publish issue 79 with one error?",
                "“gridpaper：表格转图表” links to a page that is gone.",
                List.of(
                    new Dialogs.Answer<>(1, "Publish anyway", Dialogs.Role.DESTRUCTIVE),
                    new Dialogs.Answer<>(2, "Show the error", Dialogs.Role.MAIN)));
      }
      if (arguments.contains("error")) dialogs.error(problem());
    }

    private static Problem problem() {
      return new Problem(
          "The draft could not be written.",
          "The disk is full. Free some space, then save again; nothing you typed is lost.",
          new IllegalStateException("No space left on device"));
    }

    private static Node status() {
      var status = new HBox(20, new Label("Saved 18:42:07"), muted("31 links"));
      status.getStyleClass().add("surface");
      status.setStyle("-fx-padding: 4 14 4 14");
      return status;
    }

    private static Label muted(String text) {
      var label = new Label(text);
      label.getStyleClass().add("muted");
      return label;
    }

    private Node left() {
      var header =
          new PaneHeader(
              "Inbox",
              new Action("Newest", () -> {}).flatButton(),
              new IconButton(
                  Feather.SEARCH, "Find", KeyCombination.valueOf("Shortcut+F"), () -> {}),
              IconButton.toggle(Feather.LIST, "Rows"));
      header.setCount("24");
      var filter = Chip.toggle("Waiting 24");
      filter.setSelected(true);
      var filters = new HBox(6, filter, Chip.toggle("Problems 1"), Chip.toggle("Seen 2"));
      var cards =
          new VBox(
              8,
              filters,
              card(
                  "A field guide to virtual threads 🚀",
                  "Walks through pinning, carrier threads and structured concurrency, with a"
                      + " benchmark of a thread-per-request server, and 🎁 a list of further"
                      + " reading that goes on for far longer than anyone wants.",
                  new Chip(Chip.Kind.NEUTRAL, "en")),
              card(
                  "🦄 为什么你的索引没有被用到，以及怎样读懂执行计划里的每一行估算 🐢",
                  "从执行计划出发，解释优化器放弃索引的七种常见原因，并给出改写示例。",
                  new Chip(Chip.Kind.WARNING, "published in #64")),
              card(
                  "https://slow.example/report.html",
                  "",
                  new Chip(Chip.Kind.DANGER, "timed out after 20 s")),
              list());
      cards.setStyle("-fx-padding: 12");
      cards.getStyleClass().add("canvas");
      VBox.setVgrow(cards, Priority.ALWAYS);
      var pane = new VBox(header, cards);
      pane.setPrefWidth(430);
      return pane;
    }

    private Node card(String title, String summary, Chip chip) {
      var first = new EmojiText(images, title);
      first.getStyleClass().add("strong");
      var second = new EmojiText(images, summary);
      second.setMaxLines(2);
      second.getStyleClass().add("muted");
      var meta = new HBox(8, muted("loomnotes.example · 2026-11-14"), chip);
      var card = new VBox(2, first, second, meta);
      card.getStyleClass().add("card");
      return card;
    }

    private Node list() {
      var list = new ListView<String>();
      for (int i = 1; i < 200; i++)
        list.getItems().add("🐧 往年回顾 " + i + " and 🐱 more words to cut off in a narrow list");
      list.setCellFactory(_ -> new Row(images));
      list.getSelectionModel().select(1);
      return list;
    }

    private Node middle(Dialogs dialogs) {
      var headings = new VBox(8);
      for (String each :
          List.of("🦄文章&教程", "🐿️项目&资源", "🐢 播客&视频", "🐧 往年回顾", "No emoji gpqy 12")) {
        var heading = new EmojiText(images, each);
        heading.getStyleClass().add("strong");
        headings.getChildren().add(heading);
      }
      var ask = new Button("Ask…");
      ask.setOnAction(
          _ ->
              dialogs.confirmLoss(
                  "Reject 12 links?", "They stay in the inbox, under Rejected.", "Reject"));
      var fail = new Button("Fail…");
      fail.getStyleClass().add("accent");
      fail.setOnAction(_ -> dialogs.error(problem()));
      var chips = new HBox(8);
      for (Chip.Kind kind : Chip.Kind.values()) {
        chips.getChildren().add(new Chip(kind, kind.name().toLowerCase(Locale.ROOT)));
      }
      chips.getChildren().add(Chip.button(Chip.Kind.ACCENT, "headline", () -> {}));
      chips.getChildren().add(Chip.button(Chip.Kind.NEUTRAL, "og:title", () -> {}));
      var progress = new ProgressRow(language, "Fetching 3 of 12", () -> {});
      progress.progressProperty().set(0.25);
      var kbd = new Label("Ctrl");
      kbd.getStyleClass().add("kbd");
      var disabled = new Button("Cannot");
      disabled.setDisable(true);
      var content =
          new VBox(
              14,
              headings,
              chips,
              new HBox(8, ask, fail, disabled, new CheckBox("Check"), kbd),
              progress,
              new EmptyState(
                  "No links yet",
                  "Paste or drop links here: one, or a hundred. Each becomes a card at once.",
                  new Action("Paste links", () -> {}),
                  new Action("Open a folder…", () -> {})));
      content.setStyle("-fx-padding: 12");
      VBox.setVgrow(content, Priority.ALWAYS);
      content.getStyleClass().add("canvas");
      return new VBox(
          new PaneHeader(
              "Issue #79",
              new Action("Collapse all", () -> {}).flatButton(),
              new Action("Add section", () -> {}).flatButton()),
          content);
    }

    private static Node right(Theme theme) {
      var caption = new Label("TITLE");
      caption.getStyleClass().add("caption");
      var area =
          new TextArea("## 🦄 文章&教程\n\n1、[线程比回调更容易读懂](https://loom.example) (英)\nil1 O0 {}\n");
      area.getStyleClass().add("mono");
      var emoji = new TextArea("🦄🐿️🐢🐧🐱🎁🚀👨‍👩‍👧🇨🇳");
      emoji.getStyleClass().add("emoji");
      emoji.setPrefRowCount(2);
      var combo = new ComboBox<String>();
      combo.getItems().addAll("Blog", "WeChat", "码上周刊");
      combo.getSelectionModel().select(2);
      var content =
          new VBox(
              8,
              caption,
              new TextField("A field guide to virtual threads"),
              area,
              emoji,
              combo,
              muted(theme.fonts().toString()));
      content.setStyle("-fx-padding: 12");
      content.getStyleClass().add("canvas");
      VBox.setVgrow(content, Priority.ALWAYS);
      var pane =
          new VBox(
              new PaneHeader("Link", new IconButton(Feather.EXTERNAL_LINK, "Open", () -> {})),
              content);
      pane.setPrefWidth(330);
      return pane;
    }
  }

  /** A row of the list, kept and filled anew. */
  private static final class Row extends ListCell<String> {
    private final EmojiText text;

    private Row(EmojiImages images) {
      text = new EmojiText(images);
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable String item, boolean empty) {
      super.updateItem(item, empty);
      setGraphic(empty ? null : text);
      if (item != null) text.setText(item);
    }
  }
}
