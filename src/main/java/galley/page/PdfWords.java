package galley.page;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Tells what people wrote into a PDF from what their programs left there.
final class PdfWords {
  private static final Pattern LEFT_BY_A_PROGRAM =
      Pattern.compile(
          "(?i)microsoft (?:word|powerpoint|excel)\\s*[-–].*"
              + "|.*\\.(?:docx?|dvi|tex|pdf|pptx?|xlsx?|indd|qxd|rtf|odt|odp|ps|eps|ai|html?|md|pages|key)|untitled["
              + " -]?\\d*|(?:document|presentation|slide|folie|print|page|layout)\\s*\\d*|powerpoint[-"
              + " ]pr[äe]sentation|title|no ?title|无标题.*|幻灯片 ?\\d*|演示文稿 ?\\d*|文档 ?\\d*"
              + "|https?://.*|file:.*|[\\d\\W_]+");
  private static final Pattern NO_NAME =
      Pattern.compile(
          "(?i)(?:user|admin(?:istrator)?|owner|author|unknown|default|root|windows|lenovo|dell|hp|微软用户|作者)\\b.*|.*[@\\\\/].*|.*\\d{3}.*");
  private static final Pattern BETWEEN =
      Pattern.compile("\\s*[;|]\\s*|\\s*,\\s*(?:and\\s+)?|\\s+and\\s+|、");
  private static final int LONGEST = 300;

  private PdfWords() {}

  static @Nullable String title(@Nullable String said) {
    String line = said == null ? "" : Words.line(said);
    return line.length() < 3
            || line.length() > LONGEST
            || LEFT_BY_A_PROGRAM.matcher(line).matches()
            || line.indexOf('\uFFFD') >= 0
            || Titles.isFailure(line)
        ? null
        : line;
  }

  /** Joined by `, `; a login of one small word is no name. */
  static @Nullable String authors(List<String> listed, @Nullable String said) {
    Set<String> names = new LinkedHashSet<>();
    List<String> all = listed.isEmpty() ? List.of(said == null ? "" : said) : listed;
    for (String one : all) {
      String line = one.length() > 2_000 ? "" : Words.line(one);
      for (String name : BETWEEN.splitAsStream(line).toList()) {
        if (isName(name)) {
          names.add(name);
        }
      }
    }
    return names.isEmpty() ? null : String.join(", ", names);
  }

  private static boolean isName(String name) {
    boolean ideographic = name.codePoints().anyMatch(Character::isIdeographic);
    return name.length() >= 2
        && name.length() <= 80
        && (ideographic || name.contains(" "))
        && !NO_NAME.matcher(name).matches();
  }
}
