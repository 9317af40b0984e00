package galley.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PictureFolderTest {
  private static final byte[] ONE = {1};
  private static final byte[] TWO = {2};

  @TempDir private Path root;

  private PictureFolder folder(String pattern) {
    return new PictureFolder(
        root, PathPattern.of(pattern), Map.of("number", "79", "date", "2026-11-21"));
  }

  @Test
  void aFileIsNeverWrittenOver() throws IOException {
    PictureFolder folder = folder("images/{name}");
    assertThat(folder.add(ONE, "chart", "png")).isEqualTo("images/chart.png");
    assertThat(folder.add(TWO, "chart", "png")).isEqualTo("images/chart-2.png");
    assertThat(folder.add(ONE, "chart", "png")).isEqualTo("images/chart.png");
    assertThat(folder.add(TWO, "chart", "png")).isEqualTo("images/chart-2.png");
    assertThat(Files.readAllBytes(root.resolve("images/chart.png"))).isEqualTo(ONE);
    Files.createDirectory(root.resolve("images/plan.png"));
    assertThat(folder.add(ONE, "plan", "png")).isEqualTo("images/plan-2.png");
  }

  @Test
  void numberAndDateOfTheIssueMayBeInThePath() throws IOException {
    assertThat(folder("static/{number}/{date}-{name}").add(ONE, "a", "jpg"))
        .isEqualTo("static/79/2026-11-21-a.jpg");
    assertThat(root.resolve("static/79/2026-11-21-a.jpg")).hasBinaryContent(ONE);
  }

  @ParameterizedTest
  @CsvSource({
    "../../etc/passwd, etc-passwd",
    "图 1（终）.v2, 图-1-终-v2",
    "'', picture",
    "CON, picture",
    "'a b\tc', a-b-c",
    "👩‍💻, picture"
  })
  void namesAreLettersAndDigits(String name, String clean) throws IOException {
    assertThat(folder("images/{name}").add(ONE, name, "png")).isEqualTo("images/" + clean + ".png");
  }

  @Test
  void aFolderThatLeadsElsewhereIsRefused(@TempDir Path elsewhere) throws IOException {
    Files.createSymbolicLink(root.resolve("images"), elsewhere);
    assertThatThrownBy(() -> folder("images/x/{name}").add(ONE, "a", "png"))
        .isInstanceOf(IOException.class);
    assertThat(elsewhere).isEmptyDirectory();
  }
}
