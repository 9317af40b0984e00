package galley.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import galley.issue.Item;
import galley.issue.Outline;
import galley.issue.Section;
import java.util.stream.Collectors;

/// The law of every outline: its regions, in order, concatenated, are the text, and sections and
/// their items stand in order, each within what holds it.
public final class Tiling {
  private Tiling() {}

  public static void check(Outline outline) {
    String tiles =
        outline.regions().stream()
            .map(r -> r.range().in(outline.text()))
            .collect(Collectors.joining());
    // Not by AssertJ: it would print megabytes.
    if (!tiles.equals(outline.text())) fail("the regions are not the text");
    assertThat(outline.regions()).noneMatch(r -> r.range().isEmpty());
    int at = 0;
    for (Section section : outline.sections()) {
      if (section.range().start() < at) fail("out of order: %s", section.heading());
      for (Item item : section.items()) {
        boolean holds =
            item.range().start() >= at
                && section.range().contains(item.range())
                && item.range().contains(item.content())
                && item.marker().end() == item.content().start();
        if (!holds) fail("out of place: %s", item.titleText());
        at = item.range().end();
      }
      at = section.range().end();
    }
  }
}
