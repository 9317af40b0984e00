package galley.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A title cut where sites join it with their own name: `A piece - Section | Site`.
///
/// A hyphen or colon without spaces separates only behind a letter beyond ASCII, where spaces are
/// not the custom.
///
/// @param whole the title as written
/// @param parts its pieces, in order
record TitlePieces(String whole, List<Part> parts) {
  private static final int MOST = 8;

  /** Each match of {@link #SEPARATOR} holds one of these; most titles and pieces hold none. */
  private static final String MARKS = "-|–—―·•∙»«›:~/¦⋅<>_｜：¶";

  private static final Pattern SEPARATOR =
      Pattern.compile(
          "\\s+(?:[-|–—―·•∙»«›:~/¦⋅]|::|->|<-|\\|\\|)+\\s+"
              + "|\\s*[_｜|¦]\\s*|(?<=[^\\x00-\\x7F])-+|-+(?=[^\\x00-\\x7F])|-(?=[A-Za-z"
              + " ]{2,20}[^\\x00-\\x7F]+$)|(?<=[^\\x00-\\x7F])：|:\\s+|\\s+[–—]|\\s*¶$|(?<=\\S)\\s*»\\s*|\\s*[|]\\s*");

  /** A piece, from `start` up to `end` of the whole. */
  record Part(int start, int end) {}

  /// One or several neighbouring pieces, and the pieces left out for it.
  record Run(String text, List<String> rest) {
    boolean isWhole() {
      return rest.isEmpty();
    }
  }

  static TitlePieces of(String title) {
    if (!title.isEmpty() && title.chars().allMatch(c -> MARKS.indexOf(c) < 0)) {
      return new TitlePieces(title, List.of(new Part(0, title.length())));
    }
    List<Part> parts = new ArrayList<>();
    Matcher separator = SEPARATOR.matcher(title);
    int start = 0;
    while (parts.size() < MOST - 1 && separator.find()) {
      if (separator.start() > start) {
        parts.add(new Part(start, separator.start()));
      }
      start = separator.end();
    }
    if (start < title.length()) {
      parts.add(new Part(start, title.length()));
    }
    return new TitlePieces(title, List.copyOf(parts));
  }

  List<Run> runs() {
    List<Run> runs = new ArrayList<>();
    for (int from = 0; from < parts.size(); from++) {
      for (int to = from; to < parts.size(); to++) {
        List<String> rest = new ArrayList<>();
        parts.subList(0, from).forEach(part -> rest.add(text(part)));
        parts.subList(to + 1, parts.size()).forEach(part -> rest.add(text(part)));
        String run = whole.substring(parts.get(from).start(), parts.get(to).end()).strip();
        if (!run.isEmpty()) {
          runs.add(new Run(run, List.copyOf(rest)));
        }
      }
    }
    return runs;
  }

  private String text(Part part) {
    return whole.substring(part.start(), part.end()).strip();
  }
}
