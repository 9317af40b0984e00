package galley.render;

import galley.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Entities;

/// Turns an issue's Markdown into HTML that is safe to show.
///
/// The text is parsed as a whole, so that reference definitions and footnotes work wherever they
/// are written. What costs is the cleaning, and what that makes of a block depends on the block's
/// raw HTML alone: so that is what the results are kept by, and after a keystroke only the block
/// typed in is cleaned again.
///
/// An instance may be used from any thread. The first text with an emoji in it reads the drawings,
/// so it belongs on a thread that may wait.
public final class IssueRenderer {
  private final HtmlCleaner cleaner;
  private final RecentResults cleaned;

  public IssueRenderer(EmojiSet emoji) {
    this.cleaner = new HtmlCleaner(emoji);
    this.cleaned = new RecentResults(cleaner::clean);
  }

  public RenderedIssue render(String markdown) {
    return render(markdown, Header.NONE);
  }

  /// Renders what follows the header; all ranges are in UTF-16 units of the whole text.
  public RenderedIssue render(String text, Header header) {
    List<HtmlBlock> blocks = new ArrayList<>();
    String head = headerHtml(header);
    if (!head.isEmpty()) blocks.add(clean(new HtmlBlock(new TextRange(0, header.length()), head)));
    for (HtmlBlock raw : OpenTags.join(MarkdownHtml.blocks(text.substring(header.length())))) {
      HtmlBlock block = clean(raw);
      if (block.html().isBlank()) continue;
      blocks.add(new HtmlBlock(block.source().shift(header.length()), block.html()));
    }
    return new RenderedIssue(blocks);
  }

  private HtmlBlock clean(HtmlBlock raw) {
    return new HtmlBlock(raw.source(), cleaned.of(raw.html()));
  }

  private static String headerHtml(Header header) {
    var html = new StringBuilder();
    if (header.title() != null) html.append("<h1>").append(escaped(header.title())).append("</h1>");
    if (header.date() != null) {
      html.append("<p class=\"date\">").append(escaped(header.date())).append("</p>");
    }
    return html.toString();
  }

  private static String escaped(String text) {
    return Entities.escape(text);
  }
}
