package galley.ui.organizer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** How the title of a withdrawn item is shown. */
class ShownTitleTest {
  @Test
  void aTitleThatIsStruckOutIsShownWithoutItsTildes() {
    assertThat(ShownTitle.of("~~Withdrawn~~")).isEqualTo(new ShownTitle("Withdrawn", true));
  }

  @Test
  void tildesThatDoNotEncloseTheWholeTitleStay() {
    for (String title :
        new String[] {"", "~~", "~~~~", "~~a", "~~a~~ b", "a ~~b~~", "~~a~~ ~~b~~"}) {
      assertThat(ShownTitle.of(title)).isEqualTo(new ShownTitle(title, false));
    }
  }
}
