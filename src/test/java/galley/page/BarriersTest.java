package galley.page;

import static org.assertj.core.api.Assertions.assertThat;

import galley.link.LinkUrl;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BarriersTest {
  private static final LinkUrl URL = new LinkUrl("https://www.fieldnotes.example/2026/walls");
  private static final String PROSE =
      "<p>The queue was the part that nobody looked at, because it had never failed before that"
          + " night, and then it did, in the one way that no test had thought of.</p>";
  private static final String FORM =
      "<form action='/login'><input name=u><input type=password name=p><button>OK</button></form>";

  private static PageReading read(String html) {
    return new PageReader()
        .read(RawPage.of(URL, "text/html", html.getBytes(StandardCharsets.UTF_8)));
  }

  private static void assertBarred(String html, Barrier barrier) {
    assertThat(read(html))
        .isInstanceOfSatisfying(
            PageReading.Barred.class, it -> assertThat(it.barrier()).isEqualTo(barrier));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Just a moment...", "Are you a robot?", "Access denied", "Attention Required! | Cloudflare",
        "Verify you are human", "Security Check", "Pardon Our Interruption", "DDoS-Guard",
        "安全验证", "百度安全验证", "人机验证", "Client Challenge"
      })
  void aWallIsKnownByItsTitleOrItsHeadline(String name) {
    assertBarred("<title>" + name + "</title><p>One moment.</p>", Barrier.ROBOT_CHECK);
    assertBarred(
        "<title>fieldnotes.example</title><h1>" + name + "</h1><p>Wait.</p>", Barrier.ROBOT_CHECK);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Our systems have detected unusual traffic from your computer network.",
        "Please verify that you are human to continue.",
        "Enable JavaScript and cookies to continue",
        "请完成安全验证后继续访问",
        "您的访问过于频繁，请稍后再试",
        "あなたがロボットではありませんことを確認してください",
        "Bitte bestätigen Sie, dass Sie kein Roboter sind.",
        "Confirmez que vous n’êtes pas un robot.",
        "Confirma que no eres un robot."
      })
  void aWallIsKnownByItsSentence(String sentence) {
    assertBarred("<title>fieldnotes.example</title><p>" + sentence + "</p>", Barrier.ROBOT_CHECK);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "404 Not Found",
        "Page not found",
        "404",
        "Page Not Found - Field Notes",
        "Error 404",
        "Oops! That page can’t be found.",
        "This page doesn't exist",
        "Not found",
        "页面不存在",
        "您访问的页面不存在",
        "文章已被删除",
        "404 - 页面未找到",
        "抱歉，页面找不到了",
        "ページが見つかりません",
        "お探しのページは見つかりませんでした",
        "Seite nicht gefunden",
        "Page introuvable",
        "Page non trouvée | Field Notes",
        "Página no encontrada"
      })
  void aPageThatSaysItIsNotThereIsNotFoundWhateverItsStatus(String name) {
    assertBarred(
        "<meta property=og:site_name content='Field Notes'><title>"
            + name
            + "</title><nav>"
            + PROSE.repeat(5)
            + "</nav><h1>"
            + name
            + "</h1><p>Try the search.</p>",
        Barrier.NOT_FOUND);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Sign in",
        "Log in to continue",
        "Login",
        "Sign in - Field Notes",
        "登录",
        "请先登录",
        "用户登录",
        "ログイン",
        "Anmelden",
        "Connexion",
        "Iniciar sesión"
      })
  void aFormToLogInIsALoginWall(String name) {
    assertBarred(
        "<meta property=og:site_name content='Field Notes'><title>" + name + "</title>" + FORM,
        Barrier.LOGIN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Before you continue to Field Notes",
        "We value your privacy",
        "Cookie consent",
        "Cookie settings",
        "Bevor Sie fortfahren",
        "Avant de continuer",
        "Antes de continuar",
        "続行する前に",
        "继续访问之前"
      })
  void aQuestionAboutCookiesWithNothingBehindItIsAConsentWall(String name) {
    assertBarred(
        "<title>"
            + name
            + "</title><h1>"
            + name
            + "</h1>"
            + "<p>We use cookies to measure how our pages are read and to show you advertising.</p>"
                .repeat(9)
            + "<button>Accept all</button>",
        Barrier.CONSENT);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Access denied",
        "Just a moment",
        "Page not found",
        "Captcha",
        "Are you a robot?",
        "Before you continue",
        "页面不存在",
        "Sign in to win: how a form became a game",
        "404: the history of a number",
        "Cookie consent",
        "How we verify you are human",
        "登录页面的设计"
      })
  void anArticleAboutSuchAThingIsAnArticle(String title) {
    PageReading reading =
        read(
            "<title>"
                + title
                + " - Field Notes</title><article><h1>"
                + title
                + "</h1>"
                + PROSE.repeat(12)
                + "<p>Most such pages say: verify you are human, or that the page was not found."
                + "</p></article>");

    assertThat(reading)
        .isInstanceOfSatisfying(
            PageReading.Read.class, it -> assertThat(it.facts().title()).isEqualTo(title));
  }

  @Test
  void aPageWithABannerAndALoginBoxIsAPage() {
    PageReading reading =
        read(
            "<title>Slow queries, found</title><div class=banner><h2>We value your privacy</h2>"
                + "<p>We use cookies to measure how our pages are read.</p></div><div>Log in"
                + FORM
                + "</div><h1>Slow queries, found</h1>"
                + PROSE.repeat(8));

    assertThat(reading)
        .isInstanceOfSatisfying(
            PageReading.Read.class,
            it -> assertThat(it.facts().title()).isEqualTo("Slow queries, found"));
  }

  @Test
  void aShortPageIsAPage() {
    assertThat(read("<title>Gone fishing</title><h1>Gone fishing</h1><p>Back on Monday.</p>"))
        .isInstanceOf(PageReading.Read.class);
    assertThat(read("<title>Notes</title><p>Log in at the door.</p>"))
        .isInstanceOf(PageReading.Read.class);
    assertThat(read("<title></title><p>Nothing here is a title.</p>"))
        .isInstanceOfSatisfying(
            PageReading.Read.class, it -> assertThat(it.facts().titles()).isEmpty());
  }
}
