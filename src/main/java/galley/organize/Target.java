package galley.organize;

/// A place for an item: the section's number in the outline, and the position among its items after
/// the gesture; both count from 0. A position beyond the last is the last.
public record Target(int section, int position) {}
