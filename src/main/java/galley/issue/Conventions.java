package galley.issue;

import static java.util.Collections.unmodifiableMap;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How a publication writes its issues: what its profile says of front matter, sections, items and
/// blocks. The same templates that find a line write it.
///
/// @param frontMatterFields field of the front matter → template of its value
/// @param titles the headings that are an issue's title and start no section
/// @param itemsBeforeSections whether there are items under the title and before the first section;
///   lists in a greeting are none
/// @param boilerplate blocks of text that repeat from issue to issue; `…` ends one that is only the
///   start
/// @param greeting the first words of a new issue; `{stats}` in it is the line that counts
public record Conventions(
    FrontMatterForm frontMatter,
    Map<String, Template> frontMatterFields,
    List<HeadingForm> titles,
    boolean itemsBeforeSections,
    List<SectionRule> sections,
    List<ItemForm> items,
    Restart restart,
    List<BlockRule> blocks,
    Set<String> boilerplate,
    @Nullable Template stats,
    WordRule words,
    @Nullable Template greeting,
    @Nullable LookBackRule lookBack) {
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
          true,
          List.of(),
          List.of(),
          Restart.SECTION,
          List.of(),
          Set.of(),
          null);

  public Conventions {
    // In the order in which they are written.
    frontMatterFields = unmodifiableMap(new LinkedHashMap<>(frontMatterFields));
    titles = List.copyOf(titles);
    sections = List.copyOf(sections);
    items = List.copyOf(items);
    blocks = List.copyOf(blocks);
    boilerplate = Set.copyOf(boilerplate);
  }

  /// The conventions of issues that nobody has said the counting or the greeting of.
  public Conventions(
      FrontMatterForm frontMatter,
      Map<String, Template> frontMatterFields,
      List<HeadingForm> titles,
      boolean itemsBeforeSections,
      List<SectionRule> sections,
      List<ItemForm> items,
      Restart restart,
      List<BlockRule> blocks,
      Set<String> boilerplate,
      @Nullable Template stats) {
    this(
        frontMatter,
        frontMatterFields,
        titles,
        itemsBeforeSections,
        sections,
        items,
        restart,
        blocks,
        boilerplate,
        stats,
        WordRule.NONE,
        null,
        null);
  }

  public Conventions(
      FrontMatterForm frontMatter,
      Map<String, Template> frontMatterFields,
      List<SectionRule> sections,
      List<ItemForm> items,
      Restart restart,
      List<BlockRule> blocks,
      Set<String> boilerplate,
      @Nullable Template stats) {
    this(
        frontMatter,
        frontMatterFields,
        List.of(),
        true,
        sections,
        items,
        restart,
        blocks,
        boilerplate,
        stats);
  }

  /// The rule of a section with this heading; null where the conventions do not know it.
  ///
  /// @param raw the heading's Markdown
  /// @param plain its text
  @Nullable SectionRule section(String raw, String plain) {
    String bare = HeadingForm.bare(plain);
    for (SectionRule rule : sections) {
      for (HeadingForm heading : rule.headings()) if (heading.fits(raw, bare)) return rule;
    }
    return null;
  }

  /// The role of a section with this heading; null where the conventions do not know it.
  ///
  /// @param raw the heading's Markdown
  /// @param plain its text
  @Nullable String role(String raw, String plain) {
    SectionRule rule = section(raw, plain);
    return rule == null ? null : rule.role();
  }

  /// Whether a heading is that of a block.
  boolean isBlock(String raw, String plain) {
    String bare = HeadingForm.bare(plain);
    return blocks.stream().flatMap(b -> b.headings().stream()).anyMatch(h -> h.fits(raw, bare));
  }

  /// Whether a paragraph stands for a heading: `**[Articles](https://a.example)**` in a teaser.
  boolean isHeading(String paragraph) {
    if (paragraph.isEmpty() || "*[_".indexOf(paragraph.charAt(0)) < 0) return false;
    List<HeadingForm> forms =
        Stream.of(
                sections.stream().flatMap(rule -> rule.headings().stream()),
                blocks.stream().flatMap(rule -> rule.headings().stream()),
                titles.stream())
            .flatMap(some -> some)
            .filter(HeadingForm::isParagraph)
            .toList();
    if (forms.isEmpty()) return false;
    String bare = HeadingForm.bare(Markdown.plain(paragraph));
    return forms.stream().anyMatch(form -> form.fits(paragraph, bare));
  }

  boolean isTitle(String raw, String plain) {
    String bare = HeadingForm.bare(plain);
    return titles.stream().anyMatch(h -> h.fits(raw, bare));
  }

  boolean knows(String raw, String plain) {
    return section(raw, plain) != null || isBlock(raw, plain) || isTitle(raw, plain);
  }
}
