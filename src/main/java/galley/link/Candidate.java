package galley.link;

/// One of several answers a page gives to the same question, and where it stood.
///
/// @param text what the page says, in one line
/// @param source where: `headline`, `og:title`, `JSON-LD` …; shown to the curator and stored
public record Candidate(String text, String source) {}
