package galley.ui.kit;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.jspecify.annotations.Nullable;

/// Emoji as images of exactly the pixels that the screen needs, drawn once.
///
/// Safe on any thread. A drawing takes half a millisecond, the very first some 170: [#warmUp] has
/// that done before a pane asks.
public final class EmojiImages {
  private record Key(String emoji, int pixels) {}

  private final EmojiDrawings drawings;
  private final Map<Key, Optional<Image>> drawn = new ConcurrentHashMap<>();

  public EmojiImages(EmojiDrawings drawings) {
    this.drawings = drawings;
  }

  /// An emoji at `start` up to, not including, `end`, in UTF-16 units, as it is drawn.
  public record Drawn(int start, int end, Image image) {}

  /// The emoji of a text that have a drawing, in order.
  ///
  /// @param pixels how wide the drawings are
  public List<Drawn> drawn(String text, int pixels) {
    return find(text).stream()
        .flatMap(
            at ->
                image(at.emoji(), pixels)
                    .map(image -> new Drawn(at.start(), at.end(), image))
                    .stream())
        .toList();
  }

  List<EmojiDrawings.At> find(String text) {
    return isPlain(text) ? List.of() : drawings.find(text);
  }

  /// Every emoji has a character from U+00A9 on, which spares most titles the search.
  private static boolean isPlain(String text) {
    return text.chars().allMatch(c -> c < 0xA9);
  }

  /// The drawing of an emoji, square, `pixels` wide.
  public Optional<Image> image(String emoji, int pixels) {
    return drawn.computeIfAbsent(new Key(emoji, pixels), this::draw);
  }

  /// Draws these emoji at the usual sizes; for a background thread at the start.
  public void warmUp(List<String> emoji) {
    for (String each : emoji) {
      for (int pixels : new int[] {16, 17, 18, 20}) {
        var _ = image(each, pixels);
      }
    }
  }

  private Optional<Image> draw(Key key) {
    return drawings.svg(key.emoji()).map(EmojiImages::parse).map(svg -> paint(svg, key.pixels()));
  }

  private static @Nullable SVGDocument parse(String svg) {
    var in = new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8));
    return new SVGLoader().load(in, null, LoaderContext.createDefault());
  }

  private static Image paint(SVGDocument svg, int pixels) {
    var canvas = new BufferedImage(pixels, pixels, BufferedImage.TYPE_INT_ARGB_PRE);
    Graphics2D pen = canvas.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    svg.render(null, pen, new ViewBox(pixels, pixels));
    pen.dispose();
    int[] argb = canvas.getRGB(0, 0, pixels, pixels, null, 0, pixels);
    var image = new WritableImage(pixels, pixels);
    image
        .getPixelWriter()
        .setPixels(0, 0, pixels, pixels, PixelFormat.getIntArgbInstance(), argb, 0, pixels);
    return image;
  }
}
