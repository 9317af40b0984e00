package galley.issue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordRuleTest {
  @ParameterizedTest
  @CsvSource({
    "线程与回调, 5, 1",
    "用 async/await 写, 4, 4",
    "It's a well-known 3.12 fact, 5, 5",
    "'[读我](https://a.example/long-path)', 2, 1",
    "'前<!-- 不算 -->后', 2, 1",
    "🦄, 0, 0"
  })
  void hanCharactersCountEachAndWordsAsOne(String text, int cjkAndWords, int words) {
    assertThat(count(WordRule.Count.CJK_AND_WORDS, text)).isEqualTo(cjkAndWords);
    assertThat(count(WordRule.Count.WORDS, text)).isEqualTo(words);
  }

  private static int count(WordRule.Count count, String text) {
    return new WordRule(count, 1).words(text);
  }
}
