package galley.app;

import galley.ui.kit.Dialogs;
import galley.ui.kit.Dialogs.Answer;
import galley.ui.kit.Dialogs.Role;
import galley.ui.kit.Messages;
import galley.ui.settings.ProfilePane;
import galley.workspace.ProfileFile;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.stage.Stage;

/// A workspace's `galley.yaml`, in a window of its own beside the work.
final class ProfileWindow {
  private static final double WIDTH = 1160;
  private static final double HEIGHT = 780;

  private enum Leave {
    SAVE,
    LOSE
  }

  private final ProfilePane pane;
  private final Dialogs dialogs;
  private final Messages messages;
  private final Stage stage = new Stage();

  /// @param beside the window whose icons it has
  ProfileWindow(Shared shared, Desk desk, Stage beside) throws IOException {
    messages = shared.language().messages(ProfileWindow.class);
    pane =
        new ProfilePane(
            desk::workspace,
            ProfileFile.open(desk.workspace().profileFile()),
            shared.tasks(),
            shared.language(),
            shared.images(),
            HelpWindow.text(shared.language()),
            desk::profileSaved);
    dialogs = new Dialogs(stage, shared.theme(), shared.language());
    Scene scene = shared.theme().scene(pane, WIDTH, HEIGHT);
    stage.setTitle("galley.yaml — " + desk.workspace().profile().name());
    stage.getIcons().setAll(beside.getIcons());
    stage.setScene(scene);
    stage.setOnCloseRequest(
        request -> {
          if (!mayClose()) request.consume();
        });
    stage
        .focusedProperty()
        .addListener(
            (_, _, focused) -> {
              if (focused) pane.checkDisk();
            });
  }

  /// @param line to show, from 1; 0 for where it is
  void show(int line) {
    boolean first = !stage.isShowing();
    stage.show();
    stage.toFront();
    stage.requestFocus();
    if (line > 0 || first) pane.goTo(Math.max(1, line));
  }

  /// Whether nothing is lost by closing, or the person agrees to lose it.
  boolean mayClose() {
    if (!stage.isShowing() || !pane.changedProperty().get()) return true;
    Optional<Leave> answer =
        dialogs.ask(
            messages.text("profile.leave"),
            messages.text("profile.leave.why"),
            List.of(
                new Answer<>(Leave.SAVE, messages.text("profile.leave.save"), Role.MAIN),
                new Answer<>(Leave.LOSE, messages.text("profile.leave.lose"), Role.DESTRUCTIVE)));
    return answer.map(it -> it == Leave.LOSE || pane.save()).orElse(false);
  }

  boolean isShowing() {
    return stage.isShowing();
  }

  Stage stage() {
    return stage;
  }

  ProfilePane pane() {
    return pane;
  }

  void close() {
    stage.close();
  }
}
