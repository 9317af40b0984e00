package galley.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import galley.text.TextRange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// Law: a text rendered block by block is the text rendered whole. Real issues that open an element
/// and never close it are the exception, as theirs ends with its block.
@Execution(ExecutionMode.CONCURRENT)
class CorpusRenderTest {
  private static final Path CORPUS = Path.of("../shared/corpus");

  /** A table whose rows are torn apart, and `<space>` without an end on a line of a paragraph. */
  private static final Set<String> LEFT_OPEN =
      Set.of("2019-05-14-newsletter.md", "2017-04-20-issue-66.md");

  private final EmojiSet emoji = new EmojiSet();
  private final IssueRenderer renderer = new IssueRenderer(emoji);
  private final HtmlCleaner cleaner = new HtmlCleaner(emoji);

  @Test
  void blockByBlockIsTheSameAsWhole() throws IOException {
    List<Path> different = new ArrayList<>();
    for (Path file : issues()) {
      String text = read(file);
      String whole =
          MarkdownHtml.blocks(text).stream().map(HtmlBlock::html).collect(Collectors.joining());
      if (!shape(renderer.render(text).html()).equals(shape(cleaner.clean(whole)))) {
        different.add(file);
      }
    }
    assertThat(different).allSatisfy(file -> assertThat(LEFT_OPEN).contains(name(file)));
  }

  @Test
  void sourcesStandInTheOrderOfTheTextAndNeverOverlap() throws IOException {
    for (Path file : issues()) {
      String text = read(file);
      int end = 0;
      for (HtmlBlock block : renderer.render(text).blocks()) {
        TextRange source = block.source();
        if (!block.html().startsWith("<section class=\"footnotes\">")) {
          assertThat(source.start()).as(file.toString()).isGreaterThanOrEqualTo(end);
          assertThat(source.in(text)).isNotBlank();
        }
        assertThat(source.end()).isLessThanOrEqualTo(text.length());
        end = source.end();
      }
    }
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  /// White space between blocks is not part of the law.
  private static String shape(String html) {
    return Jsoup.parseBodyFragment(html).body().html().replaceAll("\\s+", "");
  }

  private static List<Path> issues() throws IOException {
    assumeTrue(Files.isDirectory(CORPUS), "needs the real issues of ../shared/corpus");
    try (var files = Files.walk(CORPUS)) {
      return files.filter(file -> file.toString().matches(".*\\.(md|markdown)")).sorted().toList();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
