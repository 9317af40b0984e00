package galley.ui.preview;

/// What a preview shows an issue as.
public enum PreviewLook {
  /** A page of a blog, in Galley's own style. */
  BLOG,
  /** The same as wide as a telephone does. */
  PHONE,
  /** A page in the publication's own style. */
  OWN
}
