package galley.link;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrackingTest {

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      value = {
        "https://example.org/a?utm_source=x => https://example.org/a",
        "https://example.org/a?utm_source=x#top => https://example.org/a#top",
        "https://example.org/a?b=%e4&UTM_Medium=x&c=+ => https://example.org/a?b=%e4&c=+",
        "https://example.org/?fbclid=1&z=2&a=1&gclid=3 => https://example.org/?z=2&a=1",
        "https://example.org/?a&msclkid&b= => https://example.org/?a&b=",
        "https://example.org/?mc_cid=1&mc_eid=2&_hsenc=3&_hsmi=4&mkt_tok=5 => https://example.org/",
        "https://bilibili.com/v?p=2&vd_source=a&share_source=b => https://bilibili.com/v?p=2",
        "https://mp.weixin.qq.com/s?__biz=a&sn=b&scene=21#wechat =>"
            + " https://mp.weixin.qq.com/s?__biz=a&sn=b#wechat",
        "https://youtu.be/abc?si=x&t=90 => https://youtu.be/abc?t=90",
        "https://x.com/a/status/1?s=20&t=abc => https://x.com/a/status/1",
        "https://example.org/a#x?utm_source=y => https://example.org/a#x?utm_source=y",
      })
  void trackingParametersGoAndAllElseStays(String pasted, String clean) {
    assertThat(Tracking.clean(new LinkUrl(pasted)).url().value()).isEqualTo(clean);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://theatre.example/play?scene=3",
        "https://example.org/?s=search+words&t=1",
        "https://example.org/?source=feed&ref=x",
        "https://example.org/?utm=1",
        "https://example.org/?",
        "https://example.org/?a=utm_source=x",
        "https://notx.com/?s=1",
      })
  void whatMayBeContentStays(String url) {
    CleanedUrl cleaned = Tracking.clean(new LinkUrl(url));

    assertThat(cleaned.url().value()).isEqualTo(url);
    assertThat(cleaned.changed()).isFalse();
  }

  @Test
  void whatWasRemovedIsListedAsWritten() {
    LinkUrl pasted = new LinkUrl("https://example.org/?a=1&utm_source=N%20L&fbclid=");

    assertThat(Tracking.clean(pasted).original()).isEqualTo(pasted);
    assertThat(Tracking.clean(pasted).removed()).containsExactly("utm_source=N%20L", "fbclid=");
  }
}
