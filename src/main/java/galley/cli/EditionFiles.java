package galley.cli;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Which file of a folder is the other edition of which file of another folder: the one of the same
/// name, or the only one with the same figures in its name.
///
/// @param alone files of both folders that have no counterpart
record EditionFiles(List<Couple> couples, List<Path> alone) {
  private static final Pattern FIGURES = Pattern.compile("\\d+");
  private static final Set<String> ENDINGS = Set.of("md", "markdown", "mdx", "mkd");
  private static final int DEPTH = 6;

  /** Two files of one issue. */
  record Couple(Path one, Path other) {}

  static EditionFiles of(Path one, Path other) {
    return new EditionFiles(List.of(new Couple(one, other)), List.of());
  }

  static EditionFiles in(Path one, Path other) throws IOException {
    List<Path> mine = new ArrayList<>(files(one, other));
    List<Path> theirs = new ArrayList<>(files(other, one));
    List<Couple> couples = new ArrayList<>();
    join(mine, theirs, file -> name(file.startsWith(one) ? one : other, file), couples);
    join(mine, theirs, file -> figures(String.valueOf(file.getFileName())), couples);
    couples.sort(Comparator.comparing(Couple::one));
    return new EditionFiles(couples, Stream.concat(mine.stream(), theirs.stream()).toList());
  }

  private static String name(Path folder, Path file) {
    return folder.relativize(file).toString();
  }

  private static String figures(String name) {
    StringBuilder figures = new StringBuilder();
    Matcher matcher = FIGURES.matcher(name);
    while (matcher.find()) figures.append(matcher.group()).append(' ');
    return figures.toString();
  }

  private static void join(
      List<Path> mine, List<Path> theirs, Function<Path, String> key, List<Couple> couples) {
    Map<String, List<Path>> here = new HashMap<>();
    Map<String, List<Path>> there = new HashMap<>();
    mine.forEach(file -> here.computeIfAbsent(key.apply(file), _ -> new ArrayList<>()).add(file));
    theirs.forEach(
        file -> there.computeIfAbsent(key.apply(file), _ -> new ArrayList<>()).add(file));
    here.forEach(
        (name, files) -> {
          List<Path> also = there.getOrDefault(name, List.of());
          if (name.isEmpty() || files.size() != 1 || also.size() != 1) return;
          couples.add(new Couple(files.getFirst(), also.getFirst()));
          mine.removeAll(files);
          theirs.removeAll(also);
        });
  }

  /// The Markdown files of a folder and below, but for what is in the other one.
  private static List<Path> files(Path folder, Path other) throws IOException {
    boolean inside = other.startsWith(folder) && !other.equals(folder);
    try (Stream<Path> all = Files.walk(folder, DEPTH, new FileVisitOption[0])) {
      return all.filter(file -> Files.isRegularFile(file) && isMarkdown(file))
          .filter(file -> !inside || !file.startsWith(other))
          .sorted()
          .toList();
    }
  }

  private static boolean isMarkdown(Path file) {
    String name = String.valueOf(file.getFileName());
    int dot = name.lastIndexOf('.');
    return dot > 0 && ENDINGS.contains(name.substring(dot + 1));
  }
}
