package galley.page;

import galley.link.LinkUrl;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// When a page was published: by its metadata, its markup, its visible dateline, its URL, in this
/// order. Never when it was changed, never a date of a comment or of another article.
final class DateReader {
  private static final List<String> NAMES =
      List.of(
          "article:published_time",
          "og:published_time",
          "og:article:published_time",
          "og:release_date",
          "datepublished",
          "article.published",
          "published_time",
          "publishdate",
          "publish_date",
          "publication_date",
          "publish-date",
          "pubdate",
          "parsely-pub-date",
          "sailthru.date",
          "citation_publication_date",
          "citation_date",
          "citation_online_date",
          "dc.date.issued",
          "dcterms.issued",
          "dc.date.created",
          "dcterms.created",
          "dc.date",
          "dcterms.date",
          "bt:pubdate",
          "cxenseparse:recs:publishtime",
          "weibo: article:create_at",
          "article:create_at",
          "date",
          "datecreated");
  private static final Pattern CHANGED =
      Pattern.compile("(?i)updat|modif|edited|revis|最后更新|修改|更新[于於]|更新日|geändert|aktualis");
  private static final Pattern IN_URL =
      Pattern.compile("/((?:19|20)\\d\\d)[/-]?(\\d\\d)[/-]?(\\d\\d)(?:[/_.-]|$)");
  private static final String DATELINE =
      "[class~=(?i)(date|time|publish|posted|byline|meta|info|source)],"
          + " [id~=(?i)(date|time|publish|info)]";
  private static final int DATELINE_LENGTH = 200;

  private DateReader() {}

  static @Nullable LocalDate read(Page page) {
    Stream<Supplier<Stream<String>>> sources =
        Stream.of(
            () -> linked(page),
            () -> named(page),
            () -> marked(page),
            () -> shown(page),
            () -> bare(page),
            () -> url(page));
    return sources
        .flatMap(Supplier::get)
        .map(Dates::find)
        .filter(Objects::nonNull)
        .filter(it -> !it.isAfter(LocalDate.now(ZoneOffset.UTC).plusDays(2)))
        .findFirst()
        .orElse(null);
  }

  private static Stream<String> linked(Page page) {
    return page.linked().articles().stream()
        .flatMap(it -> Stream.of("datePublished", "dateCreated", "uploadDate").map(it::path))
        .map(JsonLd::text)
        .filter(Objects::nonNull);
  }

  private static Stream<String> named(Page page) {
    return NAMES.stream().flatMap(name -> page.metadata().all(name).stream());
  }

  private static Stream<String> marked(Page page) {
    return page
        .document()
        .select(
            "[itemprop~=datePublished], time[pubdate], .dt-published, time.published,"
                + " abbr.published, time.entry-date, time[datetime]")
        .stream()
        .filter(it -> isOwn(page, it))
        .map(
            it ->
                it.hasAttr("datetime")
                    ? it.attr("datetime")
                    : it.hasAttr("content") ? it.attr("content") : it.text());
  }

  private static Stream<String> shown(Page page) {
    return page.document().select(DATELINE).stream()
        .filter(it -> isOwn(page, it))
        .map(Element::text)
        .filter(text -> text.length() <= DATELINE_LENGTH);
  }

  /** The first short text that is hardly more than a date. */
  private static Stream<String> bare(Page page) {
    return page.document().body().getAllElements().stream()
        .filter(it -> it.ownText().length() <= 45 && Dates.find(it.ownText()) != null)
        .filter(it -> isOwn(page, it))
        .map(Element::ownText)
        .limit(1);
  }

  private static Stream<String> url(Page page) {
    LinkUrl url = page.url();
    Matcher date = IN_URL.matcher(url == null ? "" : url.path());
    return date.find()
        ? Stream.of(date.group(1) + '-' + date.group(2) + '-' + date.group(3))
        : Stream.empty();
  }

  private static boolean isOwn(Page page, Element element) {
    String says =
        element.className()
            + ' '
            + element.attr("itemprop")
            + ' '
            + element.id()
            + ' '
            + near(element);
    return !CHANGED.matcher(says.toLowerCase(Locale.ROOT)).find() && !page.isAside(element);
  }

  private static String near(Element element) {
    String own = element.text();
    Element parent = element.parent();
    String around = parent == null ? "" : parent.ownText();
    return own.length() < 60 && around.length() < 40 ? own + ' ' + around : own;
  }
}
