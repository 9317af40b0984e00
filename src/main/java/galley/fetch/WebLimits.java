package galley.fetch;

import java.time.Duration;

/// How much one page may cost, and whether private networks may be asked at all.
///
/// @param bytes of one page, after decompression
/// @param allowPrivate lets loopback, private and other non-public addresses through
public record WebLimits(
    Duration connect, Duration call, int redirects, long bytes, boolean allowPrivate) {

  public static final WebLimits USUAL =
      new WebLimits(Duration.ofSeconds(10), Duration.ofSeconds(20), 5, 5L << 20, false);

  public WebLimits allowingPrivate() {
    return new WebLimits(connect, call, redirects, bytes, true);
  }
}
