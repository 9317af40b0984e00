package galley.fetch;

import galley.link.LinkUrl;
import galley.picture.PictureReader;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Icons and lead images of sites, as small PNGs, each fetched once and kept on disk.
///
/// Any thread may ask, and blocks: from the disk for about a millisecond, from the network for some
/// seconds at most. A few pictures are on their way at a time, on connections of their own, and one
/// is decoded at a time, so that no page waits for a picture.
public final class Pictures {
  private static final int AT_A_TIME = 6;

  /** An honest picture of the largest size takes three; nothing stops one that means harm. */
  private static final Duration DECODING = Duration.ofSeconds(10);

  private record Key(LinkUrl url, int width, int height) {
    String name() {
      return width + "x" + height + " " + url;
    }
  }

  private final PictureSource source;
  private final PictureCache cache;
  private final MissingPictures missing;
  private final Semaphore fetching = new Semaphore(AT_A_TIME);
  private final Flights<LinkUrl, byte[]> fetches = new Flights<>();
  private final Flights<Key, Optional<byte[]>> flights = new Flights<>();
  private final ExecutorService decoding =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("pictures").daemon().factory());

  /// Pictures of a source.
  ///
  /// @param folder where they are kept, 64 MB at most; several programs may share it
  public Pictures(PictureSource source, CacheFolder folder) {
    this(source, new PictureCache(folder, 64L << 20), InstantSource.system());
  }

  Pictures(PictureSource source, PictureCache cache, InstantSource clock) {
    this.source = source;
    this.cache = cache;
    this.missing = new MissingPictures(clock);
  }

  /// The picture as a PNG that fits into the box, its proportions kept; nothing where there is none
  /// at the address or what is there is no picture, which is remembered until the program ends.
  ///
  /// @param maxWidth in pixels, at most 4096
  /// @throws FetchFailure if it cannot be had now; asked again within five minutes, the same
  ///   failure is given without asking the site
  public Optional<byte[]> picture(
      LinkUrl url, int maxWidth, int maxHeight, Cancellation cancellation) throws FetchFailure {
    Key key = new Key(url, maxWidth, maxHeight);
    if (missing.isKnown(url)) {
      return Optional.empty();
    }
    return flights.join(key, flight -> picture(key, flight), cancellation);
  }

  private Optional<byte[]> picture(Key key, Cancellation cancellation) throws FetchFailure {
    Optional<byte[]> kept = cache.get(key.name());
    if (kept.isPresent()) {
      return kept;
    }
    missing.check(key.url());
    try {
      byte[] bytes = fetches.join(key.url(), flight -> fetch(key.url(), flight), cancellation);
      Optional<byte[]> png = decode(bytes, key, cancellation);
      png.ifPresentOrElse(picture -> cache.put(key.name(), picture), () -> missing.add(key.url()));
      return png;
    } catch (FetchFailure failure) {
      return missing.remember(key.url(), failure);
    }
  }

  private byte[] fetch(LinkUrl url, Cancellation cancellation) throws FetchFailure {
    Thread waiting = Thread.currentThread();
    try (var _ = cancellation.onCancel(waiting::interrupt)) {
      fetching.acquire();
    } catch (InterruptedException e) {
      throw new FetchFailure(FailureKind.CANCELLED, "", e);
    }
    try {
      return source.get(url, cancellation);
    } finally {
      fetching.release();
    }
  }

  private Optional<byte[]> decode(byte[] bytes, Key key, Cancellation cancellation)
      throws FetchFailure {
    CompletableFuture<Optional<byte[]>> png =
        CompletableFuture.supplyAsync(
            () -> PictureReader.png(bytes, key.width(), key.height()), decoding);
    try (var _ = cancellation.onCancel(() -> png.cancel(false))) {
      return png.get(DECODING.toMillis(), TimeUnit.MILLISECONDS);
    } catch (CancellationException | InterruptedException e) {
      throw new FetchFailure(FailureKind.CANCELLED, "", e);
    } catch (TimeoutException e) {
      throw new FetchFailure(FailureKind.TIMEOUT, DECODING.toSeconds() + " s", e);
    } catch (ExecutionException e) {
      throw new FetchFailure(FailureKind.OTHER, String.valueOf(e.getMessage()), e);
    }
  }
}
