package galley.workspace;

import galley.text.AtomicFile;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;

/// Makes a workspace: its folders and its profile. Nothing that is there already is changed.
public final class NewWorkspace {
  private static final List<String> FOLDERS = List.of("drafts", "issues", "inbox", "blocks");

  private NewWorkspace() {}

  /// Makes the workspace.
  ///
  /// @param profile the text of its `galley.yaml`
  /// @param issuesElsewhere whether its past issues lie in a folder of another name
  /// @throws FileAlreadyExistsException if there is a profile already, or a file where a folder
  ///   should be, which it names; then nothing was made
  public static void create(Path root, String profile, boolean issuesElsewhere) throws IOException {
    Path file = root.resolve(Workspace.PROFILE);
    if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new FileAlreadyExistsException(file.toString());
    }
    checkFolder(root);
    List<String> folders =
        FOLDERS.stream().filter(f -> !issuesElsewhere || !f.equals("issues")).toList();
    for (String name : folders) checkFolder(root.resolve(name));
    for (String name : folders) Files.createDirectories(root.resolve(name));
    AtomicFile.write(file, profile.getBytes(StandardCharsets.UTF_8));
  }

  /// A profile with comments that say what can be said in one.
  ///
  /// @param language of the comments: `en` or `zh`
  /// @param publication its name
  public static String starter(String language, String publication) throws IOException {
    String resource = "/assets/starter/galley." + language + ".yaml";
    try (InputStream in = NewWorkspace.class.getResourceAsStream(resource)) {
      if (in == null) throw new FileNotFoundException("not in this program: " + resource);
      String starter = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return starter.replace("{publication}", quoted(publication));
    }
  }

  /** As a YAML scalar on one line (YAML 1.2.2, section 7.3.2). */
  private static String quoted(String name) {
    return "'" + name.replaceAll("\\p{Cntrl}", " ").replace("'", "''") + "'";
  }

  private static void checkFolder(Path folder) throws FileAlreadyExistsException {
    if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(folder)) {
      throw new FileAlreadyExistsException(folder.toString());
    }
  }
}
