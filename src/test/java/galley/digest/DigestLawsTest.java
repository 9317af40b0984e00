package galley.digest;

import static org.assertj.core.api.Assertions.assertThat;

import galley.archive.ArchivedIssue;
import galley.issue.Conventions;
import galley.issue.Outline;
import galley.organize.GeneratedIssue;
import galley.test.CorpusProfiles;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// Law: a digest, read again, has each title link of its issues exactly once and, with notes, each
/// link of the notes; however the issues are written and whatever the links are put together by.
@Execution(ExecutionMode.CONCURRENT)
class DigestLawsTest {
  private static final int SEASONS = 24;

  @Test
  void generatedIssuesLoseNoLinkAndRepeatNone() {
    int checked = 0;
    for (GeneratedIssue.Form form : GeneratedIssue.Form.values()) {
      for (int seed = 0; seed < SEASONS; seed++) {
        List<ArchivedIssue> issues = season(form, seed % 2 == 1, seed);
        checked += check(issues, form + " " + seed);
      }
    }
    assertThat(checked).isEqualTo(4 * SEASONS * 12);
  }

  @Test
  void realIssuesLoseNoLinkAndRepeatNone() throws IOException {
    for (String folder : List.of("nixos-weekly")) {
      assertThat(CorpusProfiles.FOLDERS).contains(folder);
      check(DigestSurvey.issues(folder), folder);
    }
  }

  private static int check(List<ArchivedIssue> issues, String what) {
    List<CopiedIssue> copies = issues.stream().map(CopiedIssue::of).toList();
    int ways = 0;
    for (DigestPlan.By by : DigestPlan.By.values()) {
      for (boolean notes : new boolean[] {true, false}) {
        for (DigestPlan.Keep keep : DigestPlan.Keep.values()) {
          DigestPlan plan = DigestPlan.of("Loom", Locale.ENGLISH).by(by).notes(notes).keep(keep);
          Digest digest = Digest.of(copies, plan);
          DigestReading read = DigestReading.of(issues, digest, plan);
          assertThat(read.missing()).as("missing: %s %s", what, plan).isEmpty();
          assertThat(read.repeated()).as("repeated: %s %s", what, plan).isEmpty();
          ways++;
        }
      }
    }
    return ways;
  }

  private static List<ArchivedIssue> season(GeneratedIssue.Form form, boolean hostile, int seed) {
    var random = new Random(seed);
    Conventions conventions = form.conventions();
    List<ArchivedIssue> issues = new ArrayList<>();
    int count = 1 + random.nextInt(8);
    for (int i = 0; i < count; i++) {
      String lineEnd = List.of("\n", "\r\n", "\r").get(hostile ? random.nextInt(3) : 0);
      String text = GeneratedIssue.text(form, hostile, lineEnd, seed * 100L + i);
      issues.add(
          new ArchivedIssue(
              "issues/" + i + ".md", String.valueOf(i), null, Outline.parse(text, conventions)));
    }
    return issues;
  }
}
