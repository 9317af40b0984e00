package galley.link;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a page said of itself when it was fetched. Whatever it did not say is null.
///
/// @param titles candidates for the title, the best first, none twice; empty if the page has none
///   worth showing
/// @param descriptions candidates for the summary, the best first
/// @param author the names of the authors, joined by `, `
/// @param date when it was published, never when it was changed
/// @param language a language tag as in BCP 47: `en`, `zh-CN`
/// @param minutes of reading, rounded up, at least one
/// @param icon the site's small picture
/// @param stars of a repository, as are `licence`, `code` (the language most of it is written in)
///   and `archived` (its owner has closed it)
/// @param duration of a video or a recording
/// @param pages of a document
/// @param contentType set only where the address holds no web page: `application/pdf`
/// @param size of such a file in bytes
public record PageFacts(
    List<Candidate> titles,
    List<Candidate> descriptions,
    @Nullable String author,
    @Nullable LocalDate date,
    @Nullable String site,
    @Nullable String language,
    @Nullable LinkUrl image,
    @Nullable LinkUrl icon,
    @Nullable LinkUrl canonical,
    @Nullable Integer minutes,
    @Nullable Integer stars,
    @Nullable String licence,
    @Nullable String code,
    boolean archived,
    @Nullable Duration duration,
    @Nullable Integer pages,
    @Nullable String contentType,
    @Nullable Long size) {

  public static final PageFacts NONE = builder().build();

  public PageFacts {
    titles = List.copyOf(titles);
    descriptions = List.copyOf(descriptions);
  }

  public static PageFactsBuilder builder() {
    return new PageFactsBuilder();
  }

  /** A builder that holds all of these facts already. */
  public PageFactsBuilder toBuilder() {
    return new PageFactsBuilder()
        .titles(titles)
        .descriptions(descriptions)
        .author(author)
        .date(date)
        .site(site)
        .language(language)
        .image(image)
        .icon(icon)
        .canonical(canonical)
        .minutes(minutes)
        .stars(stars)
        .licence(licence)
        .code(code)
        .archived(archived)
        .duration(duration)
        .pages(pages)
        .contentType(contentType)
        .size(size);
  }

  /** The best title, or null if the page has none. */
  public @Nullable String title() {
    return titles.isEmpty() ? null : titles.getFirst().text();
  }

  /** The best description, or null if the page has none. */
  public @Nullable String description() {
    return descriptions.isEmpty() ? null : descriptions.getFirst().text();
  }
}
