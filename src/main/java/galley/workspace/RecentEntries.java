package galley.workspace;

import galley.issue.Conventions;
import galley.issue.Item;
import galley.issue.Outline;
import galley.issue.PlainText;
import galley.text.TextFile;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// What a publication lately published: entries with a title and a text, as plain text.
public final class RecentEntries {
  private static final int MOST_ISSUES = 5;
  private static final int LONGEST_TITLE = 200;
  private static final int LONGEST_BODY = 400;
  private static final long LARGEST_ISSUE = 2 << 20;

  private RecentEntries() {}

  /** An entry's title and the first paragraph of its text, each on one line. */
  public record Entry(String title, String body) {}

  /// Reads the newest published issues from disk, the newest first; to be called off the FX thread.
  /// An issue that cannot be read is passed over.
  ///
  /// @param most how many entries at the most
  public static List<Entry> of(Workspace workspace, int most) throws IOException {
    List<Entry> entries = new ArrayList<>();
    for (IssueFile issue : workspace.issues().stream().limit(MOST_ISSUES).toList()) {
      if (entries.size() >= most) break;
      entries(issue, workspace.conventions()).limit(most - entries.size()).forEach(entries::add);
    }
    return List.copyOf(entries);
  }

  private static Stream<Entry> entries(IssueFile issue, Conventions conventions) {
    try {
      if (Files.size(issue.path()) > LARGEST_ISSUE) return Stream.empty();
      Outline outline = Outline.parse(TextFile.read(issue.path()).text(), conventions);
      return outline.items().stream()
          .map(item -> entry(outline.text(), item))
          .filter(e -> !e.title().isEmpty() && !e.body().isEmpty());
    } catch (IOException e) {
      return Stream.empty();
    }
  }

  /** Text too long to be an example is left empty rather than cut. */
  private static Entry entry(String text, Item item) {
    String body = text.substring(item.body().start(), item.body().end()).strip();
    String first = body.split("\\R[ \\t>]*\\R", 2)[0].replaceAll("(?m)^[ \\t]*>[ \\t]?", "");
    boolean fits = first.length() <= 4 * LONGEST_BODY;
    return new Entry(
        line(PlainText.of(item.titleText()), LONGEST_TITLE),
        fits ? line(PlainText.of(first), LONGEST_BODY) : "");
  }

  private static String line(String text, int longest) {
    String line = text.replaceAll("\\s+", " ").strip();
    return line.length() <= longest ? line : "";
  }
}
