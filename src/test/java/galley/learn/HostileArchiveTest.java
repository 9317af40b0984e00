package galley.learn;

import static org.assertj.core.api.Assertions.assertThat;

import galley.issue.Conventions;
import galley.issue.Outline;
import galley.test.Tiling;
import galley.workspace.Workspace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever a folder holds, learning from it ends with a profile that is valid YAML, that a
/// workspace opens without a problem, and that reads the same each time.
@Execution(ExecutionMode.CONCURRENT)
class HostileArchiveTest {
  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(Grammar.class)
  void theProfileOfAnInventedPublicationHasNoProblem(Grammar grammar) throws IOException {
    var publication = new GeneratedPublication(grammar, grammar, 2);
    for (var issue : publication.issues().entrySet()) {
      String mark = publication.hasByteOrderMark() ? "\uFEFF" : "";
      Files.writeString(folder.resolve(issue.getKey()), mark + issue.getValue().text());
    }
    check();
  }

  static Stream<Arguments> archives() {
    String long1 = "x".repeat(50_000);
    return Stream.of(
        Arguments.of("no files", 0, (IntFunction<String>) i -> ""),
        Arguments.of("one file", 1, (IntFunction<String>) i -> "## A\n\n1、[a](b)\n"),
        Arguments.of("empty files", 5, (IntFunction<String>) i -> ""),
        Arguments.of(
            "quotes",
            6,
            same("## 'A' \"B\"\n\n1、[%s'\"](https://a.example/%s) 'en'\n\nIt's \"it\".\n")),
        Arguments.of(
            "braces",
            6,
            same(
                "# Notes {n} #%d\n\n"
                    + "## {n} {{ x }} {title}\n\n"
                    + "1、[{title} %s](https://a.example/%s) {n}\n\n"
                    + "{{ x }} {%% y %%} and a paragraph that comes back\n")),
        Arguments.of(
            "number signs",
            6,
            same(
                "## # A #\n\n"
                    + "- # [%s](https://a.example/%s) # en\n\n"
                    + "same: # text of a paragraph that comes back\n")),
        Arguments.of(
            "colons",
            6,
            same(
                "---\n"
                    + "title: a: b: %s\n"
                    + "? x: y\n"
                    + ": z\n"
                    + "&a: *a\n"
                    + "---\n\n"
                    + "## A: b\n\n"
                    + "- VIDEO: [%s](https://a.example/%s): text\n")),
        Arguments.of(
            "tabs",
            6,
            same(
                "##\tA\tB\n\n"
                    + "-\t[%s\tx](https://a.example/%s)\ten\n\n"
                    + "\tcode that comes back\n\n"
                    + "A\tparagraph\tthat comes back each time\n")),
        Arguments.of(
            "controls",
            6,
            same(
                "## A\u0001\u0007\u001B B\n\n"
                    + "1、[%s\u0000](https://a.example/%s) \u0085\u2028\uFEFF\n\n"
                    + "A\u0001paragraph\u007Fthat\uFFFEcomes back each time\n")),
        Arguments.of(
            "emoji",
            6,
            same(
                "## 👩‍👩‍👧 🏳️‍🌈\n\n"
                    + "1、🦄[%s](https://a.example/%s)（🦄）\n\n"
                    + "🦄 comes back each time, it does\n")),
        Arguments.of(
            "half an emoji",
            6,
            same(
                "## \uD83E\n\n1、[%s](https://a.example/%s)\n\n"
                    + "y".repeat(99)
                    + "🦄 comes back\n")),
        Arguments.of(
            "long lines",
            4,
            same(
                "## "
                    + long1
                    + "\n\n1、[%s"
                    + long1
                    + "](https://a.example/%s)\n\n"
                    + long1
                    + "\n")),
        Arguments.of(
            "brackets",
            4,
            same(
                "1、[%s"
                    + "[".repeat(30_000)
                    + "\n\n**"
                    + "](".repeat(20_000)
                    + "**\n\n- "
                    + "[".repeat(20_000)
                    + "\n")),
        Arguments.of(
            "deep quotes", 4, same("> ".repeat(20_000) + "%s\n\n" + "- ".repeat(20_000) + "\n")),
        Arguments.of(
            "YAML in a heading",
            6,
            same(
                "## - a: [b, {c: d}] | > & * ! %% @ `\n\n"
                    + "- [%s](https://a.example/%s)\n\n"
                    + "--- !tag\n"
                    + "...\n")));
  }

  /** An issue in which `%s` is a word of its own and `%d` its number. */
  private static IntFunction<String> same(String text) {
    return i -> text.replace("%s", "w" + (char) ('a' + i)).replace("%d", "" + i).replace("%%", "%");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("archives")
  void theProfileOfAHostileArchiveHasNoProblem(
      @SuppressWarnings("unused") String name, int files, IntFunction<String> issue)
      throws IOException {
    for (int i = 0; i < files; i++) {
      byte[] bytes = issue.apply(i).getBytes(StandardCharsets.UTF_8);
      Files.write(folder.resolve("issue-" + i + ".md"), bytes);
    }
    check();
  }

  @Test
  void whatIsNoTextIsLeftOut() throws IOException {
    byte[] bytes = new byte[5_000];
    for (int i = 0; i < bytes.length; i++) bytes[i] = (byte) (i * 31);
    Files.write(folder.resolve("picture.md"), bytes);
    Files.write(
        folder.resolve("latin.md"), "1、[caf\u00E9](b)".getBytes(StandardCharsets.ISO_8859_1));
    Files.writeString(folder.resolve("mixed.md"), "## A\r\n\n- [a](https://a.example)\r");
    Files.createDirectory(folder.resolve("folder.md"));

    assertThat(check().skipped()).containsExactly("latin.md", "picture.md");
  }

  @Test
  void namesOfFilesMayHoldAnythingToo() throws IOException {
    for (String name : List.of("it's {n} #%d.md", "a\\b-%d.md", "🦄: %d.md", "{date}-%d.md")) {
      for (int i = 0; i < 4; i++) {
        Files.writeString(folder.resolve(name.formatted(i)), "## A\n\n- [a](https://a.example)\n");
      }
    }
    check();
    Files.delete(folder.resolve("galley.yaml"));
    try (var all = Files.list(folder)) {
      for (Path file : all.filter(f -> !f.toString().contains("\\")).toList()) Files.delete(file);
    }
    check();
  }

  private PastIssues check() throws IOException {
    PastIssues past = PastIssues.read(folder, PastIssues.Progress.NONE);
    Learned learned = Learner.learn(past);
    Conventions conventions = learned.conventions();
    past.texts().values().forEach(text -> Tiling.check(Outline.parse(text, conventions)));
    for (Locale locale : List.of(Locale.ENGLISH, Locale.CHINESE)) {
      String profile = learned.profile("a 'name': # {n}\n\t\u0001🦄", "some folder/", locale);
      Files.writeString(folder.resolve("galley.yaml"), profile);
      Workspace workspace = Workspace.open(folder);
      assertThat(workspace.problems()).as(profile).isEmpty();
      assertThat(workspace.conventions()).isEqualTo(conventions);
    }
    assertThat(learned.conventions()).isEqualTo(conventions);
    return past;
  }
}
