package galley.ui.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What is typed finds a command by its name in either language. */
class CommandSearchTest {
  private final CommandSearch search = new CommandSearch();

  private Command first(String query) {
    return search.find(query, List.of(Command.values()), List.of()).getFirst();
  }

  @Test
  void aNameIsFoundByItsStartByStartsOfItsWordsAndInEitherLanguage() {
    assertThat(first("exp")).isEqualTo(Command.EXPORT);
    assertThat(first("new iss")).isEqualTo(Command.NEW_ISSUE);
    assertThat(first("nad")).isEqualTo(Command.NUMBER_AND_DATE);
    assertThat(first("撤")).isEqualTo(Command.UNDO);
    assertThat(first("导出")).isEqualTo(Command.EXPORT);
  }

  @Test
  void chineseNamesAreFoundByPinyinWholeOrByItsInitialsInAnyReading() {
    assertThat(first("chexiao")).isEqualTo(Command.UNDO);
    assertThat(first("sswq")).isEqualTo(Command.SEARCH_ISSUES);
    assertThat(first("qhyrq")).isEqualTo(Command.NUMBER_AND_DATE);
    assertThat(first("chongzuo")).isEqualTo(Command.REDO);
    assertThat(first("daoc")).isEqualTo(Command.EXPORT);
  }

  @Test
  void aCharacterHasAllItsReadingsAndAnUmlautIsTypedAsV() {
    assertThat(Pinyin.of('重')).contains("zhong", "chong");
    assertThat(Pinyin.of('绿')).contains("lv");
    assertThat(Pinyin.of('x')).isEmpty();
  }

  @Test
  void whatFitsNothingFindsNothingAndNothingTypedFindsAll() {
    assertThat(search.find("zzqxv", List.of(Command.values()), List.of())).isEmpty();
    assertThat(search.find("a".repeat(5_000), List.of(Command.values()), List.of())).isEmpty();
    assertThat(search.find(" ", List.of(Command.values()), List.of()))
        .containsExactly(Command.values());
  }

  @Test
  void whatWasUsedLastComesFirstOfThoseThatFitAlike() {
    assertThat(search.find("", List.of(Command.values()), List.of(Command.HELP, Command.SAVE)))
        .startsWith(Command.HELP, Command.SAVE);
  }
}
