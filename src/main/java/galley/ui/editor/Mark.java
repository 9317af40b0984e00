package galley.ui.editor;

/// What a character of Markdown is, as the area shows it. A character can be several of them: an
/// emoji in a heading, strong text in a quote.
enum Mark {
  FRONT_MATTER(1 << 0, "md-front-matter"),
  HEADING(1 << 1, "md-heading"),
  QUOTE(1 << 2, "md-quote"),
  MARKER(1 << 3, "md-marker"),
  STRONG(1 << 4, "md-strong"),
  EMPHASIS(1 << 5, "md-emphasis"),
  STRUCK(1 << 6, "md-struck"),
  LINK(1 << 7, "md-link"),
  URL(1 << 8, "md-url"),
  CODE(1 << 9, "md-code"),
  COMMENT(1 << 10, "md-comment"),
  TAG(1 << 11, "md-tag"),
  EMOJI(1 << 12, "emoji");

  private final int bit;
  private final String styleClass;

  Mark(int bit, String styleClass) {
    this.bit = bit;
    this.styleClass = styleClass;
  }

  String styleClass() {
    return styleClass;
  }

  int bit() {
    return bit;
  }
}
