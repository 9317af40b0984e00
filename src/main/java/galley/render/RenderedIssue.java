package galley.render;

import galley.text.TextRange;
import java.util.List;
import java.util.stream.Collectors;

/// An issue as HTML, in the order of the page.
///
/// The sources of the blocks never overlap and stand in the order of the text, except that the
/// footnotes come last on the page wherever they are written.
public record RenderedIssue(List<HtmlBlock> blocks) {
  public static final RenderedIssue EMPTY = new RenderedIssue(List.of());

  public RenderedIssue {
    blocks = List.copyOf(blocks);
  }

  /** The whole page, a line for each block. */
  public String html() {
    return blocks.stream().map(HtmlBlock::html).collect(Collectors.joining("\n"));
  }

  /// The block that an offset of the text is in, else the nearest one before it, else the first; -1
  /// where there is no block.
  public int blockAt(int offset) {
    int found = blocks.isEmpty() ? -1 : 0;
    int nearest = -1;
    for (int i = 0; i < blocks.size(); i++) {
      TextRange source = blocks.get(i).source();
      if (source.start() <= offset && source.start() > nearest) {
        nearest = source.start();
        found = i;
      }
    }
    return found;
  }
}
