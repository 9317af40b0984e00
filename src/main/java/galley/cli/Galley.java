package galley.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;

/// `galley [WORKSPACE]`: opens the window. What it takes from every command stands here too.
@Command(name = "galley", versionProvider = Version.class)
final class Galley implements Callable<Integer> {
  @Parameters(arity = "0..1", paramLabel = "WORKSPACE", descriptionKey = "galley.workspace")
  private @Nullable Path workspace;

  @Option(names = "--theme", paramLabel = "light|dark", descriptionKey = "galley.theme")
  private Options.@Nullable Theme theme;

  @Option(names = "--sample", descriptionKey = "galley.sample")
  private boolean sample;

  @Option(
      names = "--lang",
      paramLabel = "en|zh",
      descriptionKey = "option.lang",
      scope = ScopeType.INHERIT)
  private @Nullable Lang lang;

  @Option(names = "--verbose", descriptionKey = "option.verbose", scope = ScopeType.INHERIT)
  private boolean verbose;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      descriptionKey = "option.help",
      scope = ScopeType.INHERIT)
  @SuppressWarnings("unused") // picocli acts on these two itself
  private boolean help;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      descriptionKey = "option.version")
  @SuppressWarnings("unused")
  private boolean version;

  private final Console console;
  private final Window window;

  Galley(Console console, Window window) {
    this.console = console;
    this.window = window;
  }

  boolean isVerbose() {
    return verbose;
  }

  @Override
  public Integer call() {
    if (workspace != null && !Files.exists(console.resolve(workspace))) {
      throw CommandException.failed(console.say("galley.no-workspace", workspace));
    }
    return window.open(
        new Options(
            Optional.ofNullable(workspace).map(console::resolve),
            Optional.ofNullable(theme),
            Optional.ofNullable(lang),
            sample));
  }
}
