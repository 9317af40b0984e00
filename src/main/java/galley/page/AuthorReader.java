package galley.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Who wrote a page: by its metadata, its markup, its visible byline, in this order. Names of
/// people as far as one can tell; never an address, a number, a date or the site itself.
final class AuthorReader {
  private static final int MOST = 8;
  private static final Pattern PREFIX =
      Pattern.compile(
          "(?i)^(?:(?:written|posted|published|story|words)"
              + " )?by[:\\s]+|^(?:作者|文|文字|编辑|責任編集|著者|投稿者|author)\\s*[:：/|丨]\\s*|^von\\s+");
  private static final Pattern NO_NAME =
      Pattern.compile(
          "(?i)https?://|www\\.|@.*\\.|^[\\d\\W_]+$|\\d{4}|^(?:admin|administrator|editor|author|staff|guest|anonymous|unknown|root|管理员|小编|匿名)$");
  private static final Pattern ADDRESS = Pattern.compile("\\s*[(<][^)>]*(?:://|@)[^)>]*[)>]");
  private static final Pattern PERSON =
      Pattern.compile("\\p{Lu}[\\p{L}'’-]+(?: \\p{Lu}\\.)?(?: \\p{Lu}[\\p{L}'’-]+){1,2}");
  private static final Pattern PUBLISHER =
      Pattern.compile(
          "(?i)\\b(the|news|times|post|blog|team|magazine|journal|daily|review|labs?|inc|media|group"
              + "|docs|online|today|tech)\\b");
  private static final Pattern LAST_FIRST =
      Pattern.compile("^(\\p{L}[\\p{L}'’-]+), (\\p{L}[\\p{L}'’. -]+)$");
  private static final Pattern SHOWN = Pattern.compile("(?:作者|文)\\s*[:：丨|]\\s*([\\p{L}·•]{2,16})");
  private static final String BYLINE =
      "[class~=(?i)(^|[-_ ])(byline|author)([-_ ]?name)?([-_ ]|$)], #author, .p-author, .vcard .fn";

  private AuthorReader() {}

  static @Nullable String read(Page page) {
    Stream<Supplier<Stream<String>>> sources =
        Stream.of(
            () -> linked(page),
            () -> page.metadata().all("citation_author").stream(),
            () -> named(page),
            () -> texts(page, "[itemprop~=author] [itemprop=name], [itemprop~=author]", 1),
            () -> texts(page, "[rel~=author]", 3),
            () -> texts(page, BYLINE, 1),
            () -> shown(page));
    return sources
        .map(source -> names(page, source.get()))
        .filter(names -> !names.isEmpty())
        .map(names -> String.join(", ", names))
        .findFirst()
        .orElse(null);
  }

  private static List<String> names(Page page, Stream<String> said) {
    Map<String, String> names = new LinkedHashMap<>();
    said.map(AuthorReader::plain)
        .filter(name -> !name.isEmpty() && name.length() <= 60)
        .filter(
            name -> !NO_NAME.matcher(name).find() && (isPerson(name) || !page.names().isName(name)))
        .limit(MOST)
        .forEach(name -> names.putIfAbsent(Words.squeezed(name), name));
    return List.copyOf(names.values());
  }

  private static String plain(String said) {
    String bare = ADDRESS.matcher(Words.line(said)).replaceAll("");
    String name = PREFIX.matcher(bare).replaceFirst("").strip();
    Matcher turned = LAST_FIRST.matcher(name);
    return turned.matches() && !turned.group(2).contains(" and ")
        ? turned.group(2) + ' ' + turned.group(1)
        : name;
  }

  /** A blog often bears its author's name. */
  private static boolean isPerson(String name) {
    return PERSON.matcher(name).matches() && !PUBLISHER.matcher(name).find();
  }

  private static Stream<String> linked(Page page) {
    return page.linked().articles().stream()
        .limit(1)
        .flatMap(it -> page.linked().names(it.path("author")).stream());
  }

  private static Stream<String> named(Page page) {
    return Stream.of(
            "author",
            "article:author",
            "parsely-author",
            "sailthru.author",
            "byl",
            "dc.creator",
            "dcterms.creator",
            "og:article:author",
            "mediator_author")
        .flatMap(name -> page.metadata().all(name).stream().limit(3));
  }

  private static Stream<String> texts(Page page, String query, int most) {
    return page.document().select(query).stream()
        .filter(it -> !it.nameIs("meta") && !page.isAside(it))
        .map(Element::text)
        .filter(text -> !text.isBlank() && text.length() < 80)
        .limit(most);
  }

  private static Stream<String> shown(Page page) {
    Matcher shown = SHOWN.matcher(page.document().body().text());
    return shown.find() ? Stream.of(shown.group(1)) : Stream.empty();
  }
}
