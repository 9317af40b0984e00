package galley.issue;

import static java.util.Collections.unmodifiableSequencedMap;

import galley.text.Lines;
import galley.text.TextRange;
import java.util.LinkedHashMap;
import java.util.Optional;
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

  /// The head of a text; empty where it has none of this form.
  public static Optional<FrontMatter> of(String text, Conventions.FrontMatterForm form) {
    return Optional.ofNullable(FrontMatterReader.read(Lines.of(text), form));
  }
}
