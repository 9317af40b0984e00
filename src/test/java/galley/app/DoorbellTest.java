package galley.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoorbellTest {
  private final BlockingQueue<String> rung = new LinkedBlockingQueue<>();
  private @TempDir Path config;
  private @TempDir Path workspace;

  @Test
  void theWindowThatHasTheWorkspaceIsToldWhichFile() throws Exception {
    try (var _ = Doorbell.hang(config, workspace, rung::add).orElseThrow()) {
      assertThat(Doorbell.ring(config, workspace, "/issues/第1期.md")).isTrue();
      assertThat(Doorbell.ring(config, workspace.resolve("."), "")).isTrue();
      assertThat(rung.take()).isEqualTo("/issues/第1期.md");
      assertThat(rung.take()).isEmpty();
    }
    assertThat(Doorbell.ring(config, workspace, "")).as("it is closed").isFalse();
    assertThat(config).isEmptyDirectory();
  }

  @Test
  void anotherWorkspaceIsAnotherDoor(@TempDir Path other) {
    try (var _ = Doorbell.hang(config, workspace, rung::add).orElseThrow()) {
      assertThat(Doorbell.ring(config, other, "")).isFalse();
    }
    assertThat(rung).isEmpty();
  }

  @Test
  void itKnowsItsWorkspaceByAnotherPath(@TempDir Path other) throws Exception {
    Path link = Files.createSymbolicLink(other.resolve("link"), workspace);
    try (var bell = Doorbell.hang(config, workspace, rung::add).orElseThrow()) {
      assertThat(bell.isOf(config, link)).isTrue();
      assertThat(bell.isOf(config, other)).isFalse();
    }
  }

  @Test
  void whatIsLeftOfAProgramThatWasKilledIsNobody() throws Exception {
    var killed = Doorbell.hang(config, workspace, rung::add).orElseThrow();
    Path socket = onlyFile();
    byte[] nothing = {};
    killed.close();
    Files.write(socket, nothing);
    assertThat(Doorbell.ring(config, workspace, "")).isFalse();
    try (var _ = Doorbell.hang(config, workspace, rung::add).orElseThrow()) {
      assertThat(Doorbell.ring(config, workspace, "")).isTrue();
    }
  }

  @Test
  void moreThanAFileHasToSayIsNotHeard() {
    try (var _ = Doorbell.hang(config, workspace, rung::add).orElseThrow()) {
      assertThat(Doorbell.ring(config, workspace, "x".repeat(100_000))).isFalse();
      assertThat(Doorbell.ring(config, workspace, "/a.md")).isTrue();
    }
    assertThat(rung).containsExactly("/a.md");
  }

  @Test
  void aFolderTooDeepForASocketHasNoBellAndTheSecondWindowOpens() {
    Path deep = config.resolve("d".repeat(120));
    assertThat(Doorbell.hang(deep, workspace, rung::add)).isEmpty();
    assertThat(Doorbell.ring(deep, workspace, "")).isFalse();
  }

  private Path onlyFile() throws Exception {
    try (var files = Files.list(config)) {
      return files.findFirst().orElseThrow();
    }
  }
}
