package galley.ui.inbox;

import galley.ui.kit.Icons;
import galley.ui.kit.Language;
import galley.ui.kit.Messages;
import galley.yaml.YamlProblem;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.feather.Feather;

/// Says which files of the inbox could not be read, with file and line; all of them in the tooltip.
final class Unreadable extends Label {
  private static final int MOST = 2;

  private final Messages messages;
  private final LinkWords words;

  Unreadable(InboxModel model, Language language) {
    messages = language.messages(Unreadable.class);
    words = new LinkWords(language);
    setWrapText(true);
    setMinHeight(USE_PREF_SIZE);
    setMaxWidth(Double.MAX_VALUE);
    setGraphic(Icons.of(Feather.ALERT_TRIANGLE, this));
    getStyleClass().addAll("unreadable");
    managedProperty().bind(visibleProperty());
    model.unreadableProperty().subscribe(this::show);
  }

  private void show(List<YamlProblem> problems) {
    setVisible(!problems.isEmpty());
    if (problems.isEmpty()) return;
    String more =
        problems.size() > MOST
            ? "\n" + messages.text("unreadable.more", problems.size() - MOST)
            : "";
    setText(lines(problems.stream().limit(MOST).toList()) + more);
    setTooltip(new Tooltip(lines(problems)));
  }

  private String lines(List<YamlProblem> problems) {
    return problems.stream().map(words::problem).collect(Collectors.joining("\n"));
  }
}
