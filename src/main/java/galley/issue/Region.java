package galley.issue;

import galley.text.TextRange;

/// A run of whole lines of one kind. All regions of an outline, in order, are the text.
public record Region(Kind kind, TextRange range) {
  /// What a run of lines is.
  public enum Kind {
    FRONT_MATTER,
    HEADING,
    ITEM,
    /**
     * Text of a section, or of the issue before its first section, that is neither item nor block.
     */
    PROSE,
    /** Boilerplate: text that repeats from issue to issue. */
    BLOCK,
    /** Link reference definitions. */
    REFERENCES,
    COMMENT,
    BLANK
  }
}
