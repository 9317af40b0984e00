package galley.workspace;

import java.io.BufferedReader;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The sample publication that comes with the program, to be tried out and thrown away.
public final class SampleWorkspace {
  private static final String HOME = "/assets/sample/";

  private SampleWorkspace() {}

  /// Copies the sample into a folder, made if it is not there. What is there already stays as it
  /// is, whatever it is.
  ///
  /// @return the files that were written
  public static List<Path> create(Path target) throws IOException {
    List<Path> written = new ArrayList<>();
    for (String name : names()) {
      Path file = target.resolve(name).normalize();
      if (!file.startsWith(target.normalize())) throw new IOException("outside: " + name);
      Path folder = file.getParent();
      if (folder != null) Files.createDirectories(folder);
      try (InputStream in = open(HOME + name)) {
        Files.copy(in, file);
        written.add(file);
      } catch (FileAlreadyExistsException _) {
        // It is theirs.
      }
    }
    return List.copyOf(written);
  }

  private static List<String> names() throws IOException {
    try (var in =
        new BufferedReader(
            new InputStreamReader(open(HOME + "files.txt"), StandardCharsets.UTF_8))) {
      return in.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
  }

  private static InputStream open(String name) throws IOException {
    InputStream in = SampleWorkspace.class.getResourceAsStream(name);
    if (in == null) throw new FileNotFoundException("not in this program: " + name);
    return in;
  }
}
