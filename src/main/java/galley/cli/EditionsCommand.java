package galley.cli;

import galley.edition.Difference;
import galley.edition.Pairing;
import galley.edition.Row;
import galley.edition.Spot;
import galley.issue.Conventions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `galley editions ONE OTHER`: how far two editions agree, item by item. Two folders are compared
/// issue by issue.
@Command(name = "editions")
final class EditionsCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "ONE", descriptionKey = "editions.one")
  private Path one = Path.of("");

  @Parameters(index = "1", paramLabel = "OTHER", descriptionKey = "editions.other")
  private Path other = Path.of("");

  @Option(
      names = {"-w", "--workspace"},
      paramLabel = "WORKSPACE",
      descriptionKey = "option.workspace")
  private @Nullable Path workspace;

  @Option(names = "--learn", descriptionKey = "editions.learn")
  private boolean learn;

  @Option(names = "--json", descriptionKey = "editions.json")
  private boolean json;

  private final Console console;
  private final PastIssuesFolder past;
  private final Workspaces workspaces;

  EditionsCommand(Console console) {
    this.console = console;
    this.past = new PastIssuesFolder(console);
    this.workspaces = new Workspaces(console);
  }

  @Override
  public Integer call() throws IOException {
    Path mine = console.resolve(one);
    Path theirs = console.resolve(other);
    for (Path named : List.of(mine, theirs)) {
      if (Files.notExists(named)) throw new NoSuchFileException(named.toString());
    }
    if (Files.isDirectory(mine) != Files.isDirectory(theirs)) {
      throw CommandException.failed(console.say("editions.both"));
    }
    EditionFiles files =
        Files.isDirectory(mine) ? EditionFiles.in(mine, theirs) : EditionFiles.of(mine, theirs);
    int exitCode = ExitCode.DONE;
    for (EditionFiles.Couple couple : files.couples()) {
      try {
        print(couple);
      } catch (CommandException | IOException e) {
        console.complain(new Failures(console).sentence(e));
        exitCode = ExitCode.FAILED;
      }
    }
    for (Path alone : files.alone()) console.complain(console.say("editions.alone", name(alone)));
    return exitCode;
  }

  private void print(EditionFiles.Couple couple) throws IOException {
    IssueText mine = IssueText.read(couple.one(), console);
    IssueText theirs = IssueText.read(couple.other(), console);
    Pairing pairing =
        Pairing.of(
            mine.outline(conventions(couple.one(), one)),
            theirs.outline(conventions(couple.other(), other)));
    String name = name(couple.one());
    String otherName = name(couple.other());
    if (pairing.isUnread()) console.complain(console.say("editions.unread", otherName, name));
    if (pairing.swapped().isUnread()) {
      console.complain(console.say("editions.unread", name, otherName));
    }
    if (json) console.print(EditionsJson.line(name, otherName, pairing));
    else print(name, otherName, pairing);
  }

  /// @param named what the command was given: the file, or the folder that it was found in
  private Conventions conventions(Path file, Path named) throws IOException {
    if (learn) {
      Path folder = console.resolve(named);
      return past.learn(Files.isDirectory(folder) ? folder : folder.resolveSibling(""))
          .conventions();
    }
    return workspaces
        .of(file, workspace)
        .map(it -> it.edition(file).workspace().conventions())
        .orElse(Conventions.NONE);
  }

  private String name(Path file) {
    return file.startsWith(console.folder())
        ? console.folder().relativize(file).toString()
        : file.toString();
  }

  private void print(String name, String otherName, Pairing pairing) {
    long pairs = pairing.pairs().count();
    long differing = pairing.pairs().filter(pair -> !pair.agrees()).count();
    String result =
        pairing.isComplete()
            ? console.say("editions.complete", pairs)
            : console.say(
                "editions.result",
                pairs,
                pairing.missing().count(),
                pairing.added().count(),
                differing);
    console.print(name + "\t" + otherName + "\t" + result);
    for (Row row : pairing.rows()) if (!row.agrees()) print(row);
  }

  private void print(Row row) {
    switch (row) {
      case Row.Missing(Spot spot) -> print(place(spot), "-", "editions.MISSING", title(spot));
      case Row.Added(Spot spot) -> print("-", place(spot), "editions.ADDED", title(spot));
      case Row.Pair pair -> {
        for (Difference it : pair.differences()) {
          List<String> urls = new ArrayList<>();
          it.one().forEach(url -> urls.add("< " + url));
          it.other().forEach(url -> urls.add("> " + url));
          String what = urls.isEmpty() ? title(pair.one()) : String.join("  ", urls);
          print(place(pair.one()), place(pair.other()), "editions." + it.kind(), what);
        }
      }
    }
  }

  private void print(String place, String otherPlace, String key, String what) {
    console.print("  " + place + "\t" + otherPlace + "\t" + console.say(key) + "\t" + what);
  }

  private static String place(Spot spot) {
    return spot.section() + 1 + "." + (spot.position() + 1);
  }

  private static String title(Spot spot) {
    return spot.item().titleText().lines().collect(Collectors.joining(" "));
  }
}
