package galley.fetch;

import galley.link.LinkUrl;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The pictures that are known not to be had, so that no site is asked for each of its links anew.
final class MissingPictures {
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final int MOST = 4_000;

  /** Null stands for a picture that is not there at all; it will not come. */
  private record Missing(@Nullable FetchFailure failure, Instant since) {}

  private final InstantSource clock;
  private final Map<LinkUrl, Missing> missing =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<LinkUrl, Missing> eldest) {
          return size() > MOST;
        }
      };

  MissingPictures(InstantSource clock) {
    this.clock = clock;
  }

  synchronized boolean isKnown(LinkUrl url) {
    Missing known = missing.get(url);
    return known != null && known.failure() == null;
  }

  synchronized void add(LinkUrl url) {
    missing.put(url, new Missing(null, clock.instant()));
  }

  /** Fails where it failed a short while ago. */
  synchronized void check(LinkUrl url) throws FetchFailure {
    Missing known = missing.get(url);
    if (known == null || known.failure() == null) {
      return;
    }
    if (known.since().plus(PATIENCE).isAfter(clock.instant())) {
      throw known.failure();
    }
    missing.remove(url);
  }

  /** Nothing where this failure means that there is no picture, else the failure. */
  <T> Optional<T> remember(LinkUrl url, FetchFailure failure) throws FetchFailure {
    boolean gone =
        switch (failure.kind()) {
          case NOT_FOUND, TOO_LARGE, NOT_WEB, TOO_MANY_REDIRECTS, PRIVATE_ADDRESS -> true;
          default -> false;
        };
    if (gone) {
      add(url);
      return Optional.empty();
    }
    if (failure.kind() != FailureKind.CANCELLED) {
      remember(url, new Missing(failure, clock.instant()));
    }
    throw failure;
  }

  private synchronized void remember(LinkUrl url, Missing why) {
    missing.put(url, why);
  }
}
