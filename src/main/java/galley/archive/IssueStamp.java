package galley.archive;

/// Which file an issue is, and by what one sees, without reading it, that it was written anew.
///
/// @param path as a person knows it, with `/` on every system
/// @param size in bytes
/// @param modified when it was last written, in nanoseconds since 1970
public record IssueStamp(String path, long size, long modified) {}
