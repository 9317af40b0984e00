package galley.page;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** The title and the authors in the XMP packet of a PDF. */
record PdfMetadata(@Nullable String title, List<String> authors) {
  private static final int LARGEST = 256 << 10;
  private static final PdfMetadata NONE = new PdfMetadata(null, List.of());

  static PdfMetadata of(PDDocument document) {
    PDMetadata packet = document.getDocumentCatalog().getMetadata();
    if (packet == null) {
      return NONE;
    }
    try (InputStream bytes = packet.createInputStream()) {
      String xml = new String(bytes.readNBytes(LARGEST), StandardCharsets.UTF_8);
      Document xmp = Jsoup.parse(xml, "", Parser.xmlParser());
      Element title = xmp.selectFirst("dc|title rdf|li");
      List<String> authors =
          xmp.select("dc|creator rdf|li").stream().map(Element::text).limit(50).toList();
      return new PdfMetadata(title == null ? null : title.text(), authors);
    } catch (IOException _) {
      return NONE;
    }
  }
}
