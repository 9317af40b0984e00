package galley.archive;

import galley.text.TextRange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A place in an issue at which every word that was searched for occurs.
///
/// @param item the item's place in the issue, counted from 1; 0 for prose, such as a greeting
/// @param line in the file, counted from 1
/// @param title the item's, as plain text; above prose, the heading of its section, or empty
/// @param url the item's title link, as published
/// @param snippet what the text says around the first word, in one line; empty without a text
/// @param titleMarks where in `title` the words are, in order; none overlap
/// @param snippetMarks where in `snippet` the words are, likewise
public record Hit(
    int item,
    int line,
    String title,
    @Nullable String url,
    String snippet,
    List<TextRange> titleMarks,
    List<TextRange> snippetMarks) {
  public Hit {
    titleMarks = List.copyOf(titleMarks);
    snippetMarks = List.copyOf(snippetMarks);
  }
}
