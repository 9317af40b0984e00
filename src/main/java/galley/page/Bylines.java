package galley.page;

import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Bylines that nothing marks but their words: a short line that begins `by Ada Byron`, `作者：林夕` or
/// `Автор: Иван Лосев`; and names of people that sites are called after.
final class Bylines {
  private static final int LONGEST = 120;
  private static final String NAME =
      "\\p{Lu}[\\p{L}'’.-]*(?: (?:de|van|von|der|den|di|da|la|le|\\p{Lu}[\\p{L}'’.-]*)){1,3}";
  private static final Pattern BY =
      Pattern.compile(
          "^[—–(\\[-]?\\s*(?:(?i:(?:article |story )?(?:written |posted |published |asked |started"
              + " |submitted )?by)|Von|Par|Por|Di|Door|Af|Av)[:\\s]\\s*("
              + NAME
              + "(?:(?:, | and | & | und | et | y )"
              + NAME
              + ")*)\\s*(?:$|[.,|·•)\\]–—-]|\\b(?i:on|in|at|am|le|el|for)\\b|\\d)");
  private static final Pattern LABELLED =
      Pattern.compile(
          "(?:^|[\\s　|｜(（【\\[])(?:(?:本文|文章)?作者|撰文|文|著者|執筆|投稿者|Автор|Autor|Author|글쓴이)\\s*"
              + "[:：丨|｜/／]\\s*((?:[\\p{IsHan}\\p{IsHangul}\\p{IsHiragana}\\p{IsKatakana}·•]{2,10})|"
              + NAME
              + ")");
  private static final Pattern REPORTER =
      Pattern.compile("^([\\p{IsHangul}]{2,4})\\s?기자(?:\\s|$|=)");
  private static final Pattern BRACKETED =
      Pattern.compile("^[\\[［【]([\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana} ]{2,12})[，,、/／]");
  private static final Pattern ROLE =
      Pattern.compile("^(?:編集委員|論説委員|本紙記者|記者|本报记者)[\\s　]+(\\p{IsHan}{2,6})$");
  private static final List<Pattern> AT_START = List.of(BY, REPORTER, BRACKETED, ROLE);

  /** One of these stands behind each label. */
  private static final String AFTER_LABEL = ":：丨|｜/／";

  private static final Pattern OWNER =
      Pattern.compile("^(" + NAME + ")['’]s? \\p{L}.*|^.* by (" + NAME + ")$");
  private static final Pattern OWNER_ZH =
      Pattern.compile("^([\\p{IsHan}]{2,4})的(?:个人)?(?:博客|网站|主页|小站|网志|日志)$");

  private final Page page;

  Bylines(Page page) {
    this.page = page;
  }

  /** What stands behind the first such words; a line of the page, not of its running text. */
  Stream<String> read() {
    Stream<String> lines =
        page.body()
            .filter(it -> !page.isAside(it) && it.childNodeSize() > 0)
            .map(it -> page.text(it, LONGEST))
            .filter(text -> text.length() > 3);
    return lines.map(Bylines::find).filter(Objects::nonNull).limit(1);
  }

  private static @Nullable String find(String line) {
    String name = find(AT_START, line);
    return name != null || line.chars().allMatch(c -> AFTER_LABEL.indexOf(c) < 0)
        ? name
        : find(List.of(LABELLED), line);
  }

  private static @Nullable String find(List<Pattern> patterns, String line) {
    for (Pattern pattern : patterns) {
      Matcher found = pattern.matcher(line);
      if (found.find()) {
        return found.group(1);
      }
    }
    return null;
  }

  /** The sender as mailing list archives show it: a bold name before the address. */
  Stream<String> sender() {
    return page.named("a")
        .filter(it -> it.attr("href").startsWith("mailto:"))
        .map(Element::previousElementSibling)
        .filter(before -> before != null && before.nameIs("b"))
        .limit(1)
        .map(name -> page.text(name, LONGEST));
  }

  /** Whose site it is by its own name: `Ada Byron's blog`. */
  Stream<String> owner() {
    return page.names().names().values().stream()
        .flatMap(name -> Stream.of(OWNER.matcher(name), OWNER_ZH.matcher(name)))
        .filter(Matcher::matches)
        .map(it -> it.group(1) != null ? it.group(1) : it.group(2))
        .limit(1);
  }
}
