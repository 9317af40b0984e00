package galley.page;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// Makes a PDF harmless before it is parsed. The parser unpacks streams into memory without a
/// limit, and 5 MB can be made to unpack to 5 GB: every stream that might unpack to much, or that
/// only a picture needs, is struck out first.
///
/// A stream begins with that word, which cannot be written in any other way (ISO 32000-1, 7.3.8);
/// where `endobj` stands in its place, the object ends and has none.
final class PdfStreams {
  private static final int NONE = -1;
  private static final byte[] OBJ = ascii("obj");
  private static final byte[] STREAM = ascii("stream");
  private static final byte[] END = ascii("endobj");
  private static final int LARGEST = 4 << 20;
  private static final long ALL = 48L << 20;
  private static final int DICTIONARY = 4 << 10;

  /** What makes a dictionary one whose stream is not looked at: pictures, escapes, detours. */
  private static final Pattern STRANGE =
      Pattern.compile(
          "[#%()]|/Image\\b|/F[\\s\\[(/<]|/FontFile|/Length1\\b|/Type1C|/CIDFontType0C|/OpenType");

  private static final Pattern FILTER = Pattern.compile("/Filter");
  private static final Pattern DEFLATE =
      Pattern.compile("/Filter\\s*(?:/(?:FlateDecode|Fl)\\b|\\[\\s*/(?:FlateDecode|Fl)\\s*])");
  private static final Pattern PARAMETERS =
      Pattern.compile("/(?:DecodeParms|DP)\\b\\s*+(?!\\[?\\s*<<)");
  private static final Pattern WIDE =
      Pattern.compile(
          "/(?:Columns|Colors|BitsPerComponent)\\b\\s*+(?!\\d{1,4}\\b(?!\\s+\\d+\\s+R))");

  private final byte[] pdf;
  private final Inflater inflater = new Inflater(true);
  private final byte[] bin = new byte[64 << 10];
  private long left = ALL;
  private int object = NONE;
  private int ended = NONE;

  private PdfStreams(byte[] pdf) {
    this.pdf = pdf;
  }

  /** A copy without the streams that may unpack to much. */
  static byte[] harmless(byte[] pdf) {
    PdfStreams streams = new PdfStreams(pdf.clone());
    try {
      streams.strike();
      return streams.pdf;
    } finally {
      streams.inflater.end();
    }
  }

  private void strike() {
    for (int at = 0; at + OBJ.length <= pdf.length; at++) {
      if (pdf[at] == 'o' && isAt(at, OBJ)) {
        enter(at);
      } else if (pdf[at] == 's' && isAt(at, STREAM) && isKeyword(at) && !isHarmless(at)) {
        System.arraycopy(END, 0, pdf, at, END.length);
      }
    }
  }

  /** Notes where an object begins; what looks like one in the middle of another is none. */
  private void enter(int at) {
    if (isEnd(at)) {
      ended = at + OBJ.length;
      object = NONE;
    } else {
      object = ended == NONE || isNumbers(ended, at) ? at + OBJ.length : NONE;
      ended = Math.max(ended, 0);
    }
  }

  private boolean isNumbers(int from, int to) {
    for (int at = from; at < to; at++) {
      if (pdf[at] > ' ' && (pdf[at] < '0' || pdf[at] > '9')) {
        return false;
      }
    }
    return true;
  }

  /** Not a word in a text: it follows a dictionary, or a comment that may hide one. */
  private boolean isKeyword(int at) {
    int before = at - 1;
    while (before >= 0 && pdf[before] >= 0 && pdf[before] <= ' ') {
      before--;
    }
    int start = before;
    while (start >= 0 && pdf[start] != '\n' && pdf[start] != '\r' && before - start < DICTIONARY) {
      if (pdf[start] == '%') {
        return true;
      }
      start--;
    }
    return before >= 0 && pdf[before] == '>';
  }

  private boolean isHarmless(int at) {
    if (object == NONE || at - object > DICTIONARY) {
      return false;
    }
    String dictionary = new String(pdf, object, at - object, StandardCharsets.ISO_8859_1);
    if (STRANGE.matcher(dictionary).find()
        || PARAMETERS.matcher(dictionary).find()
        || WIDE.matcher(dictionary).find()) {
      return false;
    }
    Matcher filter = FILTER.matcher(dictionary);
    if (!filter.find()) {
      return true;
    }
    return DEFLATE.matcher(dictionary).region(filter.start(), dictionary.length()).lookingAt()
        && !filter.find()
        && isSmall(data(at + STREAM.length));
  }

  /** Where the parser takes the data to begin: behind blanks and one line end. */
  private int data(int at) {
    int start = at;
    while (start < pdf.length && pdf[start] == ' ') {
      start++;
    }
    if (start < pdf.length && pdf[start] == '\r') {
      start++;
    }
    return start < pdf.length && pdf[start] == '\n' ? start + 1 : start;
  }

  /** Unpacks as the parser does: without a look at the two bytes of the header. */
  private boolean isSmall(int start) {
    int data = Math.min(start + 2, pdf.length);
    inflater.reset();
    inflater.setInput(pdf, data, pdf.length - data);
    int size = 0;
    try {
      while (!inflater.finished() && size <= LARGEST && left > 0) {
        int count = inflater.inflate(bin);
        if (count == 0) {
          break;
        }
        size += count;
        left -= count;
      }
    } catch (DataFormatException _) {
      // The parser keeps what it had up to here.
    }
    return size <= LARGEST && left > 0;
  }

  private boolean isEnd(int at) {
    return at >= 3 && pdf[at - 3] == 'e' && pdf[at - 2] == 'n' && pdf[at - 1] == 'd';
  }

  private boolean isAt(int at, byte[] word) {
    if (at + word.length > pdf.length) {
      return false;
    }
    for (int i = 0; i < word.length; i++) {
      if (pdf[at + i] != word[i]) {
        return false;
      }
    }
    return true;
  }

  private static byte[] ascii(String word) {
    return word.getBytes(StandardCharsets.US_ASCII);
  }
}
