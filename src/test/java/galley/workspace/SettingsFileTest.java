package galley.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import galley.workspace.Settings.Theme;
import galley.workspace.SettingsProblem.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A settings file that somebody has had a hand in. */
final class SettingsFileTest {
  private final SettingsFile file;

  SettingsFileTest(@TempDir Path folder) {
    file = SettingsFile.in(folder);
  }

  private SettingsFile.Reading reading(String text) throws IOException {
    Files.writeString(file.path(), text);
    return file.reading();
  }

  @Test
  void whatIsNoSettingIsToldWithItsLineAndStays() throws IOException {
    String text = "# mine\ntheme=purple\n\nno setting\n  later = 1\r\ntext-scale=9\n=x\n";
    SettingsFile.Reading reading = reading(text);
    assertThat(reading.problems())
        .containsExactly(
            new SettingsProblem(Kind.NO_SENSE, 2, "theme=purple"),
            new SettingsProblem(Kind.NO_SETTING, 4, "no setting"),
            new SettingsProblem(Kind.NO_SENSE, 6, "text-scale=9"),
            new SettingsProblem(Kind.NO_SETTING, 7, "=x"));
    assertThat(reading.settings().text("later")).contains("1");

    file.change(reading.settings(), reading.settings().withImages(false));
    assertThat(Files.readString(file.path())).isEqualTo(text + "images=false\n");
    file.change(file.read(), file.read().withTheme(Theme.DARK).withImages(true));
    assertThat(Files.readString(file.path())).isEqualTo(text.replace("purple", "dark"));
  }

  @Test
  void whatSomebodyElseWroteMeanwhileStays() throws IOException {
    Settings before = reading("theme=light\nlanguage=en\n").settings();
    Files.writeString(file.path(), "theme=light\nlanguage=zh\nlater=1\n");
    file.change(before, before.withTheme(Theme.DARK));
    assertThat(Files.readString(file.path())).isEqualTo("theme=dark\nlanguage=zh\nlater=1\n");
  }

  @Test
  void ofTwoLinesThatSayTheSameTheLastCounts() throws IOException {
    Settings before = reading("theme=light\ntheme=dark\n").settings();
    assertThat(before.theme()).isEqualTo(Theme.DARK);
    file.change(before, before.withTheme(Theme.SYSTEM));
    assertThat(file.read().theme()).isEqualTo(Theme.SYSTEM);
  }

  @Test
  void aFileThatIsNoTextIsToldAndNeverWritten() throws IOException {
    byte[] bytes = "theme=dark\nlanguage=\u00ff\n".getBytes(StandardCharsets.ISO_8859_1);
    Files.write(file.path(), bytes);
    assertThat(file.reading().problems())
        .containsExactly(new SettingsProblem(Kind.NOT_TEXT, 2, ""));
    assertThat(file.read()).isEqualTo(Settings.NONE);
    assertThatThrownBy(() -> file.change(Settings.NONE, Settings.NONE.withTheme(Theme.DARK)))
        .isInstanceOf(IOException.class);
    assertThat(Files.readAllBytes(file.path())).isEqualTo(bytes);
  }

  @Test
  void aFileOfAnySizeIsNotReadAsSettings() throws IOException {
    Files.writeString(file.path(), "a=b\n".repeat(1 << 19));
    assertThat(file.reading().problems())
        .containsExactly(new SettingsProblem(Kind.UNREADABLE, 0, ""));
    assertThat(file.reading().isLocked()).isTrue();
  }

  @Test
  void noFileIsNoProblem() {
    assertThat(file.reading().problems()).isEmpty();
  }

  @Test
  void whatIsSetIsReadAgain() throws IOException {
    Settings settings =
        Settings.NONE
            .withTextScale(1.25)
            .withTextFont(Optional.of("Noto Sans"))
            .withCodeFont(Optional.of("Menlo"))
            .withProxy(ProxyAddress.read("127.0.0.1:7890"))
            .withPrivateAddresses(true)
            .withImages(false)
            .withSaveAfter(Duration.ofSeconds(30));
    file.write(settings);
    Settings read = file.reading().settings();
    assertThat(file.reading().problems()).isEmpty();
    assertThat(read.textScale()).isEqualTo(1.25);
    assertThat(read.textFont()).contains("Noto Sans");
    assertThat(read.codeFont()).contains("Menlo");
    assertThat(read.proxy().orElseThrow()).hasToString("http://127.0.0.1:7890");
    assertThat(read.allowPrivateAddresses()).isTrue();
    assertThat(read.images()).isFalse();
    assertThat(read.saveAfter()).isEqualTo(Duration.ofSeconds(30));
    file.write(
        read.withTextScale(1)
            .withTextFont(Optional.empty())
            .withCodeFont(Optional.empty())
            .withProxy(Optional.empty())
            .withPrivateAddresses(false)
            .withImages(true)
            .withSaveAfter(Duration.ofSeconds(2)));
    assertThat(Files.readString(file.path())).isEmpty();
    assertThat(file.read().images()).isTrue();
    assertThat(file.read().saveAfter()).isEqualTo(Duration.ofSeconds(2));
  }

  @ParameterizedTest
  @CsvSource({
    "127.0.0.1:7890, http://127.0.0.1:7890",
    "http://proxy.example:8080/, http://proxy.example:8080",
    "SOCKS5://localhost:1080, socks5://localhost:1080",
    "socks://[::1]:1080, socks5://[::1]:1080",
  })
  void aProxyIsReadAsPeopleWriteIt(String typed, String read) {
    assertThat(ProxyAddress.read(typed).orElseThrow()).hasToString(read);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "proxy", "http://a", "a:0", "a:65536", "ftp://a:1", "http://u:p@a:1", "a b:1"})
  void whatIsNoProxyIsNone(String typed) {
    assertThat(ProxyAddress.read(typed)).isEmpty();
  }
}
