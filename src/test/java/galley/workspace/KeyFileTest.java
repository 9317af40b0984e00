package galley.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFileTest {
  private static final String SECRET = "sk-hush-0123456789";

  @TempDir private Path folder;

  @Test
  void aKeyIsForItsOwnServerOnly() throws IOException {
    KeyFile keys = KeyFile.beside(SettingsFile.in(folder.resolve("not/there/yet")));
    assertThat(keys.key("https://one.example")).isEmpty();
    keys.keep("https://one.example", SECRET + "\n");
    keys.keep("http://localhost:8080", "other=key");
    assertThat(keys.key("https://one.example")).contains(SECRET);
    assertThat(keys.key("http://localhost:8080")).contains("other=key");
    assertThat(keys.key("http://one.example")).isEmpty();
    assertThat(keys.key("https://one.example:8443")).isEmpty();
    assertThat(keys.key("https://one.example.evil.example")).isEmpty();
    keys.keep("https://one.example", "");
    assertThat(keys.key("https://one.example")).isEmpty();
    assertThat(Files.readString(keys.path())).doesNotContain(SECRET);
    assertThat(keys.toString()).doesNotContain("other=key");
  }

  @Test
  void onlyItsOwnerMayReadItWhateverTheRightsWere() throws IOException {
    assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"));
    KeyFile keys = new KeyFile(folder.resolve("keys.properties"));
    Files.writeString(keys.path(), "https://old.example=abc\n");
    Files.setPosixFilePermissions(keys.path(), PosixFilePermissions.fromString("rw-rw-rw-"));
    keys.keep("https://one.example", SECRET);
    assertThat(Files.getPosixFilePermissions(keys.path()))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    assertThat(keys.key("https://old.example")).contains("abc");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(keys.path());
    }
  }

  @Test
  void aProxysPasswordMayHaveAnyCharactersAndIsNoKeyOfAServer() throws IOException {
    KeyFile keys = new KeyFile(folder.resolve("keys.properties"));
    ProxyAddress proxy = ProxyAddress.read("127.0.0.1:7890").orElseThrow();
    keys.keepProxyPassword(proxy, " a=b\n密 %41 ");
    assertThat(keys.proxyPassword(proxy)).contains(" a=b\n密 %41 ");
    assertThat(keys.key("http://127.0.0.1:7890")).isEmpty();
    assertThat(keys.proxyPassword(ProxyAddress.read("127.0.0.1:7891").orElseThrow())).isEmpty();
    keys.keepProxyPassword(proxy, "");
    assertThat(keys.proxyPassword(proxy)).isEmpty();
  }

  @Test
  void theSettingsNameTheModelAndNeverTheKey() throws IOException {
    SettingsFile file = SettingsFile.in(folder);
    var chat = new Settings.Chat("https://one.example/v1", "small");
    file.write(Settings.NONE.withChat(Optional.of(chat)));
    KeyFile.beside(file).keep("https://one.example", SECRET);
    assertThat(file.read().chat()).contains(chat);
    assertThat(Files.readString(file.path())).doesNotContain(SECRET);
    assertThat(file.read().withChat(Optional.empty()).chat()).isEmpty();
    assertThat(Settings.NONE.chat()).isEmpty();
  }
}
