package galley.page;

import galley.link.Candidate;
import galley.link.LinkUrl;
import galley.link.PageFacts;
import galley.link.PageFactsBuilder;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The facts of a page while the reader of its site adds to them. What that reader does not find
/// stays as it was, so every value may be null.
final class SiteFacts {
  private static final int LONGEST_TITLE = 400;
  private static final int LONGEST_DESCRIPTION = 3_000;

  private final PageFacts general;
  private final String source;
  private final PageFactsBuilder facts;
  private final List<Candidate> titles = new ArrayList<>();
  private final List<Candidate> descriptions = new ArrayList<>();

  /// Starts with the general facts.
  ///
  /// @param source what the site's candidates are shown as coming from: its name
  SiteFacts(PageFacts general, String source) {
    this.general = general;
    this.source = source;
    this.facts = general.toBuilder();
  }

  /** A candidate behind those given before and ahead of the general ones. */
  SiteFacts title(@Nullable String text) {
    String line = text == null ? "" : Words.line(text);
    if (line.length() <= LONGEST_TITLE && !Titles.isFailure(line)) {
      titles.add(new Candidate(line, source));
    }
    return this;
  }

  SiteFacts description(@Nullable String text) {
    String line = text == null ? "" : Words.line(text);
    if (!line.isEmpty() && line.length() <= LONGEST_DESCRIPTION) {
      descriptions.add(new Candidate(line, source));
    }
    return this;
  }

  SiteFacts author(@Nullable String name) {
    String line = name == null ? "" : Words.line(name);
    if (!line.isEmpty()) {
      facts.author(line);
    }
    return this;
  }

  SiteFacts date(@Nullable LocalDate date) {
    if (date != null) {
      facts.date(date);
    }
    return this;
  }

  /** Whatever day the page shows, it is not the one on which this was published. */
  SiteFacts undated() {
    facts.date(null);
    return this;
  }

  SiteFacts site(String name) {
    facts.site(name);
    return this;
  }

  SiteFacts canonical(@Nullable LinkUrl url) {
    if (url != null) {
      facts.canonical(url);
    }
    return this;
  }

  SiteFacts duration(@Nullable Duration duration) {
    if (duration != null) {
      facts.duration(duration);
    }
    return this;
  }

  SiteFacts stars(@Nullable Integer stars) {
    facts.stars(stars);
    return this;
  }

  SiteFacts licence(@Nullable String licence) {
    facts.licence(licence);
    return this;
  }

  SiteFacts code(@Nullable String language) {
    facts.code(language);
    return this;
  }

  SiteFacts archived(boolean archived) {
    facts.archived(archived);
    return this;
  }

  PageFacts build() {
    return facts
        .titlesInstead(first(titles, general.titles()))
        .descriptionsInstead(first(descriptions, general.descriptions()))
        .build();
  }

  private static List<Candidate> first(List<Candidate> own, List<Candidate> general) {
    Map<String, Candidate> distinct = new LinkedHashMap<>();
    own.forEach(it -> distinct.putIfAbsent(Words.folded(it.text()), it));
    general.forEach(it -> distinct.putIfAbsent(Words.folded(it.text()), it));
    return List.copyOf(distinct.values());
  }
}
