package galley.learn;

import galley.issue.Block;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The headings that come back, as the sections of a profile; those made of what repeats are its
/// blocks.
///
/// `## Articles` in every issue is a section, `## Subscribe` with the same three lines below it a
/// block, and `**[Articles](https://a.example)**` in the teaser another spelling of the first.
final class SectionLearner {
  /// A section is boilerplate where so much of it is.
  private static final double MADE_OF = 0.6;

  /// In one of so many blocks of a section made of boilerplate there may be items.
  private static final int HARDLY_EVER = 10;

  /// Older spellings of a heading read what nobody writes any more.
  private static final int MOST_SPELLINGS = 3;

  private final List<Part> parts;
  private final Headings headings;
  private final Titles titles;
  private final Repeats repeats;
  private final ParagraphForms paragraphs;
  private final List<LearnedSection> sections = new ArrayList<>();
  private final List<LearnedSection> blocks = new ArrayList<>();

  /// @param otherItems whether items have any other form than that of paragraphs
  SectionLearner(
      List<Part> parts,
      Headings headings,
      Titles titles,
      Repeats repeats,
      ParagraphForms paragraphs,
      boolean otherItems) {
    this.parts = parts;
    this.headings = headings;
    this.titles = titles;
    this.repeats = repeats;
    this.paragraphs = paragraphs;
    learn(otherItems);
  }

  /// What may hold items, in the order in which issues have it.
  List<LearnedSection> sections() {
    return sections;
  }

  /// What is boilerplate.
  List<LearnedSection> blocks() {
    return blocks;
  }

  private void learn(boolean otherItems) {
    var roles = new Roles();
    var order = new SectionOrder(parts, headings);
    Set<String> blockKeys = blockKeys();
    Map<String, List<String>> teasers = new LinkedHashMap<>();
    for (String raw : titles.spellings()) {
      teasers.computeIfAbsent(Titles.keyOf(raw), _ -> new ArrayList<>()).add(raw);
    }
    for (String key : headings.recurring()) {
      List<String> spellings = new ArrayList<>(first(headings.spellings(key)));
      List<String> teaser = teasers.remove(key);
      if (teaser != null) spellings.addAll(first(teaser));
      int issues = headings.issues(key);
      boolean holdsItems = otherItems || paragraphs.holds(key, issues);
      String role = roles.of(spellings.getFirst());
      (blockKeys.contains(key) ? blocks : sections)
          .add(new LearnedSection(key, role, spellings, issues, holdsItems, order.isUsual(key)));
    }
    teasers.forEach(
        (key, spellings) -> {
          String role = roles.of(spellings.getFirst());
          sections.add(
              new LearnedSection(
                  key, role, first(spellings), spellings.size(), true, order.isUsual(key)));
        });
    sections.sort(Comparator.comparingDouble(section -> order.place(section.key())));
  }

  private static List<String> first(List<String> spellings) {
    return spellings.stream().limit(MOST_SPELLINGS).toList();
  }

  /// Sections that are made of what repeats, with hardly ever a list of links that does not.
  private Set<String> blockKeys() {
    Tally<String> all = new Tally<>();
    Tally<String> repeated = new Tally<>();
    Tally<String> ownItems = new Tally<>();
    for (Part part : parts) {
      if (!headings.recurs(part)) continue;
      if (paragraphs.hasItems(part)) ownItems.add(part.key(), part.issue());
      for (Block block : part.blocks()) {
        if (block.kind() == Block.Kind.BREAK || block.kind() == Block.Kind.REFERENCE) continue;
        all.add(part.key(), part.issue());
        boolean again = repeats.contains(part, block);
        if (again) repeated.add(part.key(), part.issue());
        else if (block.isList()) ownItems.add(part.key(), part.issue());
      }
    }
    Set<String> keys = new HashSet<>();
    for (String key : all.byCount()) {
      boolean mostly = repeated.count(key) >= MADE_OF * all.count(key);
      if (mostly && ownItems.issues(key) * HARDLY_EVER <= all.issues(key)) keys.add(key);
    }
    return keys;
  }
}
