package galley.archive;

import galley.issue.Outline;
import org.jspecify.annotations.Nullable;

/// A published issue, as it is put into an [Archive].
///
/// @param path as a person knows it, with `/` on every system
/// @param number the issue's, where its path or its front matter says it
/// @param date `yyyy-MM-dd`, likewise
public record ArchivedIssue(
    String path, @Nullable String number, @Nullable String date, Outline outline) {}
