package galley.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The `<meta>` elements of a page by name, property or itemprop, in lower case. */
record Metadata(Map<String, List<String>> values) {

  static Metadata of(Layout layout) {
    Map<String, List<String>> values = new HashMap<>();
    for (Element meta : layout.named("meta")) {
      String content = Words.line(meta.attr("content"));
      if (content.isEmpty()) {
        continue;
      }
      for (String attribute : List.of("property", "name", "itemprop", "http-equiv")) {
        String name = meta.attr(attribute).strip().toLowerCase(Locale.ROOT);
        if (!name.isEmpty()) {
          values.computeIfAbsent(name, _ -> new ArrayList<>()).add(content);
        }
      }
    }
    return new Metadata(values);
  }

  /** The value of the first of these names that has one. */
  @Nullable String first(String... names) {
    for (String name : names) {
      List<String> found = values.get(name);
      if (found != null) {
        return found.getFirst();
      }
    }
    return null;
  }

  List<String> all(String name) {
    return values.getOrDefault(name, List.of());
  }
}
