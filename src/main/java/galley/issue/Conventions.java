package galley.issue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How a publication writes its issues: what its profile says of front matter, sections, items and
/// blocks. The same templates that find a line write it.
///
/// @param frontMatterFields field of the front matter → template of its value
/// @param boilerplate paragraphs that repeat from issue to issue, normalized by [Boilerplate]
public record Conventions(
    FrontMatterForm frontMatter,
    Map<String, Template> frontMatterFields,
    List<SectionRule> sections,
    List<ItemForm> items,
    Restart restart,
    List<BlockRule> blocks,
    Set<String> boilerplate,
    @Nullable Template stats) {
  /// Where the head of an issue's file stands.
  public enum FrontMatterForm {
    NONE,
    YAML,
    TOML,
    /** Lines of `Key: value` up to the first blank line. */
    COLON
  }

  /// Where numbers start again from one.
  public enum Restart {
    SECTION,
    ISSUE
  }

  /// For a document of no known publication: headings and prose.
  public static final Conventions NONE =
      new Conventions(
          FrontMatterForm.YAML,
          Map.of(),
          List.of(),
          List.of(),
          Restart.SECTION,
          List.of(),
          Set.of(),
          null);

  public Conventions {
    frontMatterFields = Map.copyOf(frontMatterFields);
    sections = List.copyOf(sections);
    items = List.copyOf(items);
    blocks = List.copyOf(blocks);
    boilerplate = Set.copyOf(boilerplate);
  }

  /// The role of a section with this heading; null where the conventions do not know it.
  ///
  /// @param raw the heading's Markdown
  /// @param plain its text
  @Nullable String role(String raw, String plain) {
    return sections.stream()
        .filter(rule -> rule.headings().stream().anyMatch(h -> h.fits(raw, plain)))
        .map(SectionRule::role)
        .findFirst()
        .orElse(null);
  }

  /// Whether a heading is that of a block.
  boolean isBlock(String raw, String plain) {
    return blocks.stream().flatMap(b -> b.headings().stream()).anyMatch(h -> h.fits(raw, plain));
  }

  boolean knows(String raw, String plain) {
    return role(raw, plain) != null || isBlock(raw, plain);
  }
}
