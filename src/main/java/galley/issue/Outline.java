package galley.issue;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The structural reading of an issue's text: regions that tile it, sections and their items.
///
/// Regions in order, concatenated, are the text, whatever the text is. Line ends are LF, CRLF and
/// CR. All offsets are in UTF-16 units of [#text].
public record Outline(
    String text,
    Conventions conventions,
    @Nullable FrontMatter frontMatter,
    List<Region> regions,
    List<Section> sections) {
  public Outline {
    regions = List.copyOf(regions);
    sections = List.copyOf(sections);
  }

  /// Reads a text as the conventions say. Never fails: what fits no convention is prose.
  public static Outline parse(String text, Conventions conventions) {
    return new OutlineReader(text, conventions).read();
  }

  public List<Item> items() {
    return sections.stream().flatMap(s -> s.items().stream()).toList();
  }

  public int itemCount() {
    return sections.stream().mapToInt(s -> s.items().size()).sum();
  }

  /// The item that an offset is in.
  public Optional<Item> itemAt(int offset) {
    return sectionAt(offset).stream()
        .flatMap(s -> s.items().stream())
        .filter(i -> i.range().contains(offset))
        .findFirst();
  }

  public Optional<Section> sectionAt(int offset) {
    return sections.stream()
        .filter(
            s ->
                s.range().contains(offset)
                    || (s.range().end() == offset && offset == text.length()))
        .findFirst();
  }

  /// The sections of a role, in order.
  public List<Section> withRole(String role) {
    return sections.stream().filter(s -> role.equals(s.role())).toList();
  }

  /// Whether a section's heading is the issue's title, and the section none to the reader.
  public boolean isTitle(Section section) {
    return section.heading() != null
        && conventions.isTitle(section.headingRaw(), section.heading());
  }
}
