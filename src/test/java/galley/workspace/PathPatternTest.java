package galley.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The law: `print(read(path))` is `path`.
final class PathPatternTest {
  @Test
  void theYearIsReadAndIsThatOfTheDayWhereNobodyNamesOne() {
    PathPattern pattern = PathPattern.of("issues/{year}/{number}.md");
    assertThat(pattern.read(Path.of("issues/2026/07.md")))
        .contains(Map.of("year", "2026", "number", "07"));
    assertThat(pattern.print(Map.of("date", "2026-11-20", "number", "79")))
        .isEqualTo(Path.of("issues/2026/79.md"));
    assertThatIllegalArgumentException().isThrownBy(() -> pattern.print(Map.of("number", "79")));
  }

  @Test
  void onePatternReadsAndPrints() {
    var pattern = PathPattern.of("issues/{date}-weekly{number}.md");
    var path = Path.of("issues", "2026-11-20-weekly079.md");
    assertThat(pattern.read(path)).contains(values("date", "2026-11-20", "number", "079"));
    assertThat(pattern.print(pattern.read(path).orElseThrow())).isEqualTo(path);
  }

  @ParameterizedTest
  @CsvSource({
    "issues/{number}.md, issues/79.md, true",
    "issues/{number}.md, issues/x79.md, false",
    "issues/{number}.md, issues/79.mdx, false",
    "issues/{number}.md, issues/old/79.md, false",
    "issues/{number}.md, drafts/79.md, false",
    "{name}/{name}.md, a/a.md, true",
    "{name}/{name}.md, a/b.md, false",
    "{date}/index.md, 2026-11-20/index.md, true",
    "{date}/index.md, 20-11-2026/index.md, false",
    "posts/{{x}}-{number}.md, posts/{{x}}-3.md, true",
    "posts/{title}.md, posts/{title}.md, true",
    "a.b/{name}.md, axb/c.md, false",
    "周刊/{name}.md, 周刊/🦄 一.md, true",
  })
  void aPathIsReadWhereItHasTheForm(String template, String path, boolean reads) {
    var pattern = PathPattern.of(template);
    assertThat(pattern.read(Path.of(path)).isPresent()).isEqualTo(reads);
    pattern
        .read(Path.of(path))
        .ifPresent(v -> assertThat(pattern.print(v)).isEqualTo(Path.of(path)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "../issues/{number}.md",
        "issues/../../{number}.md",
        "/etc/{name}",
        "issues/",
        "issues//{number}.md",
        "./{number}.md",
        "C:/issues/{number}.md",
        "issues\\{number}.md",
      })
  void aPatternThatLeadsOutIsRefused(String template) {
    assertThatIllegalArgumentException().isThrownBy(() -> PathPattern.of(template));
  }

  @ParameterizedTest
  @ValueSource(strings = {"..", "a/b", "../a", "", ".", "a\\b", "a\u0000"})
  void aValueThatLeadsOutIsRefused(String name) {
    var pattern = PathPattern.of("{name}/index.md");
    assertThatIllegalArgumentException().isThrownBy(() -> pattern.print(Map.of("name", name)));
  }

  @Test
  void aMissingOrWrongValueIsRefused() {
    var pattern = PathPattern.of("{number}.md");
    assertThatIllegalArgumentException().isThrownBy(() -> pattern.print(Map.of()));
    assertThatIllegalArgumentException().isThrownBy(() -> pattern.print(Map.of("number", "x")));
  }

  @Test
  void theFolderIsWhatAllItsPathsShare() {
    assertThat(PathPattern.of("a/b/{date}-{number}/x.md").folder()).isEqualTo(Path.of("a", "b"));
    assertThat(PathPattern.of("{number}.md").folder()).isEqualTo(Path.of(""));
  }

  private static Map<String, String> values(String... pairs) {
    return Map.of(pairs[0], pairs[1], pairs[2], pairs[3]);
  }
}
