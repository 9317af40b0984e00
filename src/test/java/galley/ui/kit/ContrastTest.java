package galley.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import galley.screens.Contrast;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import javafx.scene.paint.Color;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Text on its ground has 4.5:1, what one must see besides text 3:1 (WCAG 2.2, 1.4.3 and 1.4.11),
/// in both themes.
///
/// A pair is foreground, grounds from the top down to an opaque one: chips are translucent in dark.
class ContrastTest {
  private static final Pattern TOKEN = Pattern.compile("(?m)^\\s*(-[a-z0-9-]+):\\s*([^;]+);");
  private static final Pattern LAYERS = Pattern.compile(" ");
  private static final Map<String, Map<String, String>> TOKENS =
      Map.of("light", tokens("light"), "dark", tokens("dark"));

  @ParameterizedTest(name = "{0} on {1}")
  @CsvSource({
    "-color-fg-default, -surface",
    "-color-fg-default, -canvas",
    "-color-fg-default, -selected -surface",
    "-text-dim, -surface",
    "-text-dim, -canvas",
    "-text-dim, -selected -surface",
    "-text-dim, -chip",
    "-color-fg-default, -chip",
    "-color-fg-default, -chip-hover",
    "-color-accent-fg, -surface",
    "-color-accent-fg, -canvas",
    "-color-danger-fg, -surface",
    "-color-danger-fg, -canvas",
    "-color-success-fg, -surface",
    "-color-success-fg, -canvas",
    "-color-warning-fg, -surface",
    "-color-warning-fg, -canvas",
    "-color-accent-fg, -color-accent-subtle -surface",
    "-color-accent-fg, -color-accent-subtle -canvas",
    "-color-warning-fg, -color-warning-subtle -surface",
    "-color-warning-fg, -color-warning-subtle -canvas",
    "-danger-text, -color-danger-subtle -surface",
    "-danger-text, -color-danger-subtle -canvas",
    "-color-success-fg, -color-success-subtle -surface",
    "-color-success-fg, -color-success-subtle -canvas",
    "-color-fg-default, -color-accent-subtle -surface",
    "-color-fg-default, -color-warning-subtle -surface",
    "-color-fg-default, -color-danger-subtle -surface",
    "-color-fg-emphasis, -color-accent-emphasis",
    "-color-fg-emphasis, -color-danger-emphasis",
  })
  void textStandsOut(String foreground, String grounds) {
    check(foreground, grounds, 4.5);
  }

  @ParameterizedTest(name = "{0} on {1}")
  @CsvSource({
    "-focus, -surface",
    "-focus, -canvas",
    "-focus, -chip",
    "-line-strong, -surface",
    "-line-strong, -canvas",
    "-text-dim, -chip-hover",
    "-text-dim, -color-danger-subtle -surface",
    "-text-dim, -color-warning-subtle -surface",
    "-text-dim, -color-accent-subtle -surface",
  })
  void iconsAndRingsStandOut(String foreground, String grounds) {
    check(foreground, grounds, 3);
  }

  private static void check(String foreground, String grounds, double least) {
    for (String theme : TOKENS.keySet()) {
      Color ground = null;
      for (String token : LAYERS.splitAsStream(grounds).toList().reversed()) {
        Color layer = color(theme, token);
        ground = ground == null ? layer : Contrast.over(layer, 1, ground);
      }
      Color below = Objects.requireNonNull(ground);
      assertThat(below.isOpaque()).as("%s ends in an opaque ground", grounds).isTrue();
      assertThat(Contrast.ratio(Contrast.over(color(theme, foreground), 1, below), below))
          .as("%s: %s on %s", theme, foreground, grounds)
          .isGreaterThanOrEqualTo(least);
    }
  }

  private static Color color(String theme, String token) {
    String value =
        Objects.requireNonNull(
            Objects.requireNonNull(TOKENS.get(theme)).get(token), () -> token + " in " + theme);
    return value.startsWith("-") ? color(theme, value) : Color.web(value);
  }

  private static Map<String, String> tokens(String theme) {
    Map<String, String> tokens = new HashMap<>();
    for (String file :
        new String[] {
          "/atlantafx/base/theme/primer-" + theme + ".css", "/assets/styles/" + theme + ".css"
        }) {
      var matcher = TOKEN.matcher(read(file));
      while (matcher.find()) tokens.putIfAbsent(matcher.group(1), matcher.group(2).strip());
    }
    return tokens;
  }

  private static String read(String file) {
    try (var in = Objects.requireNonNull(ContrastTest.class.getResourceAsStream(file), file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new AssertionError(file, e);
    }
  }
}
