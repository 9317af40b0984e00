package galley.digest;

import galley.archive.ArchivedIssue;
import galley.issue.Conventions;
import galley.issue.Destination;
import galley.issue.Item;
import galley.issue.Outline;
import galley.issue.Section;
import galley.issue.SectionRule;
import galley.text.LineEnding;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The items of an issue that have a link, each fit to stand in another file. Blocks are left out:
/// what stands in each issue was not shared in one.
///
/// @param withoutLink how many items have none: retracted ones, the titles of a teaser
public record CopiedIssue(IssueName name, List<CopiedItem> items, int withoutLink) {
  public CopiedIssue {
    items = List.copyOf(items);
  }

  public static CopiedIssue of(ArchivedIssue issue) {
    Outline outline = issue.outline();
    if (outline.text().indexOf('\r') >= 0) {
      outline = Outline.parse(LineEnding.LF.in(outline.text()), outline.conventions());
    }
    var name = new IssueName(issue.path(), issue.number(), issue.date());
    List<Destination> destinations =
        Destination.of(outline.text(), outline.conventions().frontMatter());
    Set<String> roles = fixedRoles(outline.conventions());
    List<CopiedItem> items = new ArrayList<>();
    int withoutLink = 0;
    for (Section section : outline.sections()) {
      if (section.block()) continue;
      for (Item item : section.items()) {
        if (item.urlText() == null && item.links().isEmpty()) withoutLink++;
        else items.add(ItemCopy.of(item, section, outline.text(), name, roles, destinations));
      }
    }
    return new CopiedIssue(name, items, withoutLink);
  }

  /// The roles that say all of a section: not the one of a publication that heads each as it likes.
  private static Set<String> fixedRoles(Conventions conventions) {
    Set<String> roles = new HashSet<>();
    for (SectionRule rule : conventions.sections()) {
      if (rule.headings().stream().noneMatch(heading -> heading.plain().isEmpty())) {
        roles.add(rule.role());
      }
    }
    return roles;
  }
}
