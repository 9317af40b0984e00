package galley.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every pane's stylesheet. */
class StylesheetsTest {
  private static final Path STYLES = Path.of("assets/styles");
  private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
  private static final Pattern COLOUR =
      Pattern.compile(
          "#[0-9a-fA-F]{3,8}\\b|\\brgba?\\(|\\bhsba?\\(|: *(white|black|gr[ae]y|red)\\b");
  private static final Pattern ROLE = Pattern.compile("(?m)^\\s*(-[a-z-]+):");

  static List<Path> stylesheets() throws IOException {
    try (Stream<Path> files = Files.list(STYLES)) {
      return files.filter(file -> file.toString().endsWith(".css")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("stylesheets")
  void coloursAreTokens(Path file) throws IOException {
    String css = COMMENT.matcher(Files.readString(file)).replaceAll("");
    assertThat(COLOUR.matcher(css).results().map(found -> found.group()))
        .as("colours in %s that are no token", file)
        .isEmpty();
  }

  @Test
  void lightAndDarkGiveTheSameRoles() throws IOException {
    assertThat(roles("light")).isNotEmpty().isEqualTo(roles("dark"));
  }

  private static Set<String> roles(String theme) throws IOException {
    Set<String> roles = new TreeSet<>();
    var matcher = ROLE.matcher(Files.readString(STYLES.resolve(theme + ".css")));
    while (matcher.find()) roles.add(matcher.group(1));
    return roles;
  }
}
