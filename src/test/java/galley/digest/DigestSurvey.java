package galley.digest;

import galley.archive.ArchivedIssue;
import galley.issue.Conventions;
import galley.issue.Outline;
import galley.learn.NaturalOrder;
import galley.learn.PastIssues;
import galley.test.Corpus;
import galley.test.CorpusProfiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// Makes a digest of each real publication in every way, and says what of it is not read again.
///
/// Arguments: a folder to write the digests to, or none.
final class DigestSurvey {
  private DigestSurvey() {}

  public static void main(String[] args) throws IOException {
    for (String folder : CorpusProfiles.FOLDERS) {
      List<ArchivedIssue> issues = issues(folder);
      List<CopiedIssue> copies = issues.stream().map(CopiedIssue::of).toList();
      for (DigestPlan.By by : DigestPlan.By.values()) {
        for (boolean notes : new boolean[] {true, false}) {
          DigestPlan plan = DigestPlan.of(folder, Locale.ENGLISH).by(by).notes(notes);
          Digest digest = Digest.of(copies, plan);
          DigestReading read = DigestReading.of(issues, digest, plan);
          System.out.printf(
              "%-20s %-7s %-8s %d issues, %d items, %d title links, %d links, missing %d, repeated"
                  + " %d, left out %d, without link %d, without notes %d, read %d%n",
              folder,
              by,
              notes ? "notes" : "no notes",
              digest.issues(),
              digest.links(),
              read.titles(),
              read.links(),
              read.missing().size(),
              read.repeated().size(),
              digest.repeated(),
              digest.withoutLink(),
              digest.withoutNotes(),
              read.itemsRead());
          read.missing().stream().limit(3).forEach(it -> System.out.println("    missing " + it));
          read.repeated().stream().limit(3).forEach(it -> System.out.println("    twice " + it));
          if (args.length > 0) {
            Path file = Path.of(args[0], folder + "-" + by + (notes ? "" : "-plain") + ".md");
            Files.writeString(file, digest.text());
          }
        }
      }
    }
  }

  static List<ArchivedIssue> issues(String folder) throws IOException {
    Conventions conventions = CorpusProfiles.of(folder);
    PastIssues past = PastIssues.read(Corpus.folder(folder), PastIssues.Progress.NONE);
    List<ArchivedIssue> issues = new ArrayList<>();
    past.texts()
        .forEach(
            (path, text) ->
                issues.add(new ArchivedIssue(path, null, null, Outline.parse(text, conventions))));
    issues.sort(Comparator.comparing(ArchivedIssue::path, new NaturalOrder()));
    return issues;
  }
}
