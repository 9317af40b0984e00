package galley.cli;

import galley.issue.Outline;
import galley.issue.Section;
import galley.organize.Stats;
import galley.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `galley stats FILE…`: what an issue holds, and whether its own line says so. A line of
/// tab-separated columns for each: the file, the section, its items; for the words also the rounded
/// number, as the publication gives it; then what the issue's line says, where that is wrong.
@Command(name = "stats")
final class StatsCommand implements Callable<Integer> {
  @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "stats.file")
  private List<Path> files = List.of();

  @Option(
      names = {"-w", "--workspace"},
      paramLabel = "WORKSPACE",
      descriptionKey = "option.workspace")
  private @Nullable Path workspace;

  private final Console console;

  StatsCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    var failures = new Failures(console);
    var workspaces = new Workspaces(console);
    int exitCode = ExitCode.DONE;
    for (Path file : files) {
      try {
        boolean agrees = print(file, workspaces);
        if (!agrees && exitCode == ExitCode.DONE) exitCode = ExitCode.ERRORS;
      } catch (CommandException | IOException e) {
        console.complain(failures.sentence(e));
        exitCode = ExitCode.FAILED;
      }
    }
    return exitCode;
  }

  /// Prints what one issue holds; whether its line agrees, where it has one.
  private boolean print(Path name, Workspaces workspaces) throws IOException {
    Path file = console.resolve(name);
    Workspace publication =
        workspaces
            .of(file, workspace)
            .orElseThrow(() -> CommandException.failed(console.say("workspace.none")));
    Outline outline = IssueText.read(file, console).outline(publication.conventions());
    for (Section section : outline.sections()) {
      if (section.block() || outline.isTitle(section)) continue;
      String heading = section.heading() == null ? "-" : section.heading();
      console.print(name + "\t" + heading + "\t" + section.items().size());
    }
    console.print(name + "\t" + console.say("stats.items") + "\t" + outline.itemCount());
    int words = Stats.words(outline);
    int rounded = publication.conventions().words().rounded(words);
    String given = rounded == words ? "" : "\t" + rounded;
    console.print(name + "\t" + console.say("stats.words") + "\t" + words + given);
    return agrees(name, outline);
  }

  private boolean agrees(Path name, Outline outline) {
    List<Stats.Figure> wrong = Stats.wrong(outline);
    Map<String, String> expected = Stats.expected(outline);
    if (wrong.isEmpty()) {
      boolean none = Stats.figures(outline).isEmpty();
      console.print(name + "\t" + console.say(none ? "stats.no-line" : "stats.agrees"));
    }
    for (Stats.Figure figure : wrong) {
      String is = expected.getOrDefault(figure.name(), "");
      console.print(name + "\t" + console.say("stats.differs", figure.name(), figure.said(), is));
    }
    return wrong.isEmpty();
  }
}
