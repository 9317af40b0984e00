package galley.issue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateTest {
  @ParameterizedTest
  @ValueSource(strings = {"{title}", "a {n} b", "{{ site.url }}", "\\{title}", "{", "}{", "\\"})
  void aLiteralTextIsReadAndWrittenToTheLetter(String text) {
    Template template = Template.of(Template.literal(text));

    assertThat(template.fields()).isEmpty();
    assertThat(template.print(Map.of())).isEqualTo(text);
    assertThat(template.read(text)).isPresent();
  }

  @Test
  void aTemplateOfBracesIsParsedInOnePass() {
    String braces = "{".repeat(500_000) + "{title}";

    assertThat(Template.of(braces).fields()).containsExactly("title");
  }

  @Test
  void aStatsLineIsFoundBehindTextThatStartsLikeIt() {
    Template stats = Template.of("This week {articles} articles.");
    String line = "This week This week This week 12 articles. Read on.";

    assertThat(stats.find(line))
        .hasValueSatisfying(
            m ->
                assertThat(m.with(Map.of("articles", "9")))
                    .isEqualTo("This week This week This week 9 articles. Read on."));
  }

  @Test
  void whatWasReadCannotBeChangedFromOutside() {
    Map<String, String> values = new HashMap<>(Map.of("title", "Air"));
    var match = new Template.Match(Template.of("{title}"), "Air", values, Map.of());
    values.clear();

    assertThat(match.values()).containsEntry("title", "Air");
  }
}
