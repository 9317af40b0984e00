package galley.chat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class BaseUrlTest {
  @ParameterizedTest
  @CsvSource({
    "http://localhost:11434, http://localhost:11434/v1",
    "http://localhost:11434/, http://localhost:11434/v1",
    "http://localhost:11434/v1/, http://localhost:11434/v1",
    "localhost:1234, http://localhost:1234/v1",
    "192.168.1.20:8080, http://192.168.1.20:8080/v1",
    "nas:8080, http://nas:8080/v1",
    "api.deepseek.example, https://api.deepseek.example/v1",
    "' https://API.one.example/v1 ', https://api.one.example/v1",
    "https://one.example/v1/chat/completions, https://one.example/v1",
    "https://one.example/api/paas/v4, https://one.example/api/paas/v4",
    "https://one.example/v1beta/openai/?x=1#y, https://one.example/v1beta/openai",
    "http://[::1]:8080, http://[::1]:8080/v1"
  })
  void isReadAsItIsTyped(String typed, String read) {
    assertThat(BaseUrl.read(typed)).map(BaseUrl::toString).contains(read);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "  ",
        "ftp://one.example",
        "file:///etc",
        "http://",
        "https://u:p@one.example",
        "not an address",
        "http://one.example:99999999"
      })
  void whatIsNoAddressIsNone(String typed) {
    assertThat(BaseUrl.read(typed)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "http://localhost:1, false", "http://127.0.0.1, false", "http://10.0.0.7, false",
    "http://172.20.0.1, false", "http://192.168.0.9:8080, false", "http://[::1], false",
    "http://[fd00::5], false", "http://nas.local, false", "http://nas, false",
    "https://one.example, false", "http://one.example, true", "http://8.8.8.8, true",
    "http://172.32.0.1, true", "http://[2001:db8::1], true", "http://local.example, true"
  })
  void plainHttpToAFarHostIsOpenToOthers(String typed, boolean open) {
    assertThat(BaseUrl.read(typed).orElseThrow().isOpenToOthers()).isEqualTo(open);
  }

  @Test
  void aKeyBelongsToSchemeHostAndPort() {
    assertThat(BaseUrl.read("https://One.example:443/v1").orElseThrow().origin())
        .isEqualTo("https://one.example");
    assertThat(BaseUrl.read("http://one.example:443/v1").orElseThrow().origin())
        .isEqualTo("http://one.example:443");
  }

  @ParameterizedTest
  @EnumSource
  void presetsAreAddressesAsTheyAreTyped(Preset preset) {
    assertThat(BaseUrl.read(preset.base().toString())).contains(preset.base());
  }
}
