package galley.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
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

  /// The characters of the bytes from 80 on.
  private final String characters;

  /// Pairs: a character that also stands for the byte of the other one.
  private final String alike;

  MisreadAs(String characters, String alike) {
    this.characters = characters;
    this.alike = alike;
  }

  /// What a byte looks like in this encoding.
  char character(byte b) {
    return b >= 0 ? (char) b : characters.charAt(b + HALF);
  }

  /// The byte that a character beyond ASCII was, or -1.
  private int original(char c) {
    int at = characters.indexOf(c);
    if (at >= 0) return HALF + at;
    if (this == WINDOWS_1252) return c >= HALF && c < HALF + CONTROLS ? c : -1;
    int pair = alike.indexOf(c);
    return pair >= 0 && pair % 2 == 0 ? original(alike.charAt(pair + 1)) : -1;
  }

  private static String upperHalf(String charset) {
    byte[] all = new byte[HALF];
    for (int i = 0; i < HALF; i++) all[i] = (byte) (HALF + i);
    var text = new StringBuilder(new String(all, Charset.forName(charset)));
    for (int i = 0; i < HALF; i++) {
      if (text.charAt(i) == '\uFFFD') text.setCharAt(i, (char) (HALF + i));
    }
    return text.toString();
  }

  /// What a run of characters beyond ASCII was before it was misread; empty where it cannot have
  /// been UTF-8.
  Optional<String> undo(CharSequence run) {
    var raw = ByteBuffer.allocate(run.length());
    for (int i = 0; i < run.length(); i++) {
      int one = original(run.charAt(i));
      if (one < 0) return Optional.empty();
      raw.put((byte) one);
    }
    try {
      CharBuffer text = StandardCharsets.UTF_8.newDecoder().decode(raw.flip());
      return Optional.of(text.toString());
    } catch (CharacterCodingException notUtf8) {
      return Optional.empty();
    }
  }
}
