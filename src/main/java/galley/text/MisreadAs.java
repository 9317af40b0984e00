package galley.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// An encoding of one byte a character that UTF-8 is often mistaken for.
///
/// Read as [#MAC_ROMAN], the three bytes of `、` are `„ÄÅ`; read as [#WINDOWS_1252], the two bytes
/// of `é` are `Ã©`.
public enum MisreadAs {
  /// The five bytes that are no character there (81, 8D, 8F, 90, 9D), and the others up to 9F where
  /// ISO 8859-1 was meant, come out as the control characters of the same number.
  WINDOWS_1252(upperHalf("windows-1252"), ""),

  /// As Apple's ROMAN.TXT has it; spelled out because not every Java runtime brings `x-MacRoman`.
  MAC_ROMAN(
      "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø"
          + "¿¡¬√ƒ≈∆«»…\u00A0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uF8FFÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ",
      // Letters and signs that look alike, and the sign that was there before the euro.
      "\u2126Ω\u03BCµ\u0394∆¤€");

  private static final int HALF = 0x80;
  private static final int CONTROLS = 0x20;

  private final char[] characters = new char[HALF];
  private final Map<Character, Byte> bytes = new HashMap<>();

  MisreadAs(String upperHalf, String alike) {
    for (int i = 0; i < HALF; i++) {
      char c = upperHalf.charAt(i);
      characters[i] = c == '\uFFFD' ? (char) (HALF + i) : c;
    }
    for (int i = 0; i < CONTROLS && alike.isEmpty(); i++) put((char) (HALF + i), HALF + i);
    for (int i = 0; i + 1 < alike.length(); i += 2) {
      put(alike.charAt(i), upperHalf.indexOf(alike.charAt(i + 1)) + HALF);
    }
    for (int i = 0; i < HALF; i++) put(characters[i], HALF + i);
  }

  private void put(char c, int b) {
    bytes.put(c, (byte) b);
  }

  /// What a byte looks like in this encoding.
  char character(byte b) {
    return b >= 0 ? (char) b : characters[b + HALF];
  }

  private static String upperHalf(String charset) {
    byte[] all = new byte[HALF];
    for (int i = 0; i < HALF; i++) all[i] = (byte) (HALF + i);
    return new String(all, Charset.forName(charset));
  }

  /// What a run of characters beyond ASCII was before it was misread; empty where it cannot have
  /// been UTF-8.
  Optional<String> undo(CharSequence run) {
    var raw = ByteBuffer.allocate(run.length());
    for (int i = 0; i < run.length(); i++) {
      Byte one = bytes.get(run.charAt(i));
      if (one == null) return Optional.empty();
      raw.put(one);
    }
    try {
      CharBuffer text = StandardCharsets.UTF_8.newDecoder().decode(raw.flip());
      return Optional.of(text.toString());
    } catch (CharacterCodingException notUtf8) {
      return Optional.empty();
    }
  }
}
