package galley.fetch;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.ReentrantLock;

/// Work that several may ask for at once and that is done once for all of them.
///
/// Whoever cancels leaves the others waiting; when the last has left, the work itself is cancelled.
final class Flights<K, V> {

  @FunctionalInterface
  interface Work<V> {
    V done(Cancellation cancellation) throws FetchFailure;
  }

  private final class Flight {
    private final Cancellation cancellation = new Cancellation();
    private final CompletableFuture<V> result = new CompletableFuture<>();
    private int waiting;
  }

  private final ReentrantLock lock = new ReentrantLock();
  private final Map<K, Flight> flights = new HashMap<>();

  /** What the work for this key comes to; it is begun if it is not under way. */
  V join(K key, Work<V> work, Cancellation cancellation) throws FetchFailure {
    Flight flight = board(key, work);
    CompletableFuture<V> mine = flight.result.copy();
    try (var _ = cancellation.onCancel(() -> mine.cancel(false))) {
      return mine.get();
    } catch (CancellationException e) {
      throw new FetchFailure(FailureKind.CANCELLED, "", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new FetchFailure(FailureKind.CANCELLED, "", e);
    } catch (ExecutionException e) {
      throw failure(e);
    } finally {
      leave(key, flight);
    }
  }

  private Flight board(K key, Work<V> work) {
    lock.lock();
    try {
      Flight flight = flights.get(key);
      if (flight == null) {
        flight = new Flight();
        flights.put(key, flight);
        Flight begun = flight;
        Thread.ofVirtual().name("flight " + key).start(() -> fly(key, begun, work));
      }
      flight.waiting++;
      return flight;
    } finally {
      lock.unlock();
    }
  }

  private void fly(K key, Flight flight, Work<V> work) {
    try {
      V value = work.done(flight.cancellation);
      end(key, flight);
      flight.result.complete(value);
    } catch (FetchFailure | RuntimeException | Error e) {
      end(key, flight);
      flight.result.completeExceptionally(e);
    }
  }

  private void leave(K key, Flight flight) {
    boolean last;
    lock.lock();
    try {
      flight.waiting--;
      last = flight.waiting == 0;
      if (last) flights.remove(key, flight);
    } finally {
      lock.unlock();
    }
    if (last) flight.cancellation.cancel();
  }

  private void end(K key, Flight flight) {
    lock.lock();
    try {
      flights.remove(key, flight);
    } finally {
      lock.unlock();
    }
  }

  /** A failure of the one who waits, so that its trace says who that was. */
  private static FetchFailure failure(ExecutionException e) {
    return e.getCause() instanceof FetchFailure failed
        ? new FetchFailure(failed.kind(), failed.detail(), failed)
        : new FetchFailure(FailureKind.OTHER, String.valueOf(e.getMessage()), e);
  }
}
