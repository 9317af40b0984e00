package galley.link;

import org.jspecify.annotations.Nullable;

/// A link found in pasted text, with the title that stood beside it, if one did.
public record PastedLink(LinkUrl url, @Nullable String title) {

  /// The link with what was written beside it as its title, unless that is the URL over again.
  static PastedLink of(LinkUrl url, String beside) {
    String title = beside.strip().replaceAll("\\s+", " ");
    boolean says = !title.isEmpty() && title.codePoints().anyMatch(Character::isLetterOrDigit);
    boolean isUrl =
        LinkUrl.parse(title).map(LinkKey::of).filter(LinkKey.of(url)::equals).isPresent();
    return new PastedLink(url, says && !isUrl ? title : null);
  }
}
