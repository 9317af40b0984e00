package galley.learn;

import static org.assertj.core.api.Assertions.assertThat;

import galley.issue.Conventions;
import galley.issue.Outline;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Texts that no writer means and some file has: whatever the past issues hold, what is learned is
/// a profile that can be read.
@Execution(ExecutionMode.CONCURRENT)
class HostileIssuesTest {
  private static final int LONG = 100_000;

  private static Learned learn(IntFunction<String> issue) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (int n = 1; n <= 4; n++) texts.put("issue-" + n + ".md", issue.apply(n));
    return Learner.learn(new PastIssues(texts, List.of()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "[](", "[#1", "](#", "(star 1", "#1", "[a](", "{%%}", "**", "1、"})
  void aLongLineIsLearnedFromInOnePass(String piece) {
    String line = piece.repeat(LONG / piece.length());

    Learned learned = learn(n -> "## News\n\n" + line + "x" + n + "\n\n- " + line + "\n");

    assertThat(learned.conventions().sections()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\0", "\u0007", "\u0085", "\u2028", "\uFEFF", "\uFFFE", "\uD83D", "'", "\"", "\\"})
  void whatAProfileCannotShowIsWrittenSoThatItIsReadBack(String odd) {
    Learned learned =
        learn(
            n ->
                "---\ntitle: \"Loom "
                    + n
                    + odd
                    + "\"\nform: a"
                    + odd
                    + "\n---\n## A"
                    + odd
                    + "b\n\nRead "
                    + (10 + n)
                    + odd
                    + " of "
                    + (20 + n)
                    + odd
                    + " each week.\n");

    Conventions conventions = learned.conventions();

    assertThat(conventions.blocks()).isNotEmpty();
    assertThat(learned.profile("It's " + odd, "", Locale.ENGLISH)).endsWith("\n");
  }

  @Test
  void aFieldNamedLikeAKeyOfTheProfileIsLeftOut() {
    Learned learned = learn(n -> "---\nform: weekly\nlayout: post\n---\n## News\n\nText.\n");

    assertThat(learned.frontMatterFields().keySet()).containsExactly("layout");
  }

  @Test
  void aBraceInAHeadingIsJustABrace() {
    Learned learned =
        learn(
            n ->
                "## On {title}\n\n- [A"
                    + "abcd".charAt(n - 1)
                    + "](https://a.example/"
                    + n
                    + ")\n");
    String text = "## On {title}\n\n## On looms\n";

    assertThat(learned.sections().getFirst().headings()).containsExactly("## On \\{title}");
    assertThat(Outline.parse(text, learned.conventions()).sections())
        .extracting(section -> section.role() != null)
        .containsExactly(true, false);
  }

  @Test
  void aTitleThatGoesOnBehindABackslashOrABraceIsReadAsAHeadline() {
    List<Optional<String>> titles =
        List.of(Optional.of("Loom 1 {air"), Optional.of("Loom 2 {dust"), Optional.of("Loom 3 {x"));
    List<Optional<String>> numbers = List.of(Optional.of("1"), Optional.of("2"), Optional.of("3"));

    assertThat(HeadTemplates.learn(titles, numbers, 3))
        .containsExactly(new Learned.Seen("Loom {number} {headline}", 3));
  }

  @Test
  void fullWidthDigitsInANameAreCharacters() {
    assertThat(List.of("２.md", "１.md", "10.md", "9.md").stream().sorted(new NaturalOrder()))
        .containsExactly("9.md", "10.md", "１.md", "２.md");
  }

  @Test
  void anEscapedBracketStartsNoLink() {
    assertThat(HeadShape.of("\\[draft](https://a.example)").isLinked()).isFalse();
    assertThat(HeadShape.of("\\[x\\] [Air [2]](https://a.example/(b)) (en)"))
        .extracting(HeadShape::title, HeadShape::url, HeadShape::after)
        .containsExactly("Air [2]", "https://a.example/(b)", " (en)");
  }
}
