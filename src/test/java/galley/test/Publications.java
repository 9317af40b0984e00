package galley.test;

import galley.issue.BlockRule;
import galley.issue.Conventions;
import galley.issue.HeadingForm;
import galley.issue.ItemForm;
import galley.issue.Numbers;
import galley.issue.SectionRule;
import galley.issue.Tag;
import galley.issue.Template;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Conventions of a few kinds of publication, for tests that need no profile on disk. */
public final class Publications {
  private Publications() {}

  /** Numbered paragraphs in Chinese, with emoji headings and a promotion behind the articles. */
  public static Conventions numberedParagraphs() {
    Map<String, List<String>> languages = new LinkedHashMap<>();
    languages.put("en", List.of(" (英)", "（英文）", " （英文）"));
    languages.put("zh", List.of(""));
    Map<String, Tag> tags = Map.of("language", new Tag(languages));
    return new Conventions(
        Conventions.FrontMatterForm.YAML,
        Map.of("title", Template.of("码上周刊 #{number}：{headline}")),
        List.of(
            section("articles", "## 🦄文章&教程"),
            section("projects", "## 🐿️项目&资源"),
            section("media", "## 🐢播客&视频")),
        List.of(
            form(
                ItemForm.Kind.PARAGRAPH,
                Template.of("{n}、[{title}]({url}){language}", tags),
                Template.of("{n}、{title}"))),
        Conventions.Restart.SECTION,
        List.of(
            new BlockRule("promotion", "", "🎁", List.of()),
            new BlockRule("subscribe", "", null, List.of(heading("## 🐱欢迎订阅")))),
        Set.of(),
        Template.of("本期分享了 {articles} 篇文章，{projects} 个开源项目，{media} 则音视频，全文 {words} 字。"));
  }

  /** Bullets with a quoted note, in English, without front matter. */
  public static Conventions bullets() {
    return of(
        form(
            ItemForm.Kind.BULLET,
            Template.of("- [{title}]({url}) by {author}"),
            Template.of("- [{title}]({url})"),
            Template.of("- {title}")),
        section("any", "## {name}"));
  }

  /** `### 1. Title`, the URL on the next line, numbers running through a section. */
  public static Conventions headings() {
    return of(
        new ItemForm(
            ItemForm.Kind.HEADING,
            List.of(Template.of("### {n}. {title}")),
            Template.of("{url}"),
            Template.of("{summary}"),
            Numbers.ARABIC),
        section("any", "## {name}"));
  }

  /** An ordered list whose numbers run through the issue. */
  public static Conventions orderedThroughIssue() {
    Conventions c =
        of(
            form(
                ItemForm.Kind.ORDERED,
                Template.of("{n}. [{title}]({url})"),
                Template.of("{n}. {title}")),
            section("any", "## {name}"));
    return new Conventions(
        c.frontMatter(),
        c.frontMatterFields(),
        c.sections(),
        c.items(),
        Conventions.Restart.ISSUE,
        c.blocks(),
        c.boilerplate(),
        c.stats());
  }

  private static Conventions of(ItemForm form, SectionRule... sections) {
    return new Conventions(
        Conventions.FrontMatterForm.YAML,
        Map.of(),
        List.of(sections),
        List.of(form),
        Conventions.Restart.SECTION,
        List.of(),
        Set.of(),
        null);
  }

  private static ItemForm form(ItemForm.Kind kind, Template... headlines) {
    return new ItemForm(kind, List.of(headlines), null, Template.of("{summary}"), Numbers.ARABIC);
  }

  private static SectionRule section(String role, String heading) {
    return new SectionRule(role, List.of(heading(heading)));
  }

  private static HeadingForm heading(String source) {
    return HeadingForm.of(Template.of(source));
  }
}
