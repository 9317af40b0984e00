package galley.compose;

import galley.issue.Conventions;
import galley.issue.FrontMatter;
import galley.issue.HeadingForm;
import galley.issue.PlainText;
import galley.issue.Template;
import galley.text.Lines;
import galley.workspace.IssueFile;
import galley.workspace.IssueValues;
import galley.workspace.Workspace;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An issue or a draft that there is.
///
/// @param values `number`, `date`, `year` and `name` as its path, its front matter or its title say
/// @param title as its readers see it; empty where it has none
public record Known(Path path, Map<String, String> values, String title) {
  /** A title stands among the first lines. */
  private static final int TITLE_LINES = 40;

  private static final int LONGEST_NUMBER = 9;

  public Known {
    values = Map.copyOf(values);
  }

  static Known of(Workspace workspace, IssueFile file, String text) {
    return of(workspace, file.path(), text);
  }

  /// What a text says of itself, and its path of it.
  public static Known of(Workspace workspace, Path path, String text) {
    Conventions conventions = workspace.conventions();
    FrontMatter head = FrontMatter.of(text, conventions.frontMatter()).orElse(null);
    Map<String, String> values = new HashMap<>();
    String title = head == null ? "" : head.fields().getOrDefault("title", "");
    Lines lines = Lines.of(text);
    int from = head == null ? 0 : lines.at(head.range().end());
    for (int line = from; line < Math.min(lines.count(), from + TITLE_LINES); line++) {
      String heading = lines.text(line);
      if (!heading.startsWith("#")) continue;
      for (HeadingForm form : conventions.titles()) {
        var match = read(form.template(), heading);
        if (match.isEmpty()) continue;
        match.get().values().forEach(values::putIfAbsent);
        if (title.isEmpty()) title = plain(heading);
      }
      if (title.isEmpty() && heading.startsWith("# ")) title = plain(heading);
      break;
    }
    values.putAll(IssueValues.of(workspace, path, head).all());
    values.keySet().retainAll(List.of("number", "date", "year", "name"));
    if (day(values.get("date")) == null) {
      WrittenDay.in(values.getOrDefault("name", ""))
          .ifPresent(written -> values.put("date", written.day().toString()));
    }
    return new Known(path, values, title);
  }

  private static Optional<Template.Match> read(Template template, String title) {
    return template.read(title).or(() -> template.withoutHeadline().read(title));
  }

  private static String plain(String heading) {
    return PlainText.of(heading.replaceFirst("^#+\\s*", ""));
  }

  public Optional<BigInteger> number() {
    return Optional.ofNullable(values.get("number"))
        .filter(n -> n.length() <= LONGEST_NUMBER && n.chars().allMatch(c -> c >= '0' && c <= '9'))
        .map(BigInteger::new);
  }

  public Optional<LocalDate> date() {
    return Optional.ofNullable(day(values.get("date")));
  }

  /// The year that its path names, else that of its day.
  Optional<Integer> year() {
    return Optional.ofNullable(values.get("year"))
        .map(Integer::valueOf)
        .or(() -> date().map(LocalDate::getYear));
  }

  private static @Nullable LocalDate day(@Nullable String text) {
    try {
      return text == null ? null : LocalDate.parse(text);
    } catch (DateTimeException none) {
      return null;
    }
  }

  public Facts facts() {
    return new Facts(number(), date());
  }
}
