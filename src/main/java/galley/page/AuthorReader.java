package galley.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Who wrote a page: by its metadata, its markup, its visible byline, in this order. Names of
/// people as far as one can tell; never an address, a number, a date or the site itself.
final class AuthorReader {
  private static final int MOST = 8;
  private static final List<String> FIELDS =
      List.of(
          "author",
          "article:author",
          "parsely-author",
          "sailthru.author",
          "byl",
          "dc.creator",
          "dcterms.creator",
          "dc.contributor.author",
          "og:article:author",
          "og:author",
          "mediator_author");

  private final Page page;
  private final AuthorNames names;

  private AuthorReader(Page page) {
    this.page = page;
    this.names = new AuthorNames(page.names());
  }

  static @Nullable String read(Page page) {
    return new AuthorReader(page).read();
  }

  private @Nullable String read() {
    AuthorMarkup markup = new AuthorMarkup(page);
    Bylines bylines = new Bylines(page);
    Stream<Supplier<List<String>>> sources =
        Stream.of(
            this::linked,
            () -> names.of(named("citation_author")),
            () -> names.of(FIELDS.stream().flatMap(this::named)),
            () -> names.of(labelled()),
            () -> names.of(markup.microdata()),
            () -> names.of(markup.linked()),
            () -> firstOf(markup.bylines()),
            () -> names.of(markup.dated()),
            () -> names.of(bylines.read()),
            () -> names.of(bylines.sender()),
            () -> names.of(bylines.owner()),
            this::namesakes);
    return sources
        .map(source -> joined(source.get()))
        .filter(it -> !it.isEmpty())
        .findFirst()
        .orElse(null);
  }

  private List<String> firstOf(Stream<List<String>> said) {
    return said.map(it -> names.of(it.stream()))
        .filter(it -> !it.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private static String joined(List<String> names) {
    Map<String, String> distinct = new LinkedHashMap<>();
    names.forEach(name -> distinct.putIfAbsent(Words.squeezed(name), name));
    return String.join(", ", distinct.values().stream().limit(MOST).toList());
  }

  private List<String> linked() {
    return names.of(authors().flatMap(it -> page.linked().names(it).stream()));
  }

  /** Those who wrote a page of the site that bears their name. */
  private List<String> namesakes() {
    Stream<String> people =
        authors().filter(page.linked()::isPerson).flatMap(it -> page.linked().names(it).stream());
    Stream<String> named = FIELDS.stream().flatMap(this::named).filter(AuthorNames::isLikePerson);
    return names.ofPeople(Stream.of(people, named, labelled()).flatMap(it -> it));
  }

  private Stream<JsonNode> authors() {
    return page.linked().articles().stream()
        .map(it -> it.path("author").isMissingNode() ? it.path("creator") : it.path("author"))
        .filter(it -> !it.isMissingNode())
        .limit(1)
        .flatMap(it -> it.isArray() ? it.valueStream() : Stream.of(it))
        .limit(MOST);
  }

  private Stream<String> named(String field) {
    return page.metadata().all(field).stream().limit(MOST);
  }

  /** `twitter:label1` says what `twitter:data1` is. */
  private Stream<String> labelled() {
    return Stream.of("1", "2")
        .filter(
            n -> {
              String label = page.metadata().first("twitter:label" + n);
              return label != null && AuthorNames.isLabelled(label + " x");
            })
        .flatMap(n -> named("twitter:data" + n));
  }
}
