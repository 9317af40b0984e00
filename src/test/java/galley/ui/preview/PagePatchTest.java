package galley.ui.preview;

import static org.assertj.core.api.Assertions.assertThat;

import galley.render.HtmlBlock;
import galley.text.TextRange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PagePatchTest {
  private final List<PagePatch.Node> abc = page("a", "b", "c");

  @Test
  void nothingChangesWhereNothingDiffers() {
    assertThat(PagePatch.between(abc, blocks("a", "b", "c")).isEmpty()).isTrue();
  }

  @Test
  void aChangedBlockKeepsItsNode() {
    assertThat(PagePatch.between(abc, blocks("a", "x", "c")))
        .isEqualTo(new PagePatch(1, 1, List.of(new PagePatch.Node(1, "x"))));
  }

  @Test
  void anInsertedBlockConcernsNoOtherNode() {
    assertThat(PagePatch.between(abc, blocks("a", "b", "x", "c")))
        .isEqualTo(new PagePatch(2, 0, List.of(new PagePatch.Node(3, "x"))));
  }

  @Test
  void aMovedBlockIsTheSameNode() {
    assertThat(PagePatch.between(abc, blocks("c", "a", "b")).nodes())
        .extracting(PagePatch.Node::key)
        .containsExactly(2, 0, 1);
  }

  @Test
  void nodesWithTheSameHtmlAreDifferentNodes() {
    assertThat(PagePatch.between(page("a", "a"), blocks("x", "a", "y", "a")).nodes())
        .extracting(PagePatch.Node::key)
        .doesNotHaveDuplicates();
  }

  /// Law: a patched page shows the new blocks, keeps every node whose HTML is still there, and
  /// never has a key twice.
  @Test
  void aPatchLeadsToTheNewPage() {
    var random = new Random(7);
    for (int round = 0; round < 2000; round++) {
      List<PagePatch.Node> before = page(words(random));
      List<HtmlBlock> after = blocks(words(random));
      List<PagePatch.Node> patched = PagePatch.between(before, after).applied(before);
      assertThat(patched.stream().map(PagePatch.Node::html).toList())
          .isEqualTo(after.stream().map(HtmlBlock::html).toList());
      assertThat(patched).extracting(PagePatch.Node::key).doesNotHaveDuplicates();
      Map<String, Integer> counts = new HashMap<>();
      for (PagePatch.Node node : before) counts.merge(node.html(), 1, Integer::sum);
      for (HtmlBlock block : after) {
        if (counts.merge(block.html(), -1, Integer::sum) < 0) counts.put(block.html(), 0);
      }
      long lost = counts.values().stream().mapToInt(count -> count).sum();
      assertThat(patched.stream().filter(before::contains).count()).isEqualTo(before.size() - lost);
    }
  }

  private static String[] words(Random random) {
    return random
        .ints(random.nextInt(8), 'a', 'g')
        .mapToObj(Character::toString)
        .toArray(String[]::new);
  }

  private static List<PagePatch.Node> page(String... html) {
    List<PagePatch.Node> nodes = new ArrayList<>();
    for (String each : html) nodes.add(new PagePatch.Node(nodes.size(), each));
    return nodes;
  }

  private static List<HtmlBlock> blocks(String... html) {
    List<HtmlBlock> blocks = new ArrayList<>();
    for (String each : html) blocks.add(new HtmlBlock(TextRange.empty(0), each));
    return blocks;
  }
}
