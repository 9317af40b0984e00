package galley.archive;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which titles are so much alike that they may be of one page.
class TitleLikenessTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          How a loom works, from warp to weft | How a Loom Works: From Warp to Weft!
          织布机如何工作：从入门到精通 | 《织布机如何工作：从入门到精通》
          我做了一个Go语言的织布工具 | 我做了一个 Go 语言的织布工具
          Loom | loom
          """)
  void theseAreAlike(String one, String other) {
    assertThat(new TitleLikeness(one).to(new TitleLikeness(other)))
        .isGreaterThanOrEqualTo(TitleLikeness.ALIKE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Weaving for everyone who has a loom, part 2 | Weaving for everyone who has a loom, part 3
          Weaving for everyone who has a loom, part I | Weaving for everyone who has a loom, part II
          Loom 2.1 is now here for all | Loom 1.2 is now here for all
          Loom 5.3 is now here for all | Loom 5.3 beta is now here for all
          The monthly letter of all weavers, May | The monthly letter of all weavers, June
          Loom for cats | Loom for dogs
          织布机入门（上）为什么要织布 | 织布机入门（下）为什么要织布
          !! | ??
          """)
  void theseAreNot(String one, String other) {
    assertThat(new TitleLikeness(one).to(new TitleLikeness(other))).isLessThan(TitleLikeness.ALIKE);
  }
}
