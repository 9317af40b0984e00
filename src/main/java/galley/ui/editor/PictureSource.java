package galley.ui.editor;

import galley.picture.PictureKind;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.input.Clipboard;
import javax.imageio.ImageIO;

/// A picture that comes from the clipboard or is dropped. Its bytes are got off the FX thread.
sealed interface PictureSource {
  /** Larger ones belong on no page. */
  long MOST_BYTES = 50_000_000;

  /** What pages show; drawings (SVG) can hold programs, and are left alone. */
  Set<String> EXTENSIONS = Set.of("png", "jpg", "jpeg", "gif", "webp");

  /// Its bytes; nothing where it is no picture, or too large a one
  Optional<Picture> read() throws IOException;

  /// A picture as it is to be kept.
  ///
  /// @param name without its extension
  @SuppressWarnings("ArrayRecordComponent") // is handed on, and never compared
  record Picture(byte[] bytes, String name, String extension) {}

  /** A file. */
  record OfFile(Path file) implements PictureSource {
    @Override
    public Optional<Picture> read() throws IOException {
      if (Files.size(file) > MOST_BYTES) return Optional.empty();
      byte[] bytes = Files.readAllBytes(file);
      String name = String.valueOf(file.getFileName());
      return PictureKind.of(bytes)
          .map(PictureKind::format)
          .map(format -> format.equals("jpeg") ? "jpg" : format)
          .filter(EXTENSIONS::contains)
          .map(
              extension -> new Picture(bytes, name.substring(0, name.lastIndexOf('.')), extension));
    }
  }

  /** Pixels, as a screenshot comes. */
  @SuppressWarnings("ArrayRecordComponent") // is read once, and never compared
  record OfPixels(int[] pixels, int width) implements PictureSource {
    static PictureSource of(Image image) {
      int width = (int) image.getWidth();
      int height = (int) image.getHeight();
      int[] pixels = new int[width * height];
      image
          .getPixelReader()
          .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
      return new OfPixels(pixels, width);
    }

    @Override
    public Optional<Picture> read() throws IOException {
      int height = pixels.length / width;
      var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
      image.setRGB(0, 0, width, height, pixels, 0, width);
      var bytes = new ByteArrayOutputStream();
      ImageIO.write(image, "png", bytes);
      return Optional.of(new Picture(bytes.toByteArray(), "picture", "png"));
    }
  }

  /// The pictures on a clipboard or a dragboard; none where it holds words as well, which are then
  /// what was copied.
  static List<PictureSource> on(Clipboard board) {
    if (board.hasFiles()) {
      return board.getFiles().stream()
          .map(File::toPath)
          .filter(PictureSource::isNamedSo)
          .<PictureSource>map(OfFile::new)
          .toList();
    }
    boolean words = board.hasString() && !board.getString().isBlank();
    Image image = words || !board.hasImage() ? null : board.getImage();
    if (image == null || image.getPixelReader() == null || !isBounded(image)) return List.of();
    return List.of(OfPixels.of(image));
  }

  private static boolean isBounded(Image image) {
    double pixels = image.getWidth() * image.getHeight();
    return pixels >= 1 && pixels <= MOST_BYTES / 4;
  }

  private static boolean isNamedSo(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    return EXTENSIONS.stream().anyMatch(extension -> name.endsWith("." + extension));
  }
}
