package galley.issue;

import java.util.List;

/// A kind of section: what it is called in the profile, and its headings, of which the first
/// writes.
///
/// @param optional whether a new issue starts without it
/// @param holdsItems whether its lists and numbered paragraphs are items; in a preface they are not
public record SectionRule(
    String role, List<HeadingForm> headings, boolean holdsItems, boolean optional) {
  public SectionRule {
    headings = List.copyOf(headings);
  }

  public SectionRule(String role, List<HeadingForm> headings) {
    this(role, headings, true, false);
  }
}
