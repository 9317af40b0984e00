package galley.learn;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Names for sections, from the words of their headings. A name is given once.
final class Roles {
  /// A name is a word or two of the heading.
  private static final int LONGEST = 24;

  /// As much of a heading has all the words that a name takes.
  private static final int READ = 400;

  private static final Map<String, Pattern> WORDS = new LinkedHashMap<>();

  static {
    word("jobs", "招聘|求职|内推|\\bjobs?\\b|hiring|careers?");
    word("media", "播客|视频|音视频|podcasts?|videos?|\\bmedia\\b|\\blisten|\\bwatch|talks");
    word("projects", "项目|开源|代码|\\bprojects?\\b|repos(?:itories)?\\b|librar|packages?");
    word("tools", "工具|软件|\\btools?\\b|\\bapps?\\b");
    word("articles", "文章|教程|好文|技术|articles?|tutorials?|\\bblogs?\\b|\\breads?\\b|posts");
    word("news", "新闻|资讯|动态|头条|\\bnews\\b|announcements?|updates?");
    word("events", "活动|会议|events?|meetups?|conferences?");
    word("books", "书|\\bbooks?\\b");
    word("questions", "问答|questions?|q&a");
    word("releases", "发布|releases?|versions?");
    word("quotes", "言论|摘|quotes?");
    word("community", "社区|community");
    word("featured", "精选|推荐|featured|highlights?");
  }

  private static void word(String role, String words) {
    WORDS.put(role, Pattern.compile(words, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
  }

  private final Set<String> given = new HashSet<>();

  String of(String heading) {
    String name =
        WORDS.entrySet().stream()
            .filter(e -> e.getValue().matcher(heading).find() && !given.contains(e.getKey()))
            .map(Map.Entry::getKey)
            .findFirst()
            .orElseGet(() -> slug(heading));
    String role = name;
    for (int i = 2; !given.add(role); i++) role = name + "-" + i;
    return role;
  }

  /// A name is made of a heading's start; links that do not close would be sought to its end.
  private static String slug(String heading) {
    String slug =
        heading
            .substring(0, Math.min(heading.length(), READ))
            .toLowerCase(Locale.ROOT)
            .replaceAll("\\]\\([^)]*\\)", " ")
            .replaceAll("[^a-z]+", "-")
            .replaceAll("^-+|-+$", "");
    return slug.length() < 2
        ? "section"
        : slug.length() > LONGEST ? slug.substring(0, LONGEST) : slug;
  }
}
