package galley.learn;

import galley.issue.Block;
import galley.issue.Conventions.FrontMatterForm;
import galley.issue.FrontMatter;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Works out a publication's conventions from its past issues. Nothing is asked for but that things
/// come back: headings that do are sections, paragraphs that do are boilerplate, and what stands
/// between them in one form over and over are the items.
///
/// Six issues with `## Articles` and below it `1. [Air](https://a.example)`, another title and URL
/// each time, and "Read us each week." at the end, have a section `articles`, the form `{n}.
/// [{title}]({url})`, and one text of boilerplate.
public final class Learner {
  /// In this many issues a thing must stand to be no accident, where there are as many.
  private static final int OFTEN = 3;

  /// Of fewer issues, two that have a thing are many.
  private static final int FEW_ISSUES = 40;

  /// A form that the newest one of so many parts of the issues has is still in use.
  private static final int IN_USE = 10;

  /// Of an issue's text, so many characters tell its language.
  private static final int SAMPLE = 4_000;

  private static final Pattern NUMBER = Pattern.compile("\\d+");

  private final List<PastIssue> issues;
  private final int often;
  private final List<Part> parts = new ArrayList<>();
  private final FrontMatterForm frontMatter;

  private Learner(Map<String, String> texts, PastIssues.Progress progress) throws IOException {
    frontMatter = FrontMatterLearner.form(texts.values());
    List<PastIssue> parsed = new ArrayList<>();
    for (String path : texts.keySet().stream().sorted(new NaturalOrder()).toList()) {
      if (!progress.at(parsed.size(), texts.size())) throw new InterruptedIOException("stopped");
      parsed.add(PastIssue.of(path, texts.getOrDefault(path, ""), frontMatter));
    }
    progress.at(texts.size(), texts.size());
    issues = List.copyOf(parsed);
    often = issues.size() >= FEW_ISSUES ? OFTEN : Math.clamp(issues.size(), 1, 2);
    Set<String> same = sameHeadings();
    for (int i = 0; i < issues.size(); i++) parts.addAll(Part.of(i, issues.get(i), same));
  }

  private Set<String> sameHeadings() {
    Tally<String> headings = new Tally<>();
    for (int i = 0; i < issues.size(); i++) {
      for (Block block : issues.get(i).blocks().blocks()) {
        if (block.kind() == Block.Kind.HEADING) headings.add(block.plain(), i);
      }
    }
    return headings.byCount().stream()
        .filter(heading -> headings.issues(heading) >= Math.max(2, often))
        .collect(Collectors.toSet());
  }

  /// Learns. Most of the time goes into reading the issues' Markdown, which is what the progress
  /// tells.
  ///
  /// @throws InterruptedIOException if the progress said to stop
  public static Learned learn(PastIssues past, PastIssues.Progress progress) throws IOException {
    return new Learner(past.texts(), progress).learn();
  }

  /// Learns, for those who wait.
  public static Learned learn(PastIssues past) {
    try {
      return learn(past, PastIssues.Progress.NONE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Learned learn() {
    var repeats = new Repeats(parts, issues.size());
    var headings = new Headings(parts, issues.size(), often);
    var titles = new Titles(parts, often);
    var headingForms = new HeadingForms(parts, headings, issues.size(), often);
    var paragraphs =
        new ParagraphForms(parts, headings, headingForms, titles, repeats, issues.size(), often);
    var lists = new ListForms(parts, headings, headingForms, paragraphs, repeats, often);
    boolean otherItems = lists.isMain() || !headingForms.forms().isEmpty();
    var sections = new SectionLearner(parts, headings, titles, repeats, paragraphs, otherItems);
    var heads = new FrontMatterLearner(issues);
    var files = new FileNames(issues.stream().map(PastIssue::path).toList(), heads.days());
    Learned.LookBack lookBack = lookBack(headings, files).orElse(null);
    Learned learned =
        new Learned(
            issues.size(),
            language(),
            files.template().map(t -> new Learned.Seen(t, files.seen(t))).orElse(null),
            files.daysBetween(),
            frontMatter,
            heads.seen(),
            heads.fields(files.numbers(), often),
            HeadTemplates.learn(titleHeadings(), files.numbers(), often),
            lists.itemsBeforeSections(issuesWithSections()) || paragraphsBeforeSections(paragraphs),
            sections.sections().stream().filter(s -> !isOf(lookBack, s)).toList(),
            forms(paragraphs, headingForms, lists),
            sections.blocks(),
            new BoilerplateLearner(parts, repeats, paragraphs).texts(),
            new Leads(parts, paragraphs, headingForms, issues.size(), often).starts(),
            null,
            lookBack);
    return new Figures(parts, often)
        .learn(issues, learned.conventions())
        .map(learned::withStats)
        .orElse(learned);
  }

  /// The look-backs of each section, for whoever measures the rule.
  static Map<String, List<LookBacks.Seen>> lookBacks(PastIssues past) throws IOException {
    var learner = new Learner(past.texts(), PastIssues.Progress.NONE);
    var headings = new Headings(learner.parts, learner.issues.size(), learner.often);
    return LookBacks.find(learner.parts, headings, issuesOf(past));
  }

  static LookBacks.Issues issuesOf(PastIssues past) throws IOException {
    var learner = new Learner(past.texts(), PastIssues.Progress.NONE);
    var heads = new FrontMatterLearner(learner.issues);
    return learner.pastIssues(
        new FileNames(learner.issues.stream().map(PastIssue::path).toList(), heads.days()));
  }

  /// The section with the most look-backs by a rule.
  private Optional<Learned.LookBack> lookBack(Headings headings, FileNames files) {
    LookBacks.Issues past = pastIssues(files);
    Optional<Learned.LookBack> best = Optional.empty();
    for (Map.Entry<String, List<LookBacks.Seen>> section :
        LookBacks.find(parts, headings, past).entrySet()) {
      List<LookBacks.Seen> seen = section.getValue();
      LookBackRules.Rule rule = LookBackRules.of(seen, past, files.daysBetween().orElse(7L), often);
      int exactly = LookBackRules.exactly(rule, seen, past);
      if (rule.isNone() || best.filter(b -> b.exactly() >= exactly).isPresent()) continue;
      best =
          Optional.of(
              new Learned.LookBack(
                  headings.spellings(section.getKey()).getFirst(),
                  rule.issuesAgo(),
                  rule.yearsAgo(),
                  LookBackRules.line(seen, past),
                  LookBackRules.url(seen, past),
                  seen.size(),
                  exactly));
    }
    return best;
  }

  /// What the issues say of themselves, by position.
  private LookBacks.Issues pastIssues(FileNames files) {
    List<Optional<String>> headings = titleHeadings();
    List<String> titles = new ArrayList<>();
    for (int i = 0; i < issues.size(); i++) {
      FrontMatter head = issues.get(i).blocks().frontMatter();
      String heading = headings.get(i).orElse("").replaceFirst("^#+ ", "");
      titles.add(head == null ? heading : head.fields().getOrDefault("title", heading));
    }
    return new LookBacks.Issues(
        numbers(files).stream()
            .map(n -> n.filter(digits -> digits.length() <= 6).map(Integer::valueOf))
            .toList(),
        files.dates(),
        titles);
  }

  private static boolean isOf(Learned.@Nullable LookBack lookBack, LearnedSection section) {
    return lookBack != null && section.headings().contains(lookBack.heading());
  }

  /// All forms, the one that writes first: it has a link, is still in use, and holds the most.
  private List<LearnedForm> forms(
      ParagraphForms paragraphs, HeadingForms headings, ListForms lists) {
    int newest = issues.size() * (IN_USE - 1) / IN_USE;
    return Stream.of(paragraphs.forms(), headings.forms(), lists.forms())
        .flatMap(List::stream)
        .filter(form -> !form.headlines().isEmpty())
        .sorted(
            Comparator.comparing((LearnedForm form) -> !form.mayHaveLink())
                .thenComparing(form -> form.lastIssue() < newest)
                .thenComparingInt(form -> -form.items()))
        .toList();
  }

  /// The number of each issue: as its file's name says, else the first one in its title.
  private List<Optional<String>> numbers(FileNames files) {
    List<Optional<String>> headings = titleHeadings();
    List<Optional<String>> numbers = new ArrayList<>();
    for (int i = 0; i < issues.size(); i++) {
      FrontMatter head = issues.get(i).blocks().frontMatter();
      Optional<String> title =
          head == null ? headings.get(i) : Optional.ofNullable(head.fields().get("title"));
      numbers.add(
          files
              .numbers()
              .get(i)
              .or(() -> title.map(NUMBER::matcher).filter(Matcher::find).map(Matcher::group)));
    }
    return numbers;
  }

  /// The language of most letters: `zh`, `ja` or `en`, the only ones that are told apart.
  private String language() {
    long han = 0;
    long kana = 0;
    long latin = 0;
    for (PastIssue issue : issues) {
      String text = issue.blocks().lines().text();
      for (int i = 0; i < Math.min(text.length(), SAMPLE); i++) {
        char c = text.charAt(i);
        if (c >= 0x4E00 && c <= 0x9FFF) han++;
        else if (c >= 0x3040 && c <= 0x30FF) kana++;
        else if (c < 0x250 && Character.isLetter(c)) latin++;
      }
    }
    // Japanese mixes both; a Chinese text quotes a word or two, and has many an English name and
    // URL.
    if ((han + kana) * 8 <= latin) return "en";
    return kana * 5 > han + kana ? "ja" : "zh";
  }

  private int issuesWithSections() {
    Set<Integer> with = new HashSet<>();
    for (Part part : parts) if (part.heading() != null && !part.title()) with.add(part.issue());
    return Math.max(1, with.size());
  }

  /// Whether paragraphs before the first section are items, in one of three issues that have any.
  private boolean paragraphsBeforeSections(ParagraphForms paragraphs) {
    Set<Integer> with = new HashSet<>();
    for (Part part : parts) {
      if (part.isBeforeSections() && paragraphs.hasItems(part)) with.add(part.issue());
    }
    return with.size() * 3 > issuesWithSections();
  }

  /// The heading of each issue that is its title, as `# Loom Weekly #12`, whichever way it is set.
  private List<Optional<String>> titleHeadings() {
    List<Optional<String>> titles = new ArrayList<>();
    for (int i = 0; i < issues.size(); i++) titles.add(Optional.empty());
    for (Part part : parts) {
      Block heading = part.heading();
      if (!part.title() || heading == null) continue;
      String hashes = "#".repeat(heading.level()) + " ";
      titles.set(part.issue(), Optional.of(hashes + part.from().headText(heading)));
    }
    return titles;
  }
}
