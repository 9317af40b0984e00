package galley.issue;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One way in which a section's heading is written.
///
/// @param plain the heading's text without markup and white space; empty where it has fields
public record HeadingForm(Template template, String plain) {
  private static final Pattern HASHES = Pattern.compile("^#+");

  /// White space, and the character that only asks for an emoji in colour (U+FE0F).
  private static final Pattern INVISIBLE = Pattern.compile("[\\s\\uFE0F]+");

  private static final Pattern UNDERLINED =
      Pattern.compile("([^\\r\\n]++)(?:\\r\\n?|\\n) {0,3}([=-])[=-]*+[ \\t]*+");

  /// The form that a template gives.
  public static HeadingForm of(Template template) {
    if (!template.fields().isEmpty()) return new HeadingForm(template, "");
    String text = HASHES.matcher(template.print(Map.of())).replaceFirst("");
    return new HeadingForm(template, bare(Markdown.plain(text)));
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
    if (!plain.isEmpty() && plain.equals(bare)) return true;
    String heading = withHashes(raw);
    return template.read(heading).isPresent()
        || (template.has("headline") && template.withoutHeadline().read(heading).isPresent());
  }

  /// Whether a section's heading is of this form.
  ///
  /// @param raw the heading's Markdown
  /// @param text the heading as plain text
  public boolean isOf(String raw, String text) {
    return fits(raw, bare(text));
  }

  /// An underlined heading (CommonMark 0.31.2, section 4.3) as a template writes it: `Looms` above
  /// `---` is `## Looms`. Any other heading as it stands.
  private static String withHashes(String raw) {
    Matcher underlined = UNDERLINED.matcher(raw);
    if (!underlined.matches()) return raw;
    return (underlined.group(2).equals("=") ? "# " : "## ") + underlined.group(1).strip();
  }

  /// A heading's text without white space: what is compared.
  static String bare(String heading) {
    return INVISIBLE.matcher(heading).replaceAll("");
  }
}
