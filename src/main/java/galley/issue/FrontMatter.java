package galley.issue;

import static java.util.Collections.unmodifiableSequencedMap;

import galley.text.TextRange;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// The head of an issue's file.
///
/// @param range from the first character to the line end after the closing fence
/// @param fields the top-level scalars in order, as text without quotes
/// @param values where each of them stands, quotes included
public record FrontMatter(
    TextRange range, SequencedMap<String, String> fields, SequencedMap<String, TextRange> values) {
  public FrontMatter {
    fields = unmodifiableSequencedMap(new LinkedHashMap<>(fields));
    values = unmodifiableSequencedMap(new LinkedHashMap<>(values));
  }
}
