import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Checks or rewrites the layout of every Java source below the folders named.
///
/// A source-launched program, because the formatter's Maven plugins do not yet read Java 25.
class Format {
  public static void main(String[] args) throws Exception {
    boolean replace = args[0].equals("replace");
    var formatter = new Formatter(JavaFormatterOptions.builder().reorderModifiers(true).build());
    List<Path> differing = new ArrayList<>();
    for (int i = 1; i < args.length; i++) {
      try (var files = Files.walk(Path.of(args[i]))) {
        for (Path file : files.filter(f -> f.toString().endsWith(".java")).sorted().toList()) {
          String before = Files.readString(file);
          String after = formatter.formatSourceAndFixImports(before);
          if (after.equals(before)) continue;
          differing.add(file);
          if (replace) Files.writeString(file, after);
        }
      }
    }
    if (differing.isEmpty()) return;
    differing.forEach(
        file -> System.out.println((replace ? "formatted " : "not formatted: ") + file));
    if (!replace) {
      System.out.println("Run: mvn process-sources -Dformat=replace");
      System.exit(1);
    }
  }
}
