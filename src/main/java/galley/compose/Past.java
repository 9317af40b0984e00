package galley.compose;

import galley.issue.Outline;
import galley.text.TextFile;
import galley.workspace.IssueFile;
import galley.workspace.Workspace;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a publication has already: what the next issue goes on from.
///
/// @param issues the published ones, the newest first
/// @param drafts the newest first
/// @param latest the newest published issues, read; the drafts where nothing is published yet
public record Past(List<Known> issues, List<Known> drafts, List<Precedent> latest) {
  /** So many issues show what comes back in each. */
  private static final int LATEST = 5;

  private static final Comparator<Known> OLDEST_FIRST =
      Comparator.comparing((Known k) -> k.number().orElse(BigInteger.valueOf(-1)))
          .thenComparing(k -> k.date().orElse(LocalDate.MIN))
          .thenComparing(Known::path);

  private static final Comparator<Known> BY_YEAR =
      Comparator.comparing((Known k) -> k.year().orElse(0)).thenComparing(OLDEST_FIRST);

  /** One past issue with its outline. */
  public record Precedent(Known known, Outline outline) {}

  public Past {
    issues = List.copyOf(issues);
    drafts = List.copyOf(drafts);
    latest = List.copyOf(latest);
  }

  /// Reads the publication of a workspace; a file that cannot be read is passed over.
  public static Past read(Workspace workspace) throws IOException {
    return read(workspace, null);
  }

  /// Reads it as it is without one file: the draft that is to get another number.
  public static Past read(Workspace workspace, @Nullable Path without) throws IOException {
    List<Known> issues = known(workspace, workspace.issues(), without);
    List<Known> drafts = known(workspace, workspace.drafts(), without);
    return new Past(issues, drafts, latest(workspace, issues.isEmpty() ? drafts : issues));
  }

  private static List<Known> known(
      Workspace workspace, List<IssueFile> files, @Nullable Path without) {
    List<Known> known = new ArrayList<>();
    for (IssueFile file : files) {
      if (file.path().equals(without)) continue;
      text(file.path()).ifPresent(text -> known.add(Known.of(workspace, file, text)));
    }
    known.sort((YearlyNumbers.are(known) ? BY_YEAR : OLDEST_FIRST).reversed());
    return known;
  }

  private static List<Precedent> latest(Workspace workspace, List<Known> newest) {
    return newest.stream()
        .limit(LATEST)
        .flatMap(
            known ->
                text(known.path()).stream()
                    .map(t -> new Precedent(known, Outline.parse(t, workspace.conventions()))))
        .toList();
  }

  private static Optional<String> text(Path file) {
    try {
      return Optional.of(TextFile.read(file).text());
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  Stream<Known> all() {
    return Stream.concat(issues.stream(), drafts.stream());
  }
}
