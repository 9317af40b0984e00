package galley.ui.settings;

import galley.issue.Conventions;
import galley.issue.HeadingForm;
import galley.issue.Outline;
import galley.issue.SectionRule;
import galley.issue.Template;
import galley.organize.Entry;
import galley.organize.Organizer;
import galley.organize.Outcome;
import galley.organize.Target;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a profile makes of two links that everybody would drop: its sections, with both in the
/// first that holds items, as a drop would write them.
final class ProfileSample {
  private static final int MOST_SECTIONS = 8;

  /** The sections of the short form; no issue has them. */
  private static final String TEASER = "teaser";

  private static final List<Entry> LINKS =
      List.of(
          new Entry(
              "A field guide to virtual threads",
              "https://loom.example/guide",
              "What pinning is, and how to see it.",
              Map.of(
                  "author",
                  "Ann Example",
                  "site",
                  "Loom Notes",
                  "type",
                  "article",
                  "language",
                  "en"),
              null),
          new Entry(
              "weft: one file runs your tasks",
              "https://code.example/weft/weft",
              "No daemon, no cache server.",
              Map.of("site", "CodeHost", "stars", "2.2K", "type", "tool", "language", "en"),
              null));

  private ProfileSample() {}

  /// The sample as Markdown; nothing where the profile cannot write an item.
  static Optional<String> of(Conventions conventions) {
    var text = new StringBuilder();
    int target = -1;
    int count = 0;
    for (SectionRule rule : conventions.sections()) {
      if (count == MOST_SECTIONS || rule.optional() || rule.headings().isEmpty()) continue;
      if (rule.role().equals(TEASER)) continue;
      if (target < 0 && rule.holdsItems()) target = count;
      text.append(heading(rule)).append("\n\n");
      count++;
    }
    Outline outline = Outline.parse(text.toString(), conventions);
    int section = Math.clamp(target, 0, Math.max(0, outline.sections().size() - 1));
    return Organizer.place(outline, LINKS, new Target(section, Integer.MAX_VALUE))
            instanceof Outcome.Done done
        ? Optional.of(done.edit().after().strip() + "\n")
        : Optional.empty();
  }

  private static String heading(SectionRule rule) {
    HeadingForm form = rule.headings().getFirst();
    Template template = form.template();
    return template.print(Map.of("name", rule.role(), "link", "https://weekly.example"));
  }
}
