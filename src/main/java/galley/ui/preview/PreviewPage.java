package galley.ui.preview;

import galley.render.HtmlBlock;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.concurrent.Worker;
import javafx.event.Event;
import javafx.scene.input.DragEvent;
import javafx.scene.paint.Color;
import javafx.scene.web.WebEngine;
import javafx.scene.web.WebView;
import netscape.javascript.JSObject;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.events.EventTarget;
import org.w3c.dom.events.MouseEvent;

/// The web view and the one page it ever shows.
///
/// The page's policy allows no script at all, and the loading of nothing; ours is run from outside,
/// and no object of the program is within its reach. Links go to the system's browser, whatever
/// else would load a page is cancelled, and if one should come all the same it is replaced by ours.
///
/// Texts go into the page by calls of its functions, never by `loadContent`, which breaks every
/// character beyond U+FFFF. Nothing is called before the page is there; `ready` is told when it is.
@SuppressWarnings("removal") // JSObject moves from the JDK into OpenJFX; it does not go away.
final class PreviewPage {
  private static final String FOLDER = "/assets/preview/";

  private final WebView view = new WebView();
  private final WebEngine engine = view.getEngine();
  private final Path webData;
  private final Consumer<URI> openInBrowser;
  private final Clicked clicked;
  private final Runnable scrolled;
  private final Runnable ready;
  private List<PagePatch.Node> nodes = List.of();
  private @Nullable JSObject functions;
  private @Nullable Document document;

  /** Is told what is clicked anywhere but on a link. */
  interface Clicked {
    /// Hears of a click.
    ///
    /// @param place the words that are clicked; null where there are none
    void at(int block, @Nullable SourcePlace place);
  }

  /// @param scrolled is told that other parts of the page are in view
  PreviewPage(
      Path webData,
      Consumer<URI> openInBrowser,
      Clicked clicked,
      Runnable scrolled,
      Runnable ready) {
    this.webData = webData;
    this.openInBrowser = openInBrowser;
    this.clicked = clicked;
    this.scrolled = scrolled;
    this.ready = ready;
    engine.setUserDataDirectory(webData.toFile());
    engine.setCreatePopupHandler(_ -> null);
    engine.getLoadWorker().stateProperty().addListener((_, _, state) -> guard(state));
    view.addEventFilter(DragEvent.ANY, Event::consume);
    view.setContextMenuEnabled(false);
    view.setPageFill(Color.TRANSPARENT);
    load();
  }

  WebView view() {
    return view;
  }

  boolean isReady() {
    return functions != null;
  }

  /** Patches the page so that it shows these blocks. */
  void show(List<HtmlBlock> blocks) {
    PagePatch patch = PagePatch.between(nodes, blocks);
    if (patch.isEmpty()) return;
    nodes = patch.applied(nodes);
    List<Object> arguments = new ArrayList<>(2 + 2 * patch.nodes().size());
    arguments.add(patch.start());
    arguments.add(patch.removed());
    for (PagePatch.Node node : patch.nodes()) {
      arguments.add(node.key());
      arguments.add(node.html());
    }
    call("patch", arguments.toArray());
  }

  /** Calls a function of preview.js. */
  @Nullable Object call(String function, Object... arguments) {
    return functions == null ? null : functions.call(function, arguments);
  }

  private void load() {
    functions = null;
    document = null;
    nodes = List.of();
    String html =
        resource("preview.html")
            .replace("{nonce}", UUID.randomUUID().toString())
            .replace("{css}", resource("preview.css"))
            .replace("{look}", resource("look.css"));
    try {
      // From a file, so that it has an address which no page of the web has.
      Path file = Files.createDirectories(webData).resolve("preview.html");
      engine.load(Files.writeString(file, html).toUri().toString());
    } catch (IOException e) {
      engine.loadContent(html);
    }
  }

  private void guard(Worker.State state) {
    if (document != null && state == Worker.State.SCHEDULED) {
      engine.getLoadWorker().cancel();
    } else if (document == null && state == Worker.State.SUCCEEDED) {
      start(engine.getDocument());
    } else if (document != null && !document.equals(engine.getDocument())) {
      load();
    }
  }

  private void start(Document loaded) {
    document = loaded;
    functions = (JSObject) engine.executeScript(resource("preview.js"));
    ((EventTarget) loaded).addEventListener("click", this::clicked, true);
    ((EventTarget) loaded).addEventListener("scroll", _ -> scrolled.run(), true);
    ready.run();
  }

  private void clicked(org.w3c.dom.events.Event event) {
    if (!(event.getTarget() instanceof Node target)) return;
    Element link = linkAround(target);
    if (link != null) {
      event.preventDefault();
      follow(link.getAttribute("href"));
    } else if (call("indexOf", target) instanceof Number index && index.intValue() >= 0) {
      clicked.at(index.intValue(), event instanceof MouseEvent mouse ? words(mouse) : null);
    }
  }

  private @Nullable SourcePlace words(MouseEvent mouse) {
    return call("wordsAt", mouse.getClientX(), mouse.getClientY()) instanceof JSObject words
            && words.getSlot(0) instanceof String text
            && words.getSlot(1) instanceof Number at
            && words.getSlot(2) instanceof Number before
        ? new SourcePlace(text, at.intValue(), before.intValue())
        : null;
  }

  private static @Nullable Element linkAround(Node node) {
    for (Node at = node; at != null; at = at.getParentNode()) {
      if (at instanceof Element element && element.getTagName().equalsIgnoreCase("a")) {
        return element;
      }
    }
    return null;
  }

  private void follow(String href) {
    if (href.startsWith("#")) {
      call("toId", href.substring(1));
    } else if (href.matches("(?i)(https?|mailto):.*")) {
      try {
        openInBrowser.accept(URI.create(href));
      } catch (IllegalArgumentException e) {
        // An address that is none: there is nothing a browser could show.
      }
    }
  }

  private static String resource(String name) {
    try (InputStream in = PreviewPage.class.getResourceAsStream(FOLDER + name)) {
      if (in == null) throw new IllegalStateException(FOLDER + name + " is not on the class path");
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
