package galley.organize;

import galley.issue.Item;
import galley.issue.Outline;
import galley.issue.Region;
import galley.issue.Section;
import galley.text.Replacement;
import java.util.List;
import java.util.Map;

/// What a gesture promises: which contents are in which section in which order, and that everything
/// that is no item reads as before; every link of an item leads where it did, also where the
/// definition of a reference stands in another item that goes. Worked out from the outline before
/// and the intention alone; moving Markdown can change the meaning of text that nobody touched
/// (CommonMark 0.31.2, lazy continuation, unclosed fences), so the changed text is read again and
/// compared.
///
/// @param wanted section number → contents; sections not named keep theirs
/// @param asides replacements outside the items: the counts of the stats line
record Promise(Outline before, Map<Integer, Filling> wanted, List<Replacement> asides) {

  boolean holds(Outline after) {
    List<Section> old = before.sections().stream().filter(this::stays).toList();
    List<Section> now = after.sections().stream().filter(this::stays).toList();
    if (old.size() != now.size()) return false;
    for (int i = 0; i < old.size(); i++) {
      Section section = old.get(i);
      if (!section.headingRaw().equals(now.get(i).headingRaw())) return false;
      Filling filling =
          wanted.getOrDefault(
              before.sections().indexOf(section), Filling.kept(section.items(), before.text()));
      if (!same(filling.contents(), now.get(i).items(), after.text())) return false;
    }
    return rest(after, List.of()).equals(rest(before, asides));
  }

  /// A part without a heading is a section only while it has items.
  private boolean stays(Section section) {
    return section.heading() != null;
  }

  private static boolean same(List<Content> contents, List<Item> items, String text) {
    if (contents.size() != items.size()) return false;
    for (int i = 0; i < items.size(); i++) {
      Item item = items.get(i);
      String expected = contents.get(i).at(Content.indent(item.form(), item.marker().in(text)));
      if (!item.content().in(text).equals(expected)) return false;
      if (!contents.get(i).leadsTo(item)) return false;
    }
    return true;
  }

  /// All that is neither item nor blank, line by line.
  private static String rest(Outline outline, List<Replacement> asides) {
    var rest = new StringBuilder();
    for (Region region : outline.regions()) {
      if (region.kind() == Region.Kind.ITEM || region.kind() == Region.Kind.BLANK) continue;
      int at = region.range().start();
      rest.append(region.kind()).append(' ');
      for (Replacement aside : asides) {
        if (!region.range().contains(aside.range())) continue;
        rest.append(outline.text(), at, aside.range().start()).append(aside.text());
        at = aside.range().end();
      }
      rest.append(outline.text(), at, region.range().end());
    }
    return rest.toString().stripTrailing();
  }
}
