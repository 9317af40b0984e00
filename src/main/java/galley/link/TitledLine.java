package galley.link;

import galley.link.PastedLinks.Found;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A line that is a link with its title, `title | url` or `url | title` (tabs do as well), or
/// nothing but a URL.
final class TitledLine {
  private static final Pattern LIST_MARK =
      Pattern.compile("^(?:>\\s*|[-*+•]\\s+|\\d{1,3}[.)、]\\s*)+");
  private static final Pattern BAR = Pattern.compile("\\s\\|\\s|[｜]");
  private static final Pattern OUTER_BARS = Pattern.compile("^\\|\\s+|\\s+\\|$");

  private TitledLine() {}

  static @Nullable Found read(String text, int start) {
    int end = start;
    while (end < text.length() && "\r\n".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    String line = LIST_MARK.matcher(text.substring(start, end).strip()).replaceFirst("");
    if (line.isEmpty() || line.contains("](") || line.contains("</")) {
      return null;
    }
    List<String> cells = cells(line);
    PastedLink link = cells.size() == 1 ? alone(line) : beside(cells);
    return link == null ? null : new Found(link, end);
  }

  private static List<String> cells(String line) {
    String row = OUTER_BARS.matcher(line).replaceAll("");
    Pattern separator = row.indexOf('\t') >= 0 ? Pattern.compile("\t+") : BAR;
    return separator.splitAsStream(row).map(String::strip).toList();
  }

  private static @Nullable PastedLink alone(String line) {
    if (line.chars().anyMatch(Character::isWhitespace)) {
      return null;
    }
    Optional<LinkUrl> url = url(line);
    return url.map(it -> new PastedLink(it, null)).orElse(null);
  }

  /** The URL is the last cell or the first; what the others say is its title. */
  private static @Nullable PastedLink beside(List<String> cells) {
    List<Optional<LinkUrl>> urls = cells.stream().map(TitledLine::url).toList();
    if (urls.stream().filter(Optional::isPresent).count() != 1
        || cells.stream().filter(cell -> cell.contains("://")).count() > 1) {
      return null;
    }
    int place = 0;
    while (urls.get(place).isEmpty()) {
      place++;
    }
    Stream<String> others = place > 0 ? cells.subList(0, place).stream() : cells.stream().skip(1);
    return PastedLink.of(urls.get(place).orElseThrow(), String.join(" | ", others.toList()));
  }

  /** The whole cell as one URL; running text behind one is left to the scan of the text. */
  private static Optional<LinkUrl> url(String cell) {
    Optional<LinkUrl> url = LinkUrl.parse(cell);
    return url.filter(it -> UrlText.isOne(it.value()));
  }
}
