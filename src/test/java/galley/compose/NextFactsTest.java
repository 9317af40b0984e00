package galley.compose;

import static org.assertj.core.api.Assertions.assertThat;

import galley.learn.Learner;
import galley.learn.PastIssues;
import galley.workspace.Workspace;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Number, day and file name of the issue after those from which the profile was learned.
class NextFactsTest {
  @TempDir private Path folder;

  private void publish(String name, String head) throws IOException {
    Path file = folder.resolve("issues").resolve(name);
    Files.createDirectories(file.resolveSibling(""));
    Files.writeString(file, head + "\n## Articles\n\n- [Air](https://a.example/" + name + ")\n");
  }

  private record Next(Optional<BigInteger> number, Optional<LocalDate> day, String file) {}

  private Next next() throws IOException {
    var learned =
        Learner.learn(PastIssues.read(folder.resolve("issues"), PastIssues.Progress.NONE));
    String profile = learned.profile("Weekly", "issues/", Locale.ENGLISH);
    Files.writeString(folder.resolve("galley.yaml"), profile);
    Workspace workspace = Workspace.open(folder);
    assertThat(workspace.problems()).isEmpty();
    var issue = new NextIssue(workspace, Past.read(workspace));
    Facts facts = issue.next(LocalDate.of(2026, 11, 25));
    String file = workspace.profile().issues().print(issue.compose(facts).values()).toString();
    return new Next(facts.number(), facts.date(), file.replace('\\', '/'));
  }

  private static Optional<BigInteger> number(long number) {
    return Optional.of(BigInteger.valueOf(number));
  }

  private static Optional<LocalDate> day(String day) {
    return Optional.of(LocalDate.parse(day));
  }

  private void publishYear(int year, int first, int count) throws IOException {
    for (int i = 0; i < count; i++) {
      String number = "%02d".formatted(first + i);
      publish(
          year + "_" + number + "-loom-" + year + "-" + number + ".md",
          "Title: #%s - Loom\nDate: %d-%02d-05\nAuthor: Wei\n".formatted(number, year, i + 1));
    }
  }

  @Test
  void numbersThatStartAnewEachYearGoOnInTheirYearAndTheNameFollows() throws IOException {
    publishYear(2019, 1, 12);
    publishYear(2020, 1, 9);
    assertThat(next())
        .isEqualTo(new Next(number(10), day("2020-10-05"), "issues/2020_10-loom-2020-10.md"));
    publishYear(2020, 1, 12);
    assertThat(next())
        .isEqualTo(new Next(number(1), day("2021-01-05"), "issues/2021_01-loom-2021-01.md"));
  }

  @Test
  void aYearInTheNameStopsNoCountThatGoesOn() throws IOException {
    publishYear(2019, 1, 12);
    publishYear(2020, 13, 12);
    assertThat(next().number()).isEqualTo(number(25));
    assertThat(next().file()).isEqualTo("issues/2021_25-loom-2021-25.md");
  }

  @Test
  void aDayInATitleIsNoNumber() throws IOException {
    for (int week = 0; week < 40; week++) {
      LocalDate day = LocalDate.of(2025, 1, 5).plusWeeks(week);
      String title =
          day.getMonth().getDisplayName(java.time.format.TextStyle.FULL, Locale.ENGLISH)
              + " %d, %d".formatted(day.getDayOfMonth(), day.getYear());
      publish(
          day + "-update.md",
          "---\ntitle: Week Ending %s\ndate: %s %d:00:00 -0000\n---\n"
              .formatted(title, day.plusDays(week % 3), 20 + week % 4));
    }
    assertThat(next())
        .isEqualTo(new Next(Optional.empty(), day("2025-10-12"), "issues/2025-10-12-update.md"));
  }

  @Test
  void aDayInAFilesNameIsTheIssuesAndIsWrittenAsItWas() throws IOException {
    for (int week = 0; week < 6; week++) {
      LocalDate day = LocalDate.of(2025, 11, 26).plusWeeks(week);
      String month = List.of("nov", "dec").get(day.getMonthValue() - 11);
      publish(
          "%03d-%d-%s-%02d.md".formatted(week + 1, day.getYear(), month, day.getDayOfMonth()),
          "# Loom Weekly\n");
    }
    assertThat(next())
        .isEqualTo(new Next(number(7), day("2026-01-07"), "issues/007-2026-jan-07.md"));
  }

  @Test
  void aNameOfItsOwnWordsFollowsFromNothing() throws IOException {
    for (String name : List.of("1-fog.md", "2-rain.md", "3-snow.md", "4-hail.md")) {
      publish(name, "# Loom Weekly\n");
    }
    assertThat(next().file()).isEqualTo("issues/5-draft.md");
  }

  @Test
  void daysAreFoundInTheWaysThatTheyAreWritten() {
    assertThat(WrittenDay.in("2021_#187-2021.12.27").orElseThrow().like(LocalDate.of(2022, 1, 3)))
        .isEqualTo("2022.01.03");
    assertThat(WrittenDay.in("w-20211227").orElseThrow().like(LocalDate.of(2022, 1, 3)))
        .isEqualTo("20220103");
    assertThat(WrittenDay.in("2021-5-9").orElseThrow().like(LocalDate.of(2022, 1, 13)))
        .isEqualTo("2022-1-13");
    assertThat(WrittenDay.in("2021-December-9").orElseThrow().like(LocalDate.of(2022, 1, 13)))
        .isEqualTo("2022-January-13");
    assertThat(WrittenDay.in("2021-02-30 and 20211340 and 2021-foo-3")).isEmpty();
  }
}
