package galley.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Who the marked-up parts of a page say that its author is: microdata (`itemprop=author`), links
/// (`rel=author`), microformats and the classes that templates use.
final class AuthorMarkup {
  private static final int LONGEST = 120;
  private static final int MOST = 200;
  private static final List<String> BYLINE =
      List.of(
          "byline", "author", "writer", "autor", "auteur", "redakteur", "signature", "username");
  private static final List<String> NAME = List.of("name");
  private static final Pattern PROPERTY =
      Pattern.compile("(?i)(?:^|\\s)(?:author|creator)(?:\\s|$)");
  private static final String PEOPLE =
      "a[rel~=author], a[href*=/author], a[href*=/people/], a[href*=/staff/], a[href*=/profile],"
          + " a[href*=/user], a[href*=/autor/], a[href*=/by/], a[href*=/@], a[href*=memberlist],"
          + " a[href*=space-uid], a[class~=(?i)author|username]";

  private static final List<String> DATE = List.of("date", "time");

  private final Page page;

  AuthorMarkup(Page page) {
    this.page = page;
  }

  /** The names under `itemprop=author`, of the first item that has an author. */
  Stream<String> microdata() {
    List<String> names = new ArrayList<>();
    Element item = null;
    for (Element author : page.marked(it -> PROPERTY.matcher(it.itemprop()).find())) {
      if (names.size() >= MOST
          || author.nameIs("meta")
          || page.isAside(author)
          || isComment(author)) {
        continue;
      }
      Element scope = scope(author.parent());
      if (names.isEmpty() || Objects.equals(scope, item)) {
        item = scope;
        Element name = author.selectFirst("[itemprop~=(?:^|\\s)name(?:\\s|$)]");
        String said = said(name == null ? author : name);
        if (!said.isBlank()) {
          names.add(said);
        }
      }
    }
    return names.stream();
  }

  private String said(Element element) {
    return element.hasAttr("content") ? element.attr("content") : page.text(element, LONGEST);
  }

  private static @Nullable Element scope(@Nullable Element from) {
    return from == null ? null : from.closest("[itemscope]");
  }

  private static boolean isComment(Element author) {
    Element scope = author.closest("[itemprop~=(?i)comment|answer|review]");
    return scope != null && !scope.equals(author);
  }

  /** The texts of links that say they lead to the author. */
  Stream<String> linked() {
    return page.named("a")
        .filter(it -> it.attr("rel").contains("author") && !page.isAside(it))
        .map(it -> page.text(it, LONGEST))
        .filter(text -> !text.isBlank())
        .distinct()
        .limit(3);
  }

  /// What each element that bears the class of a byline says, in order: the people it links to, or
  /// else its words.
  Stream<List<String>> bylines() {
    return page.marked(AuthorMarkup::isByline).stream()
        .filter(it -> !it.nameIs("body") && !page.isAside(it))
        .limit(MOST)
        .filter(it -> !isComment(it))
        .map(this::byline)
        .filter(said -> !said.isEmpty());
  }

  private static boolean isByline(Marks marks) {
    return marks.isCalledLike(BYLINE)
        || marks.holdsHump("Author")
        || marks.holdsHump("Byline")
        || marks.isClass("fn")
        || marks.isClass("authi")
        || marks.id().startsWith("byline")
        || marks.id().startsWith("author");
  }

  /** What has the class of a name and stands beside what has that of a date. */
  Stream<String> dated() {
    return page.marked(it -> it.isCalled(NAME)).stream()
        .filter(it -> !page.isAside(it))
        .filter(it -> isDate(it.nextElementSibling()) || isDate(it.previousElementSibling()))
        .map(it -> page.text(it, LONGEST))
        .limit(1);
  }

  private static boolean isDate(@Nullable Element element) {
    return element != null
        && (element.nameIs("time")
            || Marks.hasWord(element.className().toLowerCase(Locale.ROOT), DATE));
  }

  private List<String> byline(Element element) {
    String text = page.text(element, LONGEST);
    if (text.isBlank()) {
      return List.of();
    }
    List<String> people =
        element.select(PEOPLE).stream()
            .map(Element::text)
            .filter(name -> !name.isBlank() && name.length() < 60)
            .distinct()
            .toList();
    if (!people.isEmpty()) {
      return people;
    }
    List<String> alone =
        element.getAllElements().stream()
            .filter(it -> !it.equals(element))
            .map(it -> Words.line(it.ownText()))
            .filter(AuthorNames::isPerson)
            .toList();
    if (!alone.isEmpty()) {
      return alone;
    }
    return text.length() <= 60 || AuthorNames.isLabelled(text) ? List.of(text) : List.of();
  }
}
