package galley.test;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The real issues beside the checkout; tests of them are skipped, saying so, where it is absent.
 */
public final class Corpus {
  private static final Path ROOT = Path.of("../shared/corpus");

  private Corpus() {}

  public static Path folder(String name) {
    Path root = ROOT.resolve(name);
    assumeTrue(Files.isDirectory(root), "no corpus of real issues at " + root);
    return root;
  }

  public static List<Path> files(String folder) {
    Path root = folder(folder);
    try (var files = Files.walk(root)) {
      return files
          .filter(Files::isRegularFile)
          .filter(f -> !f.endsWith("NOTICE"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static String read(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static String sample(String name) {
    assumeTrue(Files.isDirectory(ROOT), "no corpus of real issues at " + ROOT);
    return read(ROOT.resolve("samples").resolve(name + ".md"));
  }
}
