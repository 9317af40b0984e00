package galley.picture;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a picture's first bytes say it is.
///
/// Only these are tried: the platform's readers for other forms would be one more door.
public enum PictureKind {
  PNG("\u0089PNG\r\n\u001a\n"),
  JPEG("\u00ff\u00d8\u00ff"),
  GIF("GIF8"),
  BMP("BM"),
  ICO("\0\0\1\0"),
  WEBP("RIFF"),
  SVG(null);

  /** How far into a text the drawing may begin, behind comments and the like. */
  private static final int PROLOGUE = 4_096;

  private final @Nullable String magic;

  PictureKind(@Nullable String magic) {
    this.magic = magic;
  }

  public static Optional<PictureKind> of(byte[] bytes) {
    String start = new String(Arrays.copyOf(bytes, Math.min(bytes.length, PROLOGUE)), ISO_8859_1);
    return Arrays.stream(values()).filter(kind -> kind.begins(start)).findFirst();
  }

  private boolean begins(String start) {
    return magic != null ? start.startsWith(magic) : isDrawing(start);
  }

  private static boolean isDrawing(String start) {
    String text = start.replace("\u00ef\u00bb\u00bf", "").stripLeading().toLowerCase(Locale.ROOT);
    return text.startsWith("<") && text.contains("<svg") && !text.contains("<html");
  }

  /** The name that the platform's readers are found by. */
  public String format() {
    return name().toLowerCase(Locale.ROOT);
  }
}
