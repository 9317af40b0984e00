package galley.learn;

import galley.issue.Conventions.FrontMatterForm;
import galley.text.Sentences;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What was learned, in a few lines for a person: what was seen how often, and what is uncertain.
final class Summary {
  private static final int MOST_SECTIONS = 12;

  private final Learned learned;
  private final Locale locale;
  private final Sentences sentences = Sentences.of(Summary.class);

  Summary(Learned learned, Locale locale) {
    this.learned = learned;
    this.locale = locale;
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(say("summary.issues", learned.issues(), learned.items()));
    if (learned.frontMatter() != FrontMatterForm.NONE) {
      String form = learned.frontMatter().name().toLowerCase(Locale.ROOT);
      lines.add(say("summary.front-matter", form, learned.withFrontMatter()));
    }
    for (LearnedForm form : learned.forms()) {
      String template = form.headlines().isEmpty() ? "" : form.headlines().getFirst().template();
      String url = form.url().isEmpty() ? "" : " / " + form.url();
      lines.add(say("summary.form", template + url, form.items(), form.issues()));
    }
    learned.sections().stream()
        .limit(MOST_SECTIONS)
        .forEach(s -> lines.add(say("summary.section", s.headings().getFirst(), s.issues())));
    int more = learned.sections().size() - MOST_SECTIONS;
    if (more > 0) lines.add(say("summary.more-sections", more));
    int repeats = learned.boilerplate().size() + learned.blocks().size() + learned.starts().size();
    if (repeats > 0) lines.add(say("summary.boilerplate", repeats));
    lines.addAll(uncertain());
    return lines;
  }

  private List<String> uncertain() {
    List<String> lines = new ArrayList<>();
    if (learned.forms().isEmpty()) lines.add(say("summary.no-form"));
    if (learned.sections().isEmpty()) lines.add(say("summary.no-sections"));
    if (learned.days().isEmpty()) lines.add(say("summary.no-dates"));
    return lines;
  }

  private String say(String key, Object... args) {
    return sentences.get(locale, key, args);
  }
}
