package galley.cli;

import galley.issue.FrontMatter;
import galley.workspace.PathPattern;
import galley.workspace.Profile;
import galley.workspace.Workspace;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The number, date and name of an issue, from where its file is and from its front matter: the
/// draft `drafts/79.md` with `pubDate: 2026-11-21` is number 79 of 2026-11-21.
///
/// Where both say something and disagree, neither is taken: a draft that was copied from the last
/// one would else be written over that one's published file.
final class IssueValues {
  private static final Pattern DAY = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(?:[T ].*)?");

  private final Workspace publication;
  private final Console console;

  IssueValues(Workspace publication, Console console) {
    this.publication = publication;
    this.console = console;
  }

  /// The values that the path of the published issue needs.
  ///
  /// @throws CommandException if one is missing, or said twice and not alike
  Map<String, String> of(Path file, IssueText issue) {
    Profile profile = publication.profile();
    Map<String, String> said = head(issue.outline(publication.conventions()).frontMatter());
    Map<String, String> named = named(file, List.of(profile.drafts(), profile.issues()));
    Map<String, String> values = new HashMap<>();
    for (String field : profile.issues().fields()) {
      String here = named.get(field);
      String there = said.get(field);
      if (here != null && there != null && !here.equals(there)) {
        throw CommandException.failed(console.say("export.disagree", field, here, there));
      }
      if (here == null && there == null) {
        throw CommandException.failed(console.say("export.unknown", field, profile.issues()));
      }
      values.put(field, here != null ? here : String.valueOf(there));
    }
    return values;
  }

  private Map<String, String> named(Path file, List<PathPattern> patterns) {
    Path absolute = file.toAbsolutePath().normalize();
    if (!absolute.startsWith(publication.root())) return Map.of();
    Path relative = publication.root().relativize(absolute);
    for (PathPattern pattern : patterns) {
      var values = pattern.read(relative);
      if (values.isPresent()) return values.get();
    }
    return Map.of();
  }

  private Map<String, String> head(@Nullable FrontMatter head) {
    if (head == null) return Map.of();
    Map<String, String> values = new HashMap<>();
    publication
        .conventions()
        .frontMatterFields()
        .forEach(
            (field, template) -> {
              String line = head.fields().get(field);
              if (line != null) template.read(line).ifPresent(m -> values.putAll(m.values()));
            });
    values.computeIfPresent("date", (_, date) -> day(date));
    return values;
  }

  /** The day of a date that may carry a time; null where it is none. */
  private static @Nullable String day(String date) {
    Matcher m = DAY.matcher(date.strip());
    return m.matches() ? m.group(1) : null;
  }
}
