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
          "404",
          "404notfound",
          "notfound",
          "pagenotfound",
          "404pagenotfound",
          "403forbidden",
          "forbidden",
          "error",
          "404error",
          "error404",
          "loading",
          "redirecting",
          "undefined",
          "null",
          "document",
          "无标题",
          "无标题文档",
          "未命名",
          "页面不存在",
          "404页面");

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

  /** Whether the page failed rather than told its title. */
  static boolean isFailure(String text) {
    String key = Words.squeezed(text);
    return key.isEmpty() || FAILURES.contains(key) || BotWall.isName(text);
  }

  /** Whether the page says by its title that it is not there. */
  static boolean isMissing(String text) {
    String key = Words.squeezed(text);
    return key.startsWith("404") && FAILURES.contains(key);
  }

  /** Whether this names a kind of page or a part of a site. */
  static boolean isGeneric(String text) {
    return GENERIC.contains(Words.squeezed(text));
  }
}
