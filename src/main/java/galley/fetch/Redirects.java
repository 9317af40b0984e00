package galley.fetch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.function.Predicate;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/// Follows redirects, inside one call and its time limit, and looks at every hop before it is made.
///
/// @param most redirects that are followed
record Redirects(int most, Predicate<InetAddress> permitted) implements Interceptor {

  @Override
  public Response intercept(Chain chain) throws IOException {
    Request request = chain.request();
    for (int followed = 0; ; followed++) {
      check(request.url());
      Response response = chain.proceed(request);
      String location = response.header("Location");
      if (!isRedirect(response.code()) || location == null) {
        return response;
      }
      response.close();
      if (followed == most) {
        throw new FetchFailure(FailureKind.TOO_MANY_REDIRECTS, Integer.toString(most));
      }
      HttpUrl next = request.url().resolve(location);
      if (next == null) {
        throw new FetchFailure(FailureKind.NOT_WEB, location);
      }
      request = request.newBuilder().url(next).build();
    }
  }

  /** Names are checked when they are looked up; a literal address is not looked up. */
  private void check(HttpUrl url) throws FetchFailure {
    String host = url.host();
    if (PublicAddresses.isLiteral(host) && !isPermitted(host)) {
      throw new FetchFailure(FailureKind.PRIVATE_ADDRESS, host);
    }
  }

  private boolean isPermitted(String literal) {
    try {
      return !PublicAddresses.isAmbiguous(literal)
          && permitted.test(InetAddress.getByName(literal));
    } catch (UnknownHostException _) {
      return false;
    }
  }

  private static boolean isRedirect(int status) {
    return switch (status) {
      case 301, 302, 303, 307, 308 -> true;
      default -> false;
    };
  }
}
