package galley.ui.inbox;

import galley.inbox.InboxLink;
import galley.inbox.Words;
import galley.issue.Item;
import galley.issue.ItemLink;
import galley.issue.Outline;
import galley.link.LinkUrl;
import galley.link.PageFacts;
import galley.link.Stars;
import galley.organize.Entry;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Links as what is written into an issue, and items as links again.
final class LinkEntries {
  private LinkEntries() {}

  /// A link with all that the publication's form may want of it: `language` (unless it is the
  /// publication's own), `stars`, `author`, `site`, `minutes`, `date`.
  static Entry entry(InboxLink link, String publicationLanguage) {
    PageFacts facts = link.facts();
    Map<String, String> fields = new HashMap<>();
    String language = facts.language() == null ? "" : LinkWords.primary(facts.language());
    if (!language.equals(publicationLanguage)) put(fields, "language", language);
    put(fields, "stars", facts.stars() == null ? null : Stars.shown(facts.stars()));
    put(fields, "author", facts.author());
    put(fields, "site", facts.site());
    put(fields, "minutes", facts.minutes());
    put(fields, "date", facts.date());
    String summary = Objects.requireNonNullElse(link.summary(), "");
    return new Entry(link.title(), link.url().value(), summary, fields, link.markdown());
  }

  private static void put(Map<String, String> fields, String name, @Nullable Object value) {
    if (value != null && !value.toString().isBlank()) fields.put(name, value.toString());
  }

  /// The URL that an item is about: its title link's, else its first link's.
  static Optional<LinkUrl> url(Item item) {
    return Stream.concat(
            Stream.ofNullable(item.urlText()), item.links().stream().map(ItemLink::url))
        .flatMap(url -> LinkUrl.parse(url).stream())
        .findFirst();
  }

  /// A link with the exact content of the item that it had become.
  static InboxLink kept(InboxLink link, LinkUrl url, Item item, Outline outline) {
    InboxLink here = link.url().equals(url) ? link : link.withUrl(url);
    return here.waiting().withMarkdown(item.content().in(outline.text()));
  }

  /// What a card says of an item that never was a link.
  static Words words(Item item, Outline outline) {
    String body = item.body().in(outline.text()).strip();
    return new Words(item.titleText(), body.isEmpty() ? null : body, null);
  }
}
