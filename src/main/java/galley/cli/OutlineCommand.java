package galley.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `galley outline FILE…`: each file's outline as a line of JSON. A file that cannot be read keeps
/// no other from being read.
@Command(name = "outline")
final class OutlineCommand implements Callable<Integer> {
  @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "outline.file")
  private List<Path> files = List.of();

  @Mixin private final ConventionsOption conventions = new ConventionsOption();

  private final Console console;

  OutlineCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    var failures = new Failures(console);
    int exitCode = ExitCode.DONE;
    for (Path file : files) {
      try {
        console.print(line(file));
      } catch (CommandException | IOException e) {
        console.complain(failures.sentence(e));
        exitCode = ExitCode.FAILED;
      }
    }
    return exitCode;
  }

  private String line(Path name) throws IOException {
    Path file = console.resolve(name);
    IssueText issue = IssueText.read(file, console);
    return OutlineJson.line(name.toString(), issue, issue.outline(conventions.of(file, console)));
  }
}
