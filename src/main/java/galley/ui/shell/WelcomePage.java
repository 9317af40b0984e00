package galley.ui.shell;

import galley.ui.command.Command;
import galley.ui.kit.Action;
import galley.ui.kit.Language;
import galley.ui.kit.Messages;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// The first page: what Galley is, and the ways to begin.
public final class WelcomePage extends ScrollPane {
  /// What its buttons do.
  ///
  /// @param newIssue makes the first issue of a folder
  /// @param issues learns from a folder of past issues
  /// @param folder opens a folder as it is
  public record Ways(
      Runnable newIssue,
      Runnable sample,
      Runnable issues,
      Runnable folder,
      Runnable help,
      Consumer<Path> open) {}

  public WelcomePage(Language language, List<Path> recent, Ways ways) {
    Messages messages = language.messages(WelcomePage.class);
    getStyleClass().addAll("welcome", "canvas");
    setFitToWidth(true);
    setFitToHeight(true);
    setFocusTraversable(false);
    var all = new VBox();
    all.getStyleClass().add("welcome-words");
    all.setAlignment(Pos.CENTER);
    setContent(all);
    var icon = new ImageView(new Image("/assets/icons/galley-128.png", 72, 72, true, true));
    var name = new Label("Galley");
    name.getStyleClass().add("welcome-name");
    var what = new Label(messages.text("welcome.what"));
    what.setWrapText(true);
    what.setMinHeight(USE_PREF_SIZE);
    what.getStyleClass().addAll("muted", "welcome-what");
    Button sample = new Action(messages.text("welcome.sample"), ways.sample()).button();
    sample.setDefaultButton(true);
    sample.getStyleClass().add("accent");
    sample.setId("make-sample");
    Button issues = new Action(messages.text("welcome.issues"), ways.issues()).button();
    issues.setId("open-issues");
    Button folder = new Action(messages.text("welcome.open"), ways.folder()).button();
    folder.setId("open-folder");
    Button first = new Action(Command.NEW_ISSUE.title(language), ways.newIssue()).button();
    first.setTooltip(new Tooltip(Command.NEW_ISSUE.tooltip(language)));
    first.setId("new-issue");
    var actions = new FlowPane(sample, first, issues, folder);
    actions.setAlignment(Pos.CENTER);
    actions.getStyleClass().add("welcome-actions");
    var hint = new Label(messages.text("welcome.hint"));
    hint.setWrapText(true);
    hint.setMinHeight(USE_PREF_SIZE);
    hint.getStyleClass().addAll("muted", "small", "welcome-what");
    all.getChildren().addAll(icon, name, what, actions, hint);
    var help = new Hyperlink(messages.text("welcome.help"));
    help.setOnAction(_ -> ways.help().run());
    help.setTooltip(new Tooltip(messages.text("welcome.help") + " (F1)"));
    all.getChildren().add(help);
    if (!recent.isEmpty()) all.getChildren().add(recent(messages, recent, ways.open()));
  }

  private static VBox recent(Messages messages, List<Path> recent, Consumer<Path> open) {
    var caption = new Label(messages.text("welcome.recent"));
    caption.getStyleClass().add("caption");
    var box = new VBox(caption);
    box.setAlignment(Pos.CENTER);
    for (Path path : recent) {
      var link = new Hyperlink(path.toString());
      link.setOnAction(_ -> open.accept(path));
      box.getChildren().add(link);
    }
    return box;
  }
}
