package galley.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import galley.text.WriteFailedException.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AtomicFileTest {
  @TempDir Path folder;

  @Test
  void aFileIsCreatedAndReplacedAndNothingIsLeftBeside() throws IOException {
    Path file = folder.resolve("79.md");
    AtomicFile.write(file, "one".getBytes(UTF_8));
    AtomicFile.write(file, "two".getBytes(UTF_8));
    assertThat(file).hasContent("two");
    assertNothingBeside(file);
  }

  @Test
  void permissionsOfAnExistingFileStay() throws IOException {
    assumePosix();
    Path file = Files.writeString(folder.resolve("79.md"), "one");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxrw-r--"));
    AtomicFile.write(file, "two".getBytes(UTF_8));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rwxrw-r--");
  }

  @Test
  void aNewFileGetsThePermissionsThatAnyNewFileGets() throws IOException {
    assumePosix();
    Path file = folder.resolve("79.md");
    AtomicFile.write(file, new byte[0]);
    Path plain = Files.createFile(folder.resolve("plain"));
    assertThat(Files.getPosixFilePermissions(file)).isEqualTo(Files.getPosixFilePermissions(plain));
  }

  @Test
  void aLinkIsFollowedAndStaysALink() throws IOException {
    assumePosix();
    Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
    Path file = Files.writeString(elsewhere.resolve("79.md"), "one");
    Path middle = Files.createSymbolicLink(folder.resolve("middle"), Path.of("elsewhere/79.md"));
    Path link = Files.createSymbolicLink(folder.resolve("79.md"), Path.of("middle"));
    AtomicFile.write(link, "two".getBytes(UTF_8));
    assertThat(link).isSymbolicLink();
    assertThat(middle).isSymbolicLink();
    assertThat(file).hasContent("two");
    assertNothingBeside(file);
  }

  @Test
  void aLinkToAFileNotThereYetCreatesThatFile() throws IOException {
    assumePosix();
    Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("target.md"));
    AtomicFile.write(link, "new".getBytes(UTF_8));
    assertThat(link).isSymbolicLink();
    assertThat(folder.resolve("target.md")).hasContent("new");
  }

  @Test
  void linksInACircleAreRefused() throws IOException {
    assumePosix();
    Path one = folder.resolve("one");
    Path two = Files.createSymbolicLink(folder.resolve("two"), one);
    Files.createSymbolicLink(one, two);
    assertFails(one, Reason.OTHER);
  }

  @Test
  void aMissingFolderIsNamed() {
    assertFails(folder.resolve("no/such/79.md"), Reason.FOLDER_MISSING);
  }

  @Test
  void aFileWhereAFolderIsExpectedIsNamed() throws IOException {
    Path file = Files.writeString(folder.resolve("drafts"), "a file");
    assertFails(file.resolve("79.md"), Reason.NOT_A_FOLDER);
    assertThat(file).hasContent("a file");
  }

  @Test
  void aFolderWhereTheFileShouldBeStays() throws IOException {
    Path taken = Files.createDirectory(folder.resolve("79.md"));
    assertFails(taken, Reason.IS_A_FOLDER);
    assertNothingBeside(taken);
  }

  @Test
  void aFileSystemThatTakesNoFilesGivesAFailure() {
    Path proc = Path.of("/proc/self");
    assumeTrue(Files.isDirectory(proc), "there is no /proc here");
    assertThatExceptionOfType(WriteFailedException.class)
        .isThrownBy(() -> AtomicFile.write(proc.resolve("79.md"), new byte[1]))
        .satisfies(e -> assertThat(e.folder()).isEqualTo(proc));
  }

  @Test
  void aReadOnlyFolderIsNamedAndTheFileStays() throws IOException {
    assumePosix();
    Path locked = Files.createDirectory(folder.resolve("locked"));
    Path file = Files.writeString(locked.resolve("79.md"), "one");
    Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("r-xr-xr-x"));
    try {
      assumeFalse(Files.isWritable(locked), "permissions do not bind this user (root)");
      assertFails(file, Reason.FOLDER_READ_ONLY);
      assertThat(file).hasContent("one");
    } finally {
      Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }

  @Test
  void aReadOnlyFileIsNotReplacedBehindItsOwnersBack() throws IOException {
    assumePosix();
    Path file = Files.writeString(folder.resolve("79.md"), "one");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
    assumeFalse(Files.isWritable(file), "permissions do not bind this user (root)");
    assertFails(file, Reason.FILE_READ_ONLY);
    assertThat(file).hasContent("one");
  }

  @Test
  void anInterruptedThreadStillWritesTheWholeFile() throws IOException {
    Path file = folder.resolve("79.md");
    Thread.currentThread().interrupt();
    try {
      AtomicFile.write(file, "whole".getBytes(UTF_8));
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
    assertThat(file).hasContent("whole");
  }

  @Test
  void whoeverReadsMeanwhileNeverSeesHalfAFile() throws Exception {
    Path file = folder.resolve("79.md");
    byte[] a = "a".repeat(50_000).getBytes(UTF_8);
    byte[] b = "b".repeat(70_000).getBytes(UTF_8);
    AtomicFile.write(file, a);
    var done = new AtomicBoolean();
    var halves = new AtomicBoolean();
    Thread reader =
        Thread.ofVirtual()
            .start(
                () -> {
                  while (!done.get()) {
                    FileStamp seen = stamp(file);
                    if (!seen.equals(FileStamp.of(a)) && !seen.equals(FileStamp.of(b))) {
                      halves.set(true);
                    }
                  }
                });
    for (int i = 0; i < 50; i++) AtomicFile.write(file, i % 2 == 0 ? b : a);
    done.set(true);
    reader.join();
    assertThat(halves).isFalse();
  }

  private static FileStamp stamp(Path file) {
    try {
      return FileStamp.of(file);
    } catch (IOException e) {
      return FileStamp.ABSENT;
    }
  }

  private static void assertFails(Path file, Reason reason) {
    assertThatExceptionOfType(WriteFailedException.class)
        .isThrownBy(() -> AtomicFile.write(file, "two".getBytes(UTF_8)))
        .satisfies(e -> assertThat(e.reason()).isEqualTo(reason))
        .satisfies(e -> assertThat(e.folder()).isEqualTo(file.getParent()))
        .withMessageContaining(String.valueOf(file.getParent()));
  }

  private static void assertNothingBeside(Path file) throws IOException {
    try (Stream<Path> all = Files.list(file.resolveSibling(""))) {
      assertThat(all.filter(AtomicFile::isTemporary)).isEmpty();
    }
  }

  private void assumePosix() {
    assumeTrue(
        folder.getFileSystem().supportedFileAttributeViews().contains("posix"),
        "this file system has no POSIX permissions");
  }
}
