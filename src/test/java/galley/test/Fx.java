package galley.test;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import org.testfx.api.FxToolkit;

/** Does things on the FX thread, and comes back with what they gave. */
public final class Fx {
  private static final Duration FOR_EVER = Duration.ofMinutes(3);

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

  /// Waits until something is so. The limit is no measure of speed: it only has a wait for what
  /// never comes end as a failure, with its line.
  public static void await(BooleanSupplier condition) throws Exception {
    Instant end = Instant.now().plus(FOR_EVER);
    while (!get(condition::getAsBoolean)) {
      if (Instant.now().isAfter(end)) throw new AssertionError("never so, in " + FOR_EVER);
      Thread.sleep(5);
    }
  }
}
