package galley.render;

import org.jspecify.annotations.Nullable;

/// What stands above an issue's text: its first `length` characters are front matter, which is not
/// shown as it is written; the title and the date are, where they are given.
public record Header(int length, @Nullable String title, @Nullable String date) {
  public static final Header NONE = new Header(0, null, null);

  public Header {
    if (length < 0) throw new IllegalArgumentException("negative length: " + length);
  }
}
