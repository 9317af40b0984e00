package galley.app;

import static org.assertj.core.api.Assertions.assertThat;

import galley.fetch.ProxyLogin;
import galley.test.Fx;
import galley.ui.command.Command;
import galley.ui.settings.ProfilePane;
import galley.ui.settings.SettingsPane;
import galley.ui.shell.WorkStage;
import galley.workspace.SampleWorkspace;
import galley.workspace.Settings;
import galley.workspace.SettingsFile;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.event.ActionEvent;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.web.WebView;
import javafx.stage.Modality;
import javafx.stage.Stage;
import javafx.stage.Window;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.Headers;
import org.fxmisc.richtext.StyleClassedTextArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

/** What is set in the window, as the rest of the program then has it. */
@SuppressWarnings("NullAway.Init")
class SettingsWindowTest {
  private Path workspace;
  private Path config;
  private GalleyApp app;

  @BeforeEach
  void prepare(@TempDir Path folder) throws IOException {
    workspace = folder.resolve("weekly");
    SampleWorkspace.create(workspace);
    config = Files.createDirectories(folder.resolve("config"));
    System.setProperty("galley.config", config.toString());
  }

  @AfterEach
  void close() throws Exception {
    Fx.run(() -> app.desk().ifPresent(Desk::close));
    FxToolkit.cleanupStages();
    Platform.setImplicitExit(false);
    System.clearProperty("galley.config");
  }

  private void start() throws Exception {
    FxToolkit.registerPrimaryStage();
    app = (GalleyApp) FxToolkit.setupApplication(GalleyApp.class, "--workspace=" + workspace);
    Fx.await(() -> desk().issue().isPresent());
  }

  private Desk desk() {
    return app.desk().orElseThrow();
  }

  private Settings kept() {
    return SettingsFile.in(config).read();
  }

  /** The windows that show a pane of settings. */
  private static Stream<Stage> windows() {
    return Window.getWindows().stream()
        .filter(w -> w.isShowing() && w.getScene().getRoot() instanceof SettingsPane)
        .map(Stage.class::cast);
  }

  private static Stage window() {
    return windows().findFirst().orElseThrow();
  }

  private static <T extends Node> T find(Class<T> type, String selector) {
    Node node = window().getScene().getRoot().lookup(selector);
    return type.cast(Objects.requireNonNull(node, selector));
  }

  private void press(Scene scene, KeyCode code, boolean control) throws Exception {
    Fx.run(
        () -> {
          Node target = scene.getFocusOwner() == null ? scene.getRoot() : scene.getFocusOwner();
          Event.fireEvent(
              target,
              new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, control, false, false));
        });
  }

  private void open(SettingsPane.Page page) throws Exception {
    Fx.run(app::settings);
    Fx.await(() -> windows().count() == 1);
    Fx.run(() -> ((SettingsPane) window().getScene().getRoot()).show(page));
    Fx.run(
        () -> {
          window().getScene().getRoot().applyCss();
          ((SettingsPane) window().getScene().getRoot()).layout();
        });
  }

  @SuppressWarnings("unchecked")
  private static void choose(String selector, int index) {
    ComboBox<Object> choice = find(ComboBox.class, selector);
    choice.setValue(choice.getItems().get(index));
  }

  @Test
  void oneWindowComesByItsKeysAndGoesByEscape() throws Exception {
    start();
    Scene main = Fx.get(() -> desk().root().getScene());
    press(main, KeyCode.COMMA, true);
    press(main, KeyCode.COMMA, true);
    assertThat(Fx.get(() -> windows().count())).isEqualTo(1);
    assertThat(Fx.get(() -> window().getModality())).isEqualTo(Modality.NONE);
    assertThat(Fx.get(() -> desk().commands().isPossible(Command.SETTINGS))).isTrue();
    press(Fx.get(() -> window().getScene()), KeyCode.ESCAPE, false);
    assertThat(Fx.get(() -> windows().count())).isZero();
  }

  @Test
  void theListOfPagesIsWalkedByKeys() throws Exception {
    start();
    open(SettingsPane.Page.LOOKS);
    Scene scene = Fx.get(() -> window().getScene());
    press(scene, KeyCode.DOWN, false);
    assertThat(Fx.get(() -> find(TextField.class, "#proxy").isVisible())).isTrue();
    press(scene, KeyCode.DOWN, false);
    assertThat(Fx.get(() -> find(TextField.class, "#base").isVisible())).isTrue();
  }

  @Test
  void themeSizeAndFontCountAtOnceAndStay() throws Exception {
    start();
    open(SettingsPane.Page.LOOKS);
    Scene main = Fx.get(() -> desk().root().getScene());
    Fx.run(() -> choose("#theme", 2));
    Fx.run(() -> choose("#text-size", 5));
    assertThat(Fx.get(() -> String.join(" ", main.getStylesheets()))).contains("dark.css");
    assertThat(kept().theme()).isEqualTo(Settings.Theme.DARK);
    assertThat(kept().textScale()).isEqualTo(1.5);
    Fx.await(() -> find(ComboBox.class, "#code-font").getItems().size() > 1);
    Fx.run(() -> choose("#code-font", 1));
    Fx.run(() -> choose("#text-font", 1));
    var label = Fx.get(() -> (Label) desk().root().lookup(".label"));
    Fx.run(
        () -> {
          main.getRoot().applyCss();
          assertThat(label.getFont().getFamily()).isEqualTo(kept().textFont().orElseThrow());
          assertThat(main.getRoot().lookup(".brand")).isNotNull();
        });
    assertThat(kept().codeFont()).isPresent();

    press(main, KeyCode.DIGIT0, true);
    assertThat(kept().textScale()).isEqualTo(1);
    assertThat(Fx.get(() -> find(ComboBox.class, "#text-size").getValue().toString()))
        .isEqualTo("100%");
  }

  @Test
  void anotherLanguageIsSpokenAtOnceAndTheIssueStaysOpen() throws Exception {
    Settings english = Settings.NONE.withLanguage(Optional.of(Locale.ENGLISH));
    SettingsFile.in(config).write(english);
    start();
    Path past = workspace.resolve("issues");
    Path issue;
    try (Stream<Path> files = Files.list(past)) {
      issue = files.sorted().findFirst().orElseThrow();
    }
    Fx.run(() -> desk().open(workspace.relativize(issue).toString(), 0, 1));
    Desk before = Fx.get(this::desk);
    open(SettingsPane.Page.LOOKS);
    Fx.run(() -> choose("#language", 2));
    Fx.await(() -> !desk().equals(before) && windows().count() == 1);
    assertThat(Fx.get(() -> window().getTitle())).isEqualTo("设置");
    assertThat(Fx.get(() -> desk().issue().orElseThrow().path())).isEqualTo(issue);
    assertThat(Fx.get(() -> desk().issue().orElseThrow().isArchived())).isTrue();
    assertThat(kept().language()).contains(Locale.forLanguageTag("zh"));
  }

  @Test
  void theProxyReachesTheFetcherAndPrivateHostsWhereTheyAreAllowed() throws Exception {
    try (var proxy = new MockWebServer();
        var intranet = new MockWebServer()) {
      proxy.start(InetAddress.ofLiteral("127.0.0.1"), 0);
      intranet.start(InetAddress.ofLiteral("127.0.0.1"), 0);
      start();
      open(SettingsPane.Page.NETWORK);
      Fx.run(
          () -> {
            TextField field = find(TextField.class, "#proxy");
            field.setText("127.0.0.1:" + proxy.getPort());
            field.fireEvent(new ActionEvent());
            TextField user = find(TextField.class, "#proxy-user");
            user.setText("wei");
            TextField password = find(TextField.class, "#proxy-password");
            password.setText("hush hush");
            password.fireEvent(new ActionEvent());
            find(CheckBox.class, "#images").fire();
          });
      assertThat(kept().proxyUser()).contains("wei");
      assertThat(Files.readString(SettingsFile.in(config).path())).doesNotContain("hush");
      proxy.enqueue(
          new MockResponse(407, Headers.of("Proxy-Authenticate", "Basic realm=\"p\""), ""));
      proxy.enqueue(page("By the proxy"));
      String outside = "http://page.nowhere.example/a";
      Fx.run(() -> desk().inbox().paste(outside));
      Fx.await(() -> titles().contains("By the proxy"));
      assertThat(proxy.takeRequest().getRequestLine()).isEqualTo("GET " + outside + " HTTP/1.1");
      assertThat(proxy.takeRequest().getHeaders().get("Proxy-Authorization"))
          .isEqualTo(ProxyLogin.basic("wei", "hush hush"));

      Fx.run(() -> find(CheckBox.class, "#private-hosts").fire());
      intranet.enqueue(page("In the house"));
      Fx.run(() -> desk().inbox().paste("http://127.0.0.1:" + intranet.getPort() + "/b"));
      Fx.await(() -> titles().contains("In the house"));
      assertThat(proxy.getRequestCount()).isEqualTo(2);
      assertThat(kept().images()).isFalse();
    }
  }

  @Test
  void thePreviewsLookAndZoomAreRememberedAndItsStyleIsThePublications() throws Exception {
    Path profile = workspace.resolve("galley.yaml");
    String yaml = Files.readString(profile);
    Files.writeString(
        profile, yaml.replaceFirst("(?m)^publication:\n", "$0  stylesheet: own.css\n"));
    Files.writeString(workspace.resolve("own.css"), "h2 { color: rgb(1, 2, 3) }");
    start();
    Fx.run(() -> desk().top().stageProperty().set(WorkStage.WRITE));
    Fx.await(() -> !desk().preview().shownProperty().get().blocks().isEmpty());
    Fx.await(() -> desk().commands().isPossible(Command.PREVIEW_OWN));
    Fx.run(
        () -> {
          desk().commands().run(Command.PREVIEW_OWN);
          desk().preview().zoomProperty().set(1.5);
        });
    var view = (WebView) Fx.get(() -> desk().preview().getCenter());
    Fx.await(
        () ->
            "rgb(1, 2, 3)"
                .equals(
                    view.getEngine()
                        .executeScript(
                            "getComputedStyle(document.querySelector('h2') ||"
                                + " document.body).color")));
    assertThat(kept().previewLook()).isEqualTo("own");
    assertThat(kept().previewZoom()).isEqualTo(1.5);
  }

  @Test
  void whatIsSavedOfTheProfileIsTakenOverByTheOpenIssue() throws Exception {
    start();
    Fx.run(() -> app.profile(3));
    Stage window = Fx.get(SettingsWindowTest::profileWindow);
    Fx.run(
        () -> {
          var area = (StyleClassedTextArea) window.getScene().getRoot().lookup(".yaml-area");
          assertThat(area.getCurrentParagraph()).isEqualTo(2);
          area.replaceText("publication: {name: Another}\n");
        });
    press(window.getScene(), KeyCode.S, true);
    Fx.await(() -> desk().workspace().profile().name().equals("Another"));
    assertThat(Fx.get(() -> desk().session().outline().conventions().items())).isEmpty();
    assertThat(Files.readString(workspace.resolve("galley.yaml")))
        .isEqualTo("publication: {name: Another}\n");
    Fx.run(window::close);
  }

  private static Stage profileWindow() {
    return Window.getWindows().stream()
        .filter(w -> w.isShowing() && w.getScene().getRoot() instanceof ProfilePane)
        .map(Stage.class::cast)
        .findFirst()
        .orElseThrow();
  }

  private List<String> titles() {
    return desk().inbox().links().stream().map(link -> String.valueOf(link.title())).toList();
  }

  private static MockResponse page(String title) {
    return new MockResponse(
        200,
        Headers.of("Content-Type", "text/html"),
        "<title>%s</title><h1>%s</h1><p>Some words of it.".formatted(title, title));
  }

  @Test
  void whatIsNoProxyIsSaidAndNotTaken() throws Exception {
    start();
    open(SettingsPane.Page.NETWORK);
    Fx.run(
        () -> {
          TextField field = find(TextField.class, "#proxy");
          field.setText("nonsense");
          field.fireEvent(new ActionEvent());
        });
    Fx.run(
        () -> {
          assertThat(find(Label.class, "#proxy-wrong").isVisible()).isTrue();
          find(TextField.class, "#proxy").setText("");
          assertThat(find(Label.class, "#proxy-wrong").isVisible()).isFalse();
        });
    assertThat(kept().proxy()).isEmpty();
  }

  @Test
  void howLongASaveWaitsReachesTheOpenIssue() throws Exception {
    start();
    open(SettingsPane.Page.SAVING);
    Fx.run(() -> choose("#save-after", 6));
    Path draft = Fx.get(() -> desk().issue().orElseThrow().path());
    String text = Fx.get(() -> desk().session().text());
    Fx.run(
        () ->
            desk().session().apply(galley.text.TextEdit.between(text, text + "\nmore\n"), "type"));
    Path journal = workspace.resolve(".galley/journal");
    Fx.await(() -> hasText(journal, "more"));
    Thread.sleep(2500); // longer than a draft waits where nothing is set
    assertThat(Files.readString(draft)).doesNotContain("\nmore\n");
    Fx.run(() -> desk().saveNow());
    Fx.await(() -> hasText(workspace.resolve("drafts"), "\nmore\n"));
  }

  private static boolean hasText(Path folder, String text) {
    if (!Files.isDirectory(folder)) return false;
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(Files::isRegularFile).anyMatch(file -> read(file).contains(text));
    } catch (IOException e) {
      return false;
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return "";
    }
  }

  @Test
  void aBrokenFileIsToldWithItsLineAndNeverOverwritten() throws Exception {
    byte[] broken = "theme=dark\n\u00fc\n".getBytes(StandardCharsets.ISO_8859_1);
    Path file = config.resolve("settings.properties");
    Files.write(file, broken);
    start();
    open(SettingsPane.Page.LOOKS);
    assertThat(Fx.get(() -> notices(window().getScene()))).contains("settings.properties");
    assertThat(Fx.get(() -> notices(window().getScene()))).containsAnyOf("line 2", "第 2 行");
    assertThat(Fx.get(() -> notices(desk().root().getScene()))).containsAnyOf("line 2", "第 2 行");
    Fx.run(() -> choose("#theme", 1));
    assertThat(Files.readAllBytes(file)).isEqualTo(broken);
    Fx.run(() -> app.stop());
    assertThat(Files.readAllBytes(file)).isEqualTo(broken);
  }

  private static String notices(Scene scene) {
    return scene.getRoot().lookupAll(".notice .label").stream()
        .map(node -> ((Label) node).getText())
        .toList()
        .toString();
  }

  @Test
  void theListOfPagesIsNamedForAScreenReader() throws Exception {
    start();
    open(SettingsPane.Page.NETWORK);
    Fx.run(
        () -> {
          assertThat(find(ListView.class, ".settings-pages").getAccessibleText()).isNotBlank();
          assertThat(find(TextField.class, "#proxy").getAccessibleText()).isNotBlank();
          assertThat(find(TextField.class, "#proxy").getAccessibleHelp()).contains("socks5");
        });
  }
}
