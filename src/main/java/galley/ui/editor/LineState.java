package galley.ui.editor;

/// What a line of Markdown begins in, as far as the lines before it decide.
///
/// @param mark the character of the fence or the front matter's delimiter
/// @param length how long the fence is
record LineState(Kind kind, char mark, int length) {
  /** The block that is still open. */
  enum Kind {
    UNKNOWN,
    TEXT,
    FRONT_MATTER_OPENS,
    FRONT_MATTER,
    FENCE,
    COMMENT
  }

  static final LineState UNKNOWN = new LineState(Kind.UNKNOWN, ' ', 0);
  static final LineState TEXT = new LineState(Kind.TEXT, ' ', 0);
  static final LineState COMMENT = new LineState(Kind.COMMENT, ' ', 0);
  static final LineState FRONT_MATTER_OPENS = new LineState(Kind.FRONT_MATTER_OPENS, ' ', 0);

  static LineState fence(char mark, int length) {
    return new LineState(Kind.FENCE, mark, length);
  }

  static LineState frontMatter(char mark) {
    return new LineState(Kind.FRONT_MATTER, mark, 3);
  }
}
