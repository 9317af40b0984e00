package galley.ui.publish;

/// An item that still says what a chat model wrote and nobody has accepted.
///
/// @param show goes to its place in the issue
public record UnacceptedDraft(String title, Runnable show) {}
