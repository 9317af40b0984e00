package galley.page;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mozilla.universalchardet.UniversalDetector;

/// Decodes a page: by its byte order mark, else as UTF-8 if every byte fits, else by what the
/// server, the page and the bytes themselves say, in this order; the first that fits every byte.
///
/// UTF-8 goes before the declarations because text in another encoding hardly ever is valid UTF-8,
/// while pages whose declaration is out of date are common. Declared names are read as browsers
/// read them (WHATWG Encoding): `gb2312` means GB18030, `iso-8859-1` means windows-1252.
final class Charsets {
  private static final Pattern META =
      Pattern.compile(
          "(?i)<(?:meta|\\?xml)[^>]{0,200}?(?:charset|encoding)\\s*=\\s*[\"']?([\\w.:-]+)");
  private static final Charset WESTERN = Charset.forName("windows-1252");
  private static final int MANY = 20;
  private static final int HEAD = 16_384;

  private Charsets() {}

  static String decode(byte[] bytes, @Nullable String declared) {
    if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
      return new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
    }
    if (starts(bytes, 0xFE, 0xFF)) {
      return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
    }
    if (starts(bytes, 0xFF, 0xFE)) {
      return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
    }
    String utf8 = strictly(bytes, StandardCharsets.UTF_8);
    if (utf8 != null && !isStateful(declared(bytes))) {
      return utf8;
    }
    String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
    Charset seen = named(detected(bytes));
    List<Charset> said =
        Stream.of(named(declared), named(declared(head)), seen)
            .filter(Objects::nonNull)
            .filter(it -> !it.equals(StandardCharsets.UTF_8) || isNearly(bytes))
            .toList();
    Charset first = said.isEmpty() ? StandardCharsets.UTF_8 : said.getFirst();
    if (first.equals(WESTERN) && seen != null && isIdeographic(strictly(bytes, seen))) {
      return new String(bytes, seen);
    }
    return new String(
        bytes, said.stream().filter(it -> strictly(bytes, it) != null).findFirst().orElse(first));
  }

  /** Servers declare the western charset without looking; East Asian words are none by chance. */
  private static boolean isIdeographic(@Nullable String text) {
    return text != null
        && text.codePoints().filter(c -> c > 0x2E7F && Character.isLetter(c)).limit(MANY).count()
            == MANY;
  }

  /** ISO-2022-JP is plain ASCII to the eye of a UTF-8 decoder. */
  private static boolean isStateful(@Nullable String name) {
    return name != null && name.toLowerCase(Locale.ROOT).startsWith("iso-2022");
  }

  private static @Nullable String declared(byte[] bytes) {
    return declared(
        new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1));
  }

  private static @Nullable String declared(String head) {
    Matcher meta = META.matcher(head);
    return meta.find() ? meta.group(1) : null;
  }

  private static @Nullable String detected(byte[] bytes) {
    UniversalDetector detector = new UniversalDetector();
    detector.handleData(bytes, 0, bytes.length);
    detector.dataEnd();
    return detector.getDetectedCharset();
  }

  private static @Nullable Charset named(@Nullable String name) {
    if (name == null) {
      return null;
    }
    String lower = name.toLowerCase(Locale.ROOT);
    String read =
        switch (lower) {
          case "gb2312", "gbk", "gb_2312-80", "x-gbk", "cp936" -> "GB18030";
          case "iso-8859-1", "latin1", "us-ascii", "ascii" -> "windows-1252";
          case "iso-8859-9" -> "windows-1254";
          case "shift_jis", "shift-jis", "sjis", "x-sjis" -> "windows-31j";
          case "big5" -> "Big5-HKSCS";
          case "ks_c_5601-1987", "euc-kr" -> "x-windows-949";
          default -> lower;
        };
    try {
      return Charset.forName(read);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException _) {
      return null;
    }
  }

  /** UTF-8 that was cut or has a stray byte: fewer than one character in a thousand is broken. */
  private static boolean isNearly(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    return text.chars().filter(c -> c == 0xFFFD).count() * 1_000 < text.length();
  }

  private static @Nullable String strictly(byte[] bytes, Charset charset) {
    if (charset.equals(StandardCharsets.UTF_8)) {
      String text = new String(bytes, charset); // far faster than a decoder
      if (text.indexOf('\uFFFD') < 0) {
        return text;
      }
    }
    try {
      CharBuffer text =
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes));
      return text.toString();
    } catch (CharacterCodingException _) {
      return null;
    }
  }

  private static boolean starts(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
