package galley.learn;

import static java.util.Collections.unmodifiableSequencedMap;

import galley.issue.Conventions;
import galley.issue.Conventions.FrontMatterForm;
import galley.issue.ConventionsReader;
import galley.issue.Template;
import galley.yaml.Fields;
import galley.yaml.Yaml;
import galley.yaml.YamlReadException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
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
    @Nullable Seen files,
    Optional<Long> days,
    FrontMatterForm frontMatter,
    int withFrontMatter,
    Map<String, List<Seen>> frontMatterFields,
    List<Seen> titles,
    boolean itemsBeforeSections,
    List<LearnedSection> sections,
    List<LearnedForm> forms,
    List<LearnedSection> blocks,
    List<Seen> boilerplate,
    List<Seen> starts,
    @Nullable Seen stats,
    @Nullable LookBack lookBack) {
  public Learned {
    frontMatterFields = copy(frontMatterFields);
    titles = List.copyOf(titles);
    sections = List.copyOf(sections);
    forms = List.copyOf(forms);
    blocks = List.copyOf(blocks);
    boilerplate = List.copyOf(boilerplate);
    starts = List.copyOf(starts);
  }

  private static SequencedMap<String, List<Seen>> copy(Map<String, List<Seen>> fields) {
    SequencedMap<String, List<Seen>> copy = new LinkedHashMap<>();
    fields.forEach((name, templates) -> copy.put(name, List.copyOf(templates)));
    return unmodifiableSequencedMap(copy);
  }

  /// A text or a template that was seen, and how often.
  public record Seen(String text, int seen) {}

  /// The section that looks back at old issues.
  ///
  /// @param ago how many issues back, in order
  /// @param years how many years back, where the rule is one of years
  /// @param line how an old issue is named; empty for no one way
  /// @param url where readers find an issue; empty where the links do not say
  /// @param seen how many issues look back
  /// @param exactly how many of them at just the issues that the rule gives
  public record LookBack(
      String heading,
      List<Integer> ago,
      List<Integer> years,
      Optional<String> line,
      Optional<String> url,
      int seen,
      int exactly) {
    public LookBack {
      ago = List.copyOf(ago);
      years = List.copyOf(years);
    }
  }

  Learned withStats(Seen line) {
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
            .filter(text -> Template.of(line.text()).find(text.text()).isEmpty())
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
    return new ProfileText(this, locale)
        .write(name, folder, Optional.empty(), new LinkedHashMap<>());
  }
}
