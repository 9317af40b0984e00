package galley.workspace;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/// Where the pictures of an issue are kept: each in a file of its own, never over another.
///
/// @param root the workspace
/// @param pattern their places, with `{name}`: `images/{number}/{name}`
/// @param values the number and date
public record PictureFolder(Path root, PathPattern pattern, Map<String, String> values) {
  private static final int MOST_OF_ONE_NAME = 1_000;
  private static final int LONGEST_NAME = 60;
  private static final Pattern NO_NAME = Pattern.compile("[^\\p{L}\\p{N}_]+");

  /// What Windows lets no file be called.
  private static final Pattern DEVICE = Pattern.compile("(?i)con|prn|aux|nul|com\\d|lpt\\d");

  /// Puts a picture into the folder. Where one of the same name and the same bytes is there
  /// already, that is the picture; where the name is taken otherwise, it gets a number.
  ///
  /// @param name what it should be called, in anybody's words; letters and digits of it are kept
  /// @param extension `png`
  /// @return its path from the workspace, with `/` on every system
  /// @throws IllegalArgumentException if the pattern needs a value that is not there
  public String add(byte[] picture, String name, String extension) throws IOException {
    String clean = clean(name);
    for (int i = 1; i <= MOST_OF_ONE_NAME; i++) {
      String path = path((i == 1 ? clean : clean + "-" + i) + "." + extension);
      Path file = root.resolve(path);
      Path folder = file.getParent();
      if (folder != null) makeFolder(folder);
      if (isWritten(file, picture)) return path;
    }
    throw new FileAlreadyExistsException(clean);
  }

  private String path(String name) {
    Map<String, String> all = new HashMap<>(values);
    all.put("name", name);
    return pattern.print(all).toString().replace('\\', '/');
  }

  private static String clean(String name) {
    String clean = NO_NAME.matcher(name).replaceAll("-").replaceAll("^-|-$", "");
    int length = Math.min(clean.length(), LONGEST_NAME);
    if (length > 0 && Character.isHighSurrogate(clean.charAt(length - 1))) length--;
    clean = clean.substring(0, length);
    return clean.isEmpty() || DEVICE.matcher(clean).matches() ? "picture" : clean;
  }

  /// A folder that is a link to elsewhere leads out of the workspace.
  private void makeFolder(Path folder) throws IOException {
    Path there = folder;
    while (there != null && !Files.exists(there)) there = there.getParent();
    if (there == null || !there.toRealPath().startsWith(root.toRealPath())) {
      throw new IOException(folder + " is not in the workspace");
    }
    Files.createDirectories(folder);
  }

  private static boolean isWritten(Path file, byte[] picture) throws IOException {
    try (var out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW)) {
      out.write(picture);
      return true;
    } catch (FileAlreadyExistsException _) {
      return Files.isRegularFile(file)
          && Files.size(file) == picture.length
          && Arrays.equals(Files.readAllBytes(file), picture);
    } catch (IOException e) {
      Files.deleteIfExists(file);
      throw e;
    }
  }
}
