package galley.app;

import static org.assertj.core.api.Assertions.assertThat;

import galley.test.Fx;
import galley.test.NeedsDisplay;
import galley.test.Pauses;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.robot.Robot;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// From an empty draft to forty placed links in the real window: counts every key that reaches it,
/// Ctrl and V of the paste among them, and prints how long the window could not be reached.
@NeedsDisplay
class KeystrokesTest {
  private static final int LINKS = 40;

  private static final String PROFILE =
      """
      publication: {name: Test Weekly, language: en, every: week}
      issues: issues/{date}-weekly{number}.md
      drafts: drafts/{number}.md
      front-matter: {form: yaml, title: "Weekly #{number}", pubDate: "{date}"}
      sections:
        - {role: articles, heading: "## 🦄 Articles"}
        - {role: projects, heading: "## 🐿️ Projects"}
        - {role: media, heading: "## 🐢 Media"}
      items: {form: paragraph, headline: "{n}、[{title}]({url})"}
      """;

  private static final String DRAFT =
      """
      ---
      title: 'Weekly #7'
      pubDate: 2026-11-20
      ---

      ## 🦄 Articles

      ## 🐿️ Projects

      ## 🐢 Media
      """;

  private final MockWebServer server = new MockWebServer();
  private Robot robot;
  private RunningApp app;
  private int keys;

  @BeforeEach
  void open(@TempDir Path folder) throws Exception {
    Path workspace = Files.createDirectories(folder.resolve("weekly"));
    Files.createDirectories(workspace.resolve("drafts"));
    Files.writeString(workspace.resolve("galley.yaml"), PROFILE);
    Files.writeString(workspace.resolve("drafts/7.md"), DRAFT);
    server.setDispatcher(new Pages());
    server.start();
    app = RunningApp.open(workspace);
    robot = Fx.get(Robot::new);
    Fx.await(() -> desk().session().text().equals(DRAFT));
    Fx.run(() -> app.stage().addEventFilter(KeyEvent.KEY_PRESSED, _ -> keys++));
  }

  @AfterEach
  void close() throws Exception {
    app.close();
    server.close();
  }

  private static final class Pages extends Dispatcher {
    @Override
    public MockResponse dispatch(RecordedRequest request) {
      String page = request.getUrl().encodedPath().substring(1);
      return new MockResponse.Builder()
          .addHeader("Content-Type", "text/html; charset=utf-8")
          .body("<html lang=en><head><title>Page " + page + "</title></head></html>")
          .build();
    }
  }

  @Test
  void fortyLinksArePlacedWithAtMostFortyFiveKeys() throws Exception {
    copy(
        IntStream.rangeClosed(1, LINKS)
            .mapToObj(i -> server.url("/" + i).toString())
            .collect(Collectors.joining("\n")));
    var pauses = new Pauses();
    press(KeyCode.CONTROL, KeyCode.V);
    Fx.await(() -> desk().inbox().links().size() == LINKS);

    List<KeyCode> sections = List.of(KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.DIGIT3);
    for (int i = 0; i < LINKS; i++) {
      int placed = i + 1;
      press(sections.get(i % sections.size()));
      Fx.await(() -> desk().session().outline().itemCount() == placed);
    }

    pauses.close();
    System.out.printf(
        "%d links pasted and placed: the FX thread paused for %.0f ms at most, and %d times for"
            + " over 50 ms%n",
        LINKS, pauses.longest(), pauses.tooLong());
    List<Integer> sizes =
        Fx.get(
            () ->
                desk().session().outline().sections().stream()
                    .map(section -> section.items().size())
                    .toList());
    assertThat(sizes).containsExactly(14, 13, 13);
    List<String> first =
        Fx.get(
            () ->
                desk().session().outline().sections().getFirst().items().stream()
                    .map(item -> String.valueOf(item.urlText()))
                    .toList());
    assertThat(first)
        .as("in the order in which they were pasted")
        .containsExactlyElementsOf(
            IntStream.iterate(1, i -> i <= LINKS, i -> i + sections.size())
                .mapToObj(i -> server.url("/" + i).toString())
                .toList());
    assertThat(Fx.get(() -> keys)).isEqualTo(LINKS + 2).isLessThanOrEqualTo(45);
  }

  private Desk desk() {
    return app.desk();
  }

  private static void copy(String text) throws Exception {
    Fx.run(
        () -> {
          var content = new ClipboardContent();
          content.putString(text);
          Clipboard.getSystemClipboard().setContent(content);
        });
  }

  /// Down and up in one go: a key that is held down while the window is busy repeats.
  private void press(KeyCode... together) throws Exception {
    Fx.run(
        () -> {
          for (KeyCode key : together) robot.keyPress(key);
          for (KeyCode key : List.of(together).reversed()) robot.keyRelease(key);
        });
  }
}
