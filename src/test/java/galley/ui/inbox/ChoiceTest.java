package galley.ui.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import galley.inbox.Draft;
import galley.inbox.Fetched;
import galley.inbox.Inbox;
import galley.inbox.InboxLink;
import galley.inbox.Words;
import galley.link.LinkUrl;
import galley.link.PageFacts;
import galley.link.PastedLink;
import galley.ui.inbox.Choice.Origin;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChoiceTest {
  private static final Instant NOW = Instant.parse("2026-11-20T18:00:00Z");
  private static final PageFacts PAGE =
      PageFacts.builder()
          .title("Field guide", "headline")
          .title("Field  guide", "og:title")
          .title("Field guide | Notes", "title")
          .build();
  private static final InboxLink LINK =
      Inbox.link(new PastedLink(new LinkUrl("https://notes.example/guide"), null), NOW, _ -> false)
          .withFetched(new Fetched.Page(NOW, PAGE));
  private static final Draft DRAFT = new Draft("实地指南", "讲线程。", List.of(), "tiny", NOW, false);

  private static List<Choice> titles(InboxLink link) {
    List<Choice> titles = Choice.titles(link, null);
    assertThat(titles).filteredOn(Choice::used).hasSize(1);
    return titles;
  }

  private static Choice used(InboxLink link) {
    return titles(link).stream().filter(Choice::used).findFirst().orElseThrow();
  }

  @Test
  void whatThePageSaysTwiceIsOneChoice() {
    assertThat(titles(LINK))
        .extracting(Choice::sources)
        .containsExactly(List.of("headline", "og:title"), List.of("title"));
    assertThat(used(LINK).text()).isEqualTo("Field guide");
  }

  @Test
  void aPickedCandidateIsInUseAndNothingElse() {
    InboxLink picked = LINK.withWords(Words.NONE.withTitle("Field guide | Notes"));
    assertThat(used(picked).sources()).containsExactly("title");
    assertThat(titles(picked)).hasSize(2);
  }

  @Test
  void whatTheCuratorWroteIsAChoiceOfItsOwn() {
    Choice used = used(LINK.withWords(Words.NONE.withTitle("My guide")));
    assertThat(used.origin()).isEqualTo(Origin.CURATOR);
    assertThat(used.text()).isEqualTo("My guide");
  }

  @Test
  void aDraftIsUsedUnlessTheCuratorWroteSomething() {
    assertThat(used(LINK.withDraft(DRAFT)).origin()).isEqualTo(Origin.MODEL);
    InboxLink written = LINK.withDraft(DRAFT).withWords(Words.NONE.withTitle("My guide"));
    assertThat(titles(written))
        .extracting(Choice::origin)
        .containsExactly(Origin.PAGE, Origin.PAGE, Origin.MODEL, Origin.CURATOR);
    assertThat(used(written).origin()).isEqualTo(Origin.CURATOR);
  }

  @Test
  void whatAPageSaysForTheFirstTimeIsNew() {
    PageFacts earlier = PageFacts.builder().title("Field guide", "title").build();
    assertThat(Choice.titles(LINK, earlier)).extracting(Choice::isNew).containsExactly(false, true);
    assertThat(Choice.titles(LINK, null)).extracting(Choice::isNew).containsOnly(false);
  }

  @Test
  void aPageThatSaidNothingOffersNothing() {
    assertThat(Choice.summaries(LINK, null)).isEmpty();
  }
}
