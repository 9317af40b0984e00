package galley.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a page says in JSON-LD, as a flat list of its objects: graphs and lists are taken apart.
///
/// Scripts that are not JSON even when read generously say nothing.
record JsonLd(List<JsonNode> objects) {
  private static final JsonMapper GENEROUS =
      JsonMapper.builder()
          .enable(
              JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS,
              JsonReadFeature.ALLOW_TRAILING_COMMA,
              JsonReadFeature.ALLOW_JAVA_COMMENTS,
              JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .build();
  private static final Pattern WRAPPING =
      Pattern.compile(
          "^\\s*(?:/\\*)?(?://)?\\s*<!(?:\\[CDATA\\[|--)|(?://)?\\s*(?:]]>|-->)\\s*;?\\s*$");
  private static final Pattern ARTICLE =
      Pattern.compile(".*(?:Article|BlogPosting|Posting|Report|Review|HowTo|Recipe)$");
  private static final int DEEPEST = 6;

  static JsonLd of(Layout layout) {
    List<JsonNode> objects = new ArrayList<>();
    for (Element script : layout.named("script")) {
      if (!script.attr("type").strip().toLowerCase(Locale.ROOT).startsWith("application/ld+json")) {
        continue;
      }
      String json = WRAPPING.matcher(script.data()).replaceAll("").strip();
      try {
        gather(GENEROUS.readTree(json), objects, 0);
      } catch (JacksonException _) {
        // Somebody else's typing error; the rest of the page is read without it.
      }
    }
    return new JsonLd(List.copyOf(objects));
  }

  private static void gather(JsonNode node, List<JsonNode> into, int depth) {
    if (depth > DEEPEST) {
      return;
    }
    if (node.isArray()) {
      node.forEach(child -> gather(child, into, depth + 1));
    } else if (node.isObject()) {
      into.add(node);
      gather(node.path("@graph"), into, depth + 1);
      gather(node.path("mainEntity"), into, depth + 1);
      gather(node.path("mainEntityOfPage"), into, depth + 1);
    }
  }

  /** The objects that are the article itself, or else the page or work it is. */
  List<JsonNode> articles() {
    List<JsonNode> articles =
        objects.stream().filter(it -> isType(it, t -> ARTICLE.matcher(t).matches())).toList();
    return !articles.isEmpty()
        ? articles
        : objects.stream()
            .filter(
                it ->
                    isType(
                        it,
                        t ->
                            t.matches(
                                "WebPage|VideoObject|ScholarlyWork|Book|.*Video|.*Episode|CreativeWork|SoftwareSourceCode")))
            .toList();
  }

  /** The objects whose type has one of these endings. */
  Stream<JsonNode> ofType(String... endings) {
    return objects.stream()
        .filter(it -> isType(it, type -> Stream.of(endings).anyMatch(type::endsWith)));
  }

  /** The first text that one of the articles has under this name. */
  @Nullable String ofArticle(String name) {
    return articles().stream()
        .map(it -> text(it.path(name)))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /** The object that `{"@id": …}` refers to, or the node itself. */
  JsonNode resolved(JsonNode node) {
    String id = text(node.path("@id"));
    if (id == null || node.size() > 1) {
      return node;
    }
    return objects.stream()
        .filter(it -> it.size() > 1 && id.equals(text(it.path("@id"))))
        .findFirst()
        .orElse(node);
  }

  /** The names in a node that is a text, an object with a name, or a list of such. */
  List<String> names(JsonNode node) {
    if (node.isArray()) {
      return node.valueStream().flatMap(child -> names(child).stream()).toList();
    }
    String name = node.isObject() ? text(resolved(node).path("name")) : text(node);
    return name == null ? List.of() : List.of(name);
  }

  /** Whether a node, or the object it refers to, is a person. */
  boolean isPerson(JsonNode node) {
    String id = text(node.path("@id"));
    return isType(node, "Person"::equals)
        || (id != null && ofType("Person").anyMatch(person -> id.equals(text(person.path("@id")))));
  }

  static @Nullable String text(JsonNode node) {
    JsonNode one = node.isArray() && !node.isEmpty() ? node.get(0) : node;
    if (!one.isString()) {
      return null;
    }
    String text = Words.line(Parser.unescapeEntities(one.stringValue(), false));
    return text.isEmpty() ? null : text;
  }

  private static boolean isType(JsonNode node, Predicate<String> test) {
    JsonNode type = node.path("@type");
    return type.isArray()
        ? type.valueStream().anyMatch(it -> it.isString() && test.test(it.stringValue()))
        : type.isString() && test.test(type.stringValue());
  }
}
