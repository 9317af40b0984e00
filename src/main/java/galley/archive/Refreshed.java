package galley.archive;

import java.util.List;

/// What a refresh of the archive came to.
///
/// @param issues how many issues there are
/// @param read how many of them were read, because they were new or had changed
/// @param complete whether nothing is left to read: it was not told to stop
/// @param kept whether the index is on disk, not only in memory
/// @param unread the issues whose files hold no text, in their order
public record Refreshed(int issues, int read, boolean complete, boolean kept, List<String> unread) {
  public Refreshed {
    unread = List.copyOf(unread);
  }
}
