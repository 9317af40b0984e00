package galley.fetch;

/// How far the links are that were submitted since the fetcher last had nothing to do.
public record FetchProgress(int done, int total, int running) {
  public boolean isIdle() {
    return done == total;
  }
}
