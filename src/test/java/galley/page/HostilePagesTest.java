package galley.page;

import static org.assertj.core.api.Assertions.assertThat;

import galley.link.LinkUrl;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Pages made to keep a reader busy: each comes back, and nothing of it is a title of a megabyte.
@Execution(ExecutionMode.CONCURRENT)
class HostilePagesTest {
  private static final Map<String, Supplier<String>> PAGES =
      Map.ofEntries(
          Map.entry("deep divs", () -> "<div>".repeat(100_000) + "text"),
          Map.entry("deep asides", () -> "<div class=sidebar>x".repeat(100_000)),
          Map.entry("deep inline", () -> "<b><i class=author>".repeat(50_000) + "by Ada Byron"),
          Map.entry("one line", () -> "<title>Long</title><p>" + "word ".repeat(1_000_000)),
          Map.entry("one word", () -> "<title>Long</title><p>" + "w".repeat(5_000_000)),
          Map.entry("many metas", () -> "<meta name=author content='Ada Byron'>".repeat(50_000)),
          Map.entry("many names", () -> "<meta property=og:site_name content=S>".repeat(50_000)),
          Map.entry("many headlines", () -> "<h1>Ada - Byron | Notes</h1>".repeat(20_000)),
          Map.entry("many distinct headlines", HostilePagesTest::headlines),
          Map.entry("many times", () -> "<time datetime=2020-99-99>x</time>".repeat(50_000)),
          Map.entry("many datelines", () -> "<p class=date>1/2/2020 3/4".repeat(30_000)),
          Map.entry("many home links", HostilePagesTest::links),
          Map.entry("long title", () -> "<title>" + "a - b | ".repeat(130_000) + "</title><p>x"),
          Map.entry("long dashes", () -> "<title>" + "- ".repeat(500_000) + "</title><p>x"),
          Map.entry("spaces", () -> "<title>a" + " ".repeat(1_000_000) + "b</title><p>x"),
          Map.entry("long heading", () -> "<h1>" + "¶ ".repeat(500_000) + "x</h1>"),
          Map.entry("deep json", () -> ld("[".repeat(10_000))),
          Map.entry("deep graph", () -> ld("{\"@graph\":[".repeat(10_000))),
          Map.entry("wide json", () -> ld("[" + "{\"@type\":\"Article\"},".repeat(50_000) + "{}]")),
          Map.entry("circular json", HostilePagesTest::circle),
          Map.entry("wide authors", HostilePagesTest::authors),
          Map.entry("open tags", () -> "<".repeat(1_000_000)),
          Map.entry("null bytes", () -> "<title>\0a\0</title>" + "\0".repeat(1_000_000)),
          Map.entry("comments", () -> "<!--" + "-".repeat(1_000_000)),
          Map.entry("charsets", () -> "<meta " + "charset ".repeat(100_000)));

  private static String ld(String json) {
    return "<title>x</title><script type=application/ld+json>" + json + "</script>";
  }

  private static String headlines() {
    StringBuilder html = new StringBuilder();
    for (int i = 0; i < 20_000; i++) {
      html.append("<h1>Headline ").append(i).append(" - part | ").append(i).append("</h1>");
    }
    return html.toString();
  }

  private static String links() {
    StringBuilder html = new StringBuilder();
    for (int i = 0; i < 50_000; i++) {
      html.append("<a href=/ title='T").append(i).append("'>Name ").append(i).append("</a>");
    }
    return html.toString();
  }

  private static String circle() {
    return ld(
        "[{\"@id\":\"a\",\"@type\":\"Article\",\"author\":{\"@id\":\"a\"},\"name\":{\"@id\":\"a\"}}]");
  }

  private static String authors() {
    String author = "{\"@id\":\"p\"},";
    return ld(
        "[{\"@type\":\"Article\",\"author\":["
            + author.repeat(10_000)
            + "1]},"
            + "{\"@type\":\"Person\",\"name\":\"Ada Byron\"},".repeat(10_000)
            + "{\"@id\":\"p\",\"name\":\"Bo Ek\"}]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "deep divs",
        "deep asides",
        "deep inline",
        "one line",
        "one word",
        "many metas",
        "many names",
        "many headlines",
        "many distinct headlines",
        "many times",
        "many datelines",
        "many home links",
        "long title",
        "long dashes",
        "spaces",
        "long heading",
        "deep json",
        "deep graph",
        "wide json",
        "circular json",
        "wide authors",
        "open tags",
        "null bytes",
        "comments",
        "charsets"
      })
  @Timeout(300)
  void itComesBack(String name) {
    byte[] html = Objects.requireNonNull(PAGES.get(name)).get().getBytes(StandardCharsets.UTF_8);

    long start = System.nanoTime();
    PageReading reading =
        new PageReader()
            .read(RawPage.of(new LinkUrl("https://hostile.example/a"), "text/html", html));
    System.out.printf("%-24s %6d ms%n", name, (System.nanoTime() - start) / 1_000_000);

    if (reading instanceof PageReading.Read read) {
      assertThat(read.facts().titles()).allMatch(it -> it.text().length() <= 400);
    }
  }
}
