package galley.learn;

import galley.issue.Conventions.FrontMatterForm;
import galley.issue.FrontMatter;
import galley.issue.Template;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the heads of a publication's files have in common: their form, their fields, and the days
/// that they name.
///
/// `title: Loom Weekly #12` in one file and `title: Loom Weekly #13` in the next give the field
/// `title` the template `Loom Weekly #{number}`; `layout: post` in most files is a template of just
/// these letters; and a field whose values have nothing in common is left out.
final class FrontMatterLearner {
  /// In this many files a form must be seen, where there are as many.
  private static final int OFTEN = 3;

  /// A line of `Key: value` may be any sentence; a head of such lines has more than one.
  private static final int FEWEST_COLON_FIELDS = 2;

  /// A profile of more fields is not read through by anybody.
  private static final int MOST_FIELDS = 8;

  /// The profile's own word beside the fields, which none of them can have.
  private static final String FORM = "form";

  private static final Pattern DAY = Pattern.compile("(\\d{4})[-/](\\d{2})[-/](\\d{2})");

  private final List<Optional<FrontMatter>> heads;

  FrontMatterLearner(List<PastIssue> issues) {
    heads = issues.stream().map(i -> Optional.ofNullable(i.blocks().frontMatter())).toList();
  }

  /// The form that most heads of files have.
  static FrontMatterForm form(Collection<String> texts) {
    Tally<FrontMatterForm> forms = new Tally<>();
    int file = 0;
    for (String text : texts) {
      for (FrontMatterForm form : FrontMatterForm.values()) {
        if (!hasHead(text, form)) continue;
        forms.add(form, file);
        break;
      }
      file++;
    }
    return forms
        .most()
        .filter(form -> forms.count(form) >= Math.min(OFTEN, texts.size()))
        .orElse(FrontMatterForm.NONE);
  }

  private static boolean hasHead(String text, FrontMatterForm form) {
    int fewest = form == FrontMatterForm.COLON ? FEWEST_COLON_FIELDS : 0;
    return FrontMatter.of(text, form).filter(h -> h.fields().size() >= fewest).isPresent();
  }

  /// How many issues have a head.
  int seen() {
    return (int) heads.stream().filter(Optional::isPresent).count();
  }

  /// The day that each issue's head names, as `2026-11-20`.
  List<Optional<String>> days() {
    return heads.stream()
        .map(
            head ->
                head.stream()
                    .flatMap(h -> h.fields().values().stream())
                    .map(DAY::matcher)
                    .filter(Matcher::find)
                    .map(m -> m.group(1) + "-" + m.group(2) + "-" + m.group(3))
                    .findFirst())
        .toList();
  }

  /// The fields that come back and have a template, the most frequent first.
  ///
  /// @param numbers the number of each issue as its file says, empty where unknown
  Map<String, List<Learned.Seen>> fields(List<Optional<String>> numbers, int often) {
    Tally<String> names = new Tally<>();
    for (int i = 0; i < heads.size(); i++) {
      if (heads.get(i).isEmpty()) continue;
      for (String name : heads.get(i).get().fields().keySet()) names.add(name, i);
    }
    Map<String, List<Learned.Seen>> fields = new LinkedHashMap<>();
    for (String name : names.byCount()) {
      if (names.issues(name) < often || fields.size() == MOST_FIELDS) break;
      if (name.equals(FORM)) continue;
      List<Optional<String>> values =
          heads.stream().map(head -> head.map(h -> h.fields().get(name))).toList();
      List<Learned.Seen> templates =
          constant(values)
              .map(List::of)
              .orElseGet(() -> HeadTemplates.learn(values, numbers, often));
      if (!templates.isEmpty()) fields.put(name, templates);
    }
    return fields;
  }

  /// The value that most issues have.
  private static Optional<Learned.Seen> constant(List<Optional<String>> values) {
    Tally<String> same = new Tally<>();
    for (int i = 0; i < values.size(); i++) {
      int issue = i;
      values.get(i).ifPresent(value -> same.add(value, issue));
    }
    return same.most()
        .filter(value -> !value.isEmpty() && same.count(value) * 2 > same.total())
        .map(value -> new Learned.Seen(Template.literal(value), same.count(value)));
  }
}
