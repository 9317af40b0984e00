package galley.edition;

import galley.issue.Item;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/// What an item says, in twelve letters: its title, URL, tags and body, but not its number, nor how
/// its lines are broken and indented.
record Fingerprint(String value) {
  private static final int BYTES = 6;

  static Fingerprint of(Item item, String text) {
    String words = item.content().in(text).strip().replaceAll("\\s+", " ");
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
      return new Fingerprint(HexFormat.of().formatHex(Arrays.copyOf(hash, BYTES)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }
}
