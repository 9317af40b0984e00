package galley.edit;

/// What a line of Markdown begins with before its words: `> `, `- [ ] `, `## `, `3、`.
final class LineStart {
  private LineStart() {}

  static int length(String line) {
    int at = blanks(line, 0);
    while (at < line.length()) {
      if (line.charAt(at) == '>') {
        at = blanks(line, at + 1);
        continue;
      }
      int end = Markers.end(line, at);
      if (end < 0) break;
      at = blanks(line, end);
      if (Markers.isOrdinal(line, end)) return at;
      if (line.startsWith("[ ] ", at) || line.startsWith("[x] ", at)) at += 4;
    }
    int hashes = Runs.after(line, at, '#');
    boolean heading = hashes > 0 && hashes <= 6 && at + hashes < line.length();
    return heading && line.charAt(at + hashes) == ' ' ? blanks(line, at + hashes) : at;
  }

  static int blanks(String line, int from) {
    int at = from;
    while (at < line.length() && (line.charAt(at) == ' ' || line.charAt(at) == '\t')) at++;
    return at;
  }
}
