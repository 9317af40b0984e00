package galley.cli;

import galley.issue.Conventions;
import galley.issue.Outline;
import galley.text.TextFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// An issue's file as it stands, every line end its own, so that what no gesture touches is written
/// back byte for byte.
///
/// A byte order mark is kept aside, because with it `---` and `## A` would be ordinary text; in
/// offsets it counts as the first character of the first line.
record IssueText(String text, boolean mark) {
  private static final char MARK = '\uFEFF';

  /// Reads a file.
  ///
  /// @throws CommandException if it is not UTF-8
  static IssueText read(Path file, Console console) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    try {
      String all = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      boolean mark = !all.isEmpty() && all.charAt(0) == MARK;
      return new IssueText(mark ? all.substring(1) : all, mark);
    } catch (CharacterCodingException e) {
      TextFile.@Nullable Problem problem = TextFile.of(bytes).problem();
      throw CommandException.failed(
          console.say("failed.not-utf8", file, problem == null ? 1 : problem.line()), e);
    }
  }

  Outline outline(Conventions conventions) {
    return Outline.parse(text, conventions);
  }

  /** The bytes of the file with another text in it. */
  byte[] bytes(String changed) {
    return (mark ? MARK + changed : changed).getBytes(StandardCharsets.UTF_8);
  }

  /** An offset of the text as an offset of the file as decoded. */
  int offset(int offset) {
    return mark && offset > 0 ? offset + 1 : offset;
  }
}
