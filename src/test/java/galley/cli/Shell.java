package galley.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs commands in a folder, as a shell does, in this JVM. */
final class Shell {
  private final Path folder;

  /** What the window was opened with; no command but the first may add to it. */
  final List<Options> windows = new ArrayList<>();

  Shell(Path folder) {
    this.folder = folder;
  }

  /** What a command left behind. */
  record Result(int code, String out, String err) {}

  Result run(String... args) {
    return runWith("", args);
  }

  Result runWith(String input, String... args) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    Console console =
        Console.of(
            new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
            out,
            err,
            folder,
            Lang.in(args).orElse(Lang.EN));
    int code =
        Cli.run(
            args,
            options -> {
              windows.add(options);
              return 0;
            },
            console);
    return new Result(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
