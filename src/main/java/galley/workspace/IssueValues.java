package galley.workspace;

import galley.issue.Conventions;
import galley.issue.FrontMatter;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The number, date and name of an issue, from where its file is and from its front matter: the
/// draft `drafts/79.md` with `pubDate: 2026-11-21` is number 79 of 2026-11-21.
///
/// @param path by field, what the file's path says
/// @param head by field, what its front matter says; a date is its day, `yyyy-MM-dd`
public record IssueValues(Map<String, String> path, Map<String, String> head) {
  private static final Pattern DAY = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(?:[T ].*)?");

  public IssueValues {
    path = Map.copyOf(path);
    head = Map.copyOf(head);
  }

  public static IssueValues of(Workspace workspace, Path file, @Nullable FrontMatter head) {
    return new IssueValues(named(workspace, file), said(workspace.conventions(), head));
  }

  /// Path and front matter say different things of a field. Neither can be taken then: a draft that
  /// was copied from the last one would else be written over that one's published file.
  public record Disagreement(String field, String path, String head) {}

  public Optional<Disagreement> disagreement(String field) {
    String here = path.get(field);
    String there = head.get(field);
    return here == null || there == null || here.equals(there)
        ? Optional.empty()
        : Optional.of(new Disagreement(field, here, there));
  }

  /// All values, the path's before the front matter's; the year is that of the day where nothing
  /// else says one.
  public Map<String, String> all() {
    Map<String, String> all = new HashMap<>(head);
    all.putAll(path);
    String date = all.get("date");
    if (date != null && DAY.matcher(date).matches()) all.putIfAbsent("year", date.substring(0, 4));
    return all;
  }

  private static Map<String, String> named(Workspace workspace, Path file) {
    Path absolute = file.toAbsolutePath().normalize();
    if (!absolute.startsWith(workspace.root())) return Map.of();
    Path relative = workspace.root().relativize(absolute);
    Profile profile = workspace.profile();
    for (PathPattern pattern : List.of(profile.drafts(), profile.issues())) {
      var values = pattern.read(relative);
      if (values.isPresent()) return values.get();
    }
    return Map.of();
  }

  /// What a front matter says by a publication's conventions.
  public static Map<String, String> said(Conventions conventions, @Nullable FrontMatter head) {
    if (head == null) return Map.of();
    Map<String, String> values = new HashMap<>();
    conventions
        .frontMatterFields()
        .forEach(
            (field, template) -> {
              String line = head.fields().get(field);
              if (line == null) return;
              template
                  .read(line)
                  // An issue may have no headline yet.
                  .or(() -> template.withoutHeadline().read(line))
                  .ifPresent(m -> values.putAll(m.values()));
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
