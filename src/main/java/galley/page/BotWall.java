package galley.page;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Knows the pages that a site puts before robots instead of the page that was asked for.
public final class BotWall {
  private static final Pattern TITLE = Pattern.compile("(?is)<title[^>]*>([^<]{0,300})</title");
  private static final List<String> NAMES =
      List.of(
          "just a moment",
          "are you a robot",
          "attention required",
          "access denied",
          "access to this page has been denied",
          "verify you are human",
          "verifying you are human",
          "human verification",
          "security check",
          "security checkpoint",
          "checking your browser",
          "please wait",
          "ddos-guard",
          "one moment, please",
          "pardon our interruption",
          "bot verification",
          "robot check",
          "captcha",
          "client challenge",
          "安全验证",
          "人机验证",
          "访问验证",
          "环境异常",
          "百度安全验证",
          "滑动验证页面");

  private BotWall() {}

  /// What a page in HTML calls itself, by its title.
  public static String name(String html) {
    Matcher title = TITLE.matcher(html);
    return title.find() ? title.group(1).strip() : "";
  }

  /// Whether this is a wall's title. Only the whole title counts, up to a separator or a mark: an
  /// article may well be called "Just a moment in time".
  public static boolean isName(String title) {
    String start = title.strip().toLowerCase(Locale.ROOT).replaceFirst("\\s[|\\-–—]\\s.*", "");
    String bare = start.replaceFirst("[\\s.…!?？！]+$", "");
    return NAMES.contains(bare);
  }
}
