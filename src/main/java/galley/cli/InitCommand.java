package galley.cli;

import galley.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `galley init FOLDER`: a workspace with a profile to be filled in.
@Command(name = "init")
final class InitCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FOLDER", descriptionKey = "init.folder")
  private Path folder = Path.of("");

  private final Console console;

  InitCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    new Starter(console).create(console.resolve(folder));
    console.print(console.say("init.done", folder, folder.resolve(Workspace.PROFILE)));
    return ExitCode.DONE;
  }
}
