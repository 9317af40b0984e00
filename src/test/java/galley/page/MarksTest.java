package galley.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MarksTest {
  private static Marks classes(String classes) {
    return new Marks(classes, "", "");
  }

  @Test
  void aWordStandsBetweenGapsInAnyCapitals() {
    List<String> title = List.of("title");
    assertThat(classes("post-Title large").isCalled(title)).isTrue();
    assertThat(classes("entry__title").isCalled(title)).isTrue();
    assertThat(classes("title").isCalled(title)).isTrue();
    assertThat(classes("subtitles titled").isCalled(title)).isFalse();
    assertThat(classes("untitle title").isCalled(title)).as("the second one").isTrue();
  }

  @Test
  void severalWordsStandTogetherAsTheyAreWritten() {
    List<String> name = List.of("site-name");
    assertThat(classes("header site-name").isCalled(name)).isTrue();
    assertThat(classes("site name").isCalled(name)).isFalse();
  }

  @Test
  void aBeginningNeedsAGapBeforeItOnly() {
    List<String> author = List.of("author");
    assertThat(classes("post-authors").isCalledLike(author)).isTrue();
    assertThat(classes("coauthor").isCalledLike(author)).isFalse();
  }

  @Test
  void humpsAndPartsAndWholeClasses() {
    assertThat(classes("ArticleTitle").holdsHump("Title")).isTrue();
    assertThat(classes("article-title").holdsHump("Title")).isFalse();
    assertThat(classes("pubDateLine").holds(List.of("date"))).isTrue();
    assertThat(classes("vcard fn").isClass("fn")).isTrue();
    assertThat(classes("vcard fnord").isClass("fn")).isFalse();
  }

  @Test
  void anIdCountsInAnyCapitals() {
    Marks marks = new Marks("", "PostInfo", "");
    assertThat(marks.hasId(List.of("info"))).isTrue();
    assertThat(marks.id()).isEqualTo("postinfo");
    assertThat(classes("").hasId(List.of("info"))).isFalse();
  }
}
