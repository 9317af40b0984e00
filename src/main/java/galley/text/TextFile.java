package galley.text;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a UTF-8 file holds: its text for the session, and aside from it what only the file needs to
/// know, its one line ending and whether it starts with a byte order mark.
///
/// For a file without a [#problem()], `bytes(text())` are the file's bytes. A file with one cannot
/// be written: its text is there to be shown, with U+FFFD where bytes could not be read.
///
/// `EF BB BF 61 0D 0A 62` is the text `"a\nb"` with [LineEnding#CRLF] and the mark. A file without
/// line ends gets [LineEnding#LF].
///
/// @param stamp what the file held, so that a save can tell that somebody else has changed it
public record TextFile(
    String text,
    LineEnding lineEnding,
    boolean byteOrderMark,
    @Nullable Problem problem,
    FileStamp stamp) {
  private static final Pattern LINE = Pattern.compile("[^\\r\\n]+");
  private static final Pattern NOT_ASCII = Pattern.compile("[^\\x00-\\x7F]");
  private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
  private static final byte[] REPLACEMENT = "\uFFFD".getBytes(StandardCharsets.UTF_8);

  /// Why a file cannot be written back as it was read.
  ///
  /// @param line the first line concerned, from 1: the one whose end differs from those before it,
  ///   or the one with the first byte that is not UTF-8
  public record Problem(Kind kind, int line) {
    /** What is wrong. */
    public enum Kind {
      MIXED_LINE_ENDINGS,
      NOT_UTF8
    }

    /** What is wrong where, and what to do. */
    public String sentence(Locale locale) {
      return Sentences.of(TextFile.class).get(locale, "problem." + kind, line);
    }
  }

  public static TextFile read(Path file) throws IOException {
    return of(Files.readAllBytes(file));
  }

  /// A file that is not there yet: no text, line feeds, no mark.
  public static TextFile absent() {
    return new TextFile("", LineEnding.LF, false, null, FileStamp.ABSENT);
  }

  public static TextFile of(byte[] bytes) {
    boolean mark = bytes.length >= 3 && Arrays.equals(bytes, 0, 3, MARK, 0, 3);
    int start = mark ? 3 : 0;
    int bad = firstMalformed(bytes, start);
    String raw = new String(bytes, start, bytes.length - start, StandardCharsets.UTF_8);
    LineEndings endings = LineEndings.in(raw);
    Problem problem = null;
    if (bad >= 0) {
      String before = new String(bytes, start, bad - start, StandardCharsets.UTF_8);
      problem = new Problem(Problem.Kind.NOT_UTF8, LineEndings.in(before).count() + 1);
      raw = withoutGuesses(raw);
    } else if (endings.firstOther() > 0) {
      problem = new Problem(Problem.Kind.MIXED_LINE_ENDINGS, endings.firstOther());
    }
    return new TextFile(LineEnding.LF.in(raw), endings.first(), mark, problem, FileStamp.of(bytes));
  }

  /// The text with nothing but ASCII in the lines that are not UTF-8: what the bytes of another
  /// encoding seem to say by chance (right-to-left letters among Chinese, say) nobody has written.
  private static String withoutGuesses(String raw) {
    return LINE.matcher(raw)
        .replaceAll(
            line ->
                line.group().indexOf('\uFFFD') < 0
                    ? Matcher.quoteReplacement(line.group())
                    : Matcher.quoteReplacement(
                        NOT_ASCII.matcher(line.group()).replaceAll("\uFFFD")));
  }

  public boolean isWritable() {
    return problem == null;
  }

  /// The bytes of this file with a session's text in it. Line ends that came in with a paste are
  /// written as the file's one, and half a surrogate pair, which UTF-8 cannot hold, as U+FFFD.
  ///
  /// @throws IllegalStateException if the file has a [#problem()]
  public byte[] bytes(String sessionText) {
    if (problem != null) throw new IllegalStateException("not writable: " + problem);
    byte[] body = encode(lineEnding.in(sessionText));
    if (!byteOrderMark) return body;
    byte[] all = Arrays.copyOf(MARK, MARK.length + body.length);
    System.arraycopy(body, 0, all, MARK.length, body.length);
    return all;
  }

  /// The same file without its problem: the next save writes the text as it is shown, every line
  /// ending alike. What could not be read as UTF-8 is lost by that, so a person decides on it.
  public TextFile normalised(LineEnding ending) {
    return new TextFile(text, ending, byteOrderMark, null, stamp);
  }

  /// The same file after it was written.
  public TextFile written(String sessionText, byte[] bytes) {
    return new TextFile(
        LineEnding.LF.in(sessionText), lineEnding, byteOrderMark, problem, FileStamp.of(bytes));
  }

  private static byte[] encode(String text) {
    try {
      ByteBuffer bytes =
          StandardCharsets.UTF_8
              .newEncoder()
              .onMalformedInput(CodingErrorAction.REPLACE)
              .replaceWith(REPLACEMENT)
              .encode(CharBuffer.wrap(text));
      byte[] encoded = new byte[bytes.remaining()];
      bytes.get(encoded);
      return encoded;
    } catch (CharacterCodingException impossible) {
      throw new IllegalStateException("every malformed character is replaced", impossible);
    }
  }

  /// The offset of the first byte that is not UTF-8, or -1.
  private static int firstMalformed(byte[] bytes, int start) {
    ByteBuffer in = ByteBuffer.wrap(bytes, start, bytes.length - start);
    CharBuffer out = CharBuffer.allocate(bytes.length - start);
    return StandardCharsets.UTF_8.newDecoder().decode(in, out, true).isMalformed()
        ? in.position()
        : -1;
  }
}
