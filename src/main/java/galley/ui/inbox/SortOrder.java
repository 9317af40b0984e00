package galley.ui.inbox;

import galley.inbox.InboxLink;
import java.util.Comparator;
import java.util.Locale;

/** The order of the cards. */
public enum SortOrder {
  NEWEST,
  OLDEST,
  /** By site, and the newest first within one. */
  SITE;

  private static final Comparator<InboxLink> BY_TIME =
      Comparator.comparing(InboxLink::added).thenComparing(InboxLink::file);

  Comparator<InboxCard> cards() {
    return Comparator.comparing(InboxCard::link, links());
  }

  private Comparator<InboxLink> links() {
    return switch (this) {
      case NEWEST -> BY_TIME.reversed();
      case OLDEST -> BY_TIME;
      case SITE -> Comparator.comparing(SortOrder::site).thenComparing(BY_TIME.reversed());
    };
  }

  private static String site(InboxLink link) {
    return LinkWords.site(link).toLowerCase(Locale.ROOT);
  }
}
