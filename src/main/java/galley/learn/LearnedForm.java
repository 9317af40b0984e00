package galley.learn;

import static java.util.Collections.unmodifiableMap;
import static java.util.Collections.unmodifiableSequencedMap;

import galley.issue.ItemForm;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;

/// A form of item that was seen, as a profile names it.
///
/// @param headlines templates, the one that writes first, with how often each was seen
/// @param url the line of the URL; empty where the headline has it
/// @param body how a summary is set; empty for the plain way
/// @param stars what is put behind the summary of a repository; empty where nothing is
/// @param tags tag → value → spelling
/// @param sections the keys of the sections that alone have such items; empty for all of them
/// @param items how many were seen, in how many issues, and the last of these
public record LearnedForm(
    ItemForm.Kind kind,
    List<Headline> headlines,
    String url,
    String body,
    String stars,
    boolean circled,
    boolean throughIssue,
    Map<String, Map<String, String>> tags,
    Set<String> sections,
    int items,
    int issues,
    int lastIssue) {
  public LearnedForm {
    headlines = List.copyOf(headlines);
    tags = copy(tags);
    sections = Set.copyOf(sections);
  }

  /// In the order in which they are written.
  private static SequencedMap<String, Map<String, String>> copy(
      Map<String, Map<String, String>> tags) {
    SequencedMap<String, Map<String, String>> copy = new LinkedHashMap<>();
    tags.forEach((tag, values) -> copy.put(tag, unmodifiableMap(new LinkedHashMap<>(values))));
    return unmodifiableSequencedMap(copy);
  }

  /// Whether there is a place for a link in it: a teaser has none, and writes nothing that is
  /// dropped.
  boolean mayHaveLink() {
    return !url.isEmpty() || headlines.stream().anyMatch(h -> h.template().contains("{url}"));
  }

  /// A template of a headline, and how many lines had just this shape; 0 for one that was added to
  /// read what no shape does.
  public record Headline(String template, int seen) {}
}
