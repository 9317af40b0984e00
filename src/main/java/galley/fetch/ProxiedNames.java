package galley.fetch;

import java.io.IOException;
import java.net.UnknownHostException;
import java.util.function.BooleanSupplier;
import okhttp3.Interceptor;
import okhttp3.Response;

/// Refuses, of the names that a proxy would look up, those that are private. One that is not known
/// here may still be known there: not knowing is no reason to refuse.
///
/// @param here looks names up on this machine, in short time
record ProxiedNames(Routes routes, GuardedDns here, BooleanSupplier allowPrivate)
    implements Interceptor {

  @Override
  public Response intercept(Chain chain) throws IOException {
    String host = chain.request().url().host();
    if (!allowPrivate.getAsBoolean() && routes.isProxied(host)) check(host);
    return chain.proceed(chain.request());
  }

  private void check(String host) throws FetchFailure {
    if (PublicAddresses.isLiteral(host)) return;
    if (Routes.isPrivateName(host)) throw new FetchFailure(FailureKind.PRIVATE_ADDRESS, host);
    try {
      here.lookup(host);
    } catch (GuardedDns.Refused refused) {
      if (refused.kind() == FailureKind.PRIVATE_ADDRESS) {
        throw new FetchFailure(FailureKind.PRIVATE_ADDRESS, host, refused);
      }
    } catch (UnknownHostException _) {
      // The proxy may know it.
    }
  }
}
