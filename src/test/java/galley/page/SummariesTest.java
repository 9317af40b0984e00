package galley.page;

import static org.assertj.core.api.Assertions.assertThat;

import galley.link.Candidate;
import galley.link.PageFacts;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What is picked from a page is always its own: whole sentences, in order, three at most, and none
/// of those that say nothing.
///
/// The pages in `summaries.txt` are ours, of several kinds and in seven languages, each with the
/// beginnings of the sentences that may stand in its summary (`+++`) and with what may not (`---`).
@Execution(ExecutionMode.CONCURRENT)
class SummariesTest {
  private static final Path OPEN_PAGES = Path.of("../shared/pages/html");
  private static final int LONGEST = 350;

  /** A page with its labels. */
  record Labelled(String name, String html, List<String> wanted, List<String> forbidden) {
    @Override
    public String toString() {
      return name;
    }
  }

  static List<Labelled> pages() throws IOException {
    List<Labelled> pages = new ArrayList<>();
    try (InputStream in = SummariesTest.class.getResourceAsStream("summaries.txt")) {
      String all = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      for (String page : all.split("(?m)^=== ", -1)) {
        List<String> lines = page.lines().toList();
        if (lines.size() > 1) {
          pages.add(
              new Labelled(
                  lines.getFirst(), lines.get(1), marked(lines, "+++ "), marked(lines, "--- ")));
        }
      }
    }
    return pages;
  }

  private static List<String> marked(List<String> lines, String mark) {
    return lines.stream()
        .filter(it -> it.startsWith(mark))
        .map(it -> it.substring(mark.length()))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void theSummaryBeginsWithAWantedSentenceAndHoldsNoOther(Labelled page) {
    String summary = Objects.requireNonNull(read(page.html()).facts().description());

    assertThat(page.wanted()).anyMatch(summary::startsWith);
    assertThat(page.forbidden()).noneMatch(summary::contains);
    assertThat(summary).hasSizeLessThanOrEqualTo(LONGEST);
  }

  @ParameterizedTest
  @MethodSource("pages")
  void whatIsPickedIsThePagesOwn(Labelled page) {
    assertIsOwn(page.name(), read(page.html()));
  }

  static boolean hasOpenPages() {
    return Files.isDirectory(OPEN_PAGES);
  }

  @Test
  @EnabledIf("hasOpenPages")
  void whatIsPickedFromSavedPagesIsTheirOwn() throws IOException {
    int picked = 0;
    try (Stream<Path> files = Files.list(OPEN_PAGES)) {
      for (Path file : files.sorted().toList()) {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
          if (new PageReader().read(RawPage.of(null, null, in.readAllBytes()))
              instanceof PageReading.Read read) {
            picked += assertIsOwn(file.getFileName().toString(), read) ? 1 : 0;
          }
        }
      }
    }
    assertThat(picked).isPositive();
  }

  /// Each piece of it stands in the text, after the one before, and the whole ends as a sentence.
  ///
  /// @return whether anything was picked
  private static boolean assertIsOwn(String name, PageReading.Read read) {
    String picked = extracted(read.facts());
    if (picked == null) {
      return false;
    }
    String text = String.join(" ", read.text());
    assertThat(inOrder(picked, text)).as(name + ": " + picked).isTrue();
    assertThat(picked)
        .as(name)
        .hasSizeLessThanOrEqualTo(LONGEST)
        .doesNotContainPattern("\\.\\.\\.$|…$");
    assertThat(picked)
        .as(name)
        .doesNotContainPattern(
            "(?i)we use cookies|subscribe to|all rights reserved|in this"
                + " (?:article|post)|点击查看|责任编辑");
    return true;
  }

  /** A summary is one run of the text, or the ends of its runs follow each other there. */
  private static boolean inOrder(String picked, String text) {
    int at = 0;
    for (String piece : Arrays.asList(picked.split("(?<=[.!?]) (?=\\S)|(?<=[。！？])"))) {
      int found = text.indexOf(piece, at);
      if (found < 0) {
        return false;
      }
      at = found + piece.length();
    }
    return true;
  }

  private static @Nullable String extracted(PageFacts facts) {
    return facts.descriptions().stream()
        .filter(it -> it.source().equals("extracted"))
        .map(Candidate::text)
        .findFirst()
        .orElse(null);
  }

  private static PageReading.Read read(String html) {
    RawPage raw =
        RawPage.of(null, "text/html; charset=utf-8", html.getBytes(StandardCharsets.UTF_8));
    return (PageReading.Read) new PageReader().read(raw);
  }
}
