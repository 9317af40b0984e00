package galley.text;

/// How the lines of a file end. The session's text knows line feeds only.
public enum LineEnding {
  LF("\n"),
  CRLF("\r\n"),
  CR("\r");

  private final String characters;

  LineEnding(String characters) {
    this.characters = characters;
  }

  public String characters() {
    return characters;
  }

  /// The text with every line end, whatever its kind, written in this one.
  public String in(String text) {
    String lf = text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
    return this == LF ? lf : lf.replace("\n", characters);
  }
}
