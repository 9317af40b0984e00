package galley.fetch;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/// Knows the pages that a site puts before robots instead of the page that was asked for.
final class BotWall {
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

  /** What the wall calls itself, or null if an answer other than success is no wall. */
  static @Nullable String of(Headers headers, String html) {
    Matcher title = TITLE.matcher(html);
    String name = title.find() ? title.group(1).strip() : "";
    if ("challenge".equals(headers.get("cf-mitigated"))) {
      return name;
    }
    return isName(name) ? name : null;
  }

  /// Whether this is a wall's title. Only the whole title counts, up to a separator or a mark: an
  /// article may well be called "Just a moment in time".
  static boolean isName(String title) {
    String start = title.strip().toLowerCase(Locale.ROOT).replaceFirst("\\s[|\\-–—]\\s.*", "");
    String bare = start.replaceFirst("[\\s.…!?？！]+$", "");
    return NAMES.contains(bare);
  }
}
