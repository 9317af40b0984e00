package galley.learn;

import galley.issue.Conventions;
import galley.issue.Conventions.FrontMatterForm;
import galley.issue.ConventionsReader;
import galley.yaml.Fields;
import galley.yaml.Yaml;
import galley.yaml.YamlReadException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What was learned of a publication.
///
/// @param issues how many past issues there are
/// @param files the template of their files' names, and how many it reads
/// @param days the middle number of days between two issues
/// @param frontMatterFields field → templates of its value, the one that writes first
/// @param titles templates of the heading that is an issue's title
/// @param blocks headings of sections that are boilerplate
/// @param boilerplate what repeats, as the last issue has it, with the number of issues
/// @param starts how blocks start that come back with another text each time
/// @param stats the line that counts what an issue holds
/// @param lookBack the heading of the look-back, with how many issues it goes back
public record Learned(
    int issues,
    String language,
    @Nullable Template files,
    Optional<Long> days,
    FrontMatterForm frontMatter,
    int withFrontMatter,
    Map<String, List<Template>> frontMatterFields,
    List<Template> titles,
    boolean itemsBeforeSections,
    List<LearnedSection> sections,
    List<LearnedForm> forms,
    List<LearnedSection> blocks,
    List<Template> boilerplate,
    List<Template> starts,
    @Nullable Template stats,
    @Nullable LookBack lookBack) {
  /// A template, or a text, and how often it was seen.
  public record Template(String text, int seen) {}

  /// The look at an old issue.
  ///
  /// @param ago how many issues back, the most frequent first
  public record LookBack(String heading, List<Integer> ago, int seen) {}

  Learned withStats(Template line) {
    return new Learned(
        issues,
        language,
        files,
        days,
        frontMatter,
        withFrontMatter,
        frontMatterFields,
        titles,
        itemsBeforeSections,
        sections,
        forms,
        blocks,
        boilerplate.stream()
            .filter(text -> galley.issue.Template.of(line.text()).find(text.text()).isEmpty())
            .toList(),
        starts,
        line,
        lookBack);
  }

  /// How many items were seen.
  public int items() {
    return forms.stream().mapToInt(LearnedForm::items).sum();
  }

  /// What was seen, in a few lines.
  public List<String> summary(Locale locale) {
    return new Summary(this, locale).lines();
  }

  /// The conventions that the profile says: what the person reads is what an outline is read by.
  public Conventions conventions() {
    String profile = profile("", "", Locale.ENGLISH);
    try {
      Fields fields = Fields.of(Yaml.read(profile, "galley.yaml"));
      return ConventionsReader.read(fields, _ -> "");
    } catch (YamlReadException e) {
      throw new IllegalStateException("a learned profile that cannot be read: " + profile, e);
    }
  }

  /// The profile, with comments in a language.
  ///
  /// @param name of the publication
  /// @param folder where the past issues lie in the workspace, with `/` at its end; empty for the
  ///   workspace itself
  public String profile(String name, String folder, Locale locale) {
    return new ProfileText(this, locale).write(name, folder);
  }
}
