package galley.archive;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Work on a thread that nobody else can interrupt, because an interrupt while a file is written
/// closes the file. Who interrupts the waiting thread has the work asked to stop instead.
final class OwnThread {
  private OwnThread() {}

  /// Waits for the work, whatever happens to the thread that waits.
  ///
  /// @param work is given whether it is to stop
  static <T> T run(String name, Function<BooleanSupplier, Callable<T>> work) throws IOException {
    var stop = new AtomicBoolean();
    Callable<T> body = work.apply(stop::get);
    var outcome = new Outcome<T>();
    Thread thread = Thread.ofPlatform().name(name).daemon().start(() -> outcome.of(body));
    boolean interrupted = false;
    while (true) {
      try {
        thread.join();
        break;
      } catch (InterruptedException e) {
        interrupted = true;
        stop.set(true);
      }
    }
    if (interrupted) Thread.currentThread().interrupt();
    return outcome.get();
  }

  private static final class Outcome<T> {
    private @Nullable T result;
    private @Nullable Throwable failure;

    void of(Callable<T> body) {
      try {
        result = body.call();
      } catch (Throwable e) {
        failure = e;
      }
    }

    T get() throws IOException {
      switch (failure) {
        case null -> {}
        case IOException e -> throw e;
        case RuntimeException e -> throw e;
        case Error e -> throw e;
        default -> throw new IOException(failure);
      }
      if (result == null) throw new IllegalStateException("no result");
      return result;
    }
  }
}
