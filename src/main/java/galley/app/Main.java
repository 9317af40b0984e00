package galley.app;

import galley.cli.Cli;
import galley.cli.Options;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.logging.Logger;
import javafx.application.Application;

/// Where Galley starts. Not a subclass of [Application]: a program launched from the class path
/// must not be one.
public final class Main {
  /// Held, because a logger that nobody holds forgets its filter.
  private static final Logger JAVAFX = Logger.getLogger("javafx");

  private Main() {}

  public static void main(String[] args) {
    int exit = Cli.run(args, Main::open);
    if (exit != 0) System.exit(exit);
  }

  private static int open(Options options) {
    // Drawing emoji uses Java2D without any of its windows; on macOS it would start a second one.
    System.setProperty("java.awt.headless", "true");
    // Said at every start of a program on the class path, and of no use to who reads it.
    JAVAFX.setFilter(said -> !said.getMessage().startsWith("Unsupported JavaFX configuration"));
    List<String> named = new ArrayList<>();
    options.workspace().ifPresent(w -> named.add("--workspace=" + w.toAbsolutePath()));
    options.theme().ifPresent(t -> named.add("--theme=" + t.name().toLowerCase(Locale.ROOT)));
    options.lang().ifPresent(l -> named.add("--lang=" + l.name().toLowerCase(Locale.ROOT)));
    if (options.sample()) named.add("--sample=true");
    Application.launch(GalleyApp.class, named.toArray(String[]::new));
    return 0;
  }
}
