package galley.ui.preview;

import galley.render.HtmlBlock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How the nodes of a page become those of a new rendering: nodes `start` up to `start + removed`
/// give way to `nodes`, of which those that were there before only move.
///
/// Blocks with the same HTML are the same node. Between `a b c` and `a x c` only the node in the
/// middle is concerned, and it stays, with new contents: a paragraph that is typed in is one node
/// all along.
record PagePatch(int start, int removed, List<Node> nodes) {
  /** A node of the page: its key, which no other has, and what it shows. */
  record Node(int key, String html) {}

  static PagePatch between(List<Node> before, List<HtmlBlock> after) {
    int most = Math.min(before.size(), after.size());
    int prefix = 0;
    while (prefix < most && same(before.get(prefix), after.get(prefix))) prefix++;
    int suffix = 0;
    while (suffix < most - prefix
        && same(before.get(before.size() - 1 - suffix), after.get(after.size() - 1 - suffix))) {
      suffix++;
    }
    List<Node> old = before.subList(prefix, before.size() - suffix);
    List<HtmlBlock> blocks = after.subList(prefix, after.size() - suffix);
    int unused = before.stream().mapToInt(Node::key).max().orElse(-1) + 1;
    return new PagePatch(prefix, old.size(), keyed(old, blocks, unused));
  }

  private static boolean same(Node node, HtmlBlock block) {
    return node.html().equals(block.html());
  }

  /// Gives each block the node that shows its HTML already, else one that shows what is gone, else
  /// a new one.
  private static List<Node> keyed(List<Node> old, List<HtmlBlock> blocks, int unused) {
    Map<String, Deque<Node>> byHtml = new HashMap<>();
    for (Node node : old) byHtml.computeIfAbsent(node.html(), _ -> new ArrayDeque<>()).add(node);
    List<@Nullable Node> kept = new ArrayList<>();
    Set<Node> gone = new LinkedHashSet<>(old);
    for (HtmlBlock block : blocks) {
      Node same = byHtml.getOrDefault(block.html(), new ArrayDeque<>()).poll();
      kept.add(same);
      if (same != null) gone.remove(same);
    }
    Iterator<Node> free = gone.iterator();
    List<Node> nodes = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i++) {
      Node same = kept.get(i);
      int key = same != null ? same.key() : free.hasNext() ? free.next().key() : unused++;
      nodes.add(new Node(key, blocks.get(i).html()));
    }
    return nodes;
  }

  boolean isEmpty() {
    return removed == 0 && nodes.isEmpty();
  }

  /** What the page holds once it is patched. */
  List<Node> applied(List<Node> before) {
    List<Node> all = new ArrayList<>(before.subList(0, start));
    all.addAll(nodes);
    all.addAll(before.subList(start + removed, before.size()));
    return all;
  }
}
