package galley.page;

import galley.link.PageFacts;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What can be told of a file that is no web page: always its type and size; the title of a PDF, a
/// feed or a Markdown text where it has one.
final class FileReader {
  private FileReader() {}

  /// The facts of a file.
  ///
  /// @param mediaType by its content, if that was recognized; else as the server said
  static PageFacts read(RawPage raw, byte[] bytes, @Nullable String mediaType) {
    PageFacts file = PageFacts.builder().contentType(mediaType).size(raw.size()).build();
    String type = Objects.requireNonNullElse(mediaType, "");
    if (type.equals("application/pdf")) {
      return PdfReader.read(bytes, file);
    }
    if (RawPage.isXml(type)) {
      return FeedReader.read(Charsets.decode(bytes, raw.charset()), file);
    }
    if (MarkdownReader.isMarkdown(type, raw.url())) {
      return MarkdownReader.read(Charsets.decode(bytes, raw.charset()), file);
    }
    return file;
  }

  /** What a page says about a file, with what only the file knows. */
  static PageFacts described(PageFacts file, PageFacts page) {
    return page.toBuilder()
        .titles(file.titles())
        .minutes(null)
        .pages(file.pages())
        .contentType(file.contentType())
        .size(file.size())
        .build();
  }
}
