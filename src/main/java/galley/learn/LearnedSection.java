package galley.learn;

import java.util.List;

/// A section that comes back.
///
/// @param headings how its heading is written, the one that writes first
public record LearnedSection(
    String key, String role, List<String> headings, int issues, boolean holdsItems) {}
