package galley.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import galley.yaml.YamlProblem.Kind;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FieldsTest {
  private enum Form {
    PARAGRAPH,
    BARE_URL
  }

  @Test
  void aProfileIsReadByNameAndType() throws YamlReadException {
    Fields fields =
        fields(
            """
            publication: {name: 码上周刊, every: week}
            headline: ["{n}、[{title}]({url})", "{n}、{title}"]
            one: just one
            form: bare-url
            issues-ago: [50, 100]
            round: 100
            date: 2026-11-21
            language: {en: " (英)", zh: ""}
            sections:
              - {role: articles}
              - {role: projects}
            nothing:
            """);

    assertThat(fields.map("publication").flatMap(p -> p.required("name"))).contains("码上周刊");
    assertThat(fields.textOrList("headline"))
        .containsExactly("{n}、[{title}]({url})", "{n}、{title}");
    assertThat(fields.textOrList("one")).containsExactly("just one");
    assertThat(fields.oneOf("form", Form.class)).contains(Form.BARE_URL);
    assertThat(fields.numbers("issues-ago")).containsExactly(50, 100);
    assertThat(fields.number("round")).hasValue(100);
    assertThat(fields.read("date", LocalDate::parse, "2026-11-21"))
        .contains(LocalDate.of(2026, 11, 21));
    assertThat(fields.map("language").orElseThrow().texts())
        .containsExactly(Map.entry("en", " (英)"), Map.entry("zh", ""));
    assertThat(fields.maps("sections"))
        .extracting(s -> s.text("role").orElse(""))
        .containsExactly("articles", "projects");
    assertThat(fields.text("nothing")).isEmpty();
    assertThat(fields.has("nothing")).isFalse();
    assertThat(fields.problems()).isEmpty();
  }

  @Test
  void everythingWrongIsReportedAtItsLineAndReadingGoesOn() throws YamlReadException {
    Fields fields =
        fields(
            """
            name: [a]
            headline: {a: b}
            form: paragraf
            round: many
            date: tomorrow
            items: text
            sections:
              - role: x
              - text
            """);

    var _ = fields.text("name");
    var _ = fields.textOrList("headline");
    var _ = fields.oneOf("form", Form.class);
    var _ = fields.number("round");
    var _ = fields.read("date", LocalDate::parse, "2026-11-21");
    var _ = fields.map("items");
    assertThat(fields.maps("sections")).hasSize(1);
    var _ = fields.required("url");

    assertThat(fields.problems())
        .containsExactly(
            YamlProblem.of("galley.yaml", 1, Kind.TEXT_EXPECTED, "name"),
            YamlProblem.of("galley.yaml", 2, Kind.TEXTS_EXPECTED, "headline"),
            YamlProblem.of(
                "galley.yaml", 3, Kind.WORD_EXPECTED, "form", "paragraf", "paragraph, bare-url"),
            YamlProblem.of("galley.yaml", 4, Kind.NUMBER_EXPECTED, "round", "many"),
            YamlProblem.of("galley.yaml", 5, Kind.FORM_EXPECTED, "date", "tomorrow", "2026-11-21"),
            YamlProblem.of("galley.yaml", 6, Kind.MAP_EXPECTED, "items"),
            YamlProblem.of("galley.yaml", 9, Kind.MAP_EXPECTED, "sections"),
            YamlProblem.of("galley.yaml", 1, Kind.MISSING, "url"));
  }

  @Test
  void anUnknownKeyIsReportedWithTheKnownOneItResembles() throws YamlReadException {
    Fields fields = fields("publication: x\nsectoins: none\ncolour: red\n");

    fields.unknownKeys("publication", "sections", "items");

    assertThat(fields.problems())
        .extracting(p -> p.line() + " " + p.sentence(Locale.ENGLISH))
        .containsExactly(
            "2 \"sectoins\" is not a known name here. Did you mean \"sections\"?",
            "3 \"colour\" is not a known name here, and is ignored.");
  }

  @Test
  void problemsOfAnInnerMapAreInTheSameList() throws YamlReadException {
    Fields fields = fields("items:\n  from: x\n");

    fields.map("items").orElseThrow().unknownKeys("form");

    assertThat(fields.problems())
        .containsExactly(YamlProblem.of("galley.yaml", 2, Kind.UNKNOWN_KEY_LIKE, "from", "form"));
  }

  @Test
  void aFileThatIsNoMapIsAProblemAndHasNoFields() throws YamlReadException {
    assertThat(fields("just text\n").problems())
        .extracting(YamlProblem::kind)
        .containsExactly(Kind.NOT_A_MAP);
  }

  private static Fields fields(String text) throws YamlReadException {
    return Fields.of(Yaml.read(text, "galley.yaml"));
  }
}
