package galley.organize;

import galley.issue.FrontMatter;
import galley.issue.HeadingForm;
import galley.issue.Item;
import galley.issue.Outline;
import galley.issue.PlainText;
import galley.issue.Section;
import galley.issue.SectionRule;
import galley.issue.Template;
import galley.text.Replacement;
import galley.text.TextEdit;
import galley.text.TextRange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// The issue's own headline: the `{headline}` of its title, in the front matter or in a heading.
public final class Headlines {
  private static final String FIELD = "headline";

  /** What a plain YAML scalar may not hold or start with (YAML 1.2.2, section 7.3.3). */
  private static final Pattern NOT_PLAIN =
      Pattern.compile("^[\\s\\-?:,\\[\\]{}#&*!|>'\"%@`].*|.*(: | #|:$|\\s$).*");

  private Headlines() {}

  /// An item's title becomes the issue's headline. The item itself stays as it is.
  public static Outcome promote(Outline outline, Item item) {
    String title = item.titleText();
    List<Replacement> replacements = new ArrayList<>(frontMatter(outline, title));
    replacements.addAll(headings(outline, title));
    if (replacements.isEmpty()) return new Outcome.Refused(Outcome.Reason.NO_HEADLINE);
    var edit = new TextEdit(outline.text(), replacements);
    if (edit.isEmpty()) return new Outcome.Refused(Outcome.Reason.NOTHING_TO_CHANGE);
    return promised(outline, replacements)
        .check(outline, edit, _ -> List.of(edit.map(item.range().start())));
  }

  private static List<Replacement> frontMatter(Outline outline, String title) {
    FrontMatter head = outline.frontMatter();
    List<Replacement> replacements = new ArrayList<>();
    if (head == null) return replacements;
    outline
        .conventions()
        .frontMatterFields()
        .forEach(
            (field, template) -> {
              TextRange place = head.values().get(field);
              String said = head.fields().get(field);
              if (place == null || said == null) return;
              with(template, said, title)
                  .map(value -> quoted(value, place.in(outline.text()), outline))
                  .ifPresent(value -> replacements.add(new Replacement(place, value)));
            });
    return replacements;
  }

  private static List<Replacement> headings(Outline outline, String title) {
    List<HeadingForm> forms = new ArrayList<>(outline.conventions().titles());
    for (SectionRule rule : outline.conventions().sections()) forms.addAll(rule.headings());
    List<Replacement> replacements = new ArrayList<>();
    for (Section section : outline.sections()) {
      for (HeadingForm form : forms) {
        int start = section.range().start();
        with(form.template(), section.headingRaw(), PlainText.escape(title))
            .map(raw -> Replacement.of(start, start + section.headingRaw().length(), raw))
            .filter(_ -> replacements.isEmpty())
            .ifPresent(replacements::add);
      }
    }
    return replacements;
  }

  /// A line with another headline; empty where the template has none or does not read the line.
  private static Optional<String> with(Template template, String line, String headline) {
    if (!template.has(FIELD)) return Optional.empty();
    Optional<String> changed =
        template.read(line).map(match -> match.with(Map.of(FIELD, headline)));
    if (changed.isPresent()) return changed;
    // An issue that has no headline yet: `Weekly #79: `.
    String without = template.source().replace("{" + FIELD + "}", "").stripTrailing();
    return Template.of(without, template.tags())
        .read(line.stripTrailing())
        .map(match -> new HashMap<>(match.values()))
        .map(
            values -> {
              values.put(FIELD, headline);
              return template.print(values);
            });
  }

  /// A value with the quotes that it had, or with some where it needs them now.
  private static String quoted(String value, String old, Outline outline) {
    boolean yaml = outline.text().startsWith("---");
    if (old.startsWith("\"")) {
      return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
    boolean single = old.startsWith("'") || (yaml && NOT_PLAIN.matcher(value).matches());
    return single ? "'" + value.replace("'", "''") + "'" : value;
  }

  private static Shape promised(Outline outline, List<Replacement> replacements) {
    var edit = new TextEdit(outline.text(), replacements);
    FrontMatter head = outline.frontMatter();
    return Shape.of(outline)
        .with(
            parts -> {
              if (head != null) {
                List<String> rest = new ArrayList<>(parts.getFirst().rest());
                String text = edit.after().substring(0, edit.map(head.range().end()));
                rest.set(0, "FRONT_MATTER " + text.stripTrailing());
                parts.set(0, new Shape.Part("", List.of(), rest));
              }
              for (int s = 0; s < outline.sections().size(); s++) {
                Section section = outline.sections().get(s);
                Shape.Part part = parts.get(s + 1);
                for (Replacement r : replacements) {
                  if (r.range().start() != section.range().start()) continue;
                  parts.set(s + 1, new Shape.Part(r.text(), part.contents(), part.rest()));
                }
              }
              return parts;
            });
  }
}
