package galley.organize;

import galley.issue.Conventions;
import galley.test.Publications;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Issues made up at random, the same ones for the same seed: tidy ones, as a careful curator
/// writes them, and hostile ones, with all that a real text may hold at the wrong place.
public final class GeneratedIssue {
  /** How the items are written. */
  public enum Form {
    PARAGRAPH,
    BULLET,
    /** Numbers run through the whole issue. */
    ORDERED,
    /** A numbered heading, the URL in the line below. */
    HEADING;

    public Conventions conventions() {
      return switch (this) {
        case PARAGRAPH -> Publications.numberedParagraphs();
        case BULLET -> Publications.bullets();
        case ORDERED -> Publications.orderedThroughIssue();
        case HEADING -> Publications.headings();
      };
    }
  }

  private static final List<String> TITLES =
      List.of(
          "Plain words",
          "并发一百万个任务要用多少内存？",
          "a [nested] title",
          "`code` and *stress*",
          "emoji 🦄 and 👩‍👩‍👧",
          "a \\[ bracket",
          "100% of 2、things",
          "one | two",
          "x");
  private static final List<String> URLS =
      List.of(
          "https://a.example/",
          "https://a.example/a_(b)",
          "https://a.example/?q=1&b=*c*",
          "https://a.example/#x:~:text=y");
  private static final List<String> TIDY_BODIES =
      List.of("", "", "A sentence about it.", "一句话。（star 2.2K）", "Two lines\nof text.");
  private static final List<String> HOSTILE_BODIES =
      List.of(
          "- a list\n- in the body",
          "1. a numbered list\n2. inside",
          "> a quote\nlazily continued",
          "```\n## not a heading\n\n1、[no item](https://n.example)\n```",
          "![picture](https://p.example/p.png)",
          "| a | b |\n|---|---|\n| c | d |",
          "First.\n\nSecond, with `code`.\n\n    indented code",
          "<div>\nhtml\n</div>",
          "A hard break  \nand\u2028a line separator.",
          "***");
  private static final List<String> PROSE =
      List.of(
          "Some prose.",
          "<!-- a comment -->",
          "[ref]: https://r.example",
          "🎁 The promotion.\n\n![](https://p.example/promotion.png)");

  private final Random random;
  private final Form form;
  private final boolean hostile;
  private int number;

  private GeneratedIssue(Form form, boolean hostile, long seed) {
    this.random = new Random(seed);
    this.form = form;
    this.hostile = hostile;
  }

  public static String text(Form form, boolean hostile, String lineEnd, long seed) {
    return new GeneratedIssue(form, hostile, seed).text().replace("\n", lineEnd);
  }

  private String text() {
    var text = new StringBuilder();
    if (random.nextBoolean()) text.append("---\ntitle: Weekly\n---\n\n");
    if (random.nextBoolean()) text.append("A greeting.\n\n");
    List<String> headings =
        new ArrayList<>(
            form == Form.PARAGRAPH
                ? List.of("## 🦄文章&教程", "## 🐿️项目&资源", "## 🐢播客&视频")
                : List.of("## First", "## Second", "## Third"));
    for (String heading : headings) {
      section(heading, text);
    }
    if (hostile && random.nextInt(3) == 0) text.append("Trailing prose.\n");
    int end = text.length();
    if (random.nextInt(4) == 0) while (end > 0 && text.charAt(end - 1) == '\n') end--;
    return text.substring(0, end);
  }

  private void section(String heading, StringBuilder text) {
    text.append(heading).append(hostile && random.nextInt(6) == 0 ? "\n" : "\n\n");
    int count = random.nextInt(hostile ? 13 : 6);
    if (form != Form.ORDERED) number = 0;
    String gap = isList() && random.nextBoolean() ? "\n" : "\n\n";
    for (int i = 0; i < count; i++) {
      number++;
      if (hostile && random.nextInt(12) == 0) number += random.nextInt(3) - 1;
      text.append(item());
      text.append(hostile && random.nextInt(8) == 0 ? "\n\n\n" : gap);
      if (hostile && random.nextInt(12) == 0) {
        text.append(PROSE.get(random.nextInt(PROSE.size()))).append("\n\n");
      }
    }
    if (gap.length() == 1) text.append('\n');
  }

  private boolean isList() {
    return form == Form.BULLET || form == Form.ORDERED;
  }

  private String item() {
    String title = TITLES.get(random.nextInt(TITLES.size()));
    String url = URLS.get(random.nextInt(URLS.size())) + (form == Form.HEADING ? "" : number);
    String body = TIDY_BODIES.get(random.nextInt(TIDY_BODIES.size()));
    if (hostile && random.nextInt(3) == 0) {
      body = HOSTILE_BODIES.get(random.nextInt(HOSTILE_BODIES.size()));
    }
    boolean bare = hostile && random.nextInt(10) == 0;
    String link = bare ? "A retracted entry" : "[" + title + "](" + url + ")";
    return switch (form) {
      case PARAGRAPH ->
          number + "、" + link + (random.nextInt(4) == 0 ? " (英)" : "") + below(body, "\n\n", 0);
      case BULLET -> "- " + link + below(body, "\n\n", 2);
      case ORDERED -> {
        String marker = number + ". ";
        yield marker + link + below(body, "\n\n", marker.length());
      }
      case HEADING ->
          "### " + number + ". " + title + (bare ? "" : "\n\n" + url) + below(body, "\n\n", 0);
    };
  }

  private static String below(String body, String gap, int indent) {
    if (body.isEmpty()) return "";
    String pad = " ".repeat(indent);
    return gap + body.replaceAll("(?m)^(?=.)", pad);
  }
}
