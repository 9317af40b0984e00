package galley.learn;

import galley.text.TextFile;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// The past issues of a folder: every Markdown file in it and below, hidden folders left out.
///
/// @param texts path below the folder → text with line feeds
/// @param skipped the files that could not be read as text
public record PastIssues(Map<String, String> texts, List<String> skipped) {
  private static final Set<String> ENDINGS = Set.of("md", "markdown", "mdx", "mkd");
  private static final Set<String> NOT_ISSUES =
      Set.of("readme", "contributing", "license", "changelog", "code_of_conduct");

  /// Deeper, or more, is no publication's archive but a disk.
  private static final int DEPTH = 6;

  private static final int MOST_FILES = 20_000;
  private static final long LARGEST = 5_000_000;

  public PastIssues {
    texts = Map.copyOf(texts);
    skipped = List.copyOf(skipped);
  }

  /// Told how far the reading is; returns whether to go on.
  @FunctionalInterface
  public interface Progress {
    boolean at(int done, int all);

    /** For those who wait. */
    Progress NONE = (_, _) -> true;
  }

  /// Reads a folder.
  ///
  /// @throws NotDirectoryException if it is none
  /// @throws InterruptedIOException if the progress said to stop
  public static PastIssues read(Path folder, Progress progress) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new NotDirectoryException(folder.toString());
    }
    List<Path> files = files(folder);
    Map<String, String> texts = new TreeMap<>();
    List<String> skipped = new ArrayList<>();
    for (int i = 0; i < files.size(); i++) {
      if (!progress.at(i, files.size())) throw new InterruptedIOException("stopped");
      Path file = files.get(i);
      String name =
          folder.relativize(file).toString().replace(folder.getFileSystem().getSeparator(), "/");
      try {
        TextFile text = TextFile.read(file);
        TextFile.Problem problem = text.problem();
        boolean unread = problem != null && problem.kind() == TextFile.Problem.Kind.NOT_UTF8;
        if (unread) skipped.add(name);
        else texts.put(name, text.text());
      } catch (IOException e) {
        skipped.add(name);
      }
    }
    progress.at(files.size(), files.size());
    return new PastIssues(texts, skipped);
  }

  /// Those of some paths.
  PastIssues only(Set<String> paths) {
    Map<String, String> some = new TreeMap<>(texts);
    some.keySet().retainAll(paths);
    return new PastIssues(some, skipped);
  }

  private static List<Path> files(Path folder) throws IOException {
    List<Path> files = new ArrayList<>();
    Files.walkFileTree(
        folder,
        Set.of(),
        DEPTH,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path at, BasicFileAttributes attributes) {
            Path name = at.getFileName();
            boolean hidden =
                name != null
                    && (name.toString().startsWith(".") || name.toString().equals("node_modules"));
            return hidden && !at.equals(folder)
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (isIssue(file) && attributes.isRegularFile() && attributes.size() <= LARGEST) {
              files.add(file);
            }
            return files.size() < MOST_FILES ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) {
            return FileVisitResult.CONTINUE;
          }
        });
    files.sort(Comparator.naturalOrder());
    return files;
  }

  private static boolean isIssue(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    int dot = name.lastIndexOf('.');
    return dot > 0
        && ENDINGS.contains(name.substring(dot + 1))
        && !NOT_ISSUES.contains(name.substring(0, dot));
  }
}
