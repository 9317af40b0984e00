package galley.issue;

import galley.text.TextRange;

/// A link inside an item: its text as plain text, its URL, and where the URL stands.
public record ItemLink(String text, String url, TextRange range, TextRange urlRange) {}
