package galley.app;

import static org.assertj.core.api.Assertions.assertThat;

import galley.test.Fx;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

/** What the window says of a workspace that something is wrong with, and what it leaves alone. */
class BadInputTest {
  private static final String PROFILE =
      """
      publication: {name: Test Weekly, language: en}
      items: {form: paragraph, headline: "{n}、[{title}]({url})"}
      """;
  private static final String ISSUE = "## News\n\n1、[A](https://a.example)\n";

  @TempDir private Path folder;
  private Path draft;

  @BeforeEach
  void makeWorkspace() throws Exception {
    System.setProperty("galley.config", folder.resolve("config").toString());
    draft = Files.createDirectories(folder.resolve("weekly/drafts")).resolve("1.md");
    Files.writeString(folder.resolve("weekly/galley.yaml"), PROFILE);
    Files.writeString(draft, ISSUE);
  }

  @AfterEach
  void close() throws Exception {
    closeWindow();
    Fx.run(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
    System.clearProperty("galley.config");
  }

  @Test
  void aBrokenProfileIsNamedWithItsLineAndTheDraftOpens() throws Exception {
    Files.writeString(folder.resolve("weekly/galley.yaml"), PROFILE + "sections: \"never closed\n");
    open();

    Fx.await(() -> says("galley.yaml, line 3"));
    assertThat(Fx.get(() -> desk().session().text())).isEqualTo(ISSUE);
    assertThat(Fx.get(() -> desk().session().lockedProperty().get())).isFalse();
  }

  @Test
  void aDraftThatIsNotUtf8IsShownLockedAndLeftAsItIs() throws Exception {
    byte[] bytes = "## 新闻\n\n1、[甲](https://a.example)\n".getBytes(Charset.forName("GBK"));
    Files.write(draft, bytes);
    open();

    Fx.await(() -> says("UTF-8"));
    assertThat(Fx.get(() -> desk().session().lockedProperty().get())).isTrue();
    closeWindow();
    assertThat(Files.readAllBytes(draft)).isEqualTo(bytes);
  }

  @Test
  void mixedLineEndingsOpenLockedUntilTheyAreMadeAlike() throws Exception {
    byte[] bytes = "## News\r\n\r\n1、[A](https://a.example)\n".getBytes(StandardCharsets.UTF_8);
    Files.write(draft, bytes);
    open();

    Fx.await(() -> says("Make all line endings alike"));
    assertThat(Fx.get(() -> desk().session().lockedProperty().get())).isTrue();
    assertThat(Files.readAllBytes(draft)).isEqualTo(bytes);
  }

  @Test
  void pastedTextWithoutALinkGetsASentence() throws Exception {
    open();
    Fx.await(() -> !desk().session().text().isEmpty());
    Fx.run(() -> desk().inbox().paste("only words, no address"));

    Fx.await(() -> says("only words"));
  }

  @Test
  void openingAndClosingWritesNothing() throws Exception {
    open();
    Fx.await(() -> !desk().session().text().isEmpty());
    closeWindow();

    assertThat(Files.readString(draft)).isEqualTo(ISSUE);
    assertThat(Files.readString(folder.resolve("weekly/galley.yaml"))).isEqualTo(PROFILE);
    try (Stream<Path> files = Files.walk(folder.resolve("weekly"))) {
      assertThat(files.filter(Files::isRegularFile)).hasSize(2);
    }
  }

  private void open() throws Exception {
    FxToolkit.registerPrimaryStage();
    FxToolkit.setupApplication(
        GalleyApp.class, "--workspace=" + folder.resolve("weekly"), "--lang=en", "--theme=light");
  }

  private void closeWindow() throws Exception {
    Fx.run(() -> desk().close());
  }

  private static Desk desk() {
    return Objects.requireNonNull(Desk.shown(scene()), "no desk");
  }

  private static Scene scene() {
    return Window.getWindows().stream()
        .map(Window::getScene)
        .filter(s -> Desk.shown(s) != null)
        .findFirst()
        .orElseThrow();
  }

  private static boolean says(String words) {
    return nodes(scene().getRoot())
        .filter(Labeled.class::isInstance)
        .anyMatch(n -> String.valueOf(((Labeled) n).getText()).contains(words));
  }

  private static Stream<Node> nodes(Node node) {
    return node instanceof Parent parent
        ? Stream.concat(
            Stream.of(node), parent.getChildrenUnmodifiable().stream().flatMap(BadInputTest::nodes))
        : Stream.of(node);
  }
}
