package galley.digest;

import java.nio.file.Path;
import java.util.Locale;

/// How a digest is made.
///
/// @param name of the publication
/// @param language the publication's: its words are the digest's
/// @param notes whether items come with their bodies, or as their headlines alone
/// @param contents whether there is a table of contents
/// @param root where the paths of the issues start from, seen from the folder that the digest will
///   be in: empty where it is the same, `..` where the digest goes into a folder below
public record DigestPlan(
    String name,
    Locale language,
    By by,
    boolean notes,
    Keep keep,
    Numbering numbering,
    boolean contents,
    String root) {
  /// What the links are put together by.
  public enum By {
    SECTION,
    ISSUE,
    SITE
  }

  /// Which one counts of the items that lead to one page.
  public enum Keep {
    FIRST,
    LAST
  }

  /// How items are numbered that have a number.
  public enum Numbering {
    /** From 1 in each group. */
    RESTART,
    /** Through all of the digest. */
    RUNNING
  }

  /// By section, with notes, the first of each, numbers from 1 in each group, no contents.
  public static DigestPlan of(String name, Locale language) {
    return new DigestPlan(
        name, language, By.SECTION, true, Keep.FIRST, Numbering.RESTART, false, "");
  }

  public DigestPlan by(By other) {
    return new DigestPlan(name, language, other, notes, keep, numbering, contents, root);
  }

  public DigestPlan notes(boolean with) {
    return new DigestPlan(name, language, by, with, keep, numbering, contents, root);
  }

  public DigestPlan keep(Keep other) {
    return new DigestPlan(name, language, by, notes, other, numbering, contents, root);
  }

  public DigestPlan numbering(Numbering other) {
    return new DigestPlan(name, language, by, notes, keep, other, contents, root);
  }

  public DigestPlan contents(boolean with) {
    return new DigestPlan(name, language, by, notes, keep, numbering, with, root);
  }

  /// The plan for a file in a folder.
  ///
  /// @param issues the folder that the paths of the issues start from
  public DigestPlan from(Path folder, Path issues) {
    Path root = issues.toAbsolutePath().normalize();
    try {
      Path way = folder.toAbsolutePath().normalize().relativize(root);
      return root(way.toString().replace(folder.getFileSystem().getSeparator(), "/"));
    } catch (IllegalArgumentException otherDisk) {
      return root(root.toUri().getPath());
    }
  }

  public DigestPlan root(String other) {
    return new DigestPlan(name, language, by, notes, keep, numbering, contents, other);
  }
}
