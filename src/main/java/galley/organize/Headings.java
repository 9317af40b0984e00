package galley.organize;

import galley.issue.HeadingForm;
import galley.issue.Outline;
import galley.issue.PlainText;
import galley.issue.Section;
import galley.issue.SectionRule;
import galley.issue.Template;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Headings as a publication writes them.
final class Headings {
  private static final int USUAL_LEVEL = 2;
  private static final Pattern ATX =
      Pattern.compile("( {0,3}#{1,6}[ \\t]+)(.*?)([ \\t]+#+)?[ \\t]*");
  private static final Pattern WRAPPED = Pattern.compile("\\[(.*)]\\([^()\\s]*\\)|\\[(.*)]\\[.*]");

  /** What a heading's name starts after: an emoji, and the blank behind it. */
  private static final Pattern SIGN = Pattern.compile("^[^\\p{L}\\p{N}\\p{P}]+");

  private Headings() {}

  /// A new heading: as the profile writes a section of this name, else with the hashes that the
  /// issue's other sections have.
  static String write(Outline outline, String name, int level) {
    for (SectionRule rule : outline.conventions().sections()) {
      for (HeadingForm form : rule.headings()) {
        if (form.plain().isEmpty() || !form.plain().equals(name.replaceAll("[\\s\\uFE0F]+", ""))) {
          continue;
        }
        return form.template().print(Map.of());
      }
    }
    return named(outline, name, level)
        .orElseGet(() -> "#".repeat(level) + " " + PlainText.escape(name));
  }

  /// By the first template of this level that has no field but the name.
  private static Optional<String> named(Outline outline, String name, int level) {
    return outline.conventions().sections().stream()
        .flatMap(rule -> rule.headings().stream())
        .map(HeadingForm::template)
        .filter(t -> t.fields().equals(List.of("name")) && level(t) == level)
        .map(t -> t.print(Map.of("name", PlainText.escape(name))))
        .findFirst();
  }

  private static int level(Template template) {
    return (int) template.prefix().chars().takeWhile(c -> c == '#').count();
  }

  /// The level that most sections with items have; an earlier one of two.
  static int usualLevel(Outline outline) {
    int best = USUAL_LEVEL;
    long most = 0;
    for (Section section : outline.sections()) {
      if (section.heading() == null || section.items().isEmpty()) continue;
      long count =
          outline.sections().stream()
              .filter(s -> s.level() == section.level() && !s.items().isEmpty())
              .count();
      if (count > most) {
        most = count;
        best = section.level();
      }
    }
    return best;
  }

  /// A heading with another name: hashes, link and emoji stay where the name can be told from them.
  /// A name that brings its own emoji replaces the old one.
  static String renamed(Section section, String name) {
    String raw = section.headingRaw();
    String plain = section.heading() == null ? "" : section.heading();
    String bare = SIGN.matcher(plain).replaceFirst("");
    String old = SIGN.matcher(name).find() || bare.isEmpty() ? plain : bare;
    String written = PlainText.escape(name);
    int at = raw.lastIndexOf(old);
    boolean once = !old.isEmpty() && at >= 0 && raw.indexOf(old) == at;
    if (once) return raw.substring(0, at) + written + raw.substring(at + old.length());
    String line = raw.lines().findFirst().orElse("");
    Matcher atx = ATX.matcher(line);
    int from = atx.matches() ? atx.start(2) : 0;
    int to = atx.matches() ? atx.end(2) : line.length();
    Matcher link = WRAPPED.matcher(line).region(from, to);
    if (link.matches()) {
      int group = link.group(1) == null ? 2 : 1;
      from = link.start(group);
      to = link.end(group);
    }
    return raw.substring(0, from) + written + raw.substring(to);
  }

  static boolean isName(String name) {
    return !name.isBlank() && name.strip().lines().count() == 1;
  }
}
