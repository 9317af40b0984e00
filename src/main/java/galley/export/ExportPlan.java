package galley.export;

import galley.export.ExportRefusedException.Reason;
import galley.text.AtomicFile;
import galley.text.FileStamp;
import galley.text.TextFile;
import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What one export will write and where, and what is there now; nothing is written until [#write].
///
/// The target is judged by where it really is: a link inside the workspace that leads out of it is
/// outside.
public final class ExportPlan {
  private static final int MOST_LINKS = 40;

  private final Path root;
  private final Path target;
  private final byte[] bytes;
  private final Optional<byte[]> existing;

  private ExportPlan(Path root, Path target, byte[] bytes, Optional<byte[]> existing) {
    this.root = root;
    this.target = target;
    this.bytes = bytes;
    this.existing = existing;
  }

  /// Looks at what is there.
  ///
  /// @param root the workspace's folder
  /// @param target may be relative to it
  /// @throws ExportRefusedException if there is a folder of that name
  public static ExportPlan of(Path root, Path target, byte[] bytes) throws IOException {
    Path file = root.resolve(target).toAbsolutePath().normalize();
    if (Files.isDirectory(file)) {
      throw new ExportRefusedException(Reason.IS_A_FOLDER, file, folder(file));
    }
    Optional<byte[]> existing =
        Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
    return new ExportPlan(root, file, bytes.clone(), existing);
  }

  public Path target() {
    return target;
  }

  /** A copy of what will be written. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** A copy of what is there, if anything is. */
  public Optional<byte[]> existing() {
    return existing.map(byte[]::clone);
  }

  public boolean isNew() {
    return existing.isEmpty();
  }

  /** Whether the target already holds these very bytes. */
  public boolean isUnchanged() {
    return existing.filter(e -> Arrays.equals(e, bytes)).isPresent();
  }

  /// The difference from what is there, in text. It may be empty although bytes differ: in line
  /// endings, or in the byte order mark.
  public Diff diff() {
    String before = existing.map(e -> TextFile.of(e).text()).orElse("");
    return Diff.between(before, TextFile.of(bytes).text());
  }

  /// The folder that the person has to allow first; empty where the target is in the workspace or
  /// in an allowed folder.
  public Optional<Path> permissionNeeded(List<Path> allowedFolders) throws IOException {
    Path real = real(target, 0);
    if (real.startsWith(real(root, 0))) return Optional.empty();
    for (Path allowed : allowedFolders) {
      if (real.startsWith(real(allowed, 0))) return Optional.empty();
    }
    return Optional.of(folder(real));
  }

  /// Writes the file whole or not at all, and makes its folder if that is missing. An unchanged one
  /// is left alone.
  ///
  /// @param allowedFolders the ones outside the workspace that the person has allowed
  /// @throws ExportRefusedException if the target is outside them, or is no longer what this plan
  ///   showed
  public void write(List<Path> allowedFolders) throws IOException {
    Optional<Path> outside = permissionNeeded(allowedFolders);
    if (outside.isPresent()) {
      throw new ExportRefusedException(Reason.OUTSIDE, target, outside.get());
    }
    FileStamp planned = existing.map(FileStamp::of).orElse(FileStamp.ABSENT);
    if (!FileStamp.of(target).equals(planned)) {
      throw new ExportRefusedException(Reason.CHANGED_SINCE, target, folder(target));
    }
    if (isUnchanged()) return;
    try {
      Files.createDirectories(folder(target));
    } catch (IOException _) {
      // The write fails too, and says why and where.
    }
    AtomicFile.write(target, bytes);
  }

  /// Where a path really leads, whether or not the file, or folders above it, are there yet.
  private static Path real(Path path, int links) throws IOException {
    Path absolute = path.toAbsolutePath().normalize();
    if (links > MOST_LINKS) throw new FileSystemLoopException(path.toString());
    if (Files.exists(absolute)) return absolute.toRealPath();
    if (Files.isSymbolicLink(absolute)) {
      return real(absolute.resolveSibling(Files.readSymbolicLink(absolute)), links + 1);
    }
    Path parent = absolute.getParent();
    Path name = absolute.getFileName();
    return parent == null || name == null ? absolute : real(parent, links).resolve(name);
  }

  private static Path folder(Path file) {
    Path parent = file.getParent();
    return parent == null ? file : parent;
  }
}
