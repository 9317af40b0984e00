package galley.learn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The same issues in several languages, however their paths say so. */
class LearnedPublicationTest {
  private static String zh(int n) {
    return "## 文章\n\n1、[标题 %d](https://a.example/%d)\n\n一段介绍。\n".formatted(n, n);
  }

  private static String en(int n) {
    return "## Articles\n\n- [Title %d](https://a.example/%d)\n\n  A note.\n".formatted(n, n);
  }

  private static Map<String, String> issues(String zh, String en) {
    Map<String, String> texts = new TreeMap<>();
    for (int n = 1; n <= 6; n++) {
      texts.put(zh.formatted(n), zh(n));
      texts.put(en.formatted(n), en(n));
    }
    return texts;
  }

  private static String profile(Map<String, String> texts) throws IOException {
    return LearnedPublication.learn(new PastIssues(texts, List.of()), PastIssues.Progress.NONE)
        .profile("Loom", "issues/", Locale.ENGLISH);
  }

  @Test
  void aSuffixNamesTheEditionAndThePublicationsOwnHasNone() throws IOException {
    String profile = profile(issues("%d.md", "%d.en.md"));
    assertThat(profile)
        .contains("  language: zh\n", "issues: 'issues/{number}.md'\n", "{n}、[{title}]({url})")
        .contains("editions:\n  en:   # seen 6 times\n    issues: 'issues/{number}.en.md'\n")
        .contains("    drafts: 'drafts/{number}.en.md'\n", "heading: '## Articles'")
        .contains("    - form: bullet\n");
  }

  @Test
  void parallelFoldersAreEditionsAndTheirDraftsAreApart() throws IOException {
    Map<String, String> texts = issues("zh/weekly-%d.md", "en/weekly-%d.md");
    texts.put("zh/weekly-7.md", zh(7));
    texts.put("notes/plan.md", "# Plan\n");
    assertThat(profile(texts))
        .contains("  language: zh\n", "issues: 'issues/zh/weekly-{number}.md'\n")
        .contains("drafts: 'drafts/weekly-{number}.md'\n")
        .contains("    issues: 'issues/en/weekly-{number}.md'\n")
        .contains("    drafts: 'drafts/en/weekly-{number}.md'\n");
  }

  @Test
  void foldersThatOnlyEndWithTheLanguageAreEditionsToo() {
    Set<String> paths = issues("weekly-cn/%d.md", "weekly-en/%d.md").keySet();
    assertThat(EditionPaths.of(paths).keySet()).containsExactly("en", "zh");
    assertThat(EditionPaths.of(paths).get("zh")).allMatch(path -> path.startsWith("weekly-cn/"));
  }

  @Test
  void whatOnlyLooksLikeALanguageMakesNoEdition() throws IOException {
    Set<String> paths =
        new TreeSet<>(List.of("1-do-it.md", "2-it.md", "3.md", "4-no.md", "5.md", "5.en.md"));
    assertThat(EditionPaths.of(paths)).isEmpty();
    Map<String, String> texts = new TreeMap<>();
    for (int n = 1; n <= 6; n++) texts.put("en/" + n + ".md", en(n));
    assertThat(EditionPaths.of(texts.keySet())).isEmpty();
    assertThat(profile(texts)).doesNotContain("editions:");
  }
}
