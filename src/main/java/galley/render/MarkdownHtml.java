package galley.render;

import galley.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.commonmark.Extension;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.node.Document;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jspecify.annotations.Nullable;

/// Markdown as raw HTML, one block for each top-level block of the text.
///
/// The document is rendered in one go, as footnotes need it, and cut where a block ends.
/// Definitions of links have no HTML, and so no block; those of footnotes together have the last
/// one.
final class MarkdownHtml {
  private static final List<Extension> EXTENSIONS =
      List.of(
          TablesExtension.create(),
          StrikethroughExtension.create(),
          TaskListItemsExtension.create(),
          FootnotesExtension.create());
  private static final Parser PARSER =
      Parser.builder().extensions(EXTENSIONS).includeSourceSpans(IncludeSourceSpans.BLOCKS).build();

  private MarkdownHtml() {}

  static List<HtmlBlock> blocks(String markdown) {
    Node document = PARSER.parse(markdown);
    var html = new StringBuilder(markdown.length() * 2);
    List<HtmlBlock> blocks = new ArrayList<>();
    HtmlRenderer.builder()
        .extensions(EXTENSIONS)
        .nodeRendererFactory(context -> new BlockCutter(context, html, blocks))
        .build()
        .render(document, html);
    int cut = blocks.stream().mapToInt(block -> block.html().length()).sum();
    if (cut < html.length()) {
      blocks.add(new HtmlBlock(footnotes(document, markdown), html.substring(cut)));
    }
    return blocks;
  }

  /// Renders the document's children and notes what each of them wrote.
  private record BlockCutter(
      HtmlNodeRendererContext context, StringBuilder html, List<HtmlBlock> blocks)
      implements NodeRenderer {
    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
      return Set.of(Document.class);
    }

    @Override
    public void render(Node document) {
      for (Node child = document.getFirstChild(); child != null; child = child.getNext()) {
        if (isDefinition(child)) continue;
        int start = html.length();
        context.render(child);
        blocks.add(new HtmlBlock(source(child), html.substring(start)));
      }
    }
  }

  private static TextRange source(Node node) {
    List<SourceSpan> lines = node.getSourceSpans();
    SourceSpan last = lines.getLast();
    return new TextRange(lines.getFirst().getInputIndex(), last.getInputIndex() + last.getLength());
  }

  /// The definitions at the end of the text; where it ends with something else, its end.
  private static TextRange footnotes(Node document, String markdown) {
    var range = TextRange.empty(markdown.length());
    for (Node node = document.getLastChild(); isDefinition(node); node = node.getPrevious()) {
      if (node instanceof FootnoteDefinition) {
        int end = range.isEmpty() ? source(node).end() : range.end();
        range = new TextRange(source(node).start(), end);
      }
    }
    return range;
  }

  private static boolean isDefinition(@Nullable Node node) {
    return node instanceof FootnoteDefinition || node instanceof LinkReferenceDefinition;
  }
}
