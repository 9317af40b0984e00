package galley.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Takes the names out of what a page gives for its author: `By Ada Byron and Bo Ek | 3 May` holds
/// two. An address, a number, a date, a role or the site itself is no name.
final class AuthorNames {
  private static final int LONGEST = 60;
  private static final Pattern ADDRESS =
      Pattern.compile("[(<]?\\s*\\b[\\w.+-]+@[\\w.-]+\\s*[)>]?|\\s*[(<]\\w+://[^)>\\s]*[)>]");
  private static final Pattern LABEL =
      Pattern.compile(
          "(?iu)^(?:(?:(?:view )?(?:all |more"
              + " )?(?:posts|articles|stories)|author|written|posted|published|asked|started|story|words|text|photographs?)?"
              + "\\s*(?:by|von|par|por|przez|door|af|av)\\b[:\\s]+"
              + "|(?:author|autor|autora|auteur|автор|글쓴이|작성자|글)\\s*[:：/|]\\s*"
              + "|(?:本文|文章)?(?:作者|文字|撰文|文|著者|投稿者|執筆者?|執筆)\\s*[:：/|丨｜／]\\s*"
              + "|(?:編集委員|記者)\\s+|[—–-]\\s*)");
  private static final Pattern END =
      Pattern.compile(
          "(?i)\\s+[|·•–—/-]+\\s.*|\\s*[|｜丨].*|\\s+(?:on|in|at|am|le|el|vom)\\s+[\\d\\p{Lu}].*|\\s*[,(]?\\s*\\d{1,2}[./"
              + " ].*\\d{4}.*|\\s+(?:edited|translated|illustrat\\w+|photograph\\w*) by"
              + " .*|\\s*责任编辑.*|\\s+(?:기자|記者|记者|さん|特派員|編集委員)$|\\s+via\\s.*");
  private static final Pattern EDGES =
      Pattern.compile("^[\\[［【(（]+|[\\]］】)）]+$|(?:[,:：\\s]|(?<!\\b\\p{Lu})\\.)+$");
  private static final Pattern AND =
      Pattern.compile("\\s*(?:[;；、，]|\\s&|\\s(?:and|und|et|y|e|og|och|i)\\s)\\s*");
  private static final Pattern LAST_FIRST =
      Pattern.compile("^(\\p{L}[\\p{L}'’-]+(?: \\p{L}[\\p{L}'’-]+)?), (\\p{L}[\\p{L}'’. -]*)$");
  private static final Pattern NO_NAME =
      Pattern.compile(
          "(?i)https?:|www\\.|[@{}=<>#?!_]|\\d{3}|\\d.* |"
              + " .*\\d|^[^\\p{L}]*$|\\.(?:com|org|net|io)\\b");
  private static final Set<String> NOBODY =
      Set.of(
          "admin",
          "administrator",
          "editor",
          "editors",
          "author",
          "authors",
          "staff",
          "guest",
          "anonymous",
          "unknown",
          "root",
          "webmaster",
          "user",
          "team",
          "updated",
          "edited",
          "editorialteam",
          "staffwriter",
          "newsdesk",
          "redaktion",
          "redacción",
          "larédaction",
          "undefined",
          "null",
          "name",
          "未知",
          "网络整理",
          "none",
          "管理员",
          "小编",
          "匿名",
          "佚名",
          "编辑",
          "编辑部",
          "本站",
          "原创",
          "转载",
          "网络",
          "関連記事",
          "編集部",
          "관리자",
          "редакция");
  private static final Pattern PERSON =
      Pattern.compile(
          "\\p{Lu}[\\p{L}'’-]+(?: \\p{Lu}\\.)?(?: (?:de|van|von|der|den|di|da|la|le|al|el|bin"
              + "|\\p{Lu}[\\p{L}'’-]+)){1,3}");
  private static final Pattern IDEOGRAPHS =
      Pattern.compile("\\p{IsHan}{2,3}[\\p{IsHan}&&[^网報报社站台刊区團团志誌室]]");
  private static final Pattern PUBLISHER =
      Pattern.compile(
          "(?i)\\b(?:the|news|times|post|blog|team|magazine|journal|daily|review|labs?|inc|media"
              + "|group|docs|online|today|tech|project|press|notes?|community|developers?"
              + "|contributors|engineering|university|foundation|company)\\b");

  private final SiteNames site;

  AuthorNames(SiteNames site) {
    this.site = site;
  }

  /** The names in texts that each hold one or more, but for the site's own. */
  List<String> of(Stream<String> said) {
    return split(said).filter(name -> !isSite(name)).toList();
  }

  /** The same, where a person may well bear the site's name. */
  List<String> ofPeople(Stream<String> said) {
    return split(said).toList();
  }

  private static Stream<String> split(Stream<String> said) {
    return said.flatMap(it -> split(it).stream()).filter(AuthorNames::isName);
  }

  /// Whether this is written as the name of a person is: two to four capitalised words, none of
  /// which is the kind of thing publishers are called.
  static boolean isPerson(String name) {
    return PERSON.matcher(name).matches() && !PUBLISHER.matcher(name).find();
  }

  /** Whether a text holds a name of a person, or of three or four ideographs no outlet ends in. */
  static boolean isLikePerson(String said) {
    String name = unlabelled(said);
    return isPerson(name) || IDEOGRAPHS.matcher(name).matches();
  }

  /** The name at the start of a line, `Ada Byron` of `by Ada Byron on 3 May`; or the whole line. */
  static String unlabelled(String said) {
    String bare = ADDRESS.matcher(Words.line(said)).replaceAll("").strip();
    for (Matcher label = LABEL.matcher(bare); label.find(); label = LABEL.matcher(bare)) {
      bare = bare.substring(label.end()).strip();
    }
    return EDGES.matcher(END.matcher(bare).replaceFirst("")).replaceAll("").strip();
  }

  static boolean isLabelled(String line) {
    return LABEL.matcher(line).find();
  }

  private static List<String> split(String said) {
    String line = unlabelled(said.length() > 500 ? "" : said);
    Matcher turned = LAST_FIRST.matcher(line);
    if (turned.matches() && !isPerson(turned.group(1))) {
      return List.of(turned.group(2).strip() + ' ' + turned.group(1));
    }
    List<String> names = new ArrayList<>();
    for (String part : AND.split(line, -1)) {
      Matcher one = LAST_FIRST.matcher(part);
      boolean isTurned = one.matches() && !isPerson(one.group(1));
      if (isTurned) {
        names.add(one.group(2).strip() + ' ' + one.group(1));
      } else {
        names.addAll(List.of(part.split("\\s*,\\s*", -1)));
      }
    }
    return names.stream().map(AuthorNames::unlabelled).toList();
  }

  private static boolean isName(String name) {
    return name.length() > 1
        && name.length() <= LONGEST
        && name.split(" ", 8).length < 7
        && !NO_NAME.matcher(name).find()
        && !NOBODY.contains(Words.squeezed(name));
  }

  private boolean isSite(String name) {
    return site.isName(name) || (PUBLISHER.matcher(name).find() && site.isLikeName(name));
  }
}
