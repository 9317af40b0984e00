package galley.render;

import galley.text.TextRange;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Joins blocks that one HTML element holds together.
///
/// `<details>`, a blank line, any Markdown, a blank line and `</details>` are three blocks to
/// CommonMark (section 4.6), and none of them is HTML by itself. Such a run becomes one block. An
/// element that is never closed joins nothing: it ends with the block it starts in, so that half a
/// tag, as there is at every moment of typing one, does not swallow the rest of the issue.
final class OpenTags {
  private static final Pattern TAG =
      Pattern.compile(
          "<!--(?:[\\s\\S]*?-->|[\\s\\S]*+)|<(/?)([A-Za-z][A-Za-z0-9]*+)(?![A-Za-z0-9])[^<>]*+>");
  private static final Set<String> CONTAINERS =
      Set.of(
          "details",
          "summary",
          "div",
          "p",
          "table",
          "thead",
          "tbody",
          "tfoot",
          "tr",
          "td",
          "th",
          "ul",
          "ol",
          "dl",
          "blockquote",
          "figure",
          "section",
          "center",
          "pre",
          "small",
          "sub",
          "sup",
          "b",
          "strong",
          "i",
          "em",
          "a",
          "span");

  private record Open(String name, int block) {}

  private final Deque<Open> open = new ArrayDeque<>();
  private final Map<String, Integer> depths = new HashMap<>();

  /// The last block that each block reaches into by an element that starts in it.
  private final int[] reach;

  private OpenTags(List<HtmlBlock> blocks) {
    reach = new int[blocks.size()];
    for (int i = 0; i < reach.length; i++) {
      reach[i] = i;
      read(blocks.get(i).html(), i);
    }
  }

  static List<HtmlBlock> join(List<HtmlBlock> blocks) {
    int[] reach = new OpenTags(blocks).reach;
    List<HtmlBlock> joined = new ArrayList<>(blocks.size());
    for (int start = 0, end; start < reach.length; start = end + 1) {
      end = reach[start];
      for (int i = start; i <= end; i++) end = Math.max(end, reach[i]);
      joined.add(end == start ? blocks.get(start) : one(blocks.subList(start, end + 1)));
    }
    return joined;
  }

  private void read(String html, int block) {
    Matcher tags = TAG.matcher(html);
    while (tags.find()) {
      if (tags.group(2) == null) continue; // a comment
      String name = tags.group(2).toLowerCase(Locale.ROOT);
      if (!CONTAINERS.contains(name)) continue;
      if (tags.group(1).isEmpty()) {
        open.push(new Open(name, block));
        depths.merge(name, 1, Integer::sum);
      } else if (depths.getOrDefault(name, 0) > 0) {
        int start = close(name);
        reach[start] = Math.max(reach[start], block);
      }
    }
  }

  /// Closes the innermost element of that name, and with it all inside; gives where it started.
  private int close(String name) {
    while (true) {
      Open innermost = open.pop();
      depths.merge(innermost.name(), -1, Integer::sum);
      if (innermost.name().equals(name)) return innermost.block();
    }
  }

  private static HtmlBlock one(List<HtmlBlock> run) {
    var html = new StringBuilder();
    for (HtmlBlock block : run) html.append(block.html());
    return new HtmlBlock(
        new TextRange(run.getFirst().source().start(), run.getLast().source().end()),
        html.toString());
  }
}
