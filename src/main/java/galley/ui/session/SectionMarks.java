package galley.ui.session;

import galley.issue.Outline;
import galley.issue.Section;
import galley.text.TextEdit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Sections that a view has marked, say as folded, through whatever is done to the text.
///
/// A section is known by its place, which is followed through every edit, and by its heading where
/// it was moved as a whole or the file was read again.
///
/// @param marked the starts of the sections, each with its heading as it stands in the text
public record SectionMarks(Map<Integer, String> marked) {
  public static final SectionMarks NONE = new SectionMarks(Map.of());

  public SectionMarks {
    marked = Map.copyOf(marked);
  }

  /// Marks on these sections.
  public static SectionMarks of(List<Section> sections) {
    Map<Integer, String> marked = new HashMap<>();
    sections.forEach(section -> marked.put(section.range().start(), section.headingRaw()));
    return new SectionMarks(marked);
  }

  public boolean isEmpty() {
    return marked.isEmpty();
  }

  public boolean has(Section section) {
    return marked.containsKey(section.range().start());
  }

  /// With a mark on this section, or without the one that is there.
  public SectionMarks toggle(Section section) {
    Map<Integer, String> changed = new HashMap<>(marked);
    int start = section.range().start();
    if (changed.remove(start) == null) changed.put(start, section.headingRaw());
    return new SectionMarks(changed);
  }

  /// The same sections after an edit; what is inserted right before one does not take its place.
  public SectionMarks after(TextEdit edit) {
    if (marked.isEmpty()) return this;
    Map<Integer, String> moved = new HashMap<>();
    marked.forEach((start, heading) -> moved.put(edit.map(start + 1) - 1, heading));
    return new SectionMarks(moved);
  }

  /// The same sections in a new reading. One that is not where it should be is looked for by its
  /// heading, and waits where it was while nobody else has that heading: somebody is typing in it.
  public SectionMarks in(Outline outline) {
    if (marked.isEmpty()) return this;
    Map<Integer, String> found = new HashMap<>();
    Set<Integer> taken = new HashSet<>();
    marked.forEach(
        (start, heading) -> {
          if (at(outline, start).stream().noneMatch(s -> s.headingRaw().equals(heading))) return;
          found.put(start, heading);
          taken.add(start);
        });
    marked.forEach(
        (start, heading) -> {
          if (taken.contains(start)) return;
          List<Section> same =
              outline.sections().stream()
                  .filter(s -> s.headingRaw().equals(heading))
                  .filter(s -> !taken.contains(s.range().start()))
                  .toList();
          if (same.size() == 1) {
            found.put(same.getFirst().range().start(), heading);
          } else {
            List<Section> here = at(outline, start);
            found.putIfAbsent(start, here.isEmpty() ? heading : here.getFirst().headingRaw());
          }
        });
    return new SectionMarks(found);
  }

  private static List<Section> at(Outline outline, int start) {
    return outline.sections().stream().filter(s -> s.range().start() == start).toList();
  }
}
