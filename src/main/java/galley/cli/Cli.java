package galley.cli;

import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

/// The command line: reads the arguments, runs one command, and says what went wrong in a sentence.
///
/// Exit codes: 0 done, 1 the issue has errors, 2 the command was wrong or something could not be
/// read or written, 3 a gesture was refused.
public final class Cli {
  /** What the backend of SLF4J reads, once, before its first line. */
  private static final String LOG_LEVEL = "org.slf4j.simpleLogger.defaultLogLevel";

  private final Console console;
  private final Galley galley;
  private final CommandLine commands;

  private Cli(Console console, Window window) {
    this.console = console;
    this.galley = new Galley(console, window);
    this.commands =
        new CommandLine(galley)
            .addSubcommand(new InitCommand(console))
            .addSubcommand(new AddCommand(console))
            .addSubcommand(new NewCommand(console))
            .addSubcommand(new StatsCommand(console))
            .addSubcommand(new OutlineCommand(console))
            .addSubcommand(new MoveCommand(console))
            .addSubcommand(new FetchCommand(console))
            .addSubcommand(new SeenCommand(console))
            .addSubcommand(new DigestCommand(console))
            .addSubcommand(new ExtractCommand(console))
            .addSubcommand(new ExportCommand(console))
            .addSubcommand(new EditionsCommand(console))
            .addSubcommand(new SplitCommand(console))
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setExpandAtFiles(false)
            .setOut(console.out())
            .setErr(console.err())
            .setExecutionStrategy(this::execute)
            .setParameterExceptionHandler((e, _) -> failed(e))
            .setExecutionExceptionHandler((e, _, _) -> failed(e));
    new HelpTexts(console).describe(commands);
  }

  /// Runs the program as called from a shell, in the current folder.
  ///
  /// @param window what opens the window, where no command is named; no other command calls it
  /// @return the exit code
  public static int run(String[] args, Window window) {
    var console =
        Console.of(
            System.in,
            System.out,
            System.err,
            Path.of("").toAbsolutePath(),
            Lang.in(args).orElseGet(Lang::system));
    return run(args, window, console);
  }

  static int run(String[] args, Window window, Console console) {
    try {
      return new Cli(console, window).commands.execute(args);
    } finally {
      console.out().flush();
      console.err().flush();
    }
  }

  private int execute(ParseResult parsed) {
    // A line of a log is no sentence. The window, which runs for hours, keeps its log.
    boolean quiet = parsed.hasSubcommand() && !galley.isVerbose();
    if (quiet && System.getProperty(LOG_LEVEL) == null) System.setProperty(LOG_LEVEL, "off");
    return new CommandLine.RunLast().execute(parsed);
  }

  private int failed(Exception failure) {
    console.complain(new Failures(console).sentence(failure));
    if (galley.isVerbose()) failure.printStackTrace(console.err());
    return failure instanceof CommandException known ? known.exitCode() : ExitCode.FAILED;
  }
}
