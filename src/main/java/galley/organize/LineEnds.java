package galley.organize;

import galley.text.LineEnding;

/** How a text ends its lines; what is written into it ends them alike. */
final class LineEnds {
  private LineEnds() {}

  static LineEnding of(String text) {
    if (text.contains("\r\n")) return LineEnding.CRLF;
    return text.contains("\r") && !text.contains("\n") ? LineEnding.CR : LineEnding.LF;
  }
}
