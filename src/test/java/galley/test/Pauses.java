package galley.test;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import javafx.application.Platform;

/// How long the FX thread was not to be had: a task is handed to it every millisecond until this is
/// closed. A record for people to read and for benchmarks, never a limit of a test.
public final class Pauses implements AutoCloseable {
  private static final long LONG = 50_000_000;

  private final AtomicLong longest = new AtomicLong();
  private final AtomicInteger tooLong = new AtomicInteger();
  private final Thread pinging;

  public Pauses() {
    pinging = Thread.ofPlatform().daemon().name("pauses").start(this::ping);
  }

  @SuppressWarnings("ThreadSleepInLoop")
  private void ping() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        var waited = new AtomicLong();
        Thread.sleep(1);
        if (!ask(waited)) continue;
        // The next one waits for this one, or one pause would be counted many times.
        while (waited.get() == 0) Thread.sleep(1);
        if (waited.get() > LONG) tooLong.incrementAndGet();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /// Whether there is an FX thread to be asked.
  private boolean ask(AtomicLong waited) {
    long sent = System.nanoTime();
    try {
      Platform.runLater(
          () -> {
            waited.set(System.nanoTime() - sent);
            longest.accumulateAndGet(waited.get(), Math::max);
          });
      return true;
    } catch (IllegalStateException notStarted) {
      return false;
    }
  }

  public void forget() {
    longest.set(0);
    tooLong.set(0);
  }

  /** The longest since [#forget], in milliseconds. */
  public double longest() {
    return longest.get() / 1e6;
  }

  /** How many were over 50 ms. */
  public int tooLong() {
    return tooLong.get();
  }

  @Override
  public void close() {
    pinging.interrupt();
  }
}
