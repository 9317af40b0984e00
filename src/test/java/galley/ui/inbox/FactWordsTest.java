package galley.ui.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import galley.link.PageFacts;
import galley.ui.kit.Language;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class FactWordsTest {
  private final FactWords english = new FactWords(Language.ENGLISH);
  private final FactWords chinese = new FactWords(Language.CHINESE);

  @Test
  void anArticleHasADateAndReadingTime() {
    PageFacts facts =
        PageFacts.builder().date(LocalDate.of(2026, 11, 14)).minutes(12).language("en-GB").build();
    assertThat(english.brief(facts)).containsExactly("2026-11-14", "12 min");
    assertThat(english.publication(facts))
        .containsExactly("Published 2026-11-14", "12 min", "English");
    assertThat(chinese.publication(facts)).containsExactly("发表于 2026-11-14", "12 分钟", "英语");
  }

  @Test
  void aRepositoryHasStarsALanguageAndALicence() {
    PageFacts facts = PageFacts.builder().stars(2_249).code("Rust").licence("Apache-2.0").build();
    assertThat(english.brief(facts)).containsExactly("★ 2.2K", "Rust", "Apache-2.0");
  }

  @Test
  void aRecordingHasItsLengthInsteadOfAReadingTime() {
    PageFacts facts = PageFacts.builder().minutes(1).duration(Duration.ofSeconds(4_325)).build();
    assertThat(english.brief(facts)).containsExactly("1:12:05");
    assertThat(english.publication(facts)).containsExactly("Length 1:12:05");
    assertThat(chinese.publication(facts)).containsExactly("时长 1:12:05");
    assertThat(FactWords.length(Duration.ofSeconds(750))).isEqualTo("12:30");
    assertThat(FactWords.length(Duration.ofSeconds(9))).isEqualTo("0:09");
  }

  @Test
  void whatIsNoPageHasATypePagesAndASize() {
    PageFacts facts =
        PageFacts.builder().contentType("application/pdf").pages(24).size(1_204_000L).build();
    assertThat(english.brief(facts)).containsExactly("PDF", "24 pages", "1.2 MB");
    assertThat(chinese.brief(facts)).containsExactly("PDF", "24 页", "1.2 MB");
    assertThat(FactWords.fileType("Image/PNG; name=x")).isEqualTo("PNG");
    assertThat(FactWords.fileType("application/x-thing")).isEqualTo("application/x-thing");
  }

  @Test
  void aSizeIsRoundedToItsUnit() {
    assertThat(size(830)).isEqualTo("830 B");
    assertThat(size(48_120)).isEqualTo("48 KB");
    assertThat(size(999_499)).isEqualTo("999 KB");
    assertThat(size(999_600)).isEqualTo("1 MB");
    assertThat(size(2_500_000_000L)).isEqualTo("2.5 GB");
  }

  private String size(long bytes) {
    return english.file(PageFacts.builder().size(bytes).build()).getFirst();
  }

  @Test
  void whatIsNewOfAPageIsNamed() {
    PageFacts before = PageFacts.builder().title("Old", "title").stars(829).build();
    assertThat(english.news(before, before)).isEqualTo("Fetched again: nothing new");
    PageFacts now = PageFacts.builder().title("New", "title").stars(830).build();
    assertThat(english.news(before, now)).isEqualTo("Fetched again. New: title, stars");
    assertThat(chinese.news(before, now)).isEqualTo("已重新抓取，有变化的是：标题、星标数");
  }
}
