package galley.issue;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;

/// Where the links and images of a piece of Markdown lead to.
public final class Urls {
  private static final Pattern TAG =
      Pattern.compile(
          "<img\\b[^<>]{0,2000}?\\bsrc\\s{0,9}=\\s{0,9}(?:\"([^\"<>]*)\"|'([^'<>]*)'|([^\\s\"'<>]+))",
          Pattern.CASE_INSENSITIVE);

  private Urls() {}

  /// Where the links lead to, in order, bare URLs included and images left out.
  public static List<String> links(String markdown) {
    if (!markdown.contains("](") && !markdown.contains("<") && !markdown.contains("://")) {
      return List.of();
    }
    return Markdown.links(Markdown.parse(markdown), markdown, 0).stream()
        .map(ItemLink::url)
        .toList();
  }

  /// Where the images are, in order: `![a](https://a.example/a.png)` as well as `<img
  /// src="a.png">`, each as it is written.
  public static List<String> images(String markdown) {
    if (!markdown.contains("![") && !markdown.contains("<")) return List.of();
    List<String> found = new ArrayList<>();
    Markdown.parse(markdown)
        .accept(
            new AbstractVisitor() {
              @Override
              public void visit(Image image) {
                found.add(image.getDestination());
              }

              @Override
              public void visit(HtmlInline html) {
                addTags(html.getLiteral(), found);
              }

              @Override
              public void visit(HtmlBlock html) {
                addTags(html.getLiteral(), found);
              }
            });
    return List.copyOf(found);
  }

  private static void addTags(String html, List<String> found) {
    Matcher tag = TAG.matcher(html);
    while (tag.find()) {
      for (int group = 1; group <= tag.groupCount(); group++) {
        if (tag.group(group) != null) found.add(tag.group(group));
      }
    }
  }
}
