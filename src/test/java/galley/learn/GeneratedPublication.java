package galley.learn;

import galley.learn.LabelScore.Label;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;

/// A publication that is made up at random, the same one for the same seed, with the truth about
/// each of its issues: which lines every item takes, and its URL.
///
/// What is drawn beside the items' grammar: front matter, title, greeting with figures and a list
/// of what is inside, how sections are headed and grouped, promotions behind the last item,
/// footers, a look-back, template tags and JSX, line endings, and how many issues there are. The
/// file is long because it is one draw.
final class GeneratedPublication {
  /** How sections are headed. */
  private enum Sections {
    NONE,
    PLAIN,
    EMOJI,
    LINKED,
    UNDERLINED,
    GROUPED
  }

  private enum Endings {
    LF,
    CRLF,
    CR,
    MIXED
  }

  private enum Head {
    NONE,
    YAML,
    TOML,
    COLON
  }

  /** What stands behind the last item of the first section. */
  private enum Promotion {
    NONE,
    SAME,
    ANOTHER_EACH_TIME,
    RULE_AND_SAME
  }

  private enum Footer {
    NONE,
    SECTION,
    PARAGRAPHS,
    LIST
  }

  /// An issue: its text as its file has it, a byte order mark left out, and its items.
  record Issue(String text, List<Label> items) {}

  private static final List<String> NAMES =
      List.of("Loom Notes", "The Reed", "Fern Letter", "Moss Weekly");
  private static final List<String> ZH_NAMES = List.of("织机周刊", "芦苇速递", "蕨叶通讯");
  private static final List<String> HEADINGS =
      List.of("Articles", "Projects", "Videos", "Tools", "Opinions", "Deep dives", "Jobs");
  private static final List<String> ZH_HEADINGS =
      List.of("文章与教程", "开源项目", "播客视频", "工具", "观点", "深度阅读", "招聘");
  private static final List<String> EMOJI = List.of("🦄", "🐿️", "🐢", "🔧", "💬", "📚", "💼");

  private final Words words;
  private final Grammar first;
  private final Grammar second;
  private final int count;
  private final Sections sections;
  private final int level;
  private final Grammar.Writer writer;
  private final Grammar.Writer secondWriter;
  private final List<String> definitions = new ArrayList<>();
  private final List<String> headings;
  private final String name;
  private final LocalDate start;

  private final Head head;
  private final Endings endings;
  private final Promotion promotion;
  private final Footer footer;
  private final boolean mark;
  private final boolean title;
  private final boolean greeting;
  private final boolean stats;
  private final boolean contents;
  private final boolean throughIssue;
  private final boolean lookBack;
  private final boolean jsx;
  private final boolean tags;
  private final boolean comments;
  private final boolean definitionsAtEnd;
  private final String symbol;
  private final List<String> fixed;
  private final Random random;

  /// @param second the grammar of the later issues; the same as the first where nothing changed
  GeneratedPublication(Grammar first, Grammar second, long seed) {
    random =
        new Random(seed * 1_000_003 + first.name().hashCode() * 31L + second.name().hashCode());
    words = new Words(random, random.nextBoolean());
    this.first = first;
    this.second = second;
    double size = random.nextDouble();
    count = 5 + (int) (56 * size * size * size);
    boolean alone = first.mayStandAlone() && second.mayStandAlone();
    List<Sections> choice = new ArrayList<>(List.of(Sections.values()));
    if (!alone) choice.remove(Sections.NONE);
    boolean heads = first.isHeading() || second.isHeading();
    sections = choice.get(random.nextInt(choice.size()));
    title = words.chance(0.5);
    level = sections == Sections.NONE ? 2 : sections == Sections.GROUPED ? 4 : 3;
    writer = first.writer(words, level, definitions);
    secondWriter = first == second ? writer : second.writer(words, level, definitions);
    headings = new ArrayList<>(words.isChinese() ? ZH_HEADINGS : HEADINGS);
    name = words.pick(words.isChinese() ? ZH_NAMES : NAMES);
    start = LocalDate.of(2024, 1, 5).plusDays(random.nextInt(300));
    head = Head.values()[random.nextInt(4)];
    double ending = random.nextDouble();
    endings =
        ending < 0.6
            ? Endings.LF
            : ending < 0.8 ? Endings.CRLF : ending < 0.85 ? Endings.CR : Endings.MIXED;
    promotion = Promotion.values()[random.nextInt(4)];
    footer = Footer.values()[random.nextInt(4)];
    mark = words.chance(0.15);
    greeting = words.chance(0.7);
    stats = greeting && words.chance(0.5);
    contents = greeting && sections != Sections.NONE && words.chance(0.4);
    throughIssue = first.isNumbered() && words.chance(0.3);
    lookBack =
        sections != Sections.NONE
            && !heads
            && first != Grammar.LINK_LINES
            && second != Grammar.LINK_LINES
            && words.chance(0.3);
    jsx = words.chance(0.2);
    tags = words.chance(0.2);
    comments = words.chance(0.3);
    definitionsAtEnd = words.chance(0.5);
    symbol = words.pick(List.of("🎁", "📣", "🐧"));
    fixed = new ArrayList<>();
    for (int i = 0; i < 8; i++) fixed.add(words.sentence());
  }

  /** The issues by path. */
  Map<String, Issue> issues() {
    boolean dated = words.chance(0.5);
    Map<String, Issue> issues = new LinkedHashMap<>();
    for (int i = 0; i < count; i++) {
      String path = (dated ? start.plusDays(7L * i) + "-" : "") + "issue-" + (i + 1) + ".md";
      issues.put(path, issue(i));
    }
    return issues;
  }

  /** What was drawn, for whoever reads of a miss. */
  @Override
  public String toString() {
    return "%s→%s %d issues, %s, %s, %s, promotion %s, footer %s%s%s%s%s%s%s%s"
        .formatted(
            first,
            second,
            count,
            sections,
            head,
            endings,
            promotion,
            footer,
            title ? ", title" : "",
            stats ? ", stats" : "",
            contents ? ", contents" : "",
            throughIssue ? ", numbers through" : "",
            lookBack ? ", look-back" : "",
            jsx ? ", jsx" : "",
            tags ? ", tags" : "")
        .toLowerCase(Locale.ROOT);
  }

  private Issue issue(int i) {
    var out = new IssueText();
    head(out, i);
    if (jsx) out.apart("import Card from '../components/Card.astro'");
    if (title) out.apart("# " + name + " #" + (i + 1));
    if (greeting) greeting(out, i);
    if (tags) out.apart("{% include figure.html %}");
    sections(out, i);
    definitions(out);
    footer(out, i);
    int other = random.nextInt(1000);
    String end =
        switch (endings) {
          case LF, MIXED -> "\n";
          case CRLF -> "\r\n";
          case CR -> "\r";
        };
    IntFunction<String> ends =
        endings == Endings.MIXED ? n -> (n * 31 + other) % 3 == 0 ? "\r\n" : "\n" : _ -> end;
    return new Issue(out.text(ends, words.chance(0.8)), out.items());
  }

  private void head(IssueText out, int i) {
    String title = name + " #" + (i + 1) + "：" + words.title().replaceAll("[`*\\[\\]{}|:]", "");
    LocalDate date = start.plusDays(7L * i);
    switch (head) {
      case NONE -> {}
      case YAML ->
          out.lines("---", "title: '" + title + "'", "pubDate: " + date, "draft: false", "---");
      case TOML -> out.lines("+++", "title = \"" + title + "\"", "date = " + date, "+++");
      case COLON -> out.lines("Title: " + title, "Date: " + date, "Category: weekly");
    }
    if (head != Head.NONE) out.blank();
  }

  private void greeting(IssueText out, int i) {
    out.apart(fixed.get(0));
    if (stats) {
      out.apart(
          words.isChinese()
              ? "本期分享了 %d 篇文章，%d 个项目。".formatted(5 + i % 7, 2 + i % 5)
              : "This issue has %d articles and %d projects.".formatted(5 + i % 7, 2 + i % 5));
    }
    out.apart(words.sentence());
    if (contents) {
      int lines = words.between(2, 4);
      out.blank();
      for (int n = 0; n < lines; n++) out.line("- " + words.title());
      out.blank();
    }
  }

  private void sections(IssueText out, int i) {
    boolean later = i >= count / 2;
    Grammar.Writer items = later ? secondWriter : writer;
    Grammar grammar = later ? second : first;
    int number = 1;
    int many = sections == Sections.NONE ? 1 : 2 + random.nextInt(3);
    for (int s = 0; s < many; s++) {
      if (s > 0 && words.chance(0.1)) continue;
      if (sections == Sections.GROUPED && s % 2 == 0) out.apart("## " + fixedGroup(s / 2));
      heading(out, s);
      if (words.chance(0.1) && !grammar.isHeading()) out.apart(words.sentence());
      if (!throughIssue) number = 1;
      int own = words.between(sections == Sections.NONE ? 4 : 2, 7);
      out.blank();
      for (int n = 0; n < own; n++) items.item(out, number++);
      out.blank();
      if (!definitionsAtEnd) definitions(out);
      if (s == 0) promotion(out);
      if (comments && words.chance(0.5)) out.apart("<!-- " + words.title() + " -->");
    }
  }

  private String fixedGroup(int group) {
    return words.isChinese()
        ? List.of("本周", "其他").get(group)
        : List.of("This week", "And more").get(group);
  }

  private void heading(IssueText out, int s) {
    String text = headings.get(s);
    switch (sections) {
      case NONE -> {}
      case PLAIN -> out.apart("## " + text);
      case EMOJI -> out.apart("## " + EMOJI.get(s) + " " + text);
      case LINKED -> out.apart("## [" + EMOJI.get(s) + text + "](https://moss.example/subscribe)");
      case UNDERLINED -> out.apart(text, "-".repeat(8));
      case GROUPED -> out.apart("### " + text);
    }
  }

  private void promotion(IssueText out) {
    switch (promotion) {
      case NONE -> {}
      case SAME -> {
        out.apart(fixed.get(1));
        out.apart("![](https://moss.example/promotion.png)");
      }
      case ANOTHER_EACH_TIME -> {
        if (words.chance(0.7)) out.apart(symbol + " " + words.sentence());
      }
      case RULE_AND_SAME -> {
        out.apart("---");
        out.apart(fixed.get(1) + fixed.get(2));
      }
    }
  }

  private void definitions(IssueText out) {
    if (definitions.isEmpty()) return;
    out.blank();
    definitions.forEach(out::line);
    out.blank();
    definitions.clear();
  }

  private void footer(IssueText out, int i) {
    if (lookBack) {
      out.apart("## " + (words.isChinese() ? "🐧 往年回顾" : "A year ago"));
      out.apart("[" + words.title() + "](" + words.url() + ")（2023-0" + (1 + i % 9) + "-11）");
    }
    if (jsx) out.apart("<Card client:load />");
    switch (footer) {
      case NONE -> {}
      case SECTION -> {
        out.apart("## " + (words.isChinese() ? "欢迎订阅" : "Subscribe"));
        out.apart(fixed.get(3));
        out.apart("- [RSS](https://moss.example/feed)", "- [E-mail](https://moss.example/mail)");
      }
      case PARAGRAPHS -> {
        out.apart("---");
        out.apart(fixed.get(4));
        out.apart(fixed.get(5));
      }
      case LIST -> {
        out.apart(fixed.get(6));
        out.apart(
            "- [RSS](https://moss.example/feed)",
            "- [E-mail](https://moss.example/mail)",
            "- [Chat](https://moss.example/chat)");
      }
    }
  }

  /** Whether its files start with a byte order mark. */
  boolean hasByteOrderMark() {
    return mark;
  }
}
