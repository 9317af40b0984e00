package galley.ui.preview;

import galley.render.Header;
import galley.render.HtmlBlock;
import galley.render.IssueRenderer;
import galley.render.RenderedIssue;
import galley.text.TextRange;
import galley.ui.command.Command;
import galley.ui.command.Commands;
import galley.ui.kit.Language;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Shows an issue as its readers will see it.
///
/// A text is rendered in the background, of several that come quickly only the last; then the page
/// is changed where it differs, keeping the nodes of all other blocks and the place it is scrolled
/// to. The caret and the selected item are given in offsets of the text set last, and are shown as
/// soon as that text is.
public final class PreviewPane extends BorderPane {
  private final PreviewPage page;
  private final PagePictures pictures;
  private final PageFind find;
  private final PreviewHeader header;
  private final LatestRender<Source, Rendered> rendering;
  private final ReadOnlyObjectWrapper<RenderedIssue> shown =
      new ReadOnlyObjectWrapper<>(this, "shown", RenderedIssue.EMPTY);
  private final ObjectProperty<PreviewLook> look =
      new SimpleObjectProperty<>(this, "look", PreviewLook.BLOG);
  private final DoubleProperty zoom = new SimpleDoubleProperty(this, "zoom", 1);
  private final BooleanProperty images = new SimpleBooleanProperty(this, "images", true);
  private RenderedIssue issue = RenderedIssue.EMPTY;
  private String text = "";
  private Consumer<TextRange> onBlockClicked = _ -> {};
  private @Nullable TextRange highlighted;
  private OptionalInt caret = OptionalInt.empty();
  private Optional<String> ownStyle = Optional.empty();
  private boolean dark;

  private record Source(String text, Header header) {}

  private record Rendered(RenderedIssue issue, String text) {}

  /// @param webData a folder that the web view may write into
  /// @param openInBrowser is given every link that is clicked: `http`, `https` or `mailto`
  /// @param background where texts are rendered and pictures are brought
  /// @param fx runs on the JavaFX thread what it is given
  public PreviewPane(
      IssueRenderer renderer,
      Language language,
      Path webData,
      Consumer<URI> openInBrowser,
      Executor background,
      Executor fx) {
    rendering =
        new LatestRender<>(
            source -> new Rendered(renderer.render(source.text(), source.header()), source.text()),
            background,
            fx,
            this::show);
    page =
        new PreviewPage(webData, openInBrowser, this::clicked, this::lookForPictures, this::setUp);
    pictures = new PagePictures(page, background, fx);
    find = new PageFind(page, language);
    header = new PreviewHeader(language, look, images, zoom, find::open);
    getStyleClass().add("preview");
    getStylesheets().add("/assets/styles/preview.css");
    setTop(new VBox(header, find));
    setCenter(page.view());
    page.view().setAccessibleText(language.messages(PreviewPane.class).text("preview.title"));
    look.addListener(_ -> dress());
    images.addListener(_ -> showImages());
    zoom.addListener(
        _ -> {
          page.view().setZoom(zoom.get());
          lookForPictures();
        });
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
  }

  /// Offers what can be done with a preview.
  ///
  /// @param onScreen whether it is on the screen
  /// @param pane the one that is, made if need be
  public static void offer(Commands to, BooleanSupplier onScreen, Supplier<PreviewPane> pane) {
    to.offer(Command.PREVIEW_FIND, onScreen, () -> pane.get().find.open());
    to.offer(Command.PREVIEW_NEXT, onScreen, () -> pane.get().find.next(false));
    to.offer(Command.PREVIEW_PREVIOUS, onScreen, () -> pane.get().find.next(true));
    to.offer(Command.PREVIEW_BLOG, onScreen, () -> pane.get().look.set(PreviewLook.BLOG));
    to.offer(Command.PREVIEW_PHONE, onScreen, () -> pane.get().look.set(PreviewLook.PHONE));
    to.offer(
        Command.PREVIEW_OWN,
        () -> onScreen.getAsBoolean() && pane.get().ownStyle.isPresent(),
        () -> pane.get().look.set(PreviewLook.OWN));
  }

  /// Whether keys that make all text larger or smaller are this pane's while it has the focus.
  public static boolean isZoom(Command command) {
    return command == Command.LARGER_TEXT
        || command == Command.SMALLER_TEXT
        || command == Command.NORMAL_TEXT;
  }

  private void pressed(KeyEvent event) {
    Optional<Command> own = Command.of(Command.Group.PREVIEW, event);
    Optional<Command> of =
        own.or(() -> Command.of(Command.Group.EVERYWHERE, event).filter(PreviewPane::isZoom));
    if (of.isEmpty()) return;
    event.consume();
    switch (of.get()) {
      case PREVIEW_FIND -> find.open();
      case PREVIEW_NEXT -> find.next(false);
      case PREVIEW_PREVIOUS -> find.next(true);
      case LARGER_TEXT -> zoom.set(Zoom.step(zoom.get(), 1));
      case SMALLER_TEXT -> zoom.set(Zoom.step(zoom.get(), -1));
      default -> zoom.set(1);
    }
  }

  /// Has a text rendered and then shown.
  public void setText(String text, Header header) {
    rendering.ask(new Source(text, header));
  }

  private void show(Rendered rendered) {
    text = rendered.text();
    show(rendered.issue());
  }

  /// Shows an issue that is rendered already.
  public void show(RenderedIssue rendered) {
    issue = rendered;
    if (!page.isReady()) return;
    page.show(issue.blocks());
    if (!rendering.isBusy()) {
      mark();
      reveal();
    }
    shown.set(rendered);
    lookForPictures();
  }

  /// The issue that the page shows now.
  public ReadOnlyObjectProperty<RenderedIssue> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /// Scrolls to the block that the caret is in, unless it is in view.
  public void followCaret(int offset) {
    caret = OptionalInt.of(offset);
    if (!rendering.isBusy()) reveal();
  }

  /// Brings the block that an offset is in to the top.
  public void showAtTop(int offset) {
    int block = issue.blockAt(offset);
    if (block >= 0) page.call("toTop", block);
  }

  /// Selects the next place, or the one before, that has these words, whatever their case; round
  /// the end of the page and on from its start.
  ///
  /// @return whether there is any
  public boolean find(String words, boolean backwards) {
    return Boolean.TRUE.equals(page.call("find", words, backwards));
  }

  /// Marks the blocks of the selected item; null marks none.
  public void highlight(@Nullable TextRange item) {
    highlighted = item;
    if (!rendering.isBusy()) mark();
  }

  /// Is told the source of what is clicked anywhere but on a link: the word, or else the block.
  public void setOnBlockClicked(Consumer<TextRange> callback) {
    onBlockClicked = callback;
  }

  public void setDark(boolean dark) {
    this.dark = dark;
    page.call("setDark", dark);
  }

  /// Where the pictures of the text come from; those that were shown are forgotten.
  public void setPictures(PictureSupply supply) {
    pictures.setSupply(supply);
  }

  /// Whether pictures of the web are shown.
  public BooleanProperty imagesProperty() {
    return images;
  }

  /// What it shows the issue as. [PreviewLook#OWN] looks like a blog where there is no own style.
  public ObjectProperty<PreviewLook> lookProperty() {
    return look;
  }

  /// How large it shows the page, from 0.5 to 2, apart from the size of the text.
  public DoubleProperty zoomProperty() {
    return zoom;
  }

  /// The publication's own style, as CSS, if it has one.
  public void setOwnStyle(Optional<String> css) {
    ownStyle = css;
    header.setOwnStyle(css.isPresent());
    dress();
  }

  /// Whether the row above the page is there.
  public void setHeaderShown(boolean is) {
    header.setVisible(is);
    header.setManaged(is);
  }

  /// How large the text is; 1 is the usual size.
  public void setTextScale(double scale) {
    page.view().setFontScale(scale);
  }

  private void setUp() {
    page.call("setDark", dark);
    showImages();
    dress();
    show(issue);
  }

  private void dress() {
    page.call("setPhone", look.get() == PreviewLook.PHONE);
    boolean own = look.get() == PreviewLook.OWN && ownStyle.isPresent();
    page.call("setStyle", own, own ? ownStyle.orElse("") : "");
    lookForPictures();
  }

  private void showImages() {
    page.call("setRemoteImages", images.get());
    lookForPictures();
  }

  private void lookForPictures() {
    pictures.lookSoon();
  }

  private void clicked(int block, @Nullable SourcePlace words) {
    List<HtmlBlock> blocks = shown.get().blocks();
    if (block >= blocks.size()) return;
    TextRange source = blocks.get(block).source();
    Optional<TextRange> place =
        words == null || source.end() > text.length()
            ? Optional.empty()
            : words.in(text.substring(source.start(), source.end()));
    onBlockClicked.accept(place.map(it -> it.shift(source.start())).orElse(source));
  }

  private void mark() {
    List<HtmlBlock> blocks = issue.blocks();
    int first = 0;
    int last = -1;
    for (int i = 0; i < blocks.size() && highlighted != null; i++) {
      if (!blocks.get(i).source().overlaps(highlighted)) continue;
      if (last < 0) first = i;
      last = i;
    }
    page.call("mark", first, last);
  }

  private void reveal() {
    if (caret.isEmpty() || !page.isReady()) return;
    int block = issue.blockAt(caret.getAsInt());
    if (block < 0) return;
    TextRange source = issue.blocks().get(block).source();
    double into = caret.getAsInt() - (double) source.start();
    page.call("reveal", block, Math.clamp(into / Math.max(1, source.length()), 0, 1));
    caret = OptionalInt.empty();
  }
}
