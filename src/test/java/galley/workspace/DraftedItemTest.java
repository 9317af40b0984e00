package galley.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import galley.inbox.Draft;
import galley.inbox.Inbox;
import galley.inbox.InboxLink;
import galley.inbox.Words;
import galley.issue.Outline;
import galley.link.LinkUrl;
import galley.link.PastedLink;
import galley.test.Publications;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class DraftedItemTest {
  private static final Instant NOW = Instant.parse("2026-11-20T18:00:00Z");
  private static final Draft DRAFT =
      new Draft("线程指南", "It says what a thread_costs, and why.", List.of(), "tiny", NOW, false);
  private static final InboxLink LINK =
      Inbox.link(new PastedLink(new LinkUrl("https://notes.example/a"), null), NOW, _ -> false)
          .withDraft(DRAFT);

  private static List<DraftedItem> of(String title, String body, InboxLink... links) {
    String issue =
        """
        ## 🦄文章&教程

        1、[%s](https://notes.example/a?utm_source=x) (英)

        %s

        2、[别的](https://other.example/)

        It says what a thread_costs, and why.
        """
            .formatted(title, body);
    return DraftedItem.of(Outline.parse(issue, Publications.numberedParagraphs()), List.of(links));
  }

  @Test
  void anItemThatSaysTheDraftsSummaryIsListed() {
    assertThat(of("Mine", "It says what a thread\\_costs,\nand why. And more.", LINK))
        .extracting(each -> each.item().titleText())
        .containsExactly("Mine");
  }

  @Test
  void anItemUnderTheDraftsHeadlineIsListed() {
    assertThat(of("线程指南", "My own words.", LINK)).hasSize(1);
  }

  @Test
  void whatWasRewrittenInTheIssueIsNotListed() {
    assertThat(of("Mine", "My own words.", LINK)).isEmpty();
  }

  @Test
  void whatWasAcceptedOrWrittenByTheCuratorIsNotListed() {
    String said = DRAFT.summary();
    assertThat(of("线程指南", said, LINK.withDraft(DRAFT.accept()))).isEmpty();
    InboxLink written = LINK.withWords(new Words("线程指南", said, null));
    assertThat(of("线程指南", said, written)).isEmpty();
    InboxLink titled = LINK.withWords(Words.NONE.withTitle("线程指南"));
    assertThat(of("线程指南", "My own words.", titled)).isEmpty();
    assertThat(of("线程指南", said, titled)).hasSize(1);
  }

  @Test
  void anEmptyDraftIsInNothing() {
    InboxLink empty = LINK.withDraft(new Draft("", "", List.of(), "tiny", NOW, false));
    assertThat(of("", "", empty)).isEmpty();
  }
}
