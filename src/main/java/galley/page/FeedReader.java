package galley.page;

import galley.link.PageFacts;
import galley.link.PageFactsBuilder;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/// The title of a feed (RSS, Atom), which stands at its head. Other XML has none.
final class FeedReader {
  private static final int HEAD = 64 << 10;
  private static final int LONGEST = 400;

  private FeedReader() {}

  static PageFacts read(String xml, PageFacts file) {
    String head = xml.substring(0, Math.min(xml.length(), HEAD));
    Document document = Jsoup.parse(head, "", Parser.xmlParser());
    String root =
        document.firstElementChild() == null ? "" : document.firstElementChild().normalName();
    String at =
        switch (root) {
          case "rss", "rdf:rdf" -> "channel > ";
          case "feed" -> "feed > ";
          default -> null;
        };
    if (at == null) {
      return file;
    }
    PageFactsBuilder facts = file.toBuilder();
    String title = text(document, at + "title");
    if (title != null && !Titles.isFailure(title)) {
      facts.title(title, "feed");
    }
    String description = text(document, at + (root.equals("feed") ? "subtitle" : "description"));
    if (description != null) {
      facts.description(description, "feed");
    }
    return facts.build();
  }

  /** Some feeds have HTML in their text. */
  private static @Nullable String text(Document document, String query) {
    Element element = document.selectFirst(query);
    String text = element == null ? "" : Words.line(Jsoup.parse(element.wholeText()).text());
    return text.isEmpty() || text.length() > LONGEST ? null : text;
  }
}
