package galley.workspace;

import galley.issue.PlainText;
import galley.issue.Template;
import galley.yaml.Fields;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How a publication speaks of what it shared before: `reference: "第 {number} 期[分享过]({url})"`.
///
/// The profile's template writes where it can; where an issue has no number, or the profile says
/// nothing, one in the publication's language does that needs no more than there is.
public final class Reference {
  private static final List<String> ENGLISH =
      List.of(
          "[{title}]({url}), shared in #{number}",
          "[{title}]({url}), shared on {date}",
          "[{title}]({url}), shared before");
  private static final List<String> CHINESE =
      List.of(
          "第 {number} 期分享过 [{title}]({url})",
          "{date} 分享过 [{title}]({url})",
          "此前分享过 [{title}]({url})");

  private final List<Template> templates;

  private Reference(List<Template> templates) {
    this.templates = templates;
  }

  public static Reference of(Workspace workspace) {
    List<Template> templates = new ArrayList<>();
    Fields.of(workspace.document()).textOrList("reference").stream()
        .map(Template::of)
        .forEach(templates::add);
    boolean chinese = workspace.profile().language().startsWith("zh");
    (chinese ? CHINESE : ENGLISH).stream().map(Template::of).forEach(templates::add);
    return new Reference(templates);
  }

  /// The Markdown of a reference.
  ///
  /// @param link the path of the issue's file as the open issue sees it
  /// @param url the item's; where it has none, the reference leads to the issue
  public String to(
      @Nullable String number,
      @Nullable String date,
      String title,
      @Nullable String url,
      String link) {
    Map<String, String> values = new HashMap<>();
    if (number != null) values.put("number", number);
    if (date != null) values.put("date", date);
    values.put("title", PlainText.escape(title.isBlank() ? link : title));
    values.put("url", destination(url == null ? link : url));
    values.put("link", destination(link));
    return templates.stream()
        .filter(template -> template.canPrint(values))
        .findFirst()
        .orElseThrow()
        .print(values);
  }

  /// As CommonMark takes it for a link's destination (0.31.2, section 6.3).
  private static String destination(String url) {
    boolean plain =
        !url.startsWith("<")
            && PlainText.isBalanced(url, '(', ')')
            && url.chars().noneMatch(c -> c <= ' ');
    return plain ? url : "<" + url.replace("<", "%3C").replace(">", "%3E") + ">";
  }
}
