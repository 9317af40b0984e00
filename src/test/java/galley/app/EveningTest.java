package galley.app;

import static org.assertj.core.api.Assertions.assertThat;

import galley.test.Fx;
import galley.test.NeedsDisplay;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListCell;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// One evening's work in the real window, by mouse and keyboard: from eight pasted links to the
/// exported file, which is compared to the letter.
@NeedsDisplay
class EveningTest {
  private static final String PROFILE =
      """
      publication: {name: Test Weekly, language: en, every: week}
      issues: issues/{date}-weekly{number}.md
      drafts: drafts/{number}.md
      front-matter: {form: yaml, title: "Weekly #{number}", pubDate: "{date}"}
      sections:
        - {role: articles, heading: "## 🦄 Articles"}
        - {role: projects, heading: "## 🐿️ Projects"}
      items:
        form: paragraph
        headline: ["{n}、[{title}]({url}){language}", "{n}、{title}"]
        language: {zh: " (中)", en: ""}
      stats: "This week: {articles} articles, {projects} projects."
      """;

  private static final String DRAFT =
      """
      ---
      title: 'Weekly #7'
      pubDate: 2026-11-20
      ---

      This week: 1 articles, 1 projects.

      ## 🦄 Articles

      1、[Old one](https://old.example/1)

      Kept to the letter:\s\s
      two blanks, a tab\tand `code`.

      ## 🐿️ Projects

      1、[Tool](https://tool.example)

      ## Bye

      No newline at the end.\
      """;

  private final MockWebServer server = new MockWebServer();
  private Robot robot;
  private RunningApp app;
  private Stage stage;
  private Path workspace;

  @BeforeEach
  void open(@TempDir Path folder) throws Exception {
    workspace = Files.createDirectories(folder.resolve("weekly"));
    Files.createDirectories(workspace.resolve("drafts"));
    Files.writeString(workspace.resolve("galley.yaml"), PROFILE);
    Files.writeString(workspace.resolve("drafts/7.md"), DRAFT);
    server.setDispatcher(new Pages());
    server.start();
    app = RunningApp.open(workspace);
    stage = app.stage();
    robot = Fx.get(Robot::new);
    Fx.await(() -> find("Old one") != null);
  }

  @AfterEach
  void close() throws Exception {
    app.close();
    server.close();
  }

  /// Six pages answer, one is not there, and one never answers.
  private static final class Pages extends Dispatcher {
    @Override
    public MockResponse dispatch(RecordedRequest request) {
      String path = request.getUrl().encodedPath();
      return switch (path) {
        case "/7" -> new MockResponse.Builder().code(404).build();
        case "/8" ->
            new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE).build();
        default ->
            new MockResponse.Builder()
                .addHeader("Content-Type", "text/html; charset=utf-8")
                .body(
                    "<html lang=en><head><title>Page "
                        + path.substring(1)
                        + "</title><meta name=description content='About page "
                        + path.substring(1)
                        + ".'></head><body><h1>Page "
                        + path.substring(1)
                        + "</h1></body></html>")
                .build();
      };
    }
  }

  @Test
  void fromPastedLinksToAFinishedIssue() throws Exception {
    List<String> urls = new ArrayList<>();
    for (int i = 1; i <= 8; i++) urls.add(server.url("/" + i) + "?utm_source=test");
    copy(String.join("\n", urls));
    press(KeyCode.CONTROL, KeyCode.V);
    Fx.await(() -> saved("Page").size() == 6 && saved("not-found").size() == 1);
    Fx.await(() -> saved("timeout").size() == 1);

    drag("Page 1", "Articles", 0.9);
    Fx.await(() -> draft().contains("/1)"));
    drag("Page 2", "Old one", 0.95);
    Fx.await(() -> draft().contains("/2)"));
    drag("Page 3", "Projects", 0.9);
    Fx.await(() -> draft().contains("/3)"));

    click("Tool");
    press(KeyCode.ALT, KeyCode.UP);
    Fx.await(() -> draft().contains("1、[Tool]"));
    press(KeyCode.CONTROL, KeyCode.Z);
    Fx.await(() -> draft().contains("2、[Tool]"));
    press(KeyCode.CONTROL, KeyCode.Z);
    Fx.await(() -> !draft().contains("/3)"));
    press(KeyCode.CONTROL, KeyCode.Y);
    Fx.await(() -> draft().contains("/3)"));

    press(KeyCode.CONTROL, KeyCode.DIGIT2);
    Fx.await(() -> stage.getScene().getFocusOwner() != null && editorHasFocus());
    press(KeyCode.CONTROL, KeyCode.END);
    type(" See you 再见 🦄!");
    press(KeyCode.CONTROL, KeyCode.E);
    Path exported = workspace.resolve("issues/2026-11-20-weekly7.md");
    Fx.await(() -> Files.exists(exported));

    String base = server.url("/").toString();
    assertThat(Files.readString(exported))
        .isEqualTo(
            """
            ---
            title: 'Weekly #7'
            pubDate: 2026-11-20
            ---

            This week: 3 articles, 2 projects.

            ## 🦄 Articles

            1、[Page 1](%1$s1)

            About page 1.

            2、[Old one](https://old.example/1)

            Kept to the letter:\s\s
            two blanks, a tab\tand `code`.

            3、[Page 2](%1$s2)

            About page 2.

            ## 🐿️ Projects

            1、[Page 3](%1$s3)

            About page 3.

            2、[Tool](https://tool.example)

            ## Bye

            No newline at the end. See you 再见 🦄!\
            """
                .formatted(base));
    press(KeyCode.CONTROL, KeyCode.DIGIT1);
    Fx.await(() -> labels().anyMatch(text -> text.equals("Placed 3")));
  }

  @Test
  void twentySelectedLinksAreDroppedAtOnceAndTakenBackAtOnce() throws Exception {
    List<String> urls = new ArrayList<>();
    for (int i = 11; i <= 30; i++) urls.add(server.url("/" + i).toString());
    copy(String.join("\n", urls));
    press(KeyCode.CONTROL, KeyCode.V);
    Fx.await(() -> saved("Page").size() == 20);

    click("Page 11");
    press(KeyCode.CONTROL, KeyCode.A);
    drag("Page 11", "Old one", 0.95);

    Fx.await(() -> app().session().outline().itemCount() == 22);
    List<String> placed =
        Fx.get(
            () ->
                app().session().outline().sections().getFirst().items().stream()
                    .map(item -> String.valueOf(item.urlText()))
                    .toList());
    assertThat(placed.getFirst()).isEqualTo("https://old.example/1");
    assertThat(placed.subList(1, placed.size())).containsExactlyElementsOf(urls);
    assertThat(Fx.get(this::draft)).contains("This week: 21 articles, 1 projects.");

    press(KeyCode.CONTROL, KeyCode.Z);
    Fx.await(() -> draft().equals(DRAFT));
  }

  private boolean editorHasFocus() {
    return stage.getScene().getFocusOwner().getClass().getName().contains("editor");
  }

  /// The inbox files that hold a word, as they are on disk.
  private List<Path> saved(String word) {
    try (Stream<Path> files = Files.list(workspace.resolve("inbox"))) {
      return files
          .filter(f -> f.toString().endsWith(".yaml"))
          .filter(f -> read(f).contains(word))
          .toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      return "";
    }
  }

  private String draft() {
    return app().session().text();
  }

  private Desk app() {
    return Objects.requireNonNull(Desk.shown(stage.getScene()));
  }

  private void copy(String text) throws Exception {
    Fx.get(
        () -> {
          var content = new ClipboardContent();
          content.putString(text);
          return Clipboard.getSystemClipboard().setContent(content);
        });
  }

  private void press(KeyCode... keys) throws Exception {
    for (KeyCode key : keys) robot(r -> r.keyPress(key));
    for (int i = keys.length - 1; i >= 0; i--) {
      KeyCode key = keys[i];
      robot(r -> r.keyRelease(key));
    }
  }

  /// As an input method commits a sentence: the robot has no keys for Chinese or emoji.
  private void type(String text) throws Exception {
    Fx.get(
        () -> {
          Node focused = stage.getScene().getFocusOwner();
          focused.fireEvent(
              new InputMethodEvent(InputMethodEvent.INPUT_METHOD_TEXT_CHANGED, List.of(), text, 0));
          return true;
        });
  }

  private void click(String cell) throws Exception {
    Point2D at = place(cell, 0.5);
    robot(r -> r.mouseMove(at));
    robot(r -> r.mouseClick(MouseButton.PRIMARY));
  }

  /// Drags a card to a place in a row, `height` of its height from the top, in steps as a hand
  /// does.
  private void drag(String from, String to, double height) throws Exception {
    Point2D start = place(from, 0.3);
    Point2D end = place(to, height);
    robot(r -> r.mouseMove(start));
    robot(r -> r.mousePress(MouseButton.PRIMARY));
    for (int step = 1; step <= 20; step++) {
      Point2D at = start.interpolate(end, step / 20.0);
      robot(r -> r.mouseMove(at));
      Thread.sleep(30);
    }
    robot(r -> r.mouseRelease(MouseButton.PRIMARY));
  }

  private Point2D place(String cell, double height) throws Exception {
    Fx.await(() -> find(cell) != null);
    return Fx.get(
        () -> {
          Node node = Objects.requireNonNull(find(cell));
          Bounds bounds = node.localToScreen(node.getBoundsInLocal());
          return new Point2D(
              bounds.getMinX() + bounds.getWidth() * 0.4,
              bounds.getMinY() + bounds.getHeight() * height);
        });
  }

  /// The list cell on screen whose spoken text holds a word.
  private @Nullable Node find(String word) {
    return nodes(stage.getScene().getRoot())
        .filter(ListCell.class::isInstance)
        .filter(Node::isVisible)
        .filter(n -> n.getAccessibleText() != null && n.getAccessibleText().contains(word))
        .findFirst()
        .orElse(null);
  }

  private Stream<String> labels() {
    return nodes(stage.getScene().getRoot())
        .filter(Labeled.class::isInstance)
        .map(n -> String.valueOf(((Labeled) n).getText()));
  }

  private static Stream<Node> nodes(Node node) {
    return node instanceof Parent parent
        ? Stream.concat(
            Stream.of(node), parent.getChildrenUnmodifiable().stream().flatMap(EveningTest::nodes))
        : Stream.of(node);
  }

  private interface Use {
    void with(Robot robot);
  }

  private void robot(Use use) throws Exception {
    Fx.get(
        () -> {
          use.with(robot);
          return true;
        });
    Thread.sleep(60);
  }
}
