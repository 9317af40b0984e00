package galley.page;

import galley.link.LinkUrl;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a source brought: where it was in the end, what it is said to be, and its bytes.
public final class RawPage {
  private static final Pattern CHARSET = Pattern.compile("(?i)charset\\s*=\\s*[\"']?([\\w.:+-]+)");

  private final @Nullable LinkUrl url;
  private final @Nullable String contentType;
  private final @Nullable Long size;
  private final byte[] bytes;

  private RawPage(
      @Nullable LinkUrl url, @Nullable String contentType, @Nullable Long size, byte[] bytes) {
    this.url = url;
    this.contentType = contentType;
    this.size = size;
    this.bytes = bytes;
  }

  /// A page with all its bytes.
  ///
  /// @param url where it was; null for a saved page that does not say
  /// @param contentType the header as sent, charset and all; null if there was none
  public static RawPage of(@Nullable LinkUrl url, @Nullable String contentType, byte[] bytes) {
    return new RawPage(url, contentType, (long) bytes.length, bytes.clone());
  }

  /** A file that is no page, whose bytes nobody asked for. */
  public static RawPage file(LinkUrl url, String contentType, @Nullable Long size) {
    return new RawPage(url, contentType, size, new byte[0]);
  }

  public @Nullable LinkUrl url() {
    return url;
  }

  /** The size in bytes, where it is known. */
  public @Nullable Long size() {
    return size;
  }

  public byte[] bytes() {
    return bytes.clone();
  }

  /** The content type without its parameters, in lower case: `text/html`. */
  public @Nullable String mediaType() {
    return contentType == null
        ? null
        : contentType.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
  }

  /** The charset that the server declared. */
  public @Nullable String charset() {
    Matcher charset = CHARSET.matcher(contentType == null ? "" : contentType);
    return charset.find() ? charset.group(1) : null;
  }

  public boolean isHtml() {
    String type = mediaType();
    return type == null || isHtml(type);
  }

  /** Whether a media type, in lower case, is that of a page. */
  public static boolean isHtml(String mediaType) {
    return mediaType.isEmpty()
        || mediaType.startsWith("text/html")
        || mediaType.startsWith("application/xhtml+xml");
  }

  /** Whether a file of this media type, in lower case, may tell more of itself than its size. */
  public static boolean isTelling(String mediaType) {
    return switch (mediaType) {
      case "application/pdf", "text/plain", "text/markdown", "text/x-markdown" -> true;
      default -> isXml(mediaType) || isJson(mediaType);
    };
  }

  static boolean isXml(String mediaType) {
    return mediaType.equals("text/xml")
        || mediaType.equals("application/xml")
        || mediaType.endsWith("+xml");
  }

  private static boolean isJson(String mediaType) {
    return mediaType.equals("application/json")
        || mediaType.endsWith("+json")
        || mediaType.endsWith("+oembed");
  }
}
