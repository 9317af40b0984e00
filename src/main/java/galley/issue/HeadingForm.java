package galley.issue;

import java.util.regex.Pattern;

/// One way in which a section's heading is written.
///
/// @param plain the heading's text without markup and white space; empty where it has fields
public record HeadingForm(Template template, String plain) {
  private static final Pattern BLANKS = Pattern.compile("[\\s\\uFE0F]+");

  public static HeadingForm of(Template template) {
    String text = template.source().replaceFirst("^#+", "");
    return new HeadingForm(template, template.fields().isEmpty() ? bare(Markdown.plain(text)) : "");
  }

  /// Whether it is no heading to CommonMark but a paragraph of its own: `**[Articles]({link})**`.
  boolean isParagraph() {
    return !template.source().startsWith("#");
  }

  /// A heading fits to the letter, or where its text alone is the same: a link around it, or a
  /// space beside an emoji, makes no other section.
  ///
  /// @param bare the heading's text as [#bare] makes it
  boolean fits(String raw, String bare) {
    if (!plain.isEmpty()) return raw.equals(template.source()) || plain.equals(bare);
    return template.read(raw).isPresent();
  }

  /// A heading's text without white space: what is compared.
  static String bare(String heading) {
    return BLANKS.matcher(heading).replaceAll("");
  }
}
