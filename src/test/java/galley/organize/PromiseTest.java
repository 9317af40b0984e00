package galley.organize;

import static org.assertj.core.api.Assertions.assertThat;

import galley.issue.Outline;
import galley.test.Publications;
import java.util.List;
import org.junit.jupiter.api.Test;

class PromiseTest {
  private static final String REFERENCE =
      """
      ## News

      - [One](https://one.example)

        [shared]: https://shared.example

        More of one.

      - [Two](https://two.example), see [shared]

      ## Tools

      - [Three](https://three.example)
      """;

  @Test
  void anItemThatDefinesWhatAnotherRefersToCannotBeTakenOut() {
    Outline outline = Outline.parse(REFERENCE, Publications.bullets());

    assertThat(Organizer.remove(outline, List.of(outline.items().getFirst())))
        .isEqualTo(new Outcome.Refused(Outcome.Reason.WOULD_CHANGE_OTHERS));
  }

  @Test
  void itMovesAsTheDefinitionStaysInTheIssue() {
    Outline outline = Outline.parse(REFERENCE, Publications.bullets());

    Outcome outcome =
        Organizer.move(outline, List.of(outline.items().getFirst()), new Target(1, 0));

    assertThat(outcome).isInstanceOf(Outcome.Done.class);
    Outline after = Outline.parse(((Outcome.Done) outcome).edit().after(), outline.conventions());
    assertThat(after.items().getFirst().links())
        .extracting(link -> link.url())
        .containsExactly("https://two.example", "https://shared.example");
  }

  @Test
  void aDefinitionThatNobodyNeedsGoesWithItsItem() {
    String text = REFERENCE.replace(", see [shared]", "");
    Outline outline = Outline.parse(text, Publications.bullets());

    assertThat(Organizer.remove(outline, List.of(outline.items().getFirst())))
        .isInstanceOf(Outcome.Done.class);
  }
}
