package galley.edition;

import galley.issue.Conventions;
import galley.issue.HeadingForm;
import galley.issue.Outline;
import galley.issue.Section;
import galley.issue.SectionRule;
import galley.text.LineEnding;
import java.util.Map;
import java.util.Optional;

/// The start of an edition that does not exist yet: the front matter as it is in the first edition,
/// and the headings of the sections that have items there, each as the edition itself writes it.
public final class Skeleton {
  private Skeleton() {}

  /// The text, with line feeds.
  public static String of(Outline one, Conventions other) {
    var text = new StringBuilder();
    if (one.frontMatter() != null) {
      text.append(LineEnding.LF.in(one.frontMatter().range().in(one.text()))).append('\n');
    }
    for (Section section : one.sections()) {
      if (section.heading() == null || section.items().isEmpty()) continue;
      String own = LineEnding.LF.in(section.headingRaw());
      text.append(heading(section, other).orElse(own)).append("\n\n");
    }
    return text.toString();
  }

  private static Optional<String> heading(Section section, Conventions other) {
    return other.sections().stream()
        .filter(rule -> rule.role().equals(section.role()))
        .map(SectionRule::headings)
        .flatMap(forms -> forms.stream().map(HeadingForm::template))
        .filter(template -> template.fields().isEmpty())
        .map(template -> template.print(Map.of()))
        .findFirst();
  }
}
