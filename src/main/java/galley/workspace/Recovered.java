package galley.workspace;

import java.time.Instant;

/// Text that was typed and never reached its file.
///
/// @param text with line feeds only, as the session had it
/// @param fileChanged whether the file is no longer the one this text was typed into
public record Recovered(String text, Instant written, boolean fileChanged) {}
