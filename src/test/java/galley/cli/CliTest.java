package galley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CliTest {
  @TempDir private Path folder;
  private Shell shell;

  @BeforeEach
  void make() throws IOException {
    Publication.in(folder);
    shell = new Shell(folder);
  }

  @Test
  void withoutACommandTheWindowOpensAsAsked() {
    assertThat(shell.run().code()).isZero();
    assertThat(shell.run("drafts", "--theme", "dark", "--lang", "zh", "--sample").code()).isZero();

    assertThat(shell.windows)
        .containsExactly(
            new Options(Optional.empty(), Optional.empty(), Optional.empty(), false),
            new Options(
                Optional.of(folder.resolve("drafts")),
                Optional.of(Options.Theme.DARK),
                Optional.of(Lang.ZH),
                true));
  }

  @Test
  void aFolderThatIsNotThereIsSaid() {
    assertThat(shell.run("no-such"))
        .isEqualTo(
            new Shell.Result(
                2,
                "",
                "There is no folder or file no-such. Name a folder, an issue, or a command: see"
                    + " galley --help.\n"));
    assertThat(shell.windows).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"init", "add", "outline", "move", "fetch", "extract", "export"})
  void everyCommandHasHelpInBothLanguages(String command) {
    Shell.Result english = shell.run(command, "--help");
    Shell.Result chinese = shell.run(command, "--help", "--lang", "zh");

    assertThat(english.code()).isZero();
    assertThat(english.out()).contains("Usage: galley " + command, "Show this help.");
    assertThat(chinese.out()).contains("用法： galley " + command, "显示这份说明。");
    assertThat(chinese.out()).doesNotContain("Show this help.");
    assertThat(english.err() + chinese.err()).isEmpty();
    assertThat(shell.run("--help").out()).contains("  " + command + " ");
  }

  @Test
  void theVersionIsOneLine() {
    assertThat(shell.run("--version").out()).startsWith("galley ").hasLineCount(1);
  }

  @Test
  void anOptionThatIsNoneIsSaidInTheLanguageAskedFor() {
    assertThat(shell.run("outline", "--wat", "a.md").err())
        .isEqualTo("“--wat” means nothing here. See galley outline --help.\n");
    assertThat(shell.run("outline", "--lang=zh").err())
        .isEqualTo("还缺 FILE。用法见 galley outline --help。\n");
  }

  @Test
  void aStackTraceIsShownOnlyWhenAskedFor() {
    assertThat(shell.run("move", "no.md", "1.1", "1.2").err()).hasLineCount(1);
    assertThat(shell.run("move", "no.md", "1.1", "1.2", "--verbose").err())
        .startsWith("There is no ")
        .contains("NoSuchFileException")
        .contains("\tat galley.cli.");
  }
}
