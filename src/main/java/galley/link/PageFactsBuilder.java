package galley.link;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Gathers the facts of a page as they are found.
public final class PageFactsBuilder {
  private final List<Candidate> titles = new ArrayList<>();
  private final List<Candidate> descriptions = new ArrayList<>();
  private @Nullable String author;
  private @Nullable LocalDate date;
  private @Nullable String site;
  private @Nullable String language;
  private @Nullable LinkUrl image;
  private @Nullable LinkUrl icon;
  private @Nullable LinkUrl canonical;
  private @Nullable Integer minutes;
  private @Nullable Integer stars;
  private @Nullable String licence;
  private @Nullable String code;
  private boolean archived;
  private @Nullable Duration duration;
  private @Nullable Integer pages;
  private @Nullable String contentType;
  private @Nullable Long size;

  PageFactsBuilder() {}

  public PageFactsBuilder title(String text, String source) {
    titles.add(new Candidate(text, source));
    return this;
  }

  public PageFactsBuilder titles(List<Candidate> candidates) {
    titles.addAll(candidates);
    return this;
  }

  public PageFactsBuilder description(String text, String source) {
    descriptions.add(new Candidate(text, source));
    return this;
  }

  public PageFactsBuilder descriptions(List<Candidate> candidates) {
    descriptions.addAll(candidates);
    return this;
  }

  /** These instead of all candidates so far. */
  public PageFactsBuilder titlesInstead(List<Candidate> candidates) {
    titles.clear();
    return titles(candidates);
  }

  /** These instead of all candidates so far. */
  public PageFactsBuilder descriptionsInstead(List<Candidate> candidates) {
    descriptions.clear();
    return descriptions(candidates);
  }

  public PageFactsBuilder author(@Nullable String value) {
    author = value;
    return this;
  }

  public PageFactsBuilder date(@Nullable LocalDate value) {
    date = value;
    return this;
  }

  public PageFactsBuilder site(@Nullable String value) {
    site = value;
    return this;
  }

  public PageFactsBuilder language(@Nullable String value) {
    language = value;
    return this;
  }

  public PageFactsBuilder image(@Nullable LinkUrl value) {
    image = value;
    return this;
  }

  public PageFactsBuilder icon(@Nullable LinkUrl value) {
    icon = value;
    return this;
  }

  public PageFactsBuilder canonical(@Nullable LinkUrl value) {
    canonical = value;
    return this;
  }

  public PageFactsBuilder minutes(@Nullable Integer value) {
    minutes = value;
    return this;
  }

  public PageFactsBuilder stars(@Nullable Integer value) {
    stars = value;
    return this;
  }

  public PageFactsBuilder licence(@Nullable String value) {
    licence = value;
    return this;
  }

  public PageFactsBuilder code(@Nullable String value) {
    code = value;
    return this;
  }

  public PageFactsBuilder archived(boolean value) {
    archived = value;
    return this;
  }

  public PageFactsBuilder duration(@Nullable Duration value) {
    duration = value;
    return this;
  }

  public PageFactsBuilder pages(@Nullable Integer value) {
    pages = value;
    return this;
  }

  public PageFactsBuilder contentType(@Nullable String value) {
    contentType = value;
    return this;
  }

  public PageFactsBuilder size(@Nullable Long value) {
    size = value;
    return this;
  }

  public PageFacts build() {
    return new PageFacts(
        titles,
        descriptions,
        author,
        date,
        site,
        language,
        image,
        icon,
        canonical,
        minutes,
        stars,
        licence,
        code,
        archived,
        duration,
        pages,
        contentType,
        size);
  }
}
