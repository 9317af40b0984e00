package galley.ui.shell;

import galley.ui.command.Command;
import galley.ui.kit.Chip;
import galley.ui.kit.IconButton;
import galley.ui.kit.Language;
import galley.ui.kit.Messages;
import galley.ui.session.Session;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The bar above the panes: the issue and its menu, the stages, undo and redo, the settings.
public final class TopBar extends HBox {
  private final Messages messages;
  private final ReadOnlyStringWrapper name = new ReadOnlyStringWrapper(this, "name", "");
  private final ObjectProperty<WorkStage> stage = new SimpleObjectProperty<>(WorkStage.COLLECT);
  private final Map<WorkStage, ToggleButton> stages = new EnumMap<>(WorkStage.class);
  private final MenuButton issue = new MenuButton();
  private final Label publication = new Label();
  private final Label title = new Label();
  private final Chip state;
  private final MenuButton settings = new MenuButton();
  private final HBox left;
  private final HBox middle;
  private final HBox right;

  public TopBar(Session session, Language language) {
    messages = language.messages(TopBar.class);
    state = new Chip(Chip.Kind.NEUTRAL, "");
    getStyleClass().addAll("top-bar", "surface");
    setAlignment(Pos.CENTER_LEFT);
    var brand = new Label("Galley");
    brand.getStyleClass().add("brand");
    settings.setGraphic(new FontIcon(Feather.SETTINGS));
    settings.getStyleClass().add("icon-button");
    settings.setTooltip(new Tooltip(messages.text("settings")));
    settings.setAccessibleText(messages.text("settings"));
    left = side(Pos.CENTER_LEFT, brand, issueButton());
    middle = stageButtons();
    right =
        side(
            Pos.CENTER_RIGHT,
            historyButton(session, language, Feather.CORNER_UP_LEFT, Command.UNDO),
            historyButton(session, language, Feather.CORNER_UP_RIGHT, Command.REDO),
            settings);
    getChildren().addAll(left, middle, right);
  }

  /// The stages stand in the middle of the window, unless what is at the left of them needs more
  /// than a half of what they leave.
  @Override
  protected void layoutChildren() {
    double x = snappedLeftInset();
    double y = snappedTopInset();
    double height = getHeight() - y - snappedBottomInset();
    double wide = snapSizeX(middle.prefWidth(-1));
    double room = getWidth() - x - snappedRightInset() - wide - 2 * getSpacing();
    double most = room - right.prefWidth(-1);
    double first = Math.max(0, Math.min(most, Math.max(room / 2, left.minWidth(-1))));
    layoutInArea(left, x, y, first, height, 0, HPos.LEFT, VPos.CENTER);
    x += first + getSpacing();
    layoutInArea(middle, x, y, wide, height, 0, HPos.CENTER, VPos.CENTER);
    x += wide + getSpacing();
    double last = Math.max(0, room - first);
    layoutInArea(right, x, y, last, height, 0, HPos.RIGHT, VPos.CENTER);
  }

  private static HBox side(Pos alignment, Node... children) {
    var box = new HBox(children);
    box.getStyleClass().add("top-bar-side");
    box.setAlignment(alignment);
    return box;
  }

  private MenuButton issueButton() {
    publication.getStyleClass().add("muted");
    publication.setTextOverrun(OverrunStyle.ELLIPSIS);
    publication.setMinWidth(0);
    publication.setTooltip(new Tooltip());
    publication.getTooltip().textProperty().bind(publication.textProperty());
    title.getStyleClass().add("strong");
    title.setMinWidth(Region.USE_PREF_SIZE);
    state.setMinWidth(Region.USE_PREF_SIZE);
    var content = new HBox(publication, title, state);
    content.setAlignment(Pos.CENTER_LEFT);
    content.getStyleClass().add("issue-title");
    issue.setGraphic(content);
    issue.getStyleClass().add("issue-menu");
    issue.setTooltip(new Tooltip(messages.text("issue.tip")));
    return issue;
  }

  private HBox stageButtons() {
    var group = new ToggleGroup();
    var box = new HBox();
    box.getStyleClass().add("stages");
    box.setAlignment(Pos.CENTER);
    box.setMinWidth(Region.USE_PREF_SIZE);
    for (WorkStage each : WorkStage.values()) {
      var button = new ToggleButton(messages.text("stage." + each.name()));
      String keys = each.command().keysText().orElse("");
      button.setTooltip(new Tooltip(messages.text("stage." + each.name() + ".tip", keys)));
      button.setToggleGroup(group);
      button.setId("stage-" + each.name().toLowerCase(Locale.ROOT));
      button.setOnAction(_ -> stage.set(each));
      stages.put(each, button);
      box.getChildren().add(button);
    }
    stage.subscribe(this::mark);
    // A second click on the chosen stage must not leave none chosen.
    group
        .selectedToggleProperty()
        .addListener(
            (_, _, now) -> {
              if (now == null) mark(stage.get());
            });
    return box;
  }

  private void mark(WorkStage chosen) {
    stages.forEach((each, button) -> button.setSelected(each == chosen));
  }

  private IconButton historyButton(
      Session session, Language language, Feather icon, Command command) {
    boolean undo = command == Command.UNDO;
    var button =
        new IconButton(icon, command.title(language), undo ? session::undo : session::redo);
    String key = undo ? "undo" : "redo";
    button.setId(key);
    session
        .history()
        .stateProperty()
        .subscribe(
            state -> {
              var name = undo ? state.undo() : state.redo();
              button.setDisable(name.isEmpty());
              String tip =
                  name.filter(n -> !n.isEmpty())
                      .map(n -> messages.text(key + ".named", n))
                      .orElse(command.title(language));
              button.getTooltip().setText(command.withKeys(tip));
            });
    return button;
  }

  public ObjectProperty<WorkStage> stageProperty() {
    return stage;
  }

  /// Shows that no issue is open.
  public void showNone(String name) {
    publication.setText(name);
    title.setText("");
    state.setVisible(false);
    state.setManaged(false);
    issue.setAccessibleText(name);
    this.name.set(name);
  }

  /// What is open, for the window's title: the issue before the publication, as what differs most
  /// between two windows is to be seen in a list of them.
  public ReadOnlyStringProperty nameProperty() {
    return name.getReadOnlyProperty();
  }

  /// Shows which issue is open.
  public void show(IssueTitle open) {
    publication.setText(open.publication() + " /");
    title.setText(open.issue());
    state.setVisible(true);
    state.setManaged(true);
    state.setText(messages.text(open.archived() ? "archived" : "draft"));
    issue.setAccessibleText(open.publication() + " " + open.issue());
    name.set(open.issue() + " — " + open.publication());
  }

  /// What the issue's menu offers, worked out each time it opens.
  public void setIssueMenu(Supplier<List<MenuItem>> items) {
    issue.setOnShowing(_ -> issue.getItems().setAll(items.get()));
    issue.getItems().setAll(items.get());
  }

  public void setSettingsMenu(Supplier<List<MenuItem>> items) {
    settings.setOnShowing(_ -> settings.getItems().setAll(items.get()));
    settings.getItems().setAll(items.get());
  }
}
