package galley.compose;

import galley.issue.BlockRule;
import galley.issue.Boilerplate;
import galley.issue.Conventions;
import galley.issue.Item;
import galley.issue.Outline;
import galley.issue.Section;
import galley.issue.SectionRule;
import galley.text.TextRange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What comes back from issue to issue outside the items, as the last issue has it, by its place.
///
/// A paragraph comes back if an issue before the last has it too, but for its figures; where there
/// is only one issue, if the profile knows it.
final class Skeleton {
  private static final Pattern PARAGRAPH_BREAK = Pattern.compile("\\R[ \\t]*(?:\\R[ \\t]*)+");

  /// A text that comes back.
  ///
  /// @param block the rule of the block that it is; null for other prose
  /// @param before the same text in an older issue, and whose it is
  record Piece(
      String text, @Nullable BlockRule block, @Nullable String before, @Nullable Known older) {}

  /// Where the last issue looks back.
  static final Piece LOOK_BACK = new Piece("", null, null, null);

  /// What stands around the items of a section.
  record Around(List<Piece> lead, List<Piece> tail) {
    Around() {
      this(new ArrayList<>(), new ArrayList<>());
    }
  }

  private record Older(String text, Known known) {}

  private final Conventions conventions;
  private final Map<String, Older> older = new HashMap<>();
  private final Set<String> olderHeadings = new HashSet<>();
  private final boolean alone;

  /// @param title the heading of the last issue that is its title
  /// @param greeting what stands before the first section
  /// @param sections by role, or by heading where the profile has no sections
  /// @param end what stands behind the last section
  record Read(
      @Nullable String title,
      List<Piece> greeting,
      Map<String, Around> sections,
      List<Piece> end) {}

  private @Nullable String title;
  private final List<Piece> greeting = new ArrayList<>();
  private final Map<String, Around> sections = new LinkedHashMap<>();
  private final List<Piece> end = new ArrayList<>();
  private List<Piece> here = greeting;
  private boolean greets = true;

  private Skeleton(List<Past.Precedent> latest) {
    conventions = latest.getFirst().outline().conventions();
    alone = latest.size() == 1;
    for (Past.Precedent past : latest.subList(1, latest.size())) {
      for (Section section : past.outline().sections()) olderHeadings.add(key(section));
      for (String paragraph : paragraphs(past.outline(), null)) {
        older.putIfAbsent(Boilerplate.normalize(paragraph), new Older(paragraph, past.known()));
      }
      for (Section section : past.outline().sections()) {
        for (String paragraph : paragraphs(past.outline(), section)) {
          older.putIfAbsent(Boilerplate.normalize(paragraph), new Older(paragraph, past.known()));
        }
      }
    }
  }

  /// Reads what comes back in the newest of some issues.
  static Read of(List<Past.Precedent> latest) {
    if (latest.isEmpty()) {
      return new Read(null, List.of(), Map.of(), List.of());
    }
    var skeleton = new Skeleton(latest);
    skeleton.read(latest.getFirst().outline());
    return new Read(skeleton.title, skeleton.greeting, skeleton.sections, skeleton.end);
  }

  private void read(Outline last) {
    paragraphs(last, null).forEach(this::add);
    int lastKnown = -1;
    for (int s = 0; s < last.sections().size(); s++) {
      if (name(last.sections().get(s)) != null) lastKnown = s;
    }
    for (int s = 0; s < last.sections().size(); s++) {
      Section section = last.sections().get(s);
      greets &= last.isTitle(section);
      String name = name(section);
      if (last.isTitle(section)) {
        title = section.headingRaw();
        paragraphs(last, section).forEach(this::add);
      } else if (isLookBack(section)) {
        here.add(LOOK_BACK);
      } else if (section.block()) {
        block(last, section);
      } else if (name != null) {
        Around around = sections.computeIfAbsent(name, _ -> new Around());
        here = around.lead();
        List<Piece> behind = s == lastKnown ? end : around.tail();
        around(last, section, around.lead(), behind);
        here = behind;
      }
    }
  }

  /// What the section is called here: its role, or its heading where that comes back and the
  /// profile names no sections; null for a heading of this issue alone.
  private @Nullable String name(Section section) {
    if (section.block() || section.heading() == null) return null;
    if (!conventions.sections().isEmpty()) return section.role();
    return olderHeadings.contains(key(section)) ? section.headingRaw() : null;
  }

  private static String key(Section section) {
    return section.headingRaw().strip();
  }

  private boolean isLookBack(Section section) {
    var rule = conventions.lookBack();
    if (rule == null || section.heading() == null) return false;
    return section.block()
        && rule.headings().stream().anyMatch(h -> h.isOf(section.headingRaw(), section.heading()));
  }

  private void around(Outline last, Section section, List<Piece> lead, List<Piece> tail) {
    int first =
        section.items().stream().mapToInt(i -> i.range().start()).min().orElse(Integer.MAX_VALUE);
    for (TextRange part : between(section)) {
      here = part.start() < first ? lead : tail;
      split(part.in(last.text())).forEach(this::add);
    }
  }

  /// A block that is a section of its own: its heading with what of it comes back.
  private void block(Outline last, Section section) {
    boolean known = alone || olderHeadings.contains(key(section));
    BlockRule rule = rule(section);
    if (!known && (rule == null || rule.text().isEmpty())) return;
    List<String> below = new ArrayList<>();
    below.add(section.headingRaw());
    String before = null;
    Known from = null;
    for (String paragraph : paragraphs(last, section)) {
      Older same = older.get(Boilerplate.normalize(paragraph));
      if (same == null && !alone) continue;
      below.add(paragraph);
      if (same != null) from = same.known();
    }
    here.add(new Piece(String.join("\n\n", below), rule, before, from));
  }

  private @Nullable BlockRule rule(Section section) {
    String heading = section.heading();
    if (heading == null) return null;
    return conventions.blocks().stream()
        .filter(b -> b.headings().stream().anyMatch(h -> h.isOf(section.headingRaw(), heading)))
        .findFirst()
        .orElse(null);
  }

  private void add(String paragraph) {
    BlockRule rule =
        conventions.blocks().stream()
            .filter(b -> b.startsLike(paragraph) || isOf(b, paragraph))
            .findFirst()
            .orElse(null);
    Older same = older.get(Boilerplate.normalize(paragraph));
    boolean stats = conventions.stats() != null && conventions.stats().find(paragraph).isPresent();
    boolean known = alone && conventions.boilerplate().contains(Boilerplate.normalize(paragraph));
    boolean written = rule != null && !rule.text().isEmpty();
    if (same == null && !known && !written && !(stats && greets)) return;
    boolean twice =
        rule != null && written && here.stream().anyMatch(piece -> rule.equals(piece.block()));
    if (twice) return;
    here.add(
        new Piece(
            paragraph,
            rule,
            same == null ? null : same.text(),
            same == null ? null : same.known()));
  }

  private static boolean isOf(BlockRule rule, String paragraph) {
    if (rule.text().isEmpty() || !rule.headings().isEmpty()) return false;
    String normal = Boilerplate.normalize(paragraph);
    return split(rule.text()).stream()
        .anyMatch(p -> Boilerplate.normalize(p.replaceAll("\\{[a-z]+}", "0")).equals(normal));
  }

  /// The paragraphs of a section that are no items, or those before the first section.
  private static List<String> paragraphs(Outline outline, @Nullable Section section) {
    if (section != null) {
      return between(section).stream()
          .flatMap(part -> split(part.in(outline.text())).stream())
          .toList();
    }
    int from = outline.frontMatter() == null ? 0 : outline.frontMatter().range().end();
    int to =
        outline.sections().isEmpty()
            ? outline.text().length()
            : outline.sections().getFirst().range().start();
    return from >= to ? List.of() : split(outline.text().substring(from, to));
  }

  private static List<TextRange> between(Section section) {
    List<TextRange> parts = new ArrayList<>();
    int from = section.headingRange().end();
    for (Item item : section.items()) {
      if (item.range().start() > from) parts.add(new TextRange(from, item.range().start()));
      from = Math.max(from, item.range().end());
    }
    if (section.range().end() > from) parts.add(new TextRange(from, section.range().end()));
    return parts;
  }

  private static List<String> split(String text) {
    return PARAGRAPH_BREAK
        .splitAsStream(text)
        .map(Skeleton::trimmed)
        .filter(paragraph -> !paragraph.isBlank())
        .toList();
  }

  private static String trimmed(String paragraph) {
    return paragraph.replaceFirst("^\\R+", "").stripTrailing();
  }

  /// The rules of the sections that a new issue has, in their order.
  static List<SectionRule> wanted(Conventions conventions) {
    return conventions.sections().stream()
        .filter(rule -> !rule.optional() && !rule.role().equals("teaser"))
        .filter(rule -> !rule.headings().isEmpty())
        .toList();
  }
}
