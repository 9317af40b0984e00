package galley.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import okhttp3.Dns;

/// Looks names up in bounded time, and refuses a host with an address that is not permitted.
///
/// Refusing here, where the connection is about to use the very addresses that were checked, leaves
/// a name no chance to point elsewhere a moment later.
record GuardedDns(Dns names, Duration patience, Predicate<InetAddress> permitted) implements Dns {

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

  /** On a thread of its own: the system's lookup can be neither interrupted nor limited. */
  private List<InetAddress> addresses(String host) throws UnknownHostException {
    FutureTask<List<InetAddress>> lookup = new FutureTask<>(() -> names.lookup(host));
    Thread.ofVirtual().name("lookup " + host).start(lookup);
    try {
      return lookup.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException _) {
      throw new Refused(FailureKind.TIMEOUT, host);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new Refused(FailureKind.CANCELLED, host);
    } catch (ExecutionException _) {
      throw new Refused(FailureKind.UNKNOWN_HOST, host);
    }
  }
}
