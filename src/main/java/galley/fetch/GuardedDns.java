package galley.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import okhttp3.Dns;

/// Looks names up in bounded time, and refuses a host with an address that is not permitted.
///
/// Refusing here, where the connection is about to use the very addresses that were checked, leaves
/// a name no chance to point elsewhere a moment later.
record GuardedDns(Dns names, Duration patience, Predicate<InetAddress> permitted) implements Dns {
  /// What gives up the lookups of the thread that it is bound in: a resolver that hangs must not
  /// keep the place of a fetch that nobody wants any more.
  static final ScopedValue<Cancellation> WISH = ScopedValue.newInstance();

  private static final int MOST_THREADS = 32;
  private static final ThreadPoolExecutor THREADS = threads();

  private static ThreadPoolExecutor threads() {
    var threads =
        new ThreadPoolExecutor(
            MOST_THREADS,
            MOST_THREADS,
            10,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            Thread.ofPlatform().name("lookup-", 1).daemon().factory());
    threads.allowCoreThreadTimeOut(true);
    return threads;
  }

  /** A lookup's failure as the kind it will be reported as. */
  static final class Refused extends UnknownHostException {
    private static final long serialVersionUID = 1L;
    private final FailureKind kind;

    Refused(FailureKind kind, String host) {
      super(host);
      this.kind = kind;
    }

    FailureKind kind() {
      return kind;
    }
  }

  @Override
  public List<InetAddress> lookup(String host) throws UnknownHostException {
    List<InetAddress> addresses = addresses(host);
    if (!addresses.stream().allMatch(permitted)) {
      throw new Refused(FailureKind.PRIVATE_ADDRESS, host);
    }
    return addresses;
  }

  /// On a thread of its own: the system's lookup can be neither interrupted nor limited. The thread
  /// is the system's too, as a lookup keeps it; there are few, and where all of them hang, further
  /// names are not looked up in time.
  private List<InetAddress> addresses(String host) throws UnknownHostException {
    FutureTask<List<InetAddress>> lookup = new FutureTask<>(() -> names.lookup(host));
    Cancellation wish = WISH.orElse(new Cancellation());
    try (var _ = wish.onCancel(() -> lookup.cancel(false))) {
      THREADS.execute(lookup);
      return lookup.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException _) {
      lookup.cancel(false);
      throw new Refused(FailureKind.TIMEOUT, host);
    } catch (CancellationException _) {
      throw new Refused(FailureKind.CANCELLED, host);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new Refused(FailureKind.CANCELLED, host);
    } catch (ExecutionException _) {
      throw new Refused(FailureKind.UNKNOWN_HOST, host);
    }
  }
}
