package galley.picture;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.DocumentLimits;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.parser.resources.ResourcePolicy;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;

/// An SVG drawing. What is drawn is what [DrawingFilter] leaves of it.
final class Drawing {
  private static final LoaderContext CONTEXT =
      LoaderContext.builder()
          .externalResourcePolicy(ResourcePolicy.DENY_ALL)
          .documentLimits(new DocumentLimits(DrawingFilter.DEEPEST, 2, DrawingFilter.MOST_ELEMENTS))
          .build();

  /** Held, for else the setting could be forgotten: the library tells of each broken drawing. */
  private static final Logger LIBRARY = Logger.getLogger("com.github.weisj.jsvg");

  static {
    LIBRARY.setLevel(Level.OFF);
  }

  private Drawing() {}

  static BufferedImage read(byte[] bytes, Box box) throws IOException {
    byte[] harmless = DrawingFilter.filter(bytes);
    SVGDocument svg = new SVGLoader().load(new ByteArrayInputStream(harmless), null, CONTEXT);
    if (svg == null) throw new IOException("no drawing");
    double width = svg.size().width;
    double height = svg.size().height;
    if (!(width > 0 && height > 0 && width < 1e6 && height < 1e6)) {
      throw new IOException(width + " × " + height);
    }
    double scale = box.scale(width, height);
    return paint(svg, Box.scaled(width, scale), Box.scaled(height, scale));
  }

  private static BufferedImage paint(SVGDocument svg, int width, int height) {
    var canvas = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    Graphics2D pen = canvas.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    svg.render(null, pen, new ViewBox(width, height));
    pen.dispose();
    return canvas;
  }
}
