package galley.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import galley.issue.ConventionsReader;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What can be written where the caret (`|`) is. */
class ProfilePlaceTest {
  static Stream<Arguments> places() {
    return Stream.of(
        Arguments.of("pub|", List.of(), List.of("publication")),
        Arguments.of(
            "publication:\n  name: A\n  |",
            List.of("publication"),
            List.of("language", "every", "issue-url", "stylesheet")),
        Arguments.of("publication:\n  every: w|", List.of("publication"), List.of("week")),
        Arguments.of("publication: {name: A, is|}", List.of("publication"), List.of("issue-url")),
        Arguments.of("publication: {every: d|", List.of("publication"), List.of("day")),
        Arguments.of(
            "sections:\n  - role: a\n    heading: x\n  - role: b\n    ho|",
            List.of("sections"),
            List.of("holds")),
        Arguments.of("sections:\n- ro|\n", List.of("sections"), List.of("role")),
        Arguments.of(
            "sections:\n  - {role: a, h|", List.of("sections"), List.of("heading", "holds")),
        Arguments.of("items:\n  form: par|", List.of("items"), List.of("paragraph")),
        Arguments.of(
            "items:\n  - form: bullet\n    numbers: |",
            List.of("items"),
            List.of("arabic", "circled")),
        Arguments.of("blocks:\n  ad:\n    st|", List.of("blocks", "ad"), List.of("starts-with")),
        Arguments.of("blocks:\n  ad: {b|", List.of("blocks", "ad"), List.of("before")),
        Arguments.of("editions:\n  en:\n    ite|", List.of("editions", "en"), List.of("items")),
        Arguments.of(
            "editions:\n  en:\n    items:\n      res|",
            List.of("editions", "en", "items"),
            List.of("restart")),
        Arguments.of(
            "items:\n  form: bullet\nwords:\n  # so\n\n  r|", List.of("words"), List.of("round")),
        Arguments.of(
            "items:\n  url: x\nnonsense here\n  u|\n  url: y", List.of("items"), List.of()));
  }

  private static Optional<ProfilePlace> at(String marked) {
    int caret = marked.indexOf('|');
    return ProfilePlace.at(marked.substring(0, caret) + marked.substring(caret + 1), caret);
  }

  @ParameterizedTest
  @MethodSource("places")
  void isFoundByIndentation(String marked, List<String> path, List<String> choices) {
    ProfilePlace place = at(marked).orElseThrow();
    String typed = marked.substring(place.word().start(), place.word().end());
    assertThat(place.path()).isEqualTo(path);
    assertThat(place.choices(typed)).isEqualTo(choices);
  }

  @Test
  void inACommentOrATextThereIsNone() {
    assertThat(at("# pub|")).isEmpty();
    assertThat(at("title: \"a pub|")).isEmpty();
    assertThat(at("name: two wor|").map(it -> it.choices("wor")).orElse(List.of())).isEmpty();
  }

  @Test
  void atTheTopThereAreAllKeysButThoseTaken() {
    ProfilePlace top = at("items: x\n|\nwords: y\n").orElseThrow();
    assertThat(top.choices(""))
        .containsAll(
            Stream.concat(Profile.KEYS.stream(), ConventionsReader.KEYS.stream())
                .filter(key -> !List.of("items", "words").contains(key))
                .toList())
        .doesNotContain("items", "words");
  }

  @Test
  void noTextIsTooOdd() {
    String odd = "\n- - -\n{{{:,\n\t\n  ::\n\"'\n- a: - b:\n   {a: {b: [c, {d";
    for (int i = 0; i <= odd.length(); i++) {
      ProfilePlace.at(odd, i).ifPresent(place -> assertThat(place.choices("")).isNotNull());
    }
  }
}
