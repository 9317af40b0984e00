package galley.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a person typed survives the death of the program but for at most the last second.
final class KillTest {
  @TempDir Path folder;

  private record Accepted(long millis, int pieces) {}

  /// Fast without a pause; and slowly, so that the idle save falls between.
  @ParameterizedTest
  @CsvSource({"7, 300", "23, 120", "2300, 3"})
  void everythingAcceptedASecondBeforeTheKillIsRecovered(int pauseMillis, int untilPieces)
      throws IOException, InterruptedException {
    Path draft = folder.resolve("drafts/79.md");
    Files.createDirectories(draft.resolveSibling(""));
    Process typist = start(draft, pauseMillis);
    List<Accepted> accepted = new ArrayList<>();
    long killed;
    try (BufferedReader out = typist.inputReader(StandardCharsets.UTF_8)) {
      while (accepted.size() < untilPieces) accepted.add(parse(out.readLine()));
      // The slow one has just typed: give it the second that it may take.
      if (pauseMillis > 1000) Thread.sleep(1100);
      killed = System.currentTimeMillis();
      // Through its handle: a process that is destroyed itself closes its output unread.
      typist.toHandle().destroyForcibly();
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        if (line.matches("\\d+ \\d+")) accepted.add(parse(line));
      }
    }

    int due =
        accepted.stream()
            .filter(a -> a.millis() < killed - 1000)
            .mapToInt(Accepted::pieces)
            .max()
            .orElse(0);
    OpenFile file = OpenFile.open(Workspace.open(folder), draft);
    String kept = file.recovered().map(Recovered::text).orElse(file.file().text());
    int found =
        IntStream.rangeClosed(0, accepted.getLast().pieces() + 1)
            .filter(n -> Typist.typed(n).equals(kept))
            .findFirst()
            .orElse(-1);
    assertThat(due).isPositive();
    assertThat(found)
        .as("pieces kept of those accepted a second before")
        .isGreaterThanOrEqualTo(due);
  }

  private Process start(Path draft, int pauseMillis) throws IOException {
    return new ProcessBuilder(
            ProcessHandle.current().info().command().orElse("java"),
            "-Dstdout.encoding=UTF-8",
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            Typist.class.getName(),
            folder.toString(),
            draft.toString(),
            String.valueOf(pauseMillis))
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private static Accepted parse(@Nullable String line) {
    assertThat(line).as("the typist ended by itself").isNotNull().matches("\\d+ \\d+");
    String[] parts = String.valueOf(line).split(" ", -1);
    return new Accepted(Long.parseLong(parts[0]), Integer.parseInt(parts[1]));
  }
}
