package galley.archive;

import org.jspecify.annotations.Nullable;

/// One place in which a link was published.
///
/// @param url as it was published
/// @param path of the issue, as is `number` and `date`
/// @param item the item's place in the issue, counted from 1
/// @param line of the item in the file, counted from 1
/// @param title the item's title
/// @param isTitle whether the link is the item's title link, not one of its body
public record Appearance(
    String url,
    String path,
    @Nullable String number,
    @Nullable String date,
    int item,
    int line,
    String title,
    boolean isTitle) {
  public IssueRef issue() {
    return new IssueRef(path, number, date);
  }
}
