package galley.picture;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;

/// Copies of a drawing the shapes and colours, and nothing whose cost its length does not bound.
///
/// Filters, masks, patterns and dashes can keep a renderer busy for hours in a hundred bytes;
/// images, scripts, entities and foreign references lead elsewhere. A logo needs none of them.
final class DrawingFilter {
  static final int DEEPEST = 32;
  static final int MOST_ELEMENTS = 5_000;
  private static final int MOST_BYTES = 512 << 10;
  private static final int MOST_USES = 64;
  private static final String SVG = "http://www.w3.org/2000/svg";

  private static final Set<String> ELEMENTS =
      Set.of(
          "svg",
          "g",
          "defs",
          "symbol",
          "use",
          "path",
          "rect",
          "circle",
          "ellipse",
          "line",
          "polyline",
          "polygon",
          "linearGradient",
          "radialGradient",
          "stop",
          "clipPath",
          "style");

  private static final Set<String> DROPPED =
      Set.of("filter", "mask", "marker", "marker-start", "marker-mid", "marker-end", "font");

  /** In style sheets and style attributes; an escape could spell any of them. */
  private static final Pattern DROPPED_STYLE =
      Pattern.compile("(?i)stroke-dash|filter|clip-path|@import|\\\\");

  private final XMLStreamReader in;
  private final XMLStreamWriter out;
  private int elements;
  private int uses;
  private int depth;
  private int clipAt;

  private DrawingFilter(XMLStreamReader in, XMLStreamWriter out) {
    this.in = in;
    this.out = out;
  }

  static byte[] filter(byte[] bytes) throws IOException {
    if (bytes.length > MOST_BYTES) throw new IOException("a drawing of " + bytes.length + " bytes");
    var copy = new ByteArrayOutputStream(bytes.length);
    try {
      XMLStreamReader in = reader(bytes);
      XMLStreamWriter out =
          XMLOutputFactory.newDefaultFactory()
              .createXMLStreamWriter(copy, StandardCharsets.UTF_8.name());
      new DrawingFilter(in, out).copy();
      out.close();
      return copy.toByteArray();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  private static XMLStreamReader reader(byte[] bytes) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
  }

  private void copy() throws XMLStreamException {
    while (in.hasNext()) {
      switch (in.next()) {
        case XMLStreamConstants.START_ELEMENT -> start();
        case XMLStreamConstants.END_ELEMENT -> end();
        case XMLStreamConstants.CHARACTERS -> {
          if (depth > 0) out.writeCharacters(harmless(in.getText()));
        }
        default -> {}
      }
    }
  }

  private void start() throws XMLStreamException {
    String name = in.getLocalName();
    if (!ELEMENTS.contains(name) || (name.equals("use") && (clipAt > 0 || ++uses > MOST_USES))) {
      skip();
      return;
    }
    if (++elements > MOST_ELEMENTS || ++depth > DEEPEST) {
      throw new XMLStreamException("more than a logo needs");
    }
    if (clipAt == 0 && name.equals("clipPath")) clipAt = depth;
    out.writeStartElement(name);
    if (depth == 1) out.writeDefaultNamespace(SVG);
    Set<String> written = new HashSet<>(); // href may also be there as xlink:href
    for (int i = 0; i < in.getAttributeCount(); i++) {
      String attribute = in.getAttributeLocalName(i);
      if (written.add(attribute)) attribute(attribute, in.getAttributeValue(i));
    }
  }

  private void attribute(String name, String value) throws XMLStreamException {
    boolean led = name.equals("href") && !value.startsWith("#");
    boolean clippedClip = clipAt > 0 && name.equals("clip-path");
    boolean dropped = DROPPED.contains(name) || name.startsWith("stroke-dash");
    if (!led && !clippedClip && !dropped && !name.toLowerCase(Locale.ROOT).startsWith("on")) {
      out.writeAttribute(name, name.equals("style") ? harmless(value) : value);
    }
  }

  private static String harmless(String style) {
    return DROPPED_STYLE.matcher(style).replaceAll("x");
  }

  private void end() throws XMLStreamException {
    out.writeEndElement();
    if (depth == clipAt) clipAt = 0;
    depth--;
  }

  private void skip() throws XMLStreamException {
    for (int open = 1; open > 0; ) {
      switch (in.next()) {
        case XMLStreamConstants.START_ELEMENT -> open++;
        case XMLStreamConstants.END_ELEMENT -> open--;
        default -> {}
      }
    }
  }
}
