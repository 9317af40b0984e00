package galley.page;

import galley.link.LinkUrl;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
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
  private static final Pattern IN_URL =
      Pattern.compile("/((?:19|20)\\d\\d)[/-]?(\\d\\d)[/-]?(\\d\\d)(?:[/_.-]|$)");
  private static final List<String> DATELINE =
      List.of("date", "time", "publish", "posted", "byline", "meta", "info", "source", "author");
  private static final List<String> DATELINE_ID =
      List.of("date", "time", "publish", "info", "post");
  private static final int DATELINE_LENGTH = 200;
  private static final int BARE_LENGTH = 60;
  private static final int OPENING = 160;
  private static final int LIST = 3;
  private static final int MOST = 100;
  private static final Set<String> MONTH_FIRST = Set.of("en-US", "en-PH");
  private static final Set<String> DAY_FIRST =
      Set.of("fr", "de", "es", "it", "pt", "nl", "pl", "ru", "da", "nb", "no", "fi", "tr", "cs");

  private final Page page;
  private final Dates dates;

  private DateReader(Page page) {
    this.page = page;
    this.dates = new Dates(order(LanguageReader.declared(page)));
  }

  static @Nullable LocalDate read(Page page) {
    return new DateReader(page).read();
  }

  private static Dates.Order order(@Nullable String tag) {
    if (tag == null || MONTH_FIRST.contains(tag)) {
      return tag == null ? Dates.Order.UNKNOWN : Dates.Order.MONTH_FIRST;
    }
    Locale locale = Locale.forLanguageTag(tag);
    boolean english = locale.getLanguage().equals("en");
    boolean dayFirst =
        DAY_FIRST.contains(locale.getLanguage())
            || (english
                && Set.of("GB", "IE", "AU", "NZ", "IN", "ZA").contains(locale.getCountry()));
    return dayFirst ? Dates.Order.DAY_FIRST : Dates.Order.UNKNOWN;
  }

  private @Nullable LocalDate read() {
    LocalDate latest = LocalDate.now(ZoneOffset.UTC).plusDays(2);
    Stream<Supplier<Stream<LocalDate>>> sources =
        Stream.of(
            () -> said(page.metadata().all("article:published_time").stream()),
            () -> said(linked()),
            () -> said(NAMES.stream().flatMap(name -> page.metadata().all(name).stream())),
            this::marked,
            this::shown,
            this::bare,
            this::opening,
            () -> said(url()));
    return sources
        .flatMap(Supplier::get)
        .filter(it -> !it.isAfter(latest))
        .findFirst()
        .orElse(null);
  }

  private Stream<LocalDate> said(Stream<String> said) {
    return said.map(dates::first).filter(Objects::nonNull);
  }

  private Stream<String> linked() {
    return page.linked().articles().stream()
        .flatMap(it -> Stream.of("datePublished", "dateCreated", "uploadDate").map(it::path))
        .map(JsonLd::text)
        .filter(Objects::nonNull);
  }

  /** Elements that say by their markup that they hold a date; the surest first. */
  private Stream<LocalDate> marked() {
    return Stream.<Supplier<Stream<Element>>>of(
            () -> page.marked(it -> it.itemprop().contains("datePublished")).stream(),
            () -> page.marked(it -> it.isClass("dt-published")).stream(),
            () -> page.named("time", "abbr").filter(DateReader::isOfEntry),
            () -> page.marked(it -> it.itemprop().contains("dateCreated")).stream(),
            () -> page.named("time").filter(it -> it.hasAttr("datetime")))
        .flatMap(elements -> elements.get().limit(MOST))
        .filter(this::isOwn)
        .map(it -> dates.first(machine(it)))
        .filter(Objects::nonNull);
  }

  private static boolean isOfEntry(Element element) {
    return element.hasClass("published")
        || (element.nameIs("time")
            && (element.hasAttr("pubdate") || element.hasClass("entry-date")));
  }

  private static String machine(Element element) {
    return element.hasAttr("datetime")
        ? element.attr("datetime")
        : element.hasAttr("content") ? element.attr("content") : element.text();
  }

  /** Lines whose class says that they tell about the page. */
  private Stream<LocalDate> shown() {
    return page.marked(it -> it.holds(DATELINE) || it.hasId(DATELINE_ID)).stream()
        .filter(it -> page.text(it, DATELINE_LENGTH).length() > 5)
        .filter(it -> dates.first(page.text(it, DATELINE_LENGTH)) != null)
        .limit(MOST)
        .filter(this::isOwn)
        .flatMap(it -> own(page.text(it, DATELINE_LENGTH)));
  }

  /** The first short text that is hardly more than a date, unless such lines make up a list. */
  private Stream<LocalDate> bare() {
    Set<LocalDate> headings = new HashSet<>();
    for (Element heading : page.named("h2", "h3", "h4").toList()) {
      LocalDate date = dates.first(page.text(heading, BARE_LENGTH));
      if (date != null) {
        headings.add(date);
      }
    }
    if (headings.size() >= LIST) {
      return Stream.empty();
    }
    return page.body()
        .filter(it -> it.childNodeSize() > 0 && !page.isAside(it))
        .filter(it -> isBare(it.ownText()))
        .limit(MOST)
        .filter(this::isOwn)
        .flatMap(it -> own(it.ownText()))
        .limit(1);
  }

  private boolean isBare(String text) {
    return text.length() > 5 && text.length() <= BARE_LENGTH && dates.first(text) != null;
  }

  /** The place and date that an agency's report begins with: `NANTES, 3 mars 2026 –`. */
  private Stream<LocalDate> opening() {
    return page.named("p")
        .filter(p -> !page.isAside(p) && p.childNodeSize() > 0)
        .map(Element::ownText)
        .filter(text -> text.length() > BARE_LENGTH)
        .limit(1)
        .map(text -> text.substring(0, Math.min(OPENING, text.length())))
        .filter(text -> text.matches("(?s)^\\p{Lu}{3,}[^.]{0,80}(?:--|[–—/]).*"))
        .map(text -> text.split("--|[–—]", 2)[0])
        .flatMap(this::own)
        .limit(1);
  }

  private Stream<LocalDate> own(String line) {
    return DateLabels.own(line, dates.all(line));
  }

  private Stream<String> url() {
    LinkUrl url = page.url();
    Matcher date = IN_URL.matcher(url == null ? "" : url.path());
    return date.find()
        ? Stream.of(date.group(1) + '-' + date.group(2) + '-' + date.group(3))
        : Stream.empty();
  }

  private boolean isOwn(Element element) {
    return !page.isAside(element)
        && !DateLabels.isChanged(element, page)
        && !isOfComment(element)
        && !DateLabels.isOther(page, element, dates);
  }

  private static boolean isOfComment(Element element) {
    return element.closest("[itemprop~=(?i)comment|answer]") != null;
  }
}
