package galley.ui.shell;

/// What the window says of the open issue.
///
/// @param publication its name
/// @param issue the issue's number and date, or its file's name
/// @param archived whether it is a published one, which opens locked
public record IssueTitle(String publication, String issue, boolean archived) {}
