package galley.workspace;

import galley.inbox.Draft;
import galley.inbox.InboxLink;
import galley.issue.Item;
import galley.issue.Outline;
import galley.link.LinkKey;
import galley.link.LinkUrl;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// An item of an issue that still says what a chat model wrote and nobody has accepted.
///
/// It is told from the issue's text and the inbox alone: whoever rewrites the item, or accepts the
/// draft, has nothing to clean up.
public record DraftedItem(Item item, InboxLink link) {
  /** What Markdown and an editor may put between the same letters. */
  private static final Pattern BETWEEN = Pattern.compile("[\\\\\\s]+");

  public static List<DraftedItem> of(Outline outline, List<InboxLink> links) {
    Map<LinkKey, InboxLink> drafted = new HashMap<>();
    links.stream()
        .filter(InboxLink::isDraft)
        .forEach(link -> drafted.putIfAbsent(LinkKey.of(link.url()), link));
    if (drafted.isEmpty()) return List.of();
    return outline.items().stream()
        .flatMap(item -> find(item, drafted).filter(it -> it.isIn(outline)).stream())
        .toList();
  }

  private static Optional<DraftedItem> find(Item item, Map<LinkKey, InboxLink> drafted) {
    String url = item.urlText();
    return Optional.ofNullable(url)
        .flatMap(LinkUrl::parse)
        .flatMap(it -> Optional.ofNullable(drafted.get(LinkKey.of(it))))
        .map(link -> new DraftedItem(item, link));
  }

  /// What the curator wrote is theirs, also where it is the same.
  private boolean isIn(Outline outline) {
    Draft draft = link.draft();
    if (draft == null) return false;
    String title = letters(draft.title());
    String summary = letters(draft.summary());
    boolean titled =
        link.words().title() == null && !title.isEmpty() && letters(item.titleText()).equals(title);
    return titled
        || (link.words().summary() == null
            && !summary.isEmpty()
            && letters(item.content().in(outline.text())).contains(summary));
  }

  private static String letters(String text) {
    return BETWEEN.matcher(text).replaceAll("");
  }
}
