package galley.ui.preview;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerLight;
import galley.issue.Outline;
import galley.organize.Organizer;
import galley.organize.Outcome;
import galley.organize.Target;
import galley.render.EmojiSet;
import galley.render.Header;
import galley.render.HtmlBlock;
import galley.render.IssueRenderer;
import galley.render.RenderedIssue;
import galley.test.Publications;
import galley.text.TextRange;
import galley.ui.kit.Language;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.web.WebEngine;
import javafx.scene.web.WebView;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class PreviewPaneTest {
  @TempDir static Path folder;

  private final List<URI> opened = new ArrayList<>();
  private PreviewPane pane;
  private WebEngine engine;

  @Start
  void open(Stage stage) {
    Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
    pane =
        new PreviewPane(
            new IssueRenderer(new EmojiSet()),
            Language.ENGLISH,
            folder.resolve("web"),
            opened::add,
            Runnable::run,
            Platform::runLater);
    engine = ((WebView) pane.getCenter()).getEngine();
    stage.setScene(new Scene(pane, 500, 400));
    stage.show();
  }

  @Test
  void blocksThatDidNotChangeKeepTheirNodesAndThePageItsPlace() throws Exception {
    String text = paragraphs(60);
    show(text);
    js("window.first = block(20); window.second = block(40); window.scrollTo(0, 700)");
    Object top = js("block(40).getBoundingClientRect().top");
    show(text.replace("Paragraph 3.", "Paragraph 3, " + "which grew. ".repeat(80)));
    assertThat(js("block(20) === first && block(40) === second")).isEqualTo(true);
    assertThat(js("block(40).getBoundingClientRect().top")).isEqualTo(top);
    assertThat(js("block(3).textContent")).asString().contains("which grew");
  }

  @Test
  void aGestureElsewhereKeepsNodesAndPlace() throws Exception {
    var issue = new StringBuilder("## 🦄文章&教程\n\n");
    for (int i = 1; i <= 40; i++) issue.append(i + "、[T" + i + "](https://t.example)\n\nNote.\n\n");
    Outline outline = Outline.parse(issue.toString(), Publications.numberedParagraphs());
    show(outline.text());
    js("window.first = block(50); window.second = block(60); window.scrollTo(0, 900)");
    Object top = js("block(60).getBoundingClientRect().top");
    Outcome moved = Organizer.move(outline, outline.items().subList(2, 4), new Target(0, 8));
    show(((Outcome.Done) moved).edit().after());
    assertThat(js("block(50) === first && block(60) === second")).isEqualTo(true);
    assertThat(js("block(60).getBoundingClientRect().top")).isEqualTo(top);
    assertThat(js("block(17).textContent")).asString().contains("9、T3");
  }

  @Test
  void aMovedBlockKeepsItsNode() throws Exception {
    show("a\n\nb\n\nc\n\nd\n");
    js("window.moved = block(0); window.other = block(3)");
    show("b\n\nc\n\na\n\nd\n");
    assertThat(js("block(2) === moved && block(3) === other")).isEqualTo(true);
    assertThat(js("main().textContent.replace(/\\s+/g, '')")).isEqualTo("bcad");
  }

  @Test
  void charactersBeyondTheFirstPlaneArrive() throws Exception {
    show("## 🦄文章\n\n𠮷 [𠮷](https://x.example/𠮷)\n");
    assertThat(js("document.querySelector('h2 img.emoji').alt")).isEqualTo("🦄");
    awaitTrue("document.querySelector('h2 img.emoji').naturalWidth > 0");
    assertThat(js("block(1).textContent.trim()")).isEqualTo("𠮷 𠮷");
  }

  @Test
  void noScriptOfTheTextRuns() throws Exception {
    show(
        """
        <script>window.ran = 1</script>

        <img src=x onerror="window.ran = 1">

        <svg onload="window.ran = 1"></svg>

        [a](javascript:window.ran=1)
        """);
    WaitForAsyncUtils.sleep(300, TimeUnit.MILLISECONDS);
    assertThat(js("typeof ran")).isEqualTo("undefined");
  }

  @Test
  void noScriptRunsEvenInHtmlThatWasNotCleaned() throws Exception {
    var hostile =
        "<img src=x onerror='window.ran = 1'><svg onload='window.ran = 1'></svg><a id='bad'"
            + " href='javascript:window.ran = 1'>a</a><iframe src='https://a.example'></iframe><div"
            + " onclick='window.ran = 1' id='div'>b</div>";
    show(new RenderedIssue(List.of(new HtmlBlock(new TextRange(0, 1), hostile))));
    js("document.getElementById('bad').click(); document.getElementById('div').click()");
    js(
        "document.body.appendChild(document.createElement('script')).textContent = 'window.ran ="
            + " 1'");
    WaitForAsyncUtils.sleep(300, TimeUnit.MILLISECONDS);
    assertThat(js("typeof ran")).isEqualTo("undefined");
    assertThat(opened).isEmpty();
  }

  @Test
  void aLinkOpensInTheBrowserAndNeverHere() throws Exception {
    show(
        "[**a**](https://a.example/x?y=1#z) [b](mailto:b@b.example) [c](c.md) <a"
            + " href='//d.example'>d</a>");
    js("document.querySelector('strong').click()");
    js("for (const a of document.querySelectorAll('a')) a.click()");
    js("location.href = 'https://e.example/'");
    js("window.open('https://f.example/')");
    WaitForAsyncUtils.sleep(500, TimeUnit.MILLISECONDS);
    assertThat(opened)
        .containsExactly(
            URI.create("https://a.example/x?y=1#z"),
            URI.create("https://a.example/x?y=1#z"),
            URI.create("mailto:b@b.example"));
    awaitTrue("!!document.querySelector('#issue strong')");
    show("still **alive**");
    assertThat(js("document.querySelector('strong').textContent")).isEqualTo("alive");
  }

  @Test
  void aFormAndARefreshLoadNothing() throws Exception {
    show("before");
    js(
        "block(0).innerHTML = \"<form action='https://a.example'><button>b</button></form>\";"
            + "document.querySelector('button').click();"
            + "document.head.insertAdjacentHTML('beforeend',"
            + " \"<meta http-equiv='refresh' content='0;url=https://a.example'>\")");
    WaitForAsyncUtils.sleep(500, TimeUnit.MILLISECONDS);
    show("after");
    assertThat(js("main().textContent.trim()")).isEqualTo("after");
  }

  @Test
  void aClickedBlockNamesItsSource() throws Exception {
    List<TextRange> clicked = new ArrayList<>();
    pane.setOnBlockClicked(clicked::add);
    show("one\n\n*two*\n\nthree\n");
    js("document.querySelector('em').click()");
    assertThat(clicked).containsExactly(new TextRange(5, 10));
  }

  @Test
  void theSelectedItemIsMarkedAlsoAfterAnEdit() throws Exception {
    show("a\n\nb\n\nc\n\nd\n");
    onFx(() -> pane.highlight(new TextRange(3, 7)));
    assertThat(js(MARKED)).isEqualTo("bc");
    onFx(
        () -> {
          pane.setText("a\n\nx\n\nb\n\nc\n\nd\n", Header.NONE);
          pane.highlight(new TextRange(6, 10));
        });
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(js(MARKED)).isEqualTo("bc");
    onFx(() -> pane.highlight(null));
    assertThat(js(MARKED)).isEqualTo("");
  }

  @Test
  void thePageFollowsTheCaretOnlyOutOfView() throws Exception {
    String text = paragraphs(60);
    show(text);
    onFx(() -> pane.followCaret(text.indexOf("Paragraph 2.")));
    assertThat(js("window.pageYOffset")).isEqualTo(0);
    onFx(() -> pane.followCaret(text.indexOf("Paragraph 50.")));
    assertThat(
            js("const r = block(50).getBoundingClientRect(); r.top > 0 && r.bottom < innerHeight"))
        .isEqualTo(true);
  }

  /** Four pixels: one alone would be taken for a counter of visitors. */
  private static byte[] png() throws IOException {
    var image = new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB);
    var bytes = new ByteArrayOutputStream();
    ImageIO.write(image, "png", bytes);
    return bytes.toByteArray();
  }

  @Test
  void picturesAreFoundInTheirFolderOnly() throws Exception {
    Path images = Files.createDirectories(folder.resolve("my images"));
    Files.write(images.resolve("a b.png"), png());
    Files.write(folder.resolve("secret.png"), png());
    Path link = images.resolve("link.png");
    if (Files.notExists(link)) Files.createSymbolicLink(link, folder.resolve("secret.png"));
    var pictures = new FolderPictures(images);
    onFx(() -> pane.setPictures(address -> pictures.picture(address, 100, 100)));
    show("![a](/a%20b.png?x=1) ![b](../secret.png) ![c](%2e%2e/secret.png) ![d](link.png)");
    awaitTrue("document.querySelectorAll('img')[0].naturalWidth === 2");
    awaitTrue("document.querySelectorAll('img.missing').length === 3");
    assertThat(js("Array.from(document.querySelectorAll('img')).map(i => i.naturalWidth).join()"))
        .isEqualTo("2,0,0,0");
  }

  @Test
  void picturesComeWhenTheyAreNearAndOnceAndMoveNothing() throws Exception {
    List<String> asked = new CopyOnWriteArrayList<>();
    byte[] png = png();
    onFx(
        () ->
            pane.setPictures(
                address -> {
                  asked.add(address);
                  return Optional.of(png);
                }));
    show("![a](a.png)\n\n" + paragraphs(80) + "![a](a.png) ![z](z.png)\n");
    awaitTrue("document.querySelector('img').naturalWidth === 2");
    assertThat(asked).containsExactly("a.png");
    js("window.scrollTo(0, document.body.scrollHeight)");
    awaitTrue("document.querySelectorAll('img')[2].naturalWidth === 2");
    assertThat(asked).containsExactly("a.png", "z.png");
  }

  @Test
  void picturesOfTheWebAreNotAskedForWhileTheyAreOff() throws Exception {
    List<String> asked = new CopyOnWriteArrayList<>();
    byte[] png = png();
    onFx(
        () -> {
          pane.setPictures(
              address -> {
                asked.add(address);
                return Optional.of(png);
              });
          pane.imagesProperty().set(false);
        });
    show("![a](https://a.example/a.png) ![b](b.png) ![c](//c.example/c.png)");
    awaitTrue("document.querySelectorAll('img')[1].naturalWidth === 2");
    assertThat(asked).containsExactly("b.png");
    onFx(() -> pane.imagesProperty().set(true));
    awaitTrue("document.querySelectorAll('img')[0].naturalWidth === 2");
    assertThat(asked).contains("https://a.example/a.png", "//c.example/c.png");
    onFx(() -> pane.imagesProperty().set(false));
    assertThat(js("document.querySelectorAll('img')[0].hasAttribute('src')")).isEqualTo(false);
    assertThat(js("document.querySelectorAll('img')[1].hasAttribute('src')")).isEqualTo(true);
  }

  @Test
  void neitherTheTextNorAStyleLoadsAnything() throws Exception {
    try (var server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      var connected = new AtomicInteger();
      Thread.startVirtualThread(() -> count(server, connected));
      String at = "http://127.0.0.1:" + server.getLocalPort() + "/";
      Path picture = Files.write(folder.resolve("near.png"), png());
      String css =
          """
          @import url("AT1.css");
          @import "AT2.css";
          @font-face { font-family: far; src: url("AT3.woff"); }
          body { background: url("AT4.png"); font-family: far; cursor: url("AT5.cur"), auto; }
          h1::before { content: url("AT6.png"); }
          h1::after { content: url("NEAR"); display: block; width: 40px }
          h1 { color: rgb(1, 2, 3); background: image-set("AT7.png" 1x) }
          </style><script>window.ran = 1</script><img src="AT8.png">
          """
              .replace("AT", at)
              .replace("NEAR", picture.toUri().toString());
      onFx(
          () -> {
            pane.setOwnStyle(Optional.of(css));
            pane.lookProperty().set(PreviewLook.OWN);
          });
      show("# Title\n\n![a](" + at + "9.png)\n\n<img src='" + at + "10.png'>");
      assertThat(js("getComputedStyle(document.querySelector('h1')).color"))
          .isEqualTo("rgb(1, 2, 3)");
      WaitForAsyncUtils.sleep(1500, TimeUnit.MILLISECONDS);
      assertThat(connected).hasValue(0);
      assertThat(js("typeof ran")).isEqualTo("undefined");
      assertThat(js("document.documentElement.className")).isEqualTo("own");

      onFx(() -> pane.lookProperty().set(PreviewLook.BLOG));
      assertThat(js("getComputedStyle(document.querySelector('h1')).color"))
          .isNotEqualTo("rgb(1, 2, 3)");
    }
  }

  private static void count(ServerSocket server, AtomicInteger connected) {
    try {
      while (true) {
        server.accept().close();
        connected.incrementAndGet();
      }
    } catch (IOException closed) {
      // The test is over.
    }
  }

  @Test
  void aClickedWordIsFoundInItsSource() throws Exception {
    List<TextRange> clicked = new ArrayList<>();
    String text = "# Head\n\n1、[A field guide](https://a.example/guide) to **field** work\n";
    onFx(
        () -> {
          pane.setOnBlockClicked(clicked::add);
          pane.setText(text, Header.NONE);
        });
    WaitForAsyncUtils.waitFor(
        30, TimeUnit.SECONDS, () -> onFx(() -> pane.shownProperty().get().blocks().size() == 2));
    js(
        "const b = document.querySelector('strong').getBoundingClientRect();"
            + "document.querySelector('strong').dispatchEvent(new MouseEvent('click',"
            + " {bubbles: true, clientX: b.left + 5, clientY: b.top + b.height / 2}))");
    int field = text.lastIndexOf("field");
    assertThat(clicked).containsExactly(new TextRange(field, field + 5));
  }

  @Test
  void findCountsAndSelectsAndEscapeGoesBack() throws Exception {
    show("Fox one.\n\n" + paragraphs(40) + "A fox, two foxes.\n");
    press(KeyCode.F, true);
    TextField words = (TextField) onFx(() -> pane.lookup("#preview-words"));
    onFx(() -> words.setText("fox"));
    assertThat(onFx(() -> ((Label) pane.lookup("#preview-found")).getText())).isEqualTo("3 places");
    assertThat(js("window.getSelection().toString()")).isEqualTo("Fox");
    press(KeyCode.F3, false);
    assertThat(js("window.pageYOffset > 100")).isEqualTo(true);
    onFx(() -> words.setText("wolf"));
    assertThat(onFx(() -> ((Label) pane.lookup("#preview-found")).getText()))
        .isEqualTo("Not found");
    press(KeyCode.ESCAPE, false);
    assertThat(onFx(() -> words.getParent().isVisible())).isFalse();
  }

  @Test
  void theKeysOfTheTextSizeZoomThePage() throws Exception {
    show("a");
    press(KeyCode.EQUALS, true);
    press(KeyCode.PLUS, true);
    assertThat(onFx(() -> pane.zoomProperty().get())).isEqualTo(1.25);
    assertThat(onFx(() -> ((WebView) pane.getCenter()).getZoom())).isEqualTo(1.25);
    press(KeyCode.MINUS, true);
    assertThat(onFx(() -> pane.zoomProperty().get())).isEqualTo(1.1);
    press(KeyCode.DIGIT0, true);
    assertThat(onFx(() -> pane.zoomProperty().get())).isEqualTo(1);
  }

  private void press(KeyCode code, boolean control) throws Exception {
    onFx(
        () -> {
          Node focused = pane.getScene().getFocusOwner();
          Event.fireEvent(
              focused == null ? pane.getCenter() : focused,
              new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, control, false, false));
        });
  }

  @Test
  void darkAndPhoneAreClassesOfThePage() throws Exception {
    show("a");
    onFx(
        () -> {
          pane.setDark(true);
          pane.lookProperty().set(PreviewLook.PHONE);
        });
    assertThat(js("document.documentElement.className")).isEqualTo("dark phone");
    assertThat(js("getComputedStyle(document.documentElement).backgroundColor"))
        .isNotEqualTo("rgb(255, 255, 255)");
  }

  private static final String MARKED =
      "Array.from(document.querySelectorAll('.marked')).map(n => n.textContent.trim()).join('')";

  private static String paragraphs(int count) {
    var text = new StringBuilder();
    for (int i = 0; i < count; i++) text.append("Paragraph ").append(i).append(".\n\n");
    return text.toString();
  }

  private void show(String text) throws Exception {
    show(new IssueRenderer(new EmojiSet()).render(text));
  }

  private void show(RenderedIssue issue) throws Exception {
    onFx(() -> pane.show(issue));
    WaitForAsyncUtils.waitFor(
        30, TimeUnit.SECONDS, () -> issue.equals(onFx(() -> pane.shownProperty().get())));
  }

  private Object js(String script) throws Exception {
    String helpers =
        "var main = () => document.getElementById('issue'), block = i => main().children[i];";
    return onFx(() -> engine.executeScript(helpers + script));
  }

  private void awaitTrue(String script) throws Exception {
    WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> Boolean.TRUE.equals(js(script)));
  }

  private static void onFx(Runnable action) throws Exception {
    onFx(
        () -> {
          action.run();
          return true;
        });
  }

  private static <T> T onFx(Callable<T> action) throws Exception {
    return WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, WaitForAsyncUtils.asyncFx(action));
  }
}
