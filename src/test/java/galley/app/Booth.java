package galley.app;

import galley.screens.Picture;
import galley.screens.Shown;
import galley.test.Fx;
import galley.ui.inbox.Filter;
import galley.ui.inbox.InboxPane;
import galley.ui.kit.Language;
import galley.ui.kit.Theme;
import galley.ui.shell.WorkStage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.testfx.api.FxToolkit;

/// The whole program, started once, to be put into one state after another and looked at.
final class Booth {
  /** How a window is looked at. */
  record Look(int width, int height, double scale, boolean dark) {
    @Override
    public String toString() {
      String size = width + "x" + height;
      return scale == 1 ? size : size + "-" + Math.round(scale * 100) + "%";
    }
  }

  /** Looks the same for so many pulses: it has come to rest. */
  private static final int STILL = 2;

  private static final int MOST_PULSES = 120;

  private final GalleyApp app;
  private final Stage stage;
  private final ExecutorService writing = Executors.newSingleThreadExecutor();
  private final List<Future<String>> written = new ArrayList<>();
  private String open = "";

  private Booth(GalleyApp app, Stage stage) {
    this.app = app;
    this.stage = stage;
  }

  /// @param folder for settings, and for the sample
  static Booth start(Path folder) throws Exception {
    System.setProperty("galley.config", folder.resolve("config").toString());
    Stage stage = FxToolkit.registerPrimaryStage();
    var app = (GalleyApp) FxToolkit.setupApplication(GalleyApp.class, "--theme=light", "--lang=en");
    Platform.setImplicitExit(false);
    return new Booth(app, stage);
  }

  void close() throws Exception {
    Fx.run(() -> app.desk().ifPresent(Desk::close));
    FxToolkit.cleanupStages();
    writing.close();
    for (Future<String> picture : written) picture.get();
    System.clearProperty("galley.config");
  }

  GalleyApp app() {
    return app;
  }

  Stage stage() {
    return stage;
  }

  Desk desk() {
    return app.desk().orElseThrow();
  }

  /// Opens a workspace in a language, or goes back to how it was when it was opened; another window
  /// than the main one goes.
  void open(Path workspace, Language language) throws Exception {
    Fx.run(this::hideOthers);
    String now = workspace + " " + language;
    if (now.equals(open)) {
      Fx.run(this::reset);
      return;
    }
    open = now;
    Fx.run(
        () -> {
          app.showWelcome();
          app.shared().person().change(s -> s.withLanguage(Optional.of(language.locale())));
        });
    Fx.await(() -> app.shared().language() == language);
    Fx.run(() -> app.open(workspace));
    Fx.await(() -> !desk().inbox().loadingProperty().get());
    settle();
  }

  private void reset() {
    desk().leaveEditions();
    desk().top().stageProperty().set(WorkStage.COLLECT);
    InboxPane inbox = find(".inbox-pane", InboxPane.class);
    inbox.filterProperty().set(Filter.WAITING);
    inbox.compactProperty().set(false);
    find(".link-list", ListView.class).getSelectionModel().clearSelection();
    desk().session().select(List.of());
  }

  /// What is shown does not go away by itself: the next view opens its workspace anew.
  void spoil() {
    open = "";
  }

  private void hideOthers() {
    List.copyOf(Window.getWindows()).stream().filter(w -> !w.equals(stage)).forEach(Window::hide);
  }

  /// The window on top: a menu, a dialog, or the main one.
  Scene scene() {
    return Objects.requireNonNull(Window.getWindows().getLast().getScene());
  }

  <T extends Node> T find(String selector, Class<T> type) {
    return type.cast(Objects.requireNonNull(stage.getScene().getRoot().lookup(selector), selector));
  }

  boolean shows(String selector) {
    return scene().getRoot().lookup(selector) != null;
  }

  void look(Look look) throws Exception {
    Fx.run(
        () -> {
          Theme theme = app.shared().theme();
          theme.choiceProperty().set(look.dark() ? Theme.Choice.DARK : Theme.Choice.LIGHT);
          if (theme.textScaleProperty().get() != look.scale()) theme.setTextScale(look.scale());
          double beside = stage.getWidth() - stage.getScene().getWidth();
          double above = stage.getHeight() - stage.getScene().getHeight();
          stage.setWidth(look.width() + beside);
          stage.setHeight(look.height() + above);
        });
    settle();
  }

  /// Waits until the window on top does not change any more; where something moves for ever, long
  /// enough for the rest.
  void settle() throws Exception {
    int before = 0;
    int pulses = 0;
    for (int same = 0; same < STILL && pulses < MOST_PULSES; pulses++) {
      pulse();
      int now = Fx.get(this::impression);
      same = now == before ? same + 1 : 0;
      before = now;
    }
  }

  /// Waits until the window on top is laid out anew.
  void pulse() throws Exception {
    var done = new CountDownLatch(1);
    Scene scene = Fx.get(this::scene);
    Runnable listener = done::countDown;
    Fx.run(
        () -> {
          scene.addPostLayoutPulseListener(listener);
          Platform.requestNextPulse();
        });
    done.await();
    Fx.run(() -> scene.removePostLayoutPulseListener(listener));
  }

  private int impression() {
    return Shown.in(scene().getRoot())
        .mapToInt(
            node ->
                Objects.hash(
                    node.getClass(),
                    node.getBoundsInParent(),
                    node instanceof ImageView view ? view.getImage() : null))
        .reduce(1, (all, one) -> 31 * all + one);
  }

  /// Takes a picture of the window on top.
  Image picture() throws Exception {
    return Fx.get(() -> scene().snapshot(null));
  }

  /// Takes a picture of the window on top; it is written once the booth is closed.
  Image picture(String name) throws Exception {
    WritableImage picture = Fx.get(() -> scene().snapshot(null));
    written.add(
        writing.submit(
            () -> {
              Picture.write(picture, name);
              return name;
            }));
    return picture;
  }
}
