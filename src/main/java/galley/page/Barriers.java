package galley.page;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Tells what a site shows instead of the page that was asked for.
///
/// A title alone never decides: an article may be called like a wall. What stands in for a page has
/// hardly any running text, and says in its title or headline, or in a sentence that only such
/// pages have, what it is; a page to log in has the form as well.
final class Barriers {
  private static final int HARDLY = 500;
  private static final String CHALLENGE =
      "#challenge-form, #challenge-error-text, [id^=cf-chl], .cf-turnstile, .g-recaptcha,"
          + " .h-captcha, #px-captcha, iframe[src*=captcha], script[src*=challenge-platform],"
          + " script[src*=captcha], form[action*=captcha]";
  private static final String LOGIN_FORM =
      "input[type=password], form[action*=login], form[action*=signin], form[action*=session]";

  private static final Pattern ROBOT =
      Pattern.compile(
          "(?i)verify (?:that )?you are (?:a )?human|you are not a (?:ro)?bot|unusual traffic"
              + "|enable javascript and cookies to continue|checking (?:if the site|your browser)"
              + "|press (?:&|and) hold|complete the (?:security check|captcha)"
              + "|请完成(?:以下|下列|安全)?.{0,6}验证|拖动.{0,6}滑块|访问过于频繁|异常访问|环境异常"
              + "|ロボットではありません|アクセスが集中|人間であることを確認"
              + "|kein roboter|ungewöhnlichen datenverkehr|n['’]êtes pas un robot|trafic inhabituel"
              + "|no (?:es|eres) un robot|tráfico inusual");
  private static final Pattern MISSING =
      Pattern.compile(
          "(?i)^(?:(?:oops|sorry|whoops|entschuldigung|désolé|lo sentimos|抱歉|对不起)[\\s,.!:，！…—-]*)?"
              + "(?:(?:error|http|erreur|fehler)?\\s*[-:]?\\s*404\\s*[-:–|.]?\\s*)?(?:(?:the |this"
              + " |that )?(?:page|article|post|content|story|document|file|video) (?:you"
              + " (?:requested|are looking for|were looking for) )?(?:(?:was |could |can)?\\s?not"
              + " (?:be )?found|cannot be found|can['’]t be found|(?:is )?not available|(?:is"
              + " )?unavailable|(?:does not|doesn['’]t) exist|is gone|no longer exists|has been"
              + " (?:removed|deleted))|(?:we )?(?:can['’]t|couldn['’]t|cannot) find"
              + " (?:the|that|this) page.*|not found|nothing (?:was )?found|file not found|gone"
              + "|(?:您(?:所)?(?:访问|查看|请求)的)?(?:页面|网页|文章|内容|帖子|视频)(?:不存在|未找到|找不到了?|已被?删除|不见了|走丢了)"
              + "|.{0,4}(?:页面|文章|内容).{0,6}(?:不存在|已被?删除)|找不到(?:该|此)?(?:页面|网页)"
              + "|(?:お探しの|ご指定の)?(?:ページ|記事)(?:が|は)(?:見つかりません(?:でした)?|存在しません|削除されました)|(?:diese"
              + " )?(?:die )?seite (?:wurde )?(?:leider )?nicht gefunden|seite existiert nicht(?:"
              + " mehr)?|(?:cette )?page (?:non trouvée|introuvable|inexistante|n['’]existe"
              + " (?:pas|plus))|(?:la )?página no (?:encontrada|existe)|no se (?:ha"
              + " )?encontr(?:ó|ado) la página)?[\\s.!！。…:(（)）404]*$");
  private static final Pattern LOGIN =
      Pattern.compile(
          "(?i)^(?:please )?(?:log|sign)[ -]?(?:in|on)(?:"
              + " (?:to|with|or|/|for|required)\\b.*)?$|^(?:login|signin|log in / register|member"
              + " login)(?: (?:to|required|page)\\b.*)?$|^you (?:must|need to) (?:be logged in|log"
              + " in|sign in).*|^(?:请先?|用户|会员|账号|欢迎)?(?:登录|登陆)(?:后.{0,12}|页面?|/注册|注册)?$"
              + "|^(?:会員)?(?:ログイン|サインイン)(?:ページ|画面|が必要です|してください)?$|^(?:anmelden|anmeldung|einloggen|login"
              + " erforderlich|bitte anmelden)\\b.{0,20}$|^(?:connexion|se"
              + " connecter|connectez-vous|identifiez-vous|identification)\\b.{0,20}$|^(?:iniciar"
              + " sesión|inicia sesión|acceder|identifícate)\\b.{0,20}$");
  private static final Pattern CONSENT =
      Pattern.compile(
          "(?i)^before you continue\\b.*|^(?:we value )?your privacy(?: choices|"
              + " matters)?$|^(?:cookie|privacy|data)"
              + " (?:consent|settings|preferences|notice|wall)$|^(?:we use|this site uses)"
              + " cookies$|^manage (?:your )?(?:cookies|consent)$"
              + "|^继续(?:访问)?之前|^(?:cookie|隐私)(?:设置|偏好)$|^続行する前に|^(?:cookie|クッキー)(?:の)?(?:設定|同意)$|^bevor"
              + " (?:sie|du)"
              + " (?:fortfahren|weiter).*|^(?:cookie-einstellungen|datenschutz-?einstellungen|zustimmung|einwilligung)$|^(?:avant"
              + " de continuer|gestion des cookies|votre vie privée|paramètres des"
              + " cookies)\\b.*|^(?:antes de continuar|configuración de cookies|tu privacidad|su"
              + " privacidad)\\b.*");
  private static final Pattern COOKIES =
      Pattern.compile(
          "(?i)cookie|consent|privacy|隐私|クッキー|datenschutz|einwillig|vie privée|privacidad");

  private final Page page;

  private Barriers(Page page) {
    this.page = page;
  }

  /** What the page is instead of one; null if it is one. */
  static @Nullable Barrier of(Page page) {
    return new Barriers(page).find();
  }

  /** Whether the page has hardly any running text. */
  static boolean isThin(Page page) {
    return page.prose() <= HARDLY;
  }

  private @Nullable Barrier find() {
    Set<String> names = names();
    if (page.prose() > HARDLY && !(any(names, CONSENT) && isAboutCookies())) {
      return null;
    }
    boolean challenged = page.document().selectFirst(CHALLENGE) != null;
    String body = page.document().body().text();
    String start = body.substring(0, Math.min(body.length(), 3_000));
    if (names.stream().anyMatch(BotWall::isName)
        || (page.prose() <= HARDLY
            && ROBOT.matcher(start).find()
            && (challenged || start.length() < 800))) {
      return Barrier.ROBOT_CHECK;
    }
    if (any(names, CONSENT)) {
      return Barrier.CONSENT;
    }
    if (any(names, LOGIN) && page.document().selectFirst(LOGIN_FORM) != null) {
      return Barrier.LOGIN;
    }
    return any(names, MISSING) && page.document().selectFirst("article p + p + p") == null
        ? Barrier.NOT_FOUND
        : null;
  }

  /** Running text of which nearly all is about cookies is no page's. */
  private boolean isAboutCookies() {
    List<String> paragraphs =
        page.named("p", "li")
            .filter(it -> !page.isAside(it))
            .map(it -> page.text(it, 4_000))
            .filter(text -> text.length() > 60)
            .limit(30)
            .toList();
    long cookies = paragraphs.stream().filter(it -> COOKIES.matcher(it).find()).count();
    return !paragraphs.isEmpty() && cookies * 3 >= paragraphs.size() * 2L;
  }

  private static boolean any(Set<String> names, Pattern pattern) {
    return names.stream().anyMatch(name -> pattern.matcher(name).find());
  }

  /** What the page calls itself, the site's name cut off. */
  private Set<String> names() {
    Stream<String> headings = page.named("h1", "h2").limit(3).map(it -> page.text(it, 200));
    return Stream.concat(Stream.of(page.titleElement()), headings)
        .filter(text -> !text.isBlank() && text.length() <= 200)
        .flatMap(text -> Stream.concat(Stream.of(text), pieces(text)))
        .map(text -> text.strip().toLowerCase(Locale.ROOT))
        .filter(text -> !text.isEmpty())
        .collect(Collectors.toSet());
  }

  private Stream<String> pieces(String title) {
    return TitlePieces.of(title).runs().stream()
        .filter(run -> run.rest().stream().allMatch(this::isOfSite))
        .map(TitlePieces.Run::text);
  }

  private boolean isOfSite(String text) {
    return page.names().isName(text) || page.names().isLikeName(text) || text.equals("404");
  }

  /** What stands there calls itself: its title, or else its first headline. */
  static String says(Page page) {
    String title = page.titleElement();
    Element heading = page.named("h1", "h2").findFirst().orElse(null);
    return title.isEmpty() && heading != null ? page.text(heading, 200) : title;
  }
}
