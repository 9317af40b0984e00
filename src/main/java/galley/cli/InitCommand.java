package galley.cli;

import galley.learn.LearnedPublication;
import galley.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `galley init FOLDER`: a workspace with a profile to be filled in, or with one that was learned
/// from past issues.
@Command(name = "init")
final class InitCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FOLDER", descriptionKey = "init.folder")
  private Path folder = Path.of("");

  @Option(
      names = {"--from"},
      paramLabel = "ISSUES_FOLDER",
      descriptionKey = "init.from")
  private @Nullable Path from;

  private final Console console;

  InitCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Path root = console.resolve(folder);
    if (from == null) {
      new Starter(console).create(root);
      console.print(console.say("init.done", folder, folder.resolve(Workspace.PROFILE)));
    } else {
      learn(root, console.resolve(from));
    }
    return ExitCode.DONE;
  }

  private void learn(Path root, Path issues) throws IOException {
    LearnedPublication learned = new PastIssuesFolder(console).learnEditions(issues);
    boolean inside = issues.startsWith(root);
    String below = inside ? slashed(root.relativize(issues)) : "issues/";
    String profile = learned.profile(Starter.name(root), below, console.lang().locale());
    new Starter(console).create(root, profile, inside);
    learned.summary(console.lang().locale()).forEach(console::print);
    console.print(console.say("init.learned", folder, folder.resolve(Workspace.PROFILE)));
    if (!inside) console.print(console.say("init.copy", folder.resolve("issues")));
  }

  /// A folder as a profile writes it: `/` on every system, and behind it.
  private static String slashed(Path below) {
    String path = below.toString().replace(below.getFileSystem().getSeparator(), "/");
    return path.isEmpty() ? "" : path + "/";
  }
}
