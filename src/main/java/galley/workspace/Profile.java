package galley.workspace;

import galley.issue.Template;
import galley.yaml.Fields;
import java.util.List;
import java.util.Optional;

/// What `galley.yaml` says of the publication as a whole and of where its files are. The forms of
/// an issue's lines are its conventions, read from the same file.
///
/// @param name of the publication; the folder's where none is given
/// @param language a language tag such as `zh`
/// @param issueUrl where readers find an issue: `https://a.example/weekly/{number}`
/// @param images where pictures go that are put into an issue: `images/{number}/{name}`
/// @param stylesheet the CSS file that the preview may show an issue in
/// @param savedPages the folder with saved pages, for work without the network
public record Profile(
    String name,
    String language,
    Cadence every,
    PathPattern issues,
    PathPattern drafts,
    PathPattern images,
    Optional<PathPattern> savedPages,
    Optional<Template> issueUrl,
    Optional<PathPattern> stylesheet,
    SummaryRule summaries) {
  /** The names that this takes from the file's top level; the others belong to the conventions. */
  public static final List<String> KEYS =
      List.of("publication", "issues", "drafts", "images", "editions", "saved-pages", "summaries");

  public static final List<String> PUBLICATION_KEYS =
      List.of("name", "language", "every", "issue-url", "stylesheet");

  /** What holds where nothing is said. */
  static Profile none(String name) {
    return new Profile(
        name,
        "en",
        Cadence.WEEK,
        PathPattern.of("issues/{number}.md"),
        PathPattern.of("drafts/{number}.md"),
        PathPattern.of("images/{name}"),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        SummaryRule.NONE);
  }

  /// Reads a profile; a value that is wrong is reported there and counts as not given.
  static Profile read(Fields fields, String folderName) {
    Profile none = none(folderName);
    Optional<Fields> publication = fields.map("publication");
    publication.ifPresent(p -> p.unknownKeys(PUBLICATION_KEYS));
    return new Profile(
        publication.flatMap(p -> p.text("name")).orElse(none.name),
        publication.flatMap(p -> p.text("language")).orElse(none.language),
        publication.flatMap(p -> p.oneOf("every", Cadence.class)).orElse(none.every),
        pattern(fields, "issues", none.issues),
        pattern(fields, "drafts", none.drafts),
        fields.read("images", Profile::images, none.images.toString()).orElse(none.images),
        fields.read("saved-pages", PathPattern::of, "pages"),
        publication.flatMap(p -> p.text("issue-url")).map(Template::of),
        publication.flatMap(p -> p.read("stylesheet", PathPattern::of, "style.css")),
        fields.map("summaries").map(SummaryRule::read).orElse(none.summaries));
  }

  private static PathPattern images(String text) {
    var pattern = PathPattern.of(text);
    if (!pattern.fields().contains("name")) throw new IllegalArgumentException("no {name}");
    return pattern;
  }

  private static PathPattern pattern(Fields fields, String key, PathPattern otherwise) {
    return fields.read(key, PathPattern::of, otherwise.toString()).orElse(otherwise);
  }
}
