package galley.digest;

import galley.archive.ArchivedIssue;
import galley.issue.Conventions;
import galley.issue.Item;
import galley.issue.ItemForm;
import galley.issue.ItemLink;
import galley.issue.Outline;
import galley.issue.Region;
import galley.issue.Section;
import galley.link.LinkKey;
import galley.link.LinkUrl;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/// A digest read again, against the issues that it was made from.
///
/// @param titles how many different title links the issues have
/// @param links how many different links, those of notes included
/// @param missing what the digest has not; repeated: title links that it has more than once
record DigestReading(
    int titles, int links, List<String> missing, List<String> repeated, int itemsRead) {
  DigestReading {
    missing = List.copyOf(missing);
    repeated = List.copyOf(repeated);
  }

  boolean holds() {
    return missing.isEmpty() && repeated.isEmpty();
  }

  static DigestReading of(List<ArchivedIssue> issues, Digest digest, DigestPlan plan) {
    Set<LinkKey> titles = new TreeSet<>(java.util.Comparator.comparing(LinkKey::value));
    Set<LinkKey> links = new TreeSet<>(java.util.Comparator.comparing(LinkKey::value));
    for (ArchivedIssue issue : issues) {
      for (Section section : issue.outline().sections()) {
        if (section.block()) continue;
        for (Item item : section.items()) {
          title(item).forEach(titles::add);
          all(item).forEach(links::add);
        }
      }
    }
    // Where issues define references, one that is defined nowhere hides the links behind it.
    boolean defines =
        issues.stream()
            .flatMap(issue -> issue.outline().regions().stream())
            .anyMatch(region -> region.kind() == Region.Kind.REFERENCES);
    String text = digest.text() + (defines ? "\n# End\n\n[end]: #end\n" : "");
    Outline read = Outline.parse(text, forms(issues.getFirst().outline(), plan));
    TreeMap<String, Integer> readTitles = new TreeMap<>();
    Set<LinkKey> readLinks = new TreeSet<>(java.util.Comparator.comparing(LinkKey::value));
    for (Item item : read.items()) {
      title(item).forEach(key -> readTitles.merge(key.value(), 1, Integer::sum));
      all(item).forEach(readLinks::add);
    }
    List<String> missing = new ArrayList<>();
    List<String> repeated = new ArrayList<>();
    for (LinkKey key : titles) {
      int times = readTitles.getOrDefault(key.value(), 0);
      if (times == 0) missing.add("title " + key);
      if (times > 1) repeated.add("title " + key);
    }
    if (plan.notes()) {
      links.stream()
          .filter(key -> !readLinks.contains(key))
          .forEach(key -> missing.add("link " + key));
    }
    return new DigestReading(titles.size(), links.size(), missing, repeated, read.itemCount());
  }

  /// A digest holds items alone: no front matter, no blocks. By site its headings are no sections
  /// of the publication.
  private static Conventions forms(Outline outline, DigestPlan plan) {
    Conventions own = outline.conventions();
    boolean sites = plan.by() == DigestPlan.By.SITE;
    return new Conventions(
        Conventions.FrontMatterForm.NONE,
        own.frontMatterFields(),
        List.of(),
        false,
        sites ? List.of() : own.sections(),
        own.items().stream().map(form -> sites ? anywhere(form) : form).toList(),
        plan.numbering() == DigestPlan.Numbering.RUNNING
            ? Conventions.Restart.ISSUE
            : Conventions.Restart.SECTION,
        List.of(),
        Set.of(),
        null);
  }

  private static ItemForm anywhere(ItemForm form) {
    return new ItemForm(
        form.kind(), form.headlines(), form.url(), form.body(), form.stars(), form.numbers());
  }

  private static Stream<LinkKey> title(Item item) {
    String url = item.urlText();
    return url == null ? Stream.empty() : LinkUrl.parse(url).map(LinkKey::of).stream();
  }

  private static Stream<LinkKey> all(Item item) {
    return Stream.concat(
        title(item),
        item.links().stream()
            .map(ItemLink::url)
            .flatMap(url -> LinkUrl.parse(url).stream())
            .map(LinkKey::of));
  }
}
