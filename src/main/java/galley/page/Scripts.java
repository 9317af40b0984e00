package galley.page;

import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.text.StringEscapeUtils;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/// What the scripts of a page hold as data. None of them is run.
final class Scripts {
  private static final JsonMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();
  private static final int LARGEST = 1 << 20;

  private Scripts() {}

  /** The first JSON object that stands right behind this mark; missing if there is none. */
  static JsonNode object(Page page, String mark) {
    return sources(page)
        .map(script -> object(script, mark))
        .filter(JsonNode::isObject)
        .findFirst()
        .orElse(MissingNode.getInstance());
  }

  private static JsonNode object(String script, String mark) {
    int at = script.indexOf(mark);
    if (at < 0) {
      return MissingNode.getInstance();
    }
    int start = at + mark.length();
    try {
      return JSON.readTree(script.substring(start, Math.min(script.length(), start + LARGEST)));
    } catch (JacksonException _) {
      return MissingNode.getInstance();
    }
  }

  /** The text or number that a script gives a variable: `var name = "text";`. */
  static @Nullable String variable(Page page, String name) {
    Pattern assigned =
        Pattern.compile(
            "(?:\\b|window\\.)"
                + Pattern.quote(name)
                + "\\s*=\\s*(?:htmlDecode\\()?(?:\"((?:[^\"\\\\\\n]|\\\\.){1,2000}+)\""
                + "|'((?:[^'\\\\\\n]|\\\\.){1,2000}+)'|(\\d{1,15})\\b)");
    return sources(page)
        .map(assigned::matcher)
        .filter(Matcher::find)
        .map(Scripts::plain)
        .findFirst()
        .orElse(null);
  }

  private static String plain(Matcher assigned) {
    String text =
        Stream.of(assigned.group(1), assigned.group(2), assigned.group(3))
            .filter(Objects::nonNull)
            .findFirst()
            .orElse("");
    String unicode = text.replaceAll("\\\\x([0-9A-Fa-f]{2})", "\\\\u00$1");
    return Parser.unescapeEntities(StringEscapeUtils.unescapeEcmaScript(unicode), false);
  }

  private static Stream<String> sources(Page page) {
    return page.named("script").filter(it -> !it.hasAttr("src")).map(Element::data);
  }
}
