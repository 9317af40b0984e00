package galley.edition;

import galley.text.Lines;
import galley.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Lines without a blank one between them; a fence is one paragraph with all in it.
///
/// @param range from the start of the first line to the end of the last, without its line end
/// @param script what its words are written in; empty where it is not sure, or has none
record Paragraph(TextRange range, Optional<Script> script, boolean hasWords) {

  boolean isIn(Script wanted) {
    return script.isPresent() && script.get() == wanted;
  }

  boolean isUnsure() {
    return hasWords && script.isEmpty();
  }

  static List<Paragraph> in(Lines lines, TextRange range) {
    List<Paragraph> paragraphs = new ArrayList<>();
    int end = lines.at(Math.max(range.start(), range.end() - 1));
    int first = -1;
    String fence = "";
    boolean code = false;
    for (int line = lines.at(range.start()); line <= end; line++) {
      String bare = lines.text(line).strip();
      if (fence.isEmpty() && (bare.startsWith("```") || bare.startsWith("~~~"))) {
        fence = bare.substring(0, 3);
        code = true;
      } else if (!fence.isEmpty() && bare.startsWith(fence)) {
        fence = "";
      }
      if (first < 0 && !bare.isEmpty()) first = line;
      boolean last = line == end || (fence.isEmpty() && lines.isBlank(line + 1));
      if (first >= 0 && last) {
        int to = line;
        while (to > first && lines.isBlank(to)) to--;
        paragraphs.add(of(lines, first, to, code));
        first = -1;
        code = false;
      }
    }
    return paragraphs;
  }

  private static Paragraph of(Lines lines, int first, int last, boolean code) {
    var range = new TextRange(lines.start(first), lines.content(last).end());
    String text = code ? "" : range.in(lines.text());
    return new Paragraph(range, Script.of(text), Script.hasWords(text));
  }
}
