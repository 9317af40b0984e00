package galley.issue;

/// One way in which a section's heading is written.
///
/// @param plain the heading's text without markup and white space; empty where it has fields
public record HeadingForm(Template template, String plain) {
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
  boolean fits(String raw, String heading) {
    if (!plain.isEmpty()) return raw.equals(template.source()) || plain.equals(bare(heading));
    return template.read(raw).isPresent();
  }

  private static String bare(String heading) {
    return heading.replaceAll("[\\s\\uFE0F]+", "");
  }
}
