package galley.issue;

import galley.test.Publications;
import galley.test.Tiling;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Texts that nobody writes but that a file may hold: whatever it is, its regions, in order,
/// concatenated, are the text, and reading it ends. What grows with the square of the length, or
/// with the depth of the stack, does not end here.
@Execution(ExecutionMode.CONCURRENT)
class HostileTextTest {
  private static final List<Conventions> FORMS =
      List.of(
          Conventions.NONE,
          Publications.numberedParagraphs(),
          Publications.bullets(),
          Publications.headings(),
          Publications.orderedThroughIssue());

  static Stream<Arguments> texts() {
    String item = "1、[A](https://a.example)\n\nNote.\n\n";
    return Stream.of(
        text("nothing", ""),
        text("one byte", "#"),
        text("one line end", "\r"),
        text("CR", item.replace('\n', '\r') + "## B\r"),
        text("CRLF", item.replace("\n", "\r\n") + "## B\r\n"),
        text("mixed line ends", "## A\r\n\n" + item + "- [B](https://b.example)\r## C\r\n"),
        text("a byte order mark", "\uFEFF## A\n\n" + item),
        text("no final line end", "## A\n\n1、[A](https://a.example)"),
        text("line separators", "1、[A\u2028B](https://a.example)\u2029\n\n\u000B\n\n\u0085# a\n"),
        text("NUL", "## A\0\n\n1、[\0](https://a.example/\0)\n\0"),
        text("halves of surrogate pairs", "## \uD83E\n\n1、[\uDD84](https://a.example/\uD83E)\n"),
        text(
            "a fence that does not close",
            "## A\n\n" + item + "```\n## B\n1、[C](https://c.example)"),
        text("front matter that does not close", "---\ntitle: A\n\n## A\n\n" + item),
        text("a heading in a fence", "```\n# A\n1、[B](https://b.example)\n```\n" + item),
        text("an item in a quote", "> 1、[A](https://a.example)\n1、[lazy](https://b.example)\n"),
        text("an item in a comment", "<!--\n1、[A](https://a.example)\n\n## B\n-->\n" + item),
        text("underlined headings", "A\n===\n\nB\n---\n\n" + item + "---\n"),
        text("one line of 300 kB", "1、[A](https://a.example) " + "word ".repeat(60_000)),
        text("one word of 300 kB", "x".repeat(300_000)),
        text("a title of 300 kB", "1、[" + "x".repeat(300_000) + "](https://a.example)\n"),
        text("a URL of 300 kB", "- [A](https://a.example/" + "x".repeat(300_000) + ")\n"),
        text("quotes, 100,000 deep", "> ".repeat(100_000) + "a"),
        text("quote marks, 100,000 of them", ">".repeat(100_000) + "a\n" + item),
        text("lists, 100,000 deep", "- ".repeat(100_000) + "a"),
        text("numbered lists, 10,000 deep", "1. ".repeat(10_000) + "a"),
        text("lists that step in, 300 deep", steps(300)),
        text("quotes and lists, 10,000 deep", "> - ".repeat(10_000) + "a\n" + item),
        text("10,000 brackets", "[".repeat(10_000)),
        text("10,000 pairs of brackets", "[".repeat(10_000) + "a" + "](b)".repeat(10_000)),
        text("10,000 pictures that do not close", "![".repeat(10_000)),
        text("10,000 titles that do not close", "1、" + "[a](".repeat(10_000)),
        text("10,000 links in a line", "1、" + "[a](b)".repeat(10_000)),
        text("emphasis, 10,000 of it", "*a **b ".repeat(10_000)),
        text("underlines, 10,000 of them", "_a __b ".repeat(10_000)),
        text("backticks of each length", ticks(500)),
        text("tags that do not close", "<a ".repeat(10_000)),
        text("comments that do not close", "<!--".repeat(10_000)),
        text(
            "template tags that do not close",
            "{%".repeat(50_000) + "\n" + "{% a %}".repeat(20_000)),
        text("entities", "&".repeat(50_000) + "&amp;".repeat(10_000)),
        text("20,000 definitions", lines(20_000, "[r%d]: https://a.example/%d")),
        text("20,000 references", lines(20_000, "- [a][r%d]") + "\n" + lines(20_000, "[r%d]: b")),
        text("20,000 headings", lines(20_000, "## A %d")),
        text("5,000 headings that are items", lines(5_000, "### %d. A\n\nhttps://a.example/%d\n")),
        text("5,000 plain headings", "### [A](https://a.example)\n\n" + lines(5_000, "### B %d\n")),
        text("20,000 bullets", lines(20_000, "- [A](https://a.example/%d)")),
        text("5,000 numbers in one paragraph", lines(5_000, "%d、A")),
        text("5,000 numbered paragraphs", lines(5_000, "%d、A\n")),
        text("20,000 blank lines", item + "\n".repeat(20_000) + "## B"),
        text("a line of 200,000 blanks", item + " ".repeat(200_000) + "b\n"),
        text(
            "a table without its rows",
            "|a".repeat(2_000) + "\n" + "|-".repeat(2_000) + "\n" + "|x\n".repeat(600)));
  }

  private static Arguments text(String name, String text) {
    return Arguments.of(name, text);
  }

  private static String lines(int count, String line) {
    var text = new StringBuilder();
    IntStream.rangeClosed(1, count)
        .forEach(i -> text.append(line.replace("%d", "" + i)).append('\n'));
    return text.toString();
  }

  private static String steps(int depth) {
    var text = new StringBuilder();
    for (int i = 0; i < depth; i++) text.append("  ".repeat(i)).append("- a\n");
    return text.toString();
  }

  private static String ticks(int most) {
    var text = new StringBuilder();
    for (int i = 1; i <= most; i++) text.append("`".repeat(i)).append("a ");
    return text.toString();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("texts")
  void anyTextIsTiledUnderAnyConventions(@SuppressWarnings("unused") String name, String text) {
    for (Conventions conventions : FORMS) {
      Tiling.check(Outline.parse(text, conventions));
    }
  }

  @Test
  void aTableOfManyCellsIsTiled() {
    String head = "|a".repeat(1_000) + "\n" + "|-".repeat(1_000) + "\n";

    Tiling.check(Outline.parse(head + lines(300, "|x".repeat(1_000)), Conventions.NONE));
  }
}
