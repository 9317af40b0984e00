package galley.page;

import galley.link.PageFacts;
import galley.link.PageFactsBuilder;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Calendar;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.jspecify.annotations.Nullable;

/// What a PDF says of itself: its title and authors, by its metadata (ISO 32000-1, 14.3) or the
/// largest line of its first page; how many pages it has; and the day it was made, which is as near
/// to a date of publication as a PDF has.
///
/// A file that is broken, encrypted or up to something is known by its type and size alone.
final class PdfReader {
  private static final int MOST_PAGES = 50_000;
  private static final LocalDate FIRST = LocalDate.of(1993, 1, 1);

  /** A document that opens only for those who know a word is not opened with the empty one. */
  private static final String NO_PASSWORD = "no password, so that nothing is decrypted";

  private PdfReader() {}

  static PageFacts read(byte[] bytes, PageFacts file) {
    if (bytes.length == 0) {
      return file;
    }
    try (PDDocument document =
        Loader.loadPDF(new ReadLimit(PdfStreams.harmless(bytes)), NO_PASSWORD)) {
      return document.isEncrypted() ? file : facts(document, file);
    } catch (IOException | RuntimeException | StackOverflowError _) {
      return file;
    }
  }

  private static PageFacts facts(PDDocument document, PageFacts file) throws IOException {
    int pages = document.getNumberOfPages();
    boolean sensible = pages >= 1 && pages <= MOST_PAGES;
    String headline = sensible ? PdfWords.title(FirstPage.headline(document)) : null;
    PageFactsBuilder shown = file.toBuilder().pages(sensible ? pages : null);
    if (headline != null) {
      shown.title(headline, "headline");
    }
    PDDocumentInformation information = document.getDocumentInformation();
    PdfMetadata metadata = PdfMetadata.of(document);
    return new SiteFacts(shown.build(), "PDF")
        .title(PdfWords.title(information.getTitle()))
        .title(PdfWords.title(metadata.title()))
        .author(PdfWords.authors(metadata.authors(), information.getAuthor()))
        .date(day(information.getCreationDate()))
        .build();
  }

  private static @Nullable LocalDate day(@Nullable Calendar made) {
    LocalDate day = made == null ? null : LocalDate.ofInstant(made.toInstant(), ZoneOffset.UTC);
    return day == null || day.isBefore(FIRST) || day.isAfter(LocalDate.now(ZoneOffset.UTC))
        ? null
        : day;
  }
}
