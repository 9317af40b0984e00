package galley.learn;

import galley.issue.Block;
import galley.issue.Conventions.FrontMatterForm;
import galley.issue.FrontMatter;
import galley.issue.Template;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Works out a publication's conventions from its past issues. Nothing is asked for but that things
/// come back: headings that do are sections, paragraphs that do are boilerplate, and what stands
/// between them in one form over and over are the items.
public final class Learner {
  /// In this many issues a thing must stand to be no accident, where there are as many.
  private static final int OFTEN = 3;

  private static final int FEW_ISSUES = 6;
  private static final int MOST_BOILERPLATE = 80;
  private static final int MOST_FIELDS = 8;

  /// A section is boilerplate where so much of it is.
  private static final double MADE_OF = 0.6;

  private static final Pattern NUMBER = Pattern.compile("\\d+");
  private static final Pattern DAY = Pattern.compile("(\\d{4})[-/](\\d{2})[-/](\\d{2})");

  private final List<PastIssue> issues;
  private final int often;
  private final List<Part> parts = new ArrayList<>();
  private final FrontMatterForm frontMatter;

  private Learner(Map<String, String> texts, PastIssues.Progress progress) throws IOException {
    frontMatter = frontMatter(texts.values().stream().toList());
    List<PastIssue> parsed = new ArrayList<>();
    for (String path : texts.keySet().stream().sorted(new NaturalOrder()).toList()) {
      if (!progress.at(parsed.size(), texts.size())) throw new InterruptedIOException("stopped");
      parsed.add(PastIssue.of(path, texts.getOrDefault(path, ""), frontMatter));
    }
    progress.at(texts.size(), texts.size());
    issues = List.copyOf(parsed);
    often = issues.size() >= FEW_ISSUES ? OFTEN : Math.min(2, issues.size());
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

  /// Learns.
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
    List<LearnedForm> forms = new ArrayList<>();
    forms.addAll(paragraphs.forms());
    forms.addAll(headingForms.forms());
    forms.addAll(lists.forms());
    forms.sort(
        Comparator.comparing((LearnedForm f) -> !f.mayHaveLink())
            .thenComparingInt(f -> f.lastIssue() >= issues.size() * 9 / 10 ? 0 : 1)
            .thenComparingInt(f -> -f.items()));
    Set<String> blockKeys = blockKeys(repeats, headings, paragraphs);
    List<LearnedSection> sections = new ArrayList<>();
    List<LearnedSection> blocks = new ArrayList<>();
    boolean otherItems = lists.isMain() || !headingForms.forms().isEmpty();
    sections(headings, titles, paragraphs, otherItems, blockKeys, sections, blocks);
    var files = new FileNames(issues.stream().map(PastIssue::path).toList(), days());
    Learned.LookBack lookBack =
        LookBacks.learn(parts, headings, numbers(files), often).orElse(null);
    if (lookBack != null) sections.removeIf(s -> s.headings().contains(lookBack.heading()));
    Learned learned =
        new Learned(
            issues.size(),
            language(),
            files.template().map(t -> new Learned.Template(t, files.seen(t))).orElse(null),
            files.daysBetween(),
            frontMatter,
            (int) issues.stream().filter(i -> i.blocks().frontMatter() != null).count(),
            fields(files),
            templates(HeadTemplates.learn(titleHeadings(), files.numbers(), often)),
            lists.itemsBeforeSections(issuesWithSections()) || paragraphsBeforeSections(paragraphs),
            sections,
            forms,
            blocks,
            boilerplate(repeats, paragraphs),
            new Leads(parts, paragraphs, headingForms, issues.size(), often).starts(),
            null,
            lookBack);
    return new Figures(parts, often)
        .learn(issues, learned.conventions())
        .map(learned::withStats)
        .orElse(learned);
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

  /// The day in the head of each issue's file.
  private List<Optional<String>> days() {
    return issues.stream()
        .map(
            issue ->
                Optional.ofNullable(issue.blocks().frontMatter()).stream()
                    .flatMap(head -> head.fields().values().stream())
                    .map(DAY::matcher)
                    .filter(Matcher::find)
                    .map(m -> m.group(1) + "-" + m.group(2) + "-" + m.group(3))
                    .findFirst())
        .toList();
  }

  private static List<Learned.Template> templates(List<HeadTemplates.Seen> seen) {
    return seen.stream().map(s -> new Learned.Template(s.template(), s.seen())).toList();
  }

  /// The form that most heads of files have.
  private static FrontMatterForm frontMatter(List<String> texts) {
    Tally<FrontMatterForm> forms = new Tally<>();
    for (int i = 0; i < texts.size(); i++) {
      for (FrontMatterForm form : FrontMatterForm.values()) {
        if (form == FrontMatterForm.NONE) continue;
        FrontMatter head = PastIssue.of("", texts.get(i), form).blocks().frontMatter();
        if (head == null) continue;
        if (form == FrontMatterForm.COLON && head.fields().size() < 2) continue;
        forms.add(form, i);
        break;
      }
    }
    return forms
        .most()
        .filter(f -> forms.count(f) >= Math.min(OFTEN, texts.size()))
        .orElse(FrontMatterForm.NONE);
  }

  private String language() {
    long han = 0;
    long kana = 0;
    long latin = 0;
    for (PastIssue issue : issues) {
      String text = issue.blocks().lines().text();
      for (int i = 0; i < Math.min(text.length(), 4000); i++) {
        char c = text.charAt(i);
        if (c >= 0x4E00 && c <= 0x9FFF) han++;
        else if (c >= 0x3040 && c <= 0x30FF) kana++;
        else if (c < 0x250 && Character.isLetter(c)) latin++;
      }
    }
    if (kana * 5 > han + kana && kana > 0) return "ja";
    return han * 8 > latin ? "zh" : "en";
  }

  private int issuesWithSections() {
    Set<Integer> with = new HashSet<>();
    for (Part part : parts) if (part.heading() != null && !part.title()) with.add(part.issue());
    return Math.max(1, with.size());
  }

  private boolean paragraphsBeforeSections(ParagraphForms paragraphs) {
    Set<Integer> with = new HashSet<>();
    for (Part part : parts) {
      if (part.isBeforeSections() && paragraphs.isOpen(part, Integer.MAX_VALUE)) {
        with.add(part.issue());
      }
    }
    return with.size() * 3 > issuesWithSections();
  }

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

  private Map<String, List<Learned.Template>> fields(FileNames files) {
    Tally<String> names = new Tally<>();
    for (int i = 0; i < issues.size(); i++) {
      FrontMatter head = issues.get(i).blocks().frontMatter();
      if (head == null) continue;
      for (String name : head.fields().keySet()) names.add(name, i);
    }
    Map<String, List<Learned.Template>> fields = new LinkedHashMap<>();
    for (String name : names.byCount()) {
      if (names.issues(name) < often || fields.size() == MOST_FIELDS) break;
      List<Optional<String>> values =
          issues.stream()
              .map(
                  i -> Optional.ofNullable(i.blocks().frontMatter()).map(h -> h.fields().get(name)))
              .toList();
      List<Learned.Template> templates =
          templates(HeadTemplates.learn(values, files.numbers(), often));
      Tally<String> same = new Tally<>();
      for (int i = 0; i < values.size(); i++)
        if (values.get(i).isPresent()) same.add(values.get(i).get(), i);
      Optional<String> constant =
          same.most().filter(v -> !v.isEmpty() && same.count(v) * 2 > names.count(name));
      if (constant.isPresent()) {
        fields.put(
            name,
            List.of(
                new Learned.Template(
                    Template.literal(constant.get()), same.count(constant.get()))));
      } else if (!templates.isEmpty()) {
        fields.put(name, templates);
      }
    }
    return fields;
  }

  /// Sections that are made of what repeats, with hardly ever a list of links that does not.
  private Set<String> blockKeys(Repeats repeats, Headings headings, ParagraphForms paragraphs) {
    Tally<String> blocks = new Tally<>();
    Tally<String> repeated = new Tally<>();
    Tally<String> ownItems = new Tally<>();
    for (Part part : parts) {
      if (!headings.recurs(part)) continue;
      if (paragraphs.isOpen(part, Integer.MAX_VALUE)) ownItems.add(part.key(), part.issue());
      for (Block block : part.blocks()) {
        if (block.kind() == Block.Kind.BREAK || block.kind() == Block.Kind.REFERENCE) continue;
        blocks.add(part.key(), part.issue());
        boolean again = repeats.contains(part, block);
        if (again) repeated.add(part.key(), part.issue());
        else if (block.isList()) ownItems.add(part.key(), part.issue());
      }
    }
    Set<String> keys = new HashSet<>();
    for (String key : blocks.byCount()) {
      boolean mostly = repeated.count(key) >= MADE_OF * blocks.count(key);
      if (mostly && ownItems.issues(key) * 10 <= blocks.issues(key)) keys.add(key);
    }
    return keys;
  }

  private void sections(
      Headings headings,
      Titles titles,
      ParagraphForms paragraphs,
      boolean otherItems,
      Set<String> blockKeys,
      List<LearnedSection> sections,
      List<LearnedSection> blocks) {
    var roles = new Roles();
    Map<String, List<String>> teasers = new LinkedHashMap<>();
    for (String raw : titles.spellings()) {
      teasers.computeIfAbsent(Titles.keyOf(raw), _ -> new ArrayList<>()).add(raw);
    }
    for (String key : headings.recurring()) {
      List<String> spellings = new ArrayList<>(headings.spellings(key).stream().limit(3).toList());
      List<String> teaser = teasers.remove(key);
      if (teaser != null) spellings.addAll(teaser.stream().limit(3).toList());
      boolean block = blockKeys.contains(key);
      var section =
          new LearnedSection(
              key,
              roles.of(spellings.getFirst()),
              spellings,
              headings.issues(key),
              otherItems || paragraphs.holds(key, headings.issues(key)));
      (block ? blocks : sections).add(section);
    }
    teasers.forEach(
        (key, spellings) ->
            sections.add(
                new LearnedSection(
                    key,
                    roles.of(spellings.getFirst()),
                    spellings.stream().limit(3).toList(),
                    spellings.size(),
                    true)));
  }

  /// What repeats and stands where it may: a short text that comes back right below a headline, or
  /// one with more items behind it, is part of the items.
  private List<Learned.Template> boilerplate(Repeats repeats, ParagraphForms paragraphs) {
    Map<String, int[]> places = new HashMap<>();
    for (Part part : parts) {
      int lastItem = paragraphs.lastLine(part);
      Block before = null;
      for (Block block : part.blocks()) {
        boolean isSummary =
            before != null
                && block.kind() == Block.Kind.PARAGRAPH
                && paragraphs.isStart(part, before)
                && repeats.isShort(part, block);
        before = block;
        if (!repeats.contains(part, block) || !paragraphs.isOpen(part, block.first())) continue;
        int[] place = places.computeIfAbsent(repeats.key(part, block), _ -> new int[2]);
        place[block.first() < lastItem || isSummary ? 0 : 1]++;
      }
    }
    return repeats.texts().stream()
        .filter(
            text -> {
              int[] place = places.get(text);
              return place == null || place[0] * 3 <= place[1];
            })
        .limit(MOST_BOILERPLATE)
        .map(text -> new Learned.Template(repeats.sample(text), repeats.issues(text)))
        .toList();
  }
}
