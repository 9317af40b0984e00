package galley.test;

import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import org.testfx.api.FxToolkit;

/** Does things on the FX thread, and comes back with what they gave. */
public final class Fx {
  private Fx() {}

  public static <T> T get(Callable<T> work) throws Exception {
    FxToolkit.registerPrimaryStage();
    var task = new FutureTask<>(work);
    Platform.runLater(task);
    return task.get();
  }

  public static void run(Runnable work) throws Exception {
    var _ =
        get(
            () -> {
              work.run();
              return true;
            });
  }

  /// Waits until something is so; the build's own limit ends a wait for ever.
  public static void await(BooleanSupplier condition) throws Exception {
    while (!get(condition::getAsBoolean)) Thread.sleep(5);
  }
}
