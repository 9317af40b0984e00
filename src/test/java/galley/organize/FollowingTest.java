package galley.organize;

import static org.assertj.core.api.Assertions.assertThat;

import galley.issue.Conventions;
import galley.issue.ConventionsReader;
import galley.issue.Item;
import galley.issue.Outline;
import galley.yaml.Fields;
import galley.yaml.Yaml;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Law: a figure that was right before a gesture is right after it; one that somebody pinned stays.
class FollowingTest {
  private static final String PROFILE =
      """
      sections:
        - {role: articles, heading: "## Articles"}
        - {role: projects, heading: "## Projects"}
      items: {form: paragraph, headline: "{n}、[{title}]({url})"}
      stats: "Now {articles} articles, {projects} projects, {words} words."
      words: {count: words, round: ROUND}
      """;

  private static final String TEXT =
      """
      Now 9 articles, 1 projects, 28 words.

      ## Articles

      1、[a](https://a.example/1)

      2、[b](https://a.example/2)

      3、[c](https://a.example/3)

      4、[d](https://a.example/4)

      5、[e](https://a.example/5)

      6、[f](https://a.example/6)

      7、[g](https://a.example/7)

      8、[h](https://a.example/8)

      9、[i](https://a.example/9)

      ## Projects

      1、[j](https://a.example/10)
      """;

  private static Outline outline(String text, int round) {
    String profile = PROFILE.replace("ROUND", Integer.toString(round));
    Conventions conventions = ConventionsReader.read(Fields.of(profile(profile)), _ -> "");
    return Outline.parse(text, conventions);
  }

  private static galley.yaml.YamlDocument profile(String text) {
    try {
      return Yaml.read(text, "galley.yaml");
    } catch (galley.yaml.YamlReadException e) {
      throw new AssertionError(e);
    }
  }

  private static Outline done(Outline before, Outcome meant) {
    Outcome outcome = Stats.following(before, meant);
    assertThat(outcome).isInstanceOf(Outcome.Done.class);
    var done = (Outcome.Done) outcome;
    Outline after = Outline.parse(done.edit().after(), before.conventions());
    assertThat(done.after()).isEqualTo(after);
    assertThat(done.landed()).allMatch(at -> after.text().startsWith("#", at) || isItem(after, at));
    return after;
  }

  private static boolean isItem(Outline outline, int at) {
    return outline.items().stream().anyMatch(i -> i.range().start() == at);
  }

  @Test
  void theFixtureIsRight() {
    assertThat(Stats.words(outline(TEXT, 1))).isEqualTo(28);
    assertThat(Stats.wrong(outline(TEXT, 1))).isEmpty();
  }

  @Test
  void countsAndWordsFollowInTheSameEditAlsoWhereTheyGetWider() {
    Outline before = outline(TEXT, 1);
    Item project = before.items().getLast();
    Outline after = done(before, Organizer.move(before, List.of(project), new Target(0, 0)));

    assertThat(after.text()).startsWith("Now 10 articles, 0 projects, 28 words.");
    assertThat(Stats.wrong(after)).isEmpty();
  }

  @Test
  void whatIsTakenBackIsCountedNoMore() {
    Outline before = outline(TEXT, 1);
    Outline after = done(before, Organizer.remove(before, before.items().subList(0, 3)));
    assertThat(after.text()).startsWith("Now 6 articles, 1 projects, 22 words.");
  }

  @Test
  void aMergedSectionCountsWithTheOther() {
    Outline before = outline(TEXT, 1);
    Outline after = done(before, Sections.merge(before, 1));
    assertThat(after.text()).startsWith("Now 10 articles, 0 projects, 27 words.");
  }

  @Test
  void aTitleThatIsRewrittenChangesTheWords() {
    Outline before = outline(TEXT, 1);
    Item item = before.items().getFirst();
    var edit =
        galley.text.TextEdit.of(
            before.text(),
            new galley.text.Replacement(
                java.util.Objects.requireNonNull(item.title()), "one two three"));
    Outline after = done(before, Outcome.Done.of(edit, List.of(), before.conventions()));
    assertThat(after.text()).startsWith("Now 9 articles, 1 projects, 30 words.");
  }

  @Test
  void aPinnedFigureIsLeftAndNamed() {
    Outline before = outline(TEXT.replace("9 articles", "12 articles"), 1);
    Outline after = done(before, Organizer.remove(before, before.items().subList(0, 1)));

    assertThat(after.text()).startsWith("Now 12 articles, 1 projects, 26 words.");
    assertThat(Stats.wrong(after)).extracting(Stats.Figure::name).containsExactly("articles");
    assertThat(Stats.update(after).after()).startsWith("Now 8 articles, 1 projects, 26 words.");
  }

  @Test
  void roundedWordsStayWhileTheyRoundToTheSame() {
    Outline before = outline(TEXT.replace("28 words", "30 words"), 10);
    Outline after = done(before, Organizer.remove(before, before.items().subList(0, 1)));
    assertThat(after.text()).startsWith("Now 8 articles, 1 projects, 30 words.");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 10, 100})
  void anUpdateIsRightAtOnceAndUndoneToTheLetter(int round) {
    Outline before =
        outline(TEXT.replace("9 articles, 1 projects, 28", "7 articles, 77 projects, 0"), round);
    var update = Stats.update(before);
    Outline after = Outline.parse(update.after(), before.conventions());
    assertThat(Stats.wrong(after)).isEmpty();
    assertThat(Stats.update(after).isEmpty()).isTrue();
    assertThat(update.inverse().after()).isEqualTo(before.text());
  }
}
