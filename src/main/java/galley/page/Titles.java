package galley.page;

import java.util.Set;

/** Texts that stand where a title should and are none. */
final class Titles {
  private static final Set<String> FAILURES =
      Set.of(
          "untitled",
          "untitleddocument",
          "untitledpage",
          "notitle",
          "403forbidden",
          "forbidden",
          "error",
          "loading",
          "redirecting",
          "undefined",
          "null",
          "document",
          "无标题",
          "无标题文档",
          "未命名");

  private static final Set<String> GENERIC =
      Set.of(
          "home",
          "homepage",
          "index",
          "blog",
          "news",
          "article",
          "articles",
          "post",
          "posts",
          "docs",
          "documentation",
          "search",
          "menu",
          "login",
          "signin",
          "about",
          "welcome",
          "newsletter",
          "archive",
          "archives",
          "technology",
          "tech",
          "opinion",
          "business",
          "science",
          "world",
          "首页",
          "新闻",
          "正文",
          "博客",
          "文章",
          "资讯",
          "科技",
          "专栏",
          "ブログ",
          "ホーム",
          "ニュース",
          "startseite",
          "accueil");

  private Titles() {}

  /** Whether this is no title, whatever stands around it. */
  static boolean isFailure(String text) {
    return isFailure(text, true);
  }

  /// Whether this only holds the place of a title.
  ///
  /// @param thin whether the page has hardly any text, so that a wall's name is just that
  static boolean isFailure(String text, boolean thin) {
    String key = Words.squeezed(text);
    return key.isEmpty() || FAILURES.contains(key) || (thin && BotWall.isName(text));
  }

  /** Whether this names a kind of page or a part of a site. */
  static boolean isGeneric(String text) {
    return GENERIC.contains(Words.squeezed(text));
  }
}
