package galley.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import galley.text.AtomicFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FolderWatchTest {
  @TempDir Path folder;
  private final BlockingQueue<Set<Path>> reports = new LinkedBlockingQueue<>();

  @Test
  void writtenMadeAndDeletedFilesAreReportedAndNothingHidden() throws Exception {
    Path inbox = Files.createDirectory(folder.resolve("inbox"));
    Path old = Files.writeString(inbox.resolve("old.yaml"), "url: x\n");
    Path git = Files.createDirectory(folder.resolve(".git"));
    FolderWatch watch = FolderWatch.start(folder, reports::add);
    try (watch) {
      Files.writeString(git.resolve("index"), "x");
      Path added = inbox.resolve("new.yaml");
      AtomicFile.write(added, new byte[] {'a'});
      Files.delete(old);
      assertThat(gather(added, old)).containsExactlyInAnyOrder(added, old);
    }
  }

  @Test
  void aFolderMadeLaterIsWatchedWithWhatIsInIt() throws Exception {
    try (FolderWatch watch = FolderWatch.start(folder, reports::add)) {
      assertThat(watch).isNotNull();
      Path deep = Files.createDirectories(folder.resolve("issues/2026"));
      Path first = Files.writeString(deep.resolve("1.md"), "a");
      assertThat(gather(first)).contains(first);
      Path second = Files.writeString(deep.resolve("2.md"), "a");
      assertThat(gather(second)).contains(second);
    }
  }

  @Test
  void aFailingListenerHearsOfTheNextChange() throws Exception {
    try (FolderWatch watch =
        FolderWatch.start(
            folder,
            changed -> {
              reports.add(changed);
              throw new IllegalStateException("a test's failing listener");
            })) {
      assertThat(watch).isNotNull();
      Path one = Files.writeString(folder.resolve("1.md"), "a");
      gather(one);
      Path two = Files.writeString(folder.resolve("2.md"), "a");
      assertThat(gather(two)).contains(two);
    }
  }

  private Set<Path> gather(Path... awaited) throws InterruptedException, IOException {
    Set<Path> all = new HashSet<>();
    while (!all.containsAll(Set.of(awaited))) all.addAll(reports.take());
    return all;
  }
}
