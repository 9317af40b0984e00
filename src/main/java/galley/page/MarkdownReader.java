package galley.page;

import galley.link.LinkUrl;
import galley.link.PageFacts;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The title of a Markdown text: what its front matter says, else its first heading. Other plain
/// text has none: its first line is as likely a licence or a comment.
final class MarkdownReader {
  private static final Pattern NAMED =
      Pattern.compile("(?i).*(?:\\.(?:md|markdown|mdown|mkd)|/readme)");
  private static final Pattern FIELD = Pattern.compile("title:\\s*[\"']?(.{1,400}?)[\"']?\\s*");
  private static final Pattern HEADING = Pattern.compile(" {0,3}#\\s+(.{1,400}?)(?:\\s+#+)?\\s*");
  private static final Pattern IMAGE = Pattern.compile("!\\[[^]]{0,200}]\\([^)]{0,1000}\\)");
  private static final Pattern LINK = Pattern.compile("\\[([^]]{1,200})]\\([^)]{0,1000}\\)");
  private static final Pattern MARKS = Pattern.compile("[*`]+|<[^>]{0,1000}>");
  private static final int LINES = 100;

  private MarkdownReader() {}

  static boolean isMarkdown(String mediaType, @Nullable LinkUrl url) {
    return switch (mediaType) {
      case "text/markdown", "text/x-markdown" -> true;
      case "text/plain" ->
          url != null && NAMED.matcher(url.path().toLowerCase(Locale.ROOT)).matches();
      default -> false;
    };
  }

  static PageFacts read(String text, PageFacts file) {
    List<String> lines = text.lines().limit(LINES).toList();
    String title = title(lines);
    return title == null || Titles.isFailure(title)
        ? file
        : file.toBuilder().title(title, "headline").build();
  }

  private static @Nullable String title(List<String> lines) {
    boolean fenced = false;
    boolean fields = !lines.isEmpty() && lines.getFirst().strip().equals("---");
    for (String line : fields ? lines.subList(1, lines.size()) : lines) {
      Matcher field = FIELD.matcher(line);
      Matcher heading = HEADING.matcher(line);
      if (fields && field.matches()) {
        return plain(field.group(1));
      }
      if (!fields && !fenced && heading.matches()) {
        return plain(heading.group(1));
      }
      fields &= !line.strip().equals("---");
      fenced ^= line.strip().startsWith("```");
    }
    return null;
  }

  private static String plain(String markdown) {
    String text = LINK.matcher(IMAGE.matcher(markdown).replaceAll("")).replaceAll("$1");
    return Words.line(MARKS.matcher(text).replaceAll(""));
  }
}
