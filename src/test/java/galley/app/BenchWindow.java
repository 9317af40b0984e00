package galley.app;

import galley.test.Pauses;
import galley.workspace.SettingsFile;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.BooleanSupplier;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Window;

/// The real window for a benchmark, and how long its thread was not to be had.
final class BenchWindow {
  static final Pauses PAUSES = new Pauses();

  private BenchWindow() {}

  /// Opens a workspace with settings of its own, and waits until the list of links is there.
  static void open(Path workspace) throws Exception {
    if (System.getenv("DISPLAY") == null) {
      System.setProperty("glass.platform", "Headless");
      System.setProperty("prism.order", "sw");
    }
    Path config = Files.createDirectories(workspace.resolveSibling("config"));
    System.setProperty("galley.config", config.toString());
    SettingsFile settings = SettingsFile.ofThisPerson();
    settings.write(settings.read().with("allow-private-addresses", true));
    Thread.ofPlatform()
        .daemon()
        .start(() -> Application.launch(GalleyApp.class, "--workspace=" + workspace, "--lang=en"));
    while (true) {
      try {
        Thread.sleep(100);
        if (onFx(() -> !Window.getWindows().isEmpty() && find(".link-list") != null)) return;
      } catch (IllegalStateException | ExecutionException _) {
        // The toolkit has not started yet.
      }
    }
  }

  static Scene scene() {
    return Window.getWindows().getFirst().getScene();
  }

  static Node find(String selector) {
    return scene().getRoot().lookup(selector);
  }

  static Desk desk() {
    return Objects.requireNonNull(Desk.shown(scene()), "no desk yet");
  }

  /// How long the FX thread has computed since it started, in milliseconds: unlike for [#PAUSES],
  /// what else runs on the machine does not count.
  static double computed() throws Exception {
    return onFx(() -> ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e6);
  }

  static void await(BooleanSupplier condition) throws Exception {
    while (!onFx(condition::getAsBoolean)) Thread.sleep(2);
  }

  static void run(Runnable work) throws Exception {
    var _ =
        onFx(
            () -> {
              work.run();
              return true;
            });
  }

  static <T> T onFx(Callable<T> work) throws Exception {
    var result = new CompletableFuture<T>();
    Platform.runLater(
        () -> {
          try {
            result.complete(work.call());
          } catch (Throwable e) {
            result.completeExceptionally(e);
          }
        });
    return result.get();
  }
}
