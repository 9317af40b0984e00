package galley.app;

import static org.assertj.core.api.Assertions.assertThat;

import galley.issue.Conventions;
import galley.issue.ConventionsReader;
import galley.issue.ItemForm;
import galley.issue.Numbers;
import galley.issue.Template;
import galley.issue.WordRule;
import galley.ui.command.Command;
import galley.ui.kit.Language;
import galley.workspace.Cadence;
import galley.workspace.Profile;
import galley.workspace.SummaryRule;
import galley.yaml.Fields;
import galley.yaml.Yaml;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The help says what each key of galley.yaml is; a new key cannot be forgotten. */
class HelpTest {
  @ParameterizedTest
  @EnumSource
  void everyCommandWithKeysIsInItsTables(Language language) {
    String help = HelpWindow.text(language);
    assertThat(Command.values())
        .filteredOn(command -> !command.keys().isEmpty())
        .allSatisfy(
            command ->
                assertThat(help.lines())
                    .anyMatch(
                        line ->
                            line.contains(command.keysText().orElseThrow())
                                && line.endsWith("| " + command.title(language) + " |")));
  }

  @ParameterizedTest
  @EnumSource
  void everyKeyOfAProfileIsExplained(Language language) {
    String help = HelpWindow.text(language);
    assertThat(
            Stream.of(
                    Profile.KEYS,
                    Profile.PUBLICATION_KEYS,
                    ConventionsReader.WORD_KEYS,
                    SummaryRule.KEYS,
                    ConventionsReader.KEYS,
                    ConventionsReader.TITLE_KEYS,
                    ConventionsReader.SECTION_KEYS,
                    ConventionsReader.ITEM_KEYS,
                    ConventionsReader.TEASER_KEYS,
                    ConventionsReader.LOOK_BACK_KEYS,
                    ConventionsReader.BLOCK_KEYS)
                .flatMap(List::stream))
        .allSatisfy(key -> assertThat(help.lines()).anyMatch(line -> explains(line, key)));
  }

  /** In the first column of a table. */
  private static boolean explains(String line, String key) {
    return line.startsWith("| `")
        && line.substring(0, line.indexOf('|', 1)).contains("`" + key + "`");
  }

  @ParameterizedTest
  @EnumSource
  void everyWordThatAKeyTakesIsThere(Language language) {
    String help = HelpWindow.text(language);
    Stream<Enum<?>> words =
        Stream.<Enum<?>[]>of(
                ItemForm.Kind.values(),
                Numbers.values(),
                Conventions.Restart.values(),
                Conventions.FrontMatterForm.values(),
                Cadence.values(),
                WordRule.Count.values())
            .flatMap(Stream::of);
    assertThat(words.map(Fields::word)).allSatisfy(w -> assertThat(help).contains("`" + w + "`"));
    assertThat(Template.FIELDS).allSatisfy(f -> assertThat(help).contains("`{" + f + "}`"));
  }

  @ParameterizedTest
  @EnumSource
  void itsExamplesAreOneProfileWithoutMistakes(Language language) throws Exception {
    String help = HelpWindow.text(language);
    String examples =
        Stream.of(help.split("```yaml\n", -1))
            .skip(1)
            .map(example -> example.split("```", -1)[0])
            .collect(Collectors.joining());
    Fields fields = Fields.of(Yaml.read(examples, "galley.yaml"));
    ConventionsReader.read(fields, _ -> "");
    fields.unknownKeys(
        Stream.concat(Profile.KEYS.stream(), ConventionsReader.KEYS.stream()).toList());
    assertThat(fields.problems()).isEmpty();
    assertThat(fields.map().keys()).contains("publication", "sections", "items", "blocks");
  }

  @ParameterizedTest
  @EnumSource
  void itHasTheSamePartsInBothLanguages(Language language) {
    assertThat(HelpWindow.parts(HelpWindow.text(language)))
        .hasSameSizeAs(HelpWindow.parts(HelpWindow.text(Language.ENGLISH)));
  }
}
