package galley.learn;

import galley.issue.Conventions.FrontMatterForm;
import galley.issue.ItemForm;
import galley.text.Sentences;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/// Writes what was learned as a profile that a person corrects: each part with a comment that says
/// what it means and how often it was seen.
final class ProfileText {
  /// Longer boilerplate is recognised by its start.
  private static final int LONGEST = 100;

  /// Line and paragraph separator, byte order mark, and what is no character.
  private static final Set<Integer> UNSHOWN = Set.of(0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF);

  private final Learned learned;
  private final Locale locale;
  private final Sentences sentences = Sentences.of(ProfileText.class);
  private final StringBuilder out = new StringBuilder();

  ProfileText(Learned learned, Locale locale) {
    this.learned = learned;
    this.locale = locale;
  }

  String write(
      String name,
      String folder,
      Optional<String> language,
      SequencedMap<String, Learned> editions) {
    comment("head", learned.issues(), learned.items());
    line("");
    line("publication:");
    line("  name: " + quoted(name));
    line("  language: " + language.orElse(learned.language()));
    comment(learned.days().isPresent() ? "cadence" : "cadence.unknown", learned.days().orElse(7L));
    line("  every: " + cadence());
    url();
    conventions(folder, "drafts/" + fileName());
    editions(folder, editions);
    return out.toString();
  }

  private void conventions(String folder, String drafts) {
    files(folder, drafts);
    frontMatter();
    titles();
    sections();
    items();
    stats();
    blocks();
    boilerplate();
  }

  /// What is written differently in each further edition: all of it, as far as it was seen.
  private void editions(String folder, SequencedMap<String, Learned> editions) {
    if (editions.isEmpty()) return;
    line("");
    comment("editions");
    line("editions:");
    editions.forEach(
        (tag, edition) -> {
          line("  " + tag + ":" + seen(edition.issues()));
          var own = new ProfileText(edition, locale);
          boolean same = own.fileName().equals(fileName());
          own.conventions(folder, "drafts/" + (same ? tag + "/" : "") + own.fileName());
          own.out
              .toString()
              .lines()
              .filter(line -> !line.isBlank() && !line.stripLeading().startsWith("#"))
              .forEach(line -> line("    " + line));
        });
  }

  /// The template of the files' paths; a backslash is no part of a path in a profile.
  private String template() {
    Learned.Seen files = learned.files();
    return files == null || files.text().contains("\\") ? "{name}.md" : files.text();
  }

  private String fileName() {
    return template().substring(template().lastIndexOf('/') + 1);
  }

  private void files(String folder, String drafts) {
    Learned.Seen files = learned.files();
    line("");
    comment("files", files == null ? 0 : files.seen(), learned.issues());
    line("issues: " + quoted(folder + template()));
    line("drafts: " + quoted(drafts));
  }

  private void url() {
    Learned.LookBack lookBack = learned.lookBack();
    if (lookBack == null || lookBack.url().isEmpty()) return;
    comment("issue-url");
    line("  issue-url: " + quoted(lookBack.url().get()));
  }

  private String cadence() {
    long days = learned.days().orElse(7L);
    return days <= 3 ? "day" : days <= 10 ? "week" : days <= 20 ? "two-weeks" : "month";
  }

  private void frontMatter() {
    line("");
    comment("front-matter", learned.withFrontMatter(), learned.issues());
    line("front-matter:");
    line("  form: " + learned.frontMatter().name().toLowerCase(Locale.ROOT));
    if (learned.frontMatter() == FrontMatterForm.NONE) return;
    learned
        .frontMatterFields()
        .forEach(
            (field, templates) -> {
              Learned.Seen first = templates.getFirst();
              line("  " + key(field) + ": " + quoted(first.text()) + seen(first.seen()));
            });
  }

  private void titles() {
    if (learned.titles().isEmpty()) return;
    line("");
    comment("title");
    line("title:");
    line("  heading:");
    for (Learned.Seen title : learned.titles()) {
      line("    - " + quoted(title.text()) + seen(title.seen()));
    }
  }

  private void sections() {
    line("");
    comment("before-sections");
    line("before-sections: " + (learned.itemsBeforeSections() ? "items" : "prose"));
    line("");
    if (learned.sections().isEmpty()) {
      comment("sections.none");
      line("sections: none");
      return;
    }
    comment("sections");
    line("sections:");
    for (LearnedSection section : learned.sections()) {
      line("  - role: " + section.role() + seen(section.issues()));
      line("    heading: " + list(section.headings()));
      if (!section.holdsItems()) line("    holds: prose");
      if (!section.usual()) line("    optional: yes");
    }
  }

  private void items() {
    line("");
    if (learned.forms().isEmpty()) {
      comment("items.none");
      return;
    }
    comment("items");
    if (learned.forms().size() > 1) comment("items.several");
    line("items:");
    boolean first = true;
    for (LearnedForm form : learned.forms()) {
      comment("  ", "items.form", form.items(), form.issues());
      form(form, first);
      first = false;
    }
  }

  private void form(LearnedForm form, boolean first) {
    line("  - form: " + form.kind().name().toLowerCase(Locale.ROOT));
    line("    headline:");
    for (LearnedForm.Headline headline : form.headlines()) {
      line("      - " + quoted(headline.template()) + seen(headline.seen()));
    }
    if (!form.url().isEmpty()) line("    url: " + quoted(form.url()));
    if (!form.body().isEmpty()) line("    body: " + quoted(form.body()));
    boolean numbered =
        form.headlines().stream()
            .anyMatch(h -> h.template().contains("{n}") || h.template().contains("{circled}"));
    if (numbered) {
      line("    numbers: " + (form.circled() ? "circled" : "arabic"));
      if (first) line("    restart: " + (form.throughIssue() ? "issue" : "section"));
    }
    if (!form.stars().isEmpty()) line("    stars: " + quoted(form.stars()));
    tags(form);
    if (!form.sections().isEmpty()) {
      line(
          "    in: "
              + list(
                  learned.sections().stream()
                      .filter(s -> form.sections().contains(s.key()))
                      .map(LearnedSection::role)
                      .toList()));
    }
    if (form.kind() == ItemForm.Kind.PARAGRAPH) line("    images: after");
  }

  private void tags(LearnedForm form) {
    if (form.tags().isEmpty()) return;
    comment("    ", "items.tags");
    line("    tags:");
    for (Map.Entry<String, Map<String, String>> tag : form.tags().entrySet()) {
      line("      " + tag.getKey() + ":");
      tag.getValue()
          .forEach((value, spelling) -> line("        " + key(value) + ": " + quoted(spelling)));
    }
  }

  private void stats() {
    Learned.Seen stats = learned.stats();
    if (stats == null) return;
    line("");
    comment("stats", stats.seen());
    line("stats: " + quoted(stats.text()));
  }

  private void blocks() {
    Learned.LookBack lookBack = learned.lookBack();
    if (lookBack != null) {
      line("");
      comment("look-back", lookBack.seen(), lookBack.exactly());
      line("look-back:");
      line("  heading: " + quoted(lookBack.heading()));
      if (!lookBack.ago().isEmpty()) line("  issues-ago: " + lookBack.ago());
      if (!lookBack.years().isEmpty()) line("  years-ago: " + lookBack.years());
      lookBack.line().ifPresent(template -> line("  line: " + quoted(template)));
    }
    if (learned.blocks().isEmpty() && learned.starts().isEmpty()) return;
    line("");
    comment("blocks");
    line("blocks:");
    for (LearnedSection block : learned.blocks()) {
      line("  " + block.role() + ":" + seen(block.issues()));
      line("    heading: " + list(block.headings()));
    }
    for (int i = 0; i < learned.starts().size(); i++) {
      Learned.Seen start = learned.starts().get(i);
      line("  again-" + (i + 1) + ":" + seen(start.seen()));
      line("    starts-with: " + quoted(start.text()));
    }
  }

  private void boilerplate() {
    if (learned.boilerplate().isEmpty()) return;
    line("");
    comment("boilerplate");
    line("boilerplate:");
    for (Learned.Seen text : learned.boilerplate()) {
      String one = text.text().replaceAll("\\s+", " ").strip();
      line("  - " + quoted(start(one)) + seen(text.seen()));
    }
  }

  /// The start of a long text, with `…` behind it. HTML stays whole, and so does a link: what makes
  /// it this one and no other may stand at its end.
  private static String start(String text) {
    if (text.length() <= LONGEST || text.startsWith("<")) return text;
    int cut = LONGEST;
    int link = text.lastIndexOf("](", cut);
    int close = link < 0 ? -1 : text.indexOf(')', link);
    if (link >= 0 && close < 0) return text;
    if (close >= cut) cut = close + 1;
    if (cut < text.length() && Character.isLowSurrogate(text.charAt(cut))) cut++;
    return cut >= text.length() ? text : text.substring(0, cut) + "…";
  }

  private String seen(int count) {
    return count == 0 ? "" : "   # " + sentences.get(locale, "seen", count);
  }

  private static String list(List<String> texts) {
    return texts.size() == 1
        ? quoted(texts.getFirst())
        : "[" + String.join(", ", texts.stream().map(ProfileText::quoted).toList()) + "]";
  }

  private static String key(String name) {
    return name.matches("[A-Za-z][A-Za-z0-9_-]*") ? name : quoted(name);
  }

  /// A YAML scalar on one line: in single quotes, or in double ones where it has a character that
  /// YAML cannot show. `it's` becomes `'it''s'`, and a tab between two letters `"a\tb"`.
  static String quoted(String text) {
    if (text.codePoints().allMatch(ProfileText::isShown)) {
      return "'" + text.replace("'", "''") + "'";
    }
    var quoted = new StringBuilder("\"");
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\t' -> quoted.append("\\t");
                default -> {
                  if (isShown(c)) quoted.appendCodePoint(c);
                  else quoted.append(String.format(Locale.ROOT, "\\u%04X", c));
                }
              }
            });
    return quoted.append('"').toString();
  }

  /// Whether a character may stand as it is (YAML 1.2.2, section 5.1) and ends no line for any
  /// reader. All others are in the first plane, half a surrogate pair among them.
  private static boolean isShown(int c) {
    return !Character.isISOControl(c)
        && (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
        && !UNSHOWN.contains(c);
  }

  private void comment(String key, Object... args) {
    comment("", key, args);
  }

  private void comment(String indent, String key, Object... args) {
    sentences.get(locale, key, args).lines().forEach(line -> line(indent + "# " + line));
  }

  private void line(String line) {
    out.append(line).append('\n');
  }
}
