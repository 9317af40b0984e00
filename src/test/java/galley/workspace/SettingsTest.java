package galley.workspace;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import galley.workspace.Settings.Bounds;
import galley.workspace.Settings.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SettingsTest {
  @TempDir Path folder;

  @Test
  void whatWasWrittenIsRead() throws IOException {
    var bounds = new Bounds(-5, 10.5, 1440, 900, true);
    Settings settings =
        Settings.NONE
            .withTheme(Theme.DARK)
            .withLanguage(Optional.of(Locale.SIMPLIFIED_CHINESE))
            .withWindow(bounds)
            .withRecent(folder.resolve("一 = 二"))
            .withAllowedFolder(folder)
            .withEdges("write.narrow", List.of(0.2, 2 / 3.0))
            .withRecentCommands(List.of("SAVE", "HELP"))
            .with("compact-list", true)
            .with("chat.key", "a\\n=b\nc\r");
    SettingsFile file = SettingsFile.in(folder.resolve("not/there/yet"));
    file.write(settings);
    Settings read = file.read();
    assertThat(read).isEqualTo(settings);
    assertThat(read.theme()).isEqualTo(Theme.DARK);
    assertThat(read.language()).contains(Locale.forLanguageTag("zh"));
    assertThat(read.window()).contains(bounds);
    assertThat(read.edges("write.narrow")).contains(List.of(0.2, 0.6667));
    assertThat(read.edges("write")).isEmpty();
    assertThat(read.recentCommands()).containsExactly("SAVE", "HELP");
    assertThat(read.compactList()).isTrue();
    assertThat(read.allowPrivateAddresses()).isFalse();
  }

  @Test
  void badContentCountsAsNotSetAndUnknownNamesStay() throws IOException {
    SettingsFile file = SettingsFile.in(folder);
    Files.write(
        file.path(),
        "theme=purple\n\u0000\n=x\nwindow.x=NaN\nedges.a=0.5 x\nedges.b=-1 0.5\nedges.c=NaN 0.5\nlater=1\n"
            .getBytes(UTF_8));
    Settings settings = file.read();
    assertThat(settings.theme()).isEqualTo(Theme.SYSTEM);
    assertThat(settings.window()).isEmpty();
    assertThat(List.of("a", "b", "c")).allMatch(stage -> settings.edges(stage).isEmpty());
    assertThat(settings.language()).isEmpty();
    file.write(settings.withTheme(Theme.LIGHT));
    assertThat(file.read().text("later")).contains("1");
  }

  @Test
  void noFileOrAFolderInItsPlaceIsNoSettings() throws IOException {
    SettingsFile file = SettingsFile.in(folder);
    assertThat(file.read()).isEqualTo(Settings.NONE);
    Files.createDirectory(file.path());
    assertThat(file.read()).isEqualTo(Settings.NONE);
  }

  @Test
  void recentWorkspacesAreTheLatestTenEachOnce() {
    Settings settings = Settings.NONE;
    for (int i : IntStream.range(0, 15).toArray()) settings = settings.withRecent(path(i));
    settings = settings.withRecent(path(9));
    assertThat(settings.recentWorkspaces())
        .hasSize(10)
        .startsWith(path(9), path(14))
        .doesNotHaveDuplicates();
  }

  @Test
  void eachSystemHasItsFolder() {
    Path home = Path.of("/home/a");
    assertThat(SettingsFile.configurationFolder("Linux", home, Map.of()))
        .isEqualTo(home.resolve(".config/galley"));
    assertThat(SettingsFile.configurationFolder("Linux", home, Map.of("XDG_CONFIG_HOME", "/x")))
        .isEqualTo(Path.of("/x/galley"));
    assertThat(SettingsFile.configurationFolder("Linux", home, Map.of("XDG_CONFIG_HOME", "x")))
        .isEqualTo(home.resolve(".config/galley"));
    assertThat(SettingsFile.configurationFolder("Mac OS X", home, Map.of()))
        .isEqualTo(home.resolve("Library/Application Support/Galley"));
    assertThat(SettingsFile.configurationFolder("Windows 11", home, Map.of("APPDATA", "/r")))
        .isEqualTo(Path.of("/r/Galley"));
  }

  private Path path(int number) {
    return folder.resolve("w" + number).toAbsolutePath();
  }
}
