package galley.issue;

import galley.text.TextRange;
import java.util.Map;

/// The head of an issue's file.
///
/// @param range from the first character to the line end after the closing fence
/// @param fields the top-level scalars, as text without quotes
/// @param values where each of them stands, quotes included
public record FrontMatter(
    TextRange range, Map<String, String> fields, Map<String, TextRange> values) {}
