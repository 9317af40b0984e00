package galley.organize;

/// How a place is set apart and marked.
///
/// @param gap all text between the content before and the marker: blank lines, and prose where some
///   stands between; of a section's first place what stands between it and the line above
record Look(String gap, Marker marker) {
  /// The look of a place in another section, for one that went from a section. What is usual there
  /// becomes what is usual here; what is unusual comes along, so that it can go back. Where what is
  /// usual here was unusual there, the two change places: the same step then leads back.
  ///
  /// @param there what is usual in the section that it left
  /// @param here what is usual in the section that it enters
  Look carried(Look there, Look here) {
    return new Look(swapped(gap, there.gap, here.gap), marker.carried(there.marker, here.marker));
  }

  static String swapped(String own, String there, String here) {
    if (own.equals(there)) return here;
    return own.equals(here) ? there : own;
  }
}
