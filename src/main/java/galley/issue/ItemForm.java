package galley.issue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How one kind of item is written. All headlines read; the first one that can be written writes.
///
/// @param url the line behind the headline that holds the URL, where it has a line of its own
/// @param roles the sections that have such items; empty for all of them
/// @param stars what is put behind the summary of a repository: `（star {stars}）`
/// @param body how a summary is set under the headline; `{summary}` where there is nothing more to
///   it
public record ItemForm(
    Kind kind,
    List<Template> headlines,
    @Nullable Template url,
    Template body,
    @Nullable Template stars,
    Numbers numbers,
    Set<String> roles) {
  /// What makes a line the start of an item.
  public enum Kind {
    /** A paragraph whose first line is a headline; all up to the next item is its body. */
    PARAGRAPH,
    /** An entry of a bullet list; its indentation says how far it goes. */
    BULLET,
    /** An entry of a numbered list. */
    ORDERED,
    /** A heading; all up to the next heading of its level is its body. */
    HEADING
  }

  public ItemForm {
    headlines = List.copyOf(headlines);
    roles = Set.copyOf(roles);
  }

  public ItemForm(
      Kind kind,
      List<Template> headlines,
      @Nullable Template url,
      Template body,
      @Nullable Template stars,
      Numbers numbers) {
    this(kind, headlines, url, body, stars, numbers, Set.of());
  }

  /// Whether a section of a role may have such items.
  public boolean standsIn(@Nullable String role) {
    return roles.isEmpty() || (role != null && roles.contains(role));
  }

  /// Whether its items may have a link at all; those of a teaser have none.
  boolean mayHaveLink() {
    return url != null || headlines.stream().anyMatch(h -> h.has("url") || h.has("link"));
  }

  /// The template that writes a headline with these values.
  public Optional<Template> writer(Map<String, String> values) {
    return headlines.stream().filter(h -> h.canPrint(values)).findFirst();
  }

  /// The level of the headings that are items, from 1; 0 for other kinds.
  public int headingLevel() {
    String prefix = kind == Kind.HEADING ? headlines.getFirst().prefix() : "";
    int level = 0;
    while (level < prefix.length() && prefix.charAt(level) == '#') level++;
    return level;
  }
}
