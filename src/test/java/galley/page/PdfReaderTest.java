package galley.page;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import galley.link.Candidate;
import galley.link.LinkUrl;
import galley.link.PageFacts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.GregorianCalendar;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PdfReaderTest {
  private static final LinkUrl URL = new LinkUrl("https://harbour.example/tides.pdf");

  private final PDDocument document = new PDDocument();

  /** The document is written with a font as well. */
  @BeforeEach
  void useOneFont() {
    PlainFonts.use();
  }

  @Test
  void aDocumentHasItsTitleItsAuthorsItsPagesAndItsDay() throws IOException {
    page("A stream of tides", 24, "Ada Byron and Bo Ek", 12, "The sea is late again today.", 10);
    page("More of it", 10);
    document.getDocumentInformation().setTitle("A stream of tides");
    document.getDocumentInformation().setAuthor("Ada Byron; Bo Ek");
    document
        .getDocumentInformation()
        .setCreationDate(
            GregorianCalendar.from(LocalDate.of(2026, 2, 3).atTime(10, 0).atZone(ZoneOffset.UTC)));

    PageFacts facts = facts(saved());

    assertThat(facts.titles()).containsExactly(new Candidate("A stream of tides", "PDF"));
    assertThat(facts.author()).isEqualTo("Ada Byron, Bo Ek");
    assertThat(facts.pages()).isEqualTo(2);
    assertThat(facts.date()).isEqualTo(LocalDate.of(2026, 2, 3));
    assertThat(facts.contentType()).isEqualTo("application/pdf");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "untitled",
        "Microsoft Word - tides_v3.docx",
        "paper.dvi",
        "PowerPoint Presentation",
        "Slide 1",
        "tides-final.indd",
        "无标题文档",
        "123"
      })
  void whatAProgramLeftIsNoTitleAndTheLargestLineIs(String junk) throws IOException {
    page(
        "Proceedings of the Harbour",
        9,
        "Tides for those who",
        24,
        "have no time",
        24,
        "The sea is late again today, and nobody who waits for it knows why it should be.",
        10);
    document.getDocumentInformation().setTitle(junk);
    document.getDocumentInformation().setAuthor("user");

    PageFacts facts = facts(saved());

    assertThat(facts.titles())
        .containsExactly(new Candidate("Tides for those who have no time", "headline"));
    assertThat(facts.author()).isNull();
  }

  @Test
  void aPageWithoutALargerLineHasNoTitle() throws IOException {
    page("The sea is late again today.", 10, "Nobody knows why.", 10);

    assertThat(facts(saved()).titles()).isEmpty();
  }

  @Test
  void theXmpPacketIsReadWhereTheInformationIsSilent() throws IOException {
    page("x", 10);
    PDMetadata packet = new PDMetadata(document);
    packet.importXMPMetadata(
        """
        <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
        <rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/">
        <dc:title><rdf:Alt><rdf:li xml:lang="x-default">Tides &amp; time</rdf:li></rdf:Alt></dc:title>
        <dc:creator><rdf:Seq><rdf:li>Ada Byron</rdf:li><rdf:li>Bo Ek</rdf:li></rdf:Seq></dc:creator>
        </rdf:Description></rdf:RDF></x:xmpmeta>\
        """
            .getBytes(ISO_8859_1));
    document.getDocumentCatalog().setMetadata(packet);

    PageFacts facts = facts(saved());

    assertThat(facts.title()).isEqualTo("Tides & time");
    assertThat(facts.author()).isEqualTo("Ada Byron, Bo Ek");
  }

  @Test
  void anEncryptedDocumentIsKnownByItsTypeAndSize() throws IOException {
    page("Tides", 24);
    document.getDocumentInformation().setTitle("Secret tides");
    document.protect(new StandardProtectionPolicy("owner", "", new AccessPermission()));

    assertBare(saved());
  }

  @Test
  void aDocumentThatWasCutOffDoesNoHarm() throws IOException {
    page("Tides for all", 24, "The sea is late again.", 10);
    byte[] whole = saved();

    for (int length = 0; length < whole.length; length += 37) {
      assertThat(facts(Arrays.copyOf(whole, length)).contentType()).isEqualTo("application/pdf");
    }
  }

  @Test
  void bytesThatChangedDoNoHarm() throws IOException {
    page("Tides for all", 24, "The sea is late again.", 10);
    byte[] whole = saved();

    for (int at = 0; at < whole.length; at += 11) {
      byte[] changed = whole.clone();
      changed[at] ^= 0x55;
      assertThat(facts(changed).contentType()).isEqualTo("application/pdf");
    }
  }

  @Test
  void nothingButASignatureIsKnownByItsTypeAndSize() {
    assertBare(pdf(""));
    assertBare(pdf("trailer << /Root 1 0 R >>"));
  }

  @Test
  void deepNestingDoesNoHarm() {
    assertBare(pdf("1 0 obj\n" + "[".repeat(1_000_000)));
    assertBare(pdf("1 0 obj\n" + "<</A".repeat(500_000)));
  }

  @Test
  void aCountThatCannotBeIsNone() {
    PageFacts facts =
        facts(
            pdf(
                """
                1 0 obj
                << /Type /Catalog /Pages 2 0 R >>
                endobj
                2 0 obj
                << /Type /Pages /Count 2147483647 /Kids [2 0 R 2 0 R] >>
                endobj
                trailer << /Root 1 0 R >>
                """));

    assertThat(facts.pages()).isNull();
  }

  @Test
  void aStreamThatUnpacksToMuchIsStruckOut() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflater = new DeflaterOutputStream(packed)) {
      byte[] zeros = new byte[1 << 20];
      for (int i = 0; i < 64; i++) {
        deflater.write(zeros);
      }
    }
    for (String filter :
        new String[] {
          "/Filter /FlateDecode",
          "/Filter [/FlateDecode]",
          "/F#69lter /FlateDecode",
          "/Filter [/FlateDecode /FlateDecode]",
          "/Filter 9 0 R",
          "/Filter /LZWDecode",
          "/Filter /FlateDecode /DecodeParms << /Predictor 12 /Columns 2000000000 >>",
          "/Filter /LZWDecode /A 1 0 obj << /B 1 >>"
        }) {
      byte[] bomb = stream(filter, packed.toByteArray());

      assertThat(new String(PdfStreams.harmless(bomb), ISO_8859_1))
          .as(filter)
          .contains(">>\nendobj\n")
          .doesNotContain(">>\nstream\n");
    }
  }

  @Test
  void aStreamThatUnpacksToLittleStays() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflater = new DeflaterOutputStream(packed)) {
      deflater.write("BT (Tides) Tj ET".getBytes(ISO_8859_1));
    }
    byte[] pdf = stream("/Filter /FlateDecode", packed.toByteArray());

    assertThat(PdfStreams.harmless(pdf)).isEqualTo(pdf);
  }

  private static byte[] stream(String filter, byte[] data) {
    return pdf(
        "1 0 obj\n<< /Length %d %s >>\nstream\n".formatted(data.length, filter)
            + new String(data, ISO_8859_1)
            + "\nendstream\nendobj\n");
  }

  private static byte[] pdf(String body) {
    return ("%PDF-1.7\n" + body).getBytes(ISO_8859_1);
  }

  /** Lines of text, each with its size. */
  private void page(Object... lines) throws IOException {
    PDPage page = new PDPage();
    document.addPage(page);
    try (PDPageContentStream content = new PDPageContentStream(document, page)) {
      float y = 700;
      for (int i = 0; i < lines.length; i += 2) {
        int size = (Integer) lines[i + 1];
        y -= size * 1.5f;
        content.beginText();
        content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), size);
        content.newLineAtOffset(40, y);
        content.showText((String) lines[i]);
        content.endText();
      }
    }
  }

  private byte[] saved() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    document.save(bytes, CompressParameters.DEFAULT_COMPRESSION);
    document.close();
    return bytes.toByteArray();
  }

  private static void assertBare(byte[] bytes) {
    assertThat(facts(bytes))
        .isEqualTo(
            PageFacts.builder().contentType("application/pdf").size((long) bytes.length).build());
  }

  private static PageFacts facts(byte[] bytes) {
    PageReading reading = new PageReader().read(RawPage.of(URL, "application/pdf", bytes));
    return ((PageReading.Read) reading).facts();
  }
}
