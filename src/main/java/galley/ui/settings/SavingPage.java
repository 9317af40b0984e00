package galley.ui.settings;

import galley.ui.kit.Action;
import galley.ui.kit.Language;
import galley.ui.kit.Messages;
import galley.workspace.Settings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// When a draft is written, and where these settings are.
final class SavingPage extends VBox {
  private static final List<Duration> IDLE =
      Stream.of(1, 2, 5, 10, 30, 60, 300).map(Duration::ofSeconds).toList();

  private final Messages messages;
  private final Choice<Duration> saveAfter;

  /// @param open shows a folder in the system's way
  SavingPage(OwnSettings own, Language language, Consumer<Path> open) {
    messages = language.messages(SavingPage.class);
    saveAfter = new Choice<>("save-after", idle -> own.change(s -> s.withSaveAfter(idle)));
    var form = new SettingsForm(messages);
    form.add("saveAfter", saveAfter);
    form.add(form.words("saving.always"));
    Label where = SettingsForm.wrapped(messages.text("saving.where", own.file().toString()));
    var folder = new Action(messages.text("saving.open"), () -> open.accept(folder(own)));
    form.add(new VBox(where, new HBox(folder.flatButton())));
    getChildren().setAll(form);
    saveAfter.offer(IDLE.stream().map(this::option).toList(), option(own.now().saveAfter()));
  }

  private static Path folder(OwnSettings own) {
    Path folder = own.file().getParent();
    return folder == null ? own.file() : folder;
  }

  void show(Settings now) {
    saveAfter.show(option(now.saveAfter()));
  }

  private Choice.Option<Duration> option(Duration idle) {
    return new Choice.Option<>(idle, messages.text("saveAfter.seconds", idle.toSeconds()));
  }
}
