package galley.issue;

import java.util.List;

/// A kind of section: what it is called in the profile, and its headings, of which the first
/// writes.
public record SectionRule(String role, List<HeadingForm> headings) {
  public SectionRule {
    headings = List.copyOf(headings);
  }
}
